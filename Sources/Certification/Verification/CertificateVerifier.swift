import CompetencyModel
import Diagnostics

/// Answers whether a certificate is what it says, from pinned keys and, where there is one, the register.
package struct CertificateVerifier: Sendable {
  private let trust: TrustFile
  private let register: Register?

  package init(trust: TrustFile, register: Register? = nil) {
    self.trust = trust
    self.register = register
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
    guard let register else { return report(stoppedAt: .status, .cannotCheck(NoRegister()), passed: []) }
    guard let registered = try register.certificate(number) else {
      return report(stoppedAt: .status, .failed(NotInRegister(number: number)), passed: [])
    }
    return try verify(jwt: registered.jwt, holder: holder)
  }

  /// Verifies the text of a JWT; line ends after it, as in a file, are not part of it.
  package func verify(jwt text: String, holder: HolderClaim? = nil) throws -> VerificationReport {
    let end = text.utf8.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let jwt = end.map { String(text[...$0]) } ?? ""
    switch JWTVerification.of(jwt, against: trust) {
    case .malformed(let message): return report(stoppedAt: .structure, .failed(message), passed: [])
    case .unknownIssuer(let message):
      return report(stoppedAt: .issuer, .failed(message), passed: [.structure])
    case .keyNotPinned(let message):
      return report(stoppedAt: .signature, .failed(message), passed: [.structure, .issuer])
    case .forged(let message):
      return report(stoppedAt: .signature, .failed(message), passed: [.structure, .issuer])
    case .foreignTerms(let message):
      return report(stoppedAt: .terms, .failed(message), passed: [.structure, .issuer, .signature])
    case .claimMismatch(let message):
      return report(stoppedAt: .claims, .failed(message), passed: [.structure, .issuer, .signature, .terms])
    case .keyOutsideValidity(let message):
      return report(stoppedAt: .signature, .failed(message), passed: [.structure, .issuer, .terms, .claims])
    case .valid(let credential): return try report(on: credential, jwt, holder)
    }
  }

  /// Where the signature's side of things fails, the rest would only be what a stranger says, and is not looked at.
  private func report(
    stoppedAt stop: CheckName, _ outcome: VerificationCheck.Outcome, passed: Set<CheckName>
  ) -> VerificationReport {
    let checks = CheckName.allCases.filter { $0 != .holder }.map { name in
      if name == stop { return VerificationCheck(name: name, outcome: outcome) }
      return VerificationCheck(
        name: name, outcome: passed.contains(name) ? .passed : .cannotCheck(NotReached(after: stop)))
    }
    return VerificationReport(checks: checks, credential: nil)
  }

  private func report(
    on credential: VerifiedCredential, _ jwt: String, _ holder: HolderClaim?
  ) throws -> VerificationReport {
    var checks = [CheckName.structure, .issuer, .signature, .terms, .claims].map {
      VerificationCheck(name: $0, outcome: .passed)
    }
    checks.append(VerificationCheck(name: .number, outcome: number(of: credential)))
    if let register {
      let registered = try register.certificate(credential.number)
      checks.append(VerificationCheck(name: .status, outcome: status(registered, credential)))
      checks.append(
        VerificationCheck(name: .binding, outcome: try binding(registered, credential, jwt, in: register)))
    } else {
      checks.append(VerificationCheck(name: .status, outcome: .cannotCheck(NoRegister())))
      checks.append(VerificationCheck(name: .binding, outcome: .cannotCheck(NoRegister())))
    }
    if let holder { checks.append(VerificationCheck(name: .holder, outcome: self.holder(holder, credential))) }
    return VerificationReport(checks: checks, credential: credential)
  }

  private func number(of credential: VerifiedCredential) -> VerificationCheck.Outcome {
    credential.number.contradictions(
      issued: credential.issueDate, levelDigit: credential.levelDigit,
      filed: trust.issuer(credential.issuer)?.numbering ?? []
    ).first.map { .failed($0) } ?? .passed
  }

  private func status(
    _ registered: RegisteredCertificate?, _ credential: VerifiedCredential
  ) -> VerificationCheck.Outcome {
    guard let registered else { return .failed(NotInRegister(number: credential.number)) }
    guard registered.status == .issued else {
      return .failed(NotInForce(number: credential.number, status: registered.status))
    }
    return .passed
  }

  /// The register holds this very text, and the record, decision, model and lock kept beside it are those it is bound to.
  private func binding(
    _ registered: RegisteredCertificate?, _ credential: VerifiedCredential, _ jwt: String, in register: Register
  ) throws -> VerificationCheck.Outcome {
    guard let registered else { return .failed(NotInRegister(number: credential.number)) }
    func broken(_ part: BindingBroken.Part) -> VerificationCheck.Outcome {
      .failed(BindingBroken(number: credential.number, part: part))
    }
    guard registered.jwt == jwt else { return broken(.text) }
    guard let disclosure = try? Disclosure(reading: registered.disclosure), disclosure.credential == credential.id
    else {
      return broken(.disclosure)
    }
    guard credential.commits(toRecord: ContentDigest(of: registered.record), disclosure) else { return broken(.record) }
    guard credential.commits(toDecision: ContentDigest(of: registered.decision), disclosure) else {
      return broken(.decision)
    }
    guard try register.model(credential.modelDigest).map({ ContentDigest(of: $0) }) == credential.modelDigest else {
      return broken(.model)
    }
    guard try register.lock(credential.lockDigest).map({ ContentDigest(of: $0) }) == credential.lockDigest else {
      return broken(.lock)
    }
    return .passed
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
