package import Diagnostics

/// A certificate as somebody presents it: in one of its forms, or in both.
package struct PresentedCertificate: Sendable {
  /// The text of a JWT; line ends after it, as in a file, are not part of it.
  package let jwt: String?
  /// The bytes of a JSON file with an embedded proof.
  package let document: [UInt8]?

  private init(jwt: String?, document: [UInt8]?) {
    self.jwt = jwt.map { text in
      let end = text.utf8.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      return end.map { String(text[...$0]) } ?? ""
    }
    self.document = document
  }

  package static func jwt(_ text: String) -> PresentedCertificate { .init(jwt: text, document: nil) }
  package static func document(_ bytes: [UInt8]) -> PresentedCertificate { .init(jwt: nil, document: bytes) }

  package static func both(jwt: String, document: [UInt8]) -> PresentedCertificate {
    .init(jwt: jwt, document: document)
  }

  /// Whatever form a file's bytes are in: JSON begins with a brace, a JWT cannot.
  package init(_ file: [UInt8]) {
    let first = file.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    self = first == UInt8(ascii: "{") ? .document(file) : .jwt(String(decoding: file, as: UTF8.self))
  }

  /// This and another form together; nil where both are the same form.
  package func with(_ other: PresentedCertificate) -> PresentedCertificate? {
    guard (jwt == nil) != (other.jwt == nil), (document == nil) != (other.document == nil) else { return nil }
    return PresentedCertificate(jwt: jwt ?? other.jwt, document: document ?? other.document)
  }
}

/// Two forms of a certificate that are not of the same credential.
package struct FormsDiffer: FindingMessage, Hashable {
  package static let code: FindingCode = "TS6027"

  package var text: Bilingual {
    Bilingual(
      zh: "两个文件（`.jwt` 与 `.json`）不是同一份证书", en: "the two files, `.jwt` and `.json`, are not of the same certificate")
  }

  package var advice: Bilingual {
    Bilingual(zh: "分别核验，或索取同一份证书的两个文件", en: "verify each by itself, or ask for both files of one certificate")
  }
}
