import CompetencyModel
package import Diagnostics
import Evaluation
import LearnerRecords
package import Vocabulary

/// 更正: another name or number of the same person on the same certificate. The kept record, corrected, is judged again
/// by the model and on the day of then; where the level still stands, the number gets a new credential and the old one is
/// superseded (rule 21).
package struct Correction: Sendable {
  package var name: String?
  package var document: IdentityDocument?
  package var number: String?

  package init(name: String? = nil, document: IdentityDocument? = nil, number: String? = nil) {
    self.name = name
    self.document = document
    self.number = number
  }

  /// The certificate as corrected.
  ///
  /// - Parameters:
  ///   - issuer: whom the certificate names; it has to be the one it named.
  ///   - engineVersion: of this program, which judges.
  ///   - signer: the keys of its issue date, which stays as it is.
  /// - Throws: a ``FindingMessage`` where it cannot be corrected, ``Failure`` where the register cannot be written.
  package func make(
    of certificate: RegisteredCertificate, in register: Register, issuer: IssuerIdentity, engineVersion: String,
    signedBy signer: CertificateSigner, cause: String, by person: String, now: Timestamp
  ) throws -> SignedCertificate {
    let number = certificate.number
    _ = try register.demandKey()
    let status = try certificate.status
    guard StatusChange.superseded.status(after: status) != nil else {
      throw StatusChangeRefused(number: number, change: .superseded, status: status)
    }
    var inputs = KeptInputs(register)
    let kept: KeptInputs.Inputs
    switch try inputs.of(certificate) {
    case .usable(let usable): kept = usable
    case .unusable(let message): throw CorrectionRefused(number: number, reason: .inputs(message.text))
    }
    let record: LearnerRecord
    do throws(CorrectionMistakes) {
      record = try kept.record.corrected(name: name, document: document, number: self.number)
    } catch {
      throw CorrectionRefused(number: number, reason: .mistake(error.messages[0].text))
    }
    guard record != kept.record else { throw CorrectionRefused(number: number, reason: .nothingChanged) }
    try demandSamePerson(record, as: kept.record, certificate, register, by: person)
    guard let decision = try? kept.evaluator.decide(record), let bytes = try? decision.canonicalBytes() else {
      throw CorrectionRefused(number: number, reason: .inputs(InputsUnreadable(number: number).text))
    }
    guard let attainment = Attainment(decision, of: record.person, in: kept.model) else {
      throw CorrectionRefused(number: number, reason: .notAttained)
    }
    let candidate = IssueCandidate(
      applicationID: certificate.applicationID, attainment: attainment, record: record.canonicalBytes(),
      decision: bytes, awards: (decision.awards ?? []).map(\.identity))
    let parts: [(CorrectedPart, Bool)] = [
      (.name, record.person.name != kept.record.person.name),
      (.document, record.person.document != kept.record.person.document),
      (.number, record.person.number != kept.record.person.number),
    ]
    return try register.correct(
      certificate, candidate, issuer: issuer, engineVersion: engineVersion,
      cause: CorrectedPart.cause(cause, of: parts.filter(\.1).map(\.0)), by: person, now: now
    ) { try signer.certificate($0) }
  }

  /// Who has another name and another number is another person. What is left of the first certificate may change, but
  /// both its name and its number only by the hands of two people: whoever corrected the one may correct it again, and
  /// not the other. Where the first record can no longer be read, nobody can tell what is left of it, and what the
  /// history says was corrected counts, be it corrected back since.
  private func demandSamePerson(
    _ record: LearnerRecord, as present: LearnerRecord, _ certificate: RegisteredCertificate, _ register: Register,
    by person: String
  ) throws {
    func isAnother(than other: LearnerRecord) -> Bool {
      record.person.name != other.person.name && record.person.number != other.person.number
    }
    guard !isAnother(than: present) else {
      throw CorrectionRefused(number: certificate.number, reason: .anotherPerson)
    }
    let isSameName = record.person.name == present.person.name
    if let first = try register.firstRecord(of: certificate.number) {
      guard isAnother(than: first) else { return }
    } else if isSameName, record.person.number == present.person.number {
      return
    }
    let other: CorrectedPart = isSameName ? .name : .number
    let earlier = try register.history(certificate.number).first {
      $0.change == .superseded && ReviewingPerson.isSame($0.person, person)
        && CorrectedPart.parts(in: $0.cause).contains(other)
    }
    if let earlier {
      throw CorrectionRefused(number: certificate.number, reason: .samePerson(earlier.person, corrected: other))
    }
  }
}

