import Certification
import Diagnostics
import Files
import FoundationEssentials

/// Many certificates: the files of a folder, or the lines of a file or of standard input.
enum CertificateFiles {
  typealias Named = (name: String, read: @Sendable () throws -> PresentedCertificate)

  static func areMany(_ path: String) -> Bool {
    path == "-" || path.lowercased().hasSuffix(".ndjson") || isFolder(path)
  }

  /// The certificate's number that a file has for a name, whatever its name ends with.
  static func number(inNameOf path: String) -> CertificateNumber? {
    path.split(separator: "/").last?.split(separator: ".").first.flatMap { CertificateNumber($0.uppercased()) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// Some at a time, in order.
  ///
  /// - Returns: the files of a folder that are none of a certificate's.
  static func forEach(
    in path: String, groupsOf size: Int, _ body: ([Named]) throws -> Void
  ) throws -> [String] {
    var group: [Named] = []
    var others: [String] = []
    func add(_ certificate: Named) throws {
      group.append(certificate)
      guard group.count == size else { return }
      try body(group)
      group.removeAll(keepingCapacity: true)
    }
    if isFolder(path) {
      let folder = try CertificateFolder(path)
      for certificate in folder.certificates { try add(certificate) }
      others = folder.others
    } else {
      var number = 0
      try LineReader.forEachLine(of: path) { line, _ in
        number += 1
        guard line.contains(where: { $0 > 0x20 }) else { return }
        try add(("\(number)", { PresentedCertificate(line) }))
      }
    }
    if !group.isEmpty { try body(group) }
    return others
  }
}

/// The certificates in a folder and below it. The two forms of one, side by side under one name, are one certificate. How
/// the ends of names are written, in capitals or not, does not matter.
private struct CertificateFolder {
  let certificates: [CertificateFiles.Named]
  /// Files that are none of a certificate's. Holders' disclosures are a certificate's, but nothing to verify.
  let others: [String]

  init(_ path: String) throws {
    let listing = try FolderListing(path)
    var tokens: [String: String] = [:]
    var documents: [String: String] = [:]
    var alone: [String] = []
    var others: [String] = []
    for name in listing.files {
      let end = name.lowercased()
      if end.hasSuffix(".disclosure.json") { continue }
      if end.hasSuffix(".jwt") {
        if let second = tokens.updateValue(name, forKey: String(name.dropLast(4))) { alone.append(second) }
      } else if end.hasSuffix(".json") {
        if let second = documents.updateValue(name, forKey: String(name.dropLast(5))) { alone.append(second) }
      } else {
        others.append(name)
      }
    }
    let pairs = tokens.compactMap { base, token -> CertificateFiles.Named? in
      guard let document = documents.removeValue(forKey: base) else {
        alone.append(token)
        return nil
      }
      return (
        base,
        {
          .both(
            jwt: String(decoding: try InputFile.bytes("\(path)/\(token)"), as: UTF8.self),
            document: try InputFile.bytes("\(path)/\(document)"))
        }
      )
    }
    alone += documents.values
    let single = alone.map { name -> CertificateFiles.Named in
      (name, { PresentedCertificate(try InputFile.bytes("\(path)/\(name)")) })
    }
    let closed = listing.closed.map { name, failure -> CertificateFiles.Named in (name, { throw failure }) }
    certificates = (pairs + single + closed).sorted { $0.name < $1.name }
    self.others = others
  }
}
