import CompetencyModel
import Diagnostics
package import Vocabulary

/// Answers whether a certificate is what it says, from pinned keys and, where there is one, the register.
package struct CertificateVerifier: Sendable {
  private let trust: TrustFile
  private let register: Register?
  private let lists: StatusLists?
  private let today: CalendarDate?
  private let sound = SoundDocuments()
  private let logged = LoggedStatuses()

  /// The register speaks where there is one; without it, the status lists its issuer published.
  ///
  /// - Parameter today: the day it is for the verifier; nil not to ask whether the certificate's day has come.
  package init(
    trust: TrustFile, register: Register? = nil, lists: StatusLists? = nil, today: CalendarDate? = nil
  ) {
    self.today = today
    self.trust = trust
    self.register = register
    self.lists = lists
  }

  /// Somebody's claim that the certificate is a given person's.
  package struct HolderClaim: Sendable {
    package let number: String
    /// Asked too where it is given.
    package let name: String?
    /// Without the holder's disclosure nothing can be said.
    package let disclosure: Disclosure?

    package init(number: String, name: String? = nil, disclosure: Disclosure?) {
      self.number = number
      self.name = name
      self.disclosure = disclosure
    }
  }

  /// Verifies the certificate that the register has under a number.
  package func verify(number: CertificateNumber, holder: HolderClaim? = nil) throws -> VerificationReport {
    guard let register else { return report(status: .cannotCheck(NoRegister())) }
    guard let registered = try register.certificate(number) else {
      return report(status: try missing(number, in: register))
    }
    return try verify(registered.presented, holder: holder)
  }

  package func verify(_ presented: PresentedCertificate, holder: HolderClaim? = nil) throws -> VerificationReport {
    let answers = FormAnswers(presented, trust: trust)
    guard let credential = answers.credential else { return report(answers.checks, stoppedAt: answers.stop) }
    var checks = answers.checks
    checks.append(VerificationCheck(name: .number, outcome: number(of: credential)))
    let dates = self.dates(of: credential)
    if let register {
      let registered = try register.certificate(credential.number, credential: credential.id)
      checks.append(
        VerificationCheck(name: .status, outcome: try dates ?? status(registered, credential, in: register)))
      checks.append(
        VerificationCheck(name: .binding, outcome: try binding(registered, credential, presented, in: register)))
    } else if let lists {
      // What a certificate is bound to only the register can show, so that is not asked.
      checks.append(VerificationCheck(name: .status, outcome: dates ?? lists.status(of: credential, trust: trust)))
    } else {
      checks.append(VerificationCheck(name: .status, outcome: dates ?? .cannotCheck(NoRegister())))
      checks.append(VerificationCheck(name: .binding, outcome: .cannotCheck(NoRegister())))
    }
    if let holder { checks.append(VerificationCheck(name: .holder, outcome: self.holder(holder, credential))) }
    return VerificationReport(checks: checks, credential: credential)
  }

  /// Where the signature's side of things fails, the rest would only be what a stranger says, and is not looked at.
  private func report(_ checks: [VerificationCheck], stoppedAt stop: CheckName?) -> VerificationReport {
    let open = [CheckName.number, .status, .binding].map {
      VerificationCheck(name: $0, outcome: .cannotCheck(NotReached(after: stop ?? .structure)))
    }
    return VerificationReport(checks: checks + open, credential: nil)
  }

  /// Where there is nothing to look at, only the number.
  private func report(status outcome: VerificationCheck.Outcome) -> VerificationReport {
    VerificationReport(
      checks: CheckName.allCases.filter { ![.holder, .proof, .forms].contains($0) }.map { name in
        VerificationCheck(name: name, outcome: name == .status ? outcome : .cannotCheck(NotReached(after: .status)))
      }, credential: nil)
  }

  private func number(of credential: VerifiedCredential) -> VerificationCheck.Outcome {
    credential.number.contradictions(
      issued: credential.issueDate, levelDigit: credential.levelDigit,
      filed: trust.issuer(credential.issuer)?.numbering ?? []
    ).first.map { .failed($0) } ?? .passed
  }

  /// What its own dates say against its being in force; nil for nothing.
  private func dates(of credential: VerifiedCredential) -> VerificationCheck.Outcome? {
    let isDue = today.map { credential.issueDate <= $0 } ?? true
    guard credential.awardDate > credential.issueDate || !isDue else { return nil }
    return .failed(CertificateDatesRefused(awarded: credential.awardDate, issued: credential.issueDate))
  }

  private func status(
    _ registered: RegisteredCertificate?, _ credential: VerifiedCredential, in register: Register
  ) throws -> VerificationCheck.Outcome {
    guard let registered else { return try missing(credential.number, in: register) }
    let number = credential.number
    if let doubt = try register.doubt(of: number) ?? logged.doubt(of: number, in: register) {
      return .cannotCheck(doubt)
    }
    let status = try registered.status
    return status == .issued ? .passed : .failed(NotInForce(number: number, status: status, source: .register))
  }

  /// What that the register has no certificate under a number says of it.
  private func missing(_ number: CertificateNumber, in register: Register) throws -> VerificationCheck.Outcome {
    try register.isLost(number) ? .cannotCheck(NumberLost(number: number)) : .failed(NotInRegister(number: number))
  }

  /// The register holds these very forms, and the record, decision, model and lock kept beside it are those it is bound to.
  private func binding(
    _ registered: RegisteredCertificate?, _ credential: VerifiedCredential, _ presented: PresentedCertificate,
    in register: Register
  ) throws -> VerificationCheck.Outcome {
    guard let registered else { return try missing(credential.number, in: register) }
    func broken(_ part: BindingBroken.Part) -> VerificationCheck.Outcome {
      .failed(BindingBroken(number: credential.number, part: part))
    }
    guard presented.jwt.map({ $0 == registered.jwt }) ?? true,
      presented.document.map({ registered.holds(document: $0) }) ?? true
    else { return broken(.text) }
    guard try sound.has(credential.modelDigest, register.model) else { return broken(.model) }
    guard try sound.has(credential.lockDigest, register.lock) else { return broken(.lock) }
    switch registered.kept {
    case .readable(let record, let decision, let disclosure):
      guard let disclosure = try? Disclosure(reading: disclosure), disclosure.credential == credential.id else {
        return broken(.disclosure)
      }
      guard credential.commits(toRecord: ContentDigest(of: record), disclosure) else { return broken(.record) }
      guard credential.commits(toDecision: ContentDigest(of: decision), disclosure) else { return broken(.decision) }
      return .passed
    // What is erased by law cannot be asked any more.
    case .erased: return .passed
    case .altered: return broken(.record)
    case .locked: return .cannotCheck(RecordLocked(number: credential.number))
    }
  }

  private func holder(_ claim: HolderClaim, _ credential: VerifiedCredential) -> VerificationCheck.Outcome {
    guard let disclosure = claim.disclosure else { return .cannotCheck(DisclosureNeeded()) }
    guard disclosure.credential == credential.id, disclosure.number == credential.number else {
      return .failed(DisclosureOfAnother(number: disclosure.number))
    }
    guard credential.isHeld(byNumber: claim.number, disclosure) else { return .failed(HolderDiffers(part: .number)) }
    guard claim.name.map({ credential.isHeld(byName: $0, disclosure) }) ?? true else {
      return .failed(HolderDiffers(part: .name))
    }
    return .passed
  }
}
