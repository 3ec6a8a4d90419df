import CanonicalJSON
package import Diagnostics
import Files
import Glibc

/// A folder of certificates for their holders: `<number>.jwt` and `<number>.json`, the two forms, which may be shown to
/// anyone, and `<number>.disclosure.json`, which only the holder should have, and which is not written where the register's
/// key is not at hand or the record is erased.
///
/// The register is the truth; a file that is missing or differs is written anew, so exporting again mends the folder. What
/// is another register's stays: its numbers may be the same, and nothing else could write it again.
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
    try register.forEachCertificate(inBatch: batch) { try write($0, in: register, &summary) }
    return summary
  }

  /// Writes the files of one certificate as it stands.
  package func write(_ number: CertificateNumber, in register: Register) throws -> Summary {
    var summary = Summary()
    if let certificate = try register.certificate(number) { try write(certificate, in: register, &summary) }
    return summary
  }

  private enum Form {
    case token
    case document
    case disclosure

    /// Of which credential a file in this form is; nil where it is none, or damaged.
    func credential(in file: [UInt8]) -> String? {
      switch self {
      case .token:
        PresentedCertificate.jwt(String(decoding: file, as: UTF8.self)).jwt
          .flatMap { try? VerifiableCredentialJWT(parsing: $0) }?.credential["id"]?.string
      case .document: (try? CredentialDocument(parsing: file))?.credential["id"]?.string
      case .disclosure: (try? Disclosure(reading: file))?.credential
      }
    }
  }

  private func write(
    _ certificate: RegisteredCertificate, in register: Register, _ summary: inout Summary
  ) throws {
    let base = "\(folder)/\(certificate.number)"
    func put(_ bytes: [UInt8], _ form: Form, at path: String, permissions: mode_t) throws {
      try self.put(bytes + [UInt8(ascii: "\n")], form, in: register, at: path, permissions: permissions, &summary)
    }
    try put(Array(certificate.jwt.utf8), .token, at: "\(base).jwt", permissions: 0o644)
    if let document = certificate.document {
      try put(document.bytes, .document, at: "\(base).json", permissions: 0o644)
    }
    let reason: Withheld.Reason
    switch certificate.kept {
    case .readable(_, _, let disclosure):
      return try put(disclosure, .disclosure, at: "\(base).disclosure.json", permissions: 0o600)
    case .erased: reason = .erased
    case .locked: reason = .locked
    case .altered: reason = .altered
    }
    summary.withheld.append(Withheld(number: certificate.number, reason: reason))
  }

  private func put(
    _ bytes: [UInt8], _ form: Form, in register: Register, at path: String, permissions: mode_t,
    _ summary: inout Summary
  ) throws {
    let present = try ProtectedFile.contents(path)
    guard present != bytes else {
      summary.unchanged += 1
      return
    }
    if let credential = present.flatMap(form.credential), try !register.has(credential: credential) {
      throw Failure(
        Bilingual(
          zh: "`\(path)` 是另一登记簿的证书，编号相同，不会替换",
          en: "`\(path)` is of another register's certificate with the same number, and is not replaced"),
        advice: Bilingual(zh: "另选文件夹", en: "choose another folder"))
    }
    // The register can write it again, so there is no need to wait for the disk.
    try AtomicFile.write(bytes, to: path, permissions: permissions, durably: false)
    summary.written += 1
  }
}
