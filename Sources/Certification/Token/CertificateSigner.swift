import CanonicalJSON
import Diagnostics
import Vocabulary

/// A certificate as it was signed, in both forms, with what its holder needs beside it.
package struct SignedCertificate: Hashable, Sendable {
  package let number: CertificateNumber
  package let credentialID: String
  package let jwt: String
  package let document: CredentialDocument
  package let disclosure: Disclosure
}

/// Makes certificates: builds the credential, holds it to the table of terms, signs it in both forms, and reads back what
/// it made with a verifier's eyes before letting it out.
package struct CertificateSigner: Sendable {
  private let keys: IssuerKeys
  private let trust: TrustFile
  private let random: RandomSource

  /// `issuerID` is whom the certificates will name; the keys count from the day they were made.
  package init(keys: IssuerKeys, issuerID: String, random: RandomSource = .system) {
    self.keys = keys
    self.random = random
    let pinned = [keys.token, keys.proof].map { TrustFile.PinnedKey($0.publicKey, validFrom: $0.created) }
    self.trust = TrustFile(issuers: [.init(id: issuerID, name: issuerID, keys: pinned)])
  }

  package func certificate(_ facts: CertificateFacts) throws -> SignedCertificate {
    let draft = CredentialDraft(facts, random: random)
    let violations = CredentialTerms.violations(in: draft.credential)
    guard violations.isEmpty else { throw Self.unfit(ForeignTerms(violations: violations)) }
    let jwt = try VerifiableCredentialJWT(signing: draft.credential, with: keys.token)
    let document = try CredentialDocument(signing: draft.credential, on: facts.issueDate, with: keys.proof)
    let answers = FormAnswers(.both(jwt: jwt.text, document: document.bytes), trust: trust)
    guard let credential = answers.credential, credential.number == facts.number,
      credential.id == draft.disclosure.credential
    else { throw answers.fault.map(Self.unfit) ?? Self.otherNumber(facts.number) }
    return SignedCertificate(
      number: facts.number, credentialID: credential.id, jwt: jwt.text, document: document,
      disclosure: draft.disclosure)
  }

  private static func unfit(_ message: any FindingMessage) -> Failure {
    Failure(
      Bilingual(
        zh: "证书未签发：\(message.text.zh)", en: "the certificate was not issued: \(message.text.en)"),
      advice: Bilingual(
        zh: "检查标准与 issuer 文档中的文字，以及密钥的创建日期不晚于发证日期",
        en:
          "check the texts of the standard and the issuer document, and that the key is not younger than the issue date"
      ))
  }

  private static func otherNumber(_ number: CertificateNumber) -> Failure {
    Failure(
      Bilingual(
        zh: "证书未签发：内容与编号 `\(number)` 不符", en: "the certificate was not issued: it is not that of number `\(number)`"),
      advice: Bilingual(zh: "这是程序的错误，请报告", en: "this is a fault of the program; please report it"))
  }
}
