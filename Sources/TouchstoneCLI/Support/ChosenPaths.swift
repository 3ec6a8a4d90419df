import ArgumentParser
import Diagnostics
import FoundationEssentials

/// The part of a workspace that a command is asked about: all of it where no path is given.
struct ChosenPaths {
  private let prefixes: [String]

  /// - Parameter undone: what did not happen, where a path leads to no document.
  /// - Throws: exit code 2 there.
  init(
    _ paths: [String], in folder: String, _ documents: [String], undone: Bilingual, _ language: Language
  ) throws {
    let root = URL(fileURLWithPath: folder).standardizedFileURL.path
    prefixes = try paths.map { path in
      let url = URL(fileURLWithPath: path)
      let relative =
        Self.relative(url.standardizedFileURL.path, to: root)
        ?? Self.relative(url.resolvingSymlinksInPath().path, to: root)
      guard let relative, documents.contains(where: { Self.covers(relative, $0) }) else {
        Console.message(
          Bilingual(
            zh: "`\(path)` 中没有工作区 `\(root)` 的文档，\(undone.zh)",
            en: "`\(path)` holds no document of the workspace `\(root)`, so \(undone.en)"
          ).text(in: language))
        throw ExitCode.nothingChecked
      }
      return relative
    }
  }

  private static func relative(_ path: String, to root: String) -> String? {
    if path == root { return "" }
    return path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : nil
  }

  private static func covers(_ prefix: String, _ path: String) -> Bool {
    prefix.isEmpty || path == prefix || path.hasPrefix(prefix + "/")
  }

  /// Whether what a document (by its path in the workspace) has is asked for.
  func includes(_ path: String) -> Bool { prefixes.isEmpty || prefixes.contains { Self.covers($0, path) } }
}
