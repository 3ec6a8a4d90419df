import Diagnostics
import Foundation

/// The documents of the workspace that ships with the project.
enum ShippedDocuments {
  static let files: [SourceFile] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../standards")
      .standardized.resolvingSymlinksInPath()
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path())) ?? []
    return paths.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { path in
      (try? Data(contentsOf: root.appending(path: path))).map { SourceFile(path: path, bytes: Array($0)) }
    }
  }()
}
