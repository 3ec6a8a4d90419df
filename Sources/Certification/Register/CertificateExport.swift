package import Diagnostics
import Files
import Glibc

/// A folder of certificates for their holders: `<number>.jwt` and `<number>.json`, the two forms, which may be shown to
/// anyone, and `<number>.disclosure.json`, which only the holder should have, and which is not written where the register's
/// key is not at hand or the record is erased.
///
/// The register is the truth; a file that is missing or differs is written anew, so exporting again mends the folder.
package struct CertificateExport: Sendable {
  package struct Summary: Hashable, Sendable {
    package var written = 0
    package var unchanged = 0
    package var withheld: [Withheld] = []
  }

  /// A holder's disclosure that could not be written.
  package struct Withheld: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      case erased
      case locked
      case altered
    }

    package let number: CertificateNumber
    package let reason: Reason

    package var message: any FindingMessage {
      switch reason {
      case .erased: RecordErased(number: number)
      case .locked: RecordLocked(number: number)
      case .altered: InputsUnreadable(number: number)
      }
    }
  }

  private let folder: String

  /// Makes the folder where there is none.
  package init(to folder: String) throws(Failure) {
    self.folder = folder
    guard mkdir(folder, 0o755) != 0, errno != EEXIST else { return }
    let reason = SystemReason.text()
    throw Failure(
      Bilingual(zh: "无法建立目录 `\(folder)`：\(reason.zh)", en: "cannot make folder `\(folder)`: \(reason.en)"),
      advice: Bilingual(zh: "检查上级目录是否存在、是否可写", en: "check that the folder above exists and is writable"))
  }

  /// Writes the files of a batch's certificates, or of all.
  package func write(_ register: Register, batch: String? = nil) throws -> Summary {
    var summary = Summary()
    try register.forEachCertificate(inBatch: batch) { try write($0, &summary) }
    return summary
  }

  /// Writes the files of one certificate as it stands.
  package func write(_ number: CertificateNumber, in register: Register) throws -> Summary {
    var summary = Summary()
    if let certificate = try register.certificate(number) { try write(certificate, &summary) }
    return summary
  }

  private func write(_ certificate: RegisteredCertificate, _ summary: inout Summary) throws(Failure) {
    let base = "\(folder)/\(certificate.number)"
    try put(Array(certificate.jwt.utf8) + [UInt8(ascii: "\n")], at: "\(base).jwt", permissions: 0o644, &summary)
    if let document = certificate.document {
      try put(document.bytes + [UInt8(ascii: "\n")], at: "\(base).json", permissions: 0o644, &summary)
    }
    let reason: Withheld.Reason
    switch certificate.kept {
    case .readable(_, _, let disclosure):
      return try put(disclosure + [UInt8(ascii: "\n")], at: "\(base).disclosure.json", permissions: 0o600, &summary)
    case .erased: reason = .erased
    case .locked: reason = .locked
    case .altered: reason = .altered
    }
    summary.withheld.append(Withheld(number: certificate.number, reason: reason))
  }

  private func put(
    _ bytes: [UInt8], at path: String, permissions: mode_t, _ summary: inout Summary
  ) throws(Failure) {
    if try ProtectedFile.contents(path) == bytes {
      summary.unchanged += 1
    } else {
      // The register can write it again, so there is no need to wait for the disk.
      try AtomicFile.write(bytes, to: path, permissions: permissions, durably: false)
      summary.written += 1
    }
  }
}
