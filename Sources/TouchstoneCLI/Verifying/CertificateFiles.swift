import Certification
import Diagnostics
import Files
import FoundationEssentials

/// Many certificates: the files of a folder, or the lines of a file or of standard input.
enum CertificateFiles {
  typealias Named = (name: String, read: @Sendable () throws -> PresentedCertificate)

  static func areMany(_ path: String) -> Bool { path == "-" || path.hasSuffix(".ndjson") || isFolder(path) }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// Some at a time, in order.
  static func forEach(in path: String, groupsOf size: Int, _ body: ([Named]) throws -> Void) throws {
    var group: [Named] = []
    func add(_ certificate: Named) throws {
      group.append(certificate)
      guard group.count == size else { return }
      try body(group)
      group.removeAll(keepingCapacity: true)
    }
    if isFolder(path) {
      for certificate in try folder(path) { try add(certificate) }
    } else {
      var number = 0
      try LineReader.forEachLine(of: path) { line, _ in
        number += 1
        guard line.contains(where: { $0 > 0x20 }) else { return }
        try add(("\(number)", { PresentedCertificate(line) }))
      }
    }
    if !group.isEmpty { try body(group) }
  }

  /// The two forms of one certificate, side by side under one name, are one certificate. Disclosures are none.
  private static func folder(_ path: String) throws -> [Named] {
    let names: [String]
    do {
      names = try FileManager.default.subpathsOfDirectory(atPath: path)
    } catch {
      throw Failure(
        Bilingual(zh: "无法读取文件夹 `\(path)`", en: "cannot read the folder `\(path)`"),
        advice: Bilingual(zh: "检查读取权限", en: "check that you may read it"))
    }
    let tokens = names.filter { $0.hasSuffix(".jwt") }
    let documents = names.filter { $0.hasSuffix(".json") && !$0.hasSuffix(".disclosure.json") }
    let paired = Set(tokens.map { $0.dropLast(4) }).intersection(documents.map { $0.dropLast(5) })
    let pairs: [Named] = paired.map { base in
      (
        String(base),
        {
          .both(
            jwt: String(decoding: try InputFile.bytes("\(path)/\(base).jwt"), as: UTF8.self),
            document: try InputFile.bytes("\(path)/\(base).json"))
        }
      )
    }
    let single: [Named] =
      (tokens.filter { !paired.contains($0.dropLast(4)) } + documents.filter { !paired.contains($0.dropLast(5)) })
      .map { name in (name, { PresentedCertificate(try InputFile.bytes("\(path)/\(name)")) }) }
    return (pairs + single).sorted { $0.name < $1.name }
  }
}
