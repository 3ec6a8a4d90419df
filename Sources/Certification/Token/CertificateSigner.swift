import CanonicalJSON
import Diagnostics
import Vocabulary

/// A certificate as it was signed, in both forms, with what its holder needs beside it.
package struct SignedCertificate: Hashable, Sendable {
  package let number: CertificateNumber
  package let credentialID: String
  package let jwt: String
  package let proof: DataIntegrityProof
  package let disclosure: Disclosure

  /// The form with an embedded proof: the JWT's credential, which both forms share, and the proof.
  package var document: CredentialDocument? {
    (try? VerifiableCredentialJWT(parsing: jwt)).map { CredentialDocument($0.credential, proof) }
  }
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
    let proof = try CredentialDocument(signing: draft.credential, on: facts.issueDate, with: keys.proof).proof
    let credential = try readBack(jwt.text, proof)
    guard credential.number == facts.number, credential.id == draft.disclosure.credential else {
      throw Self.otherNumber(facts.number)
    }
    return SignedCertificate(
      number: facts.number, credentialID: credential.id, jwt: jwt.text, proof: proof, disclosure: draft.disclosure)
  }

  /// Both forms as whoever verifies them will find them. They share the JWT's credential, so its terms are asked once.
  private func readBack(_ jwt: String, _ proof: DataIntegrityProof) throws -> VerifiedCredential {
    let token: VerifiableCredentialJWT
    do throws(MalformedCredential) { token = try VerifiableCredentialJWT(parsing: jwt) } catch {
      throw Self.unfit(error)
    }
    let outcome = token.verify(against: trust)
    guard case .valid(let credential) = outcome, let issuer = trust.issuer(credential.issuer) else {
      throw Self.unfit(outcome.message ?? MalformedCredential(.claims))
    }
    let proven = CredentialDocument(token.credential, proof).verifyProof(of: credential, by: issuer)
    guard case .valid = proven else { throw Self.unfit(proven.message ?? MalformedCredential(.proof)) }
    return credential
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