/// What of a person a correction changes; it stands with the cause in the register.
package enum CorrectedPart: String, Sendable, CaseIterable {
  case name
  case document
  case number

  /// The cause of a correction as it goes on record.
  static func cause(_ cause: String, of parts: [CorrectedPart]) -> String {
    "\(cause) [\(parts.map(\.rawValue).joined(separator: ", "))]"
  }

  /// What a recorded correction changed; all of it where that does not stand there.
  static func parts(in cause: String) -> Set<CorrectedPart> {
    guard cause.hasSuffix("]"), let start = cause.lastIndex(of: "[") else { return Set(allCases) }
    let names = cause[cause.index(after: start)...].dropLast().split(separator: ", ").map(String.init)
    let parts = names.compactMap(CorrectedPart.init)
    return parts.count == names.count ? Set(parts) : Set(allCases)
  }

  fileprivate var words: Bilingual {
    switch self {
    case .name: Bilingual(zh: "姓名", en: "name")
    case .document: Bilingual(zh: "证件类型", en: "kind of document")
    case .number: Bilingual(zh: "证件号码", en: "document number")
    }
  }
}

/// A correction that cannot be made.
package struct CorrectionRefused: FindingMessage, Error {
  package enum Reason: Sendable {
    case nothingChanged
    /// The new name or number is not one.
    case mistake(Bilingual)
    /// What it was issued from cannot be judged again.
    case inputs(Bilingual)
    /// With the corrected number, say another date of birth, the level is not attained.
    case notAttained
    /// Name and number would both be others.
    case anotherPerson
    /// Name and number would both be others than at first, and whoever is to change the one changed the other.
    case samePerson(String, corrected: CorrectedPart)
  }

  package static let code: FindingCode = "TS6019"
  package let number: CertificateNumber
  package let reason: Reason

  package var text: Bilingual {
    switch reason {
    case .nothingChanged:
      Bilingual(zh: "证书 `\(number)` 上的姓名和证件已是如此", en: "certificate `\(number)` has that name and number already")
    case .mistake(let text): Bilingual(zh: "证书 `\(number)` 未更正：\(text.zh)", en: "`\(number)` not corrected: \(text.en)")
    case .inputs(let text): Bilingual(zh: "证书 `\(number)` 未更正：\(text.zh)", en: "`\(number)` not corrected: \(text.en)")
    case .notAttained:
      Bilingual(
        zh: "按更正后的信息，证书 `\(number)` 的等级未达到", en: "with the corrected details the level of `\(number)` is not attained")
    case .anotherPerson:
      Bilingual(
        zh: "证书 `\(number)` 的姓名和证件号码同时改变，就是另一个人了",
        en: "with another name and another number `\(number)` would be another person's")
    case .samePerson(let person, let corrected):
      Bilingual(
        zh: "证书 `\(number)` 的\(corrected.words.zh)由 \(person) 更正过，\(other(than: corrected).words.zh)须由另一人更正",
        en: "\(person) corrected the \(corrected.words.en) of `\(number)`, so its \(other(than: corrected).words.en) "
          + "has to be corrected by somebody else")
    }
  }

  private func other(than part: CorrectedPart) -> CorrectedPart { part == .name ? .number : .name }

  package var advice: Bilingual {
    switch reason {
    case .nothingChanged: Bilingual(zh: "遗失请用 `reissue` 补发", en: "a lost certificate is reissued with `reissue`")
    case .mistake: Bilingual(zh: "对照身份证件重新填写", en: "copy it from the identity document again")
    case .inputs: Bilingual(zh: "先用 `replay` 核对登记簿", en: "look into it with `replay` first")
    case .anotherPerson:
      Bilingual(
        zh: "发错了人的撤销后重新评价；两项确实都录错时，由两人分别更正",
        en: "revoke what was given to the wrong person and judge anew; where both were entered wrongly, two people "
          + "correct one each")
    case .samePerson: Bilingual(zh: "请另一人核对证件后更正", en: "have another person look at the document and correct it")
    case .notAttained:
      Bilingual(
        zh: "核对证件；确实如此则撤销后重新评价", en: "check the identity document; if it is so, revoke the certificate and judge anew")
    }
  }
}
