import CanonicalJSON
import Diagnostics

/// What the forms presented of a certificate answer by themselves, without a register.
struct FormAnswers {
  private(set) var checks: [VerificationCheck] = []
  /// Nil unless every answer is right.
  private(set) var credential: VerifiedCredential?

  /// What is asked of a JWT, in order.
  private static let ofToken: [CheckName] = [.structure, .issuer, .signature, .terms, .claims]
  /// What is asked of an embedded proof, in order.
  private static let ofDocument: [CheckName] = [.structure, .issuer, .terms, .proof]

  init(_ presented: PresentedCertificate, trust: TrustFile) {
    var answers: [[CheckName: VerificationCheck.Outcome]] = []
    var credentials: [VerifiedCredential] = []
    if let jwt = presented.jwt {
      let outcome = CredentialVerification.of(jwt: jwt, against: trust)
      answers.append(Self.answers(outcome, Self.ofToken, signature: .signature))
      if case .valid(let credential) = outcome { credentials.append(credential) }
    }
    if let document = presented.document {
      let outcome = CredentialVerification.of(document: document, against: trust)
      answers.append(Self.answers(outcome, Self.ofDocument, signature: .proof))
      if case .valid(let credential) = outcome { credentials.append(credential) }
    }
    checks = CheckName.allCases.compactMap { name in
      Self.worst(answers.compactMap { $0[name] }).map { VerificationCheck(name: name, outcome: $0) }
    }
    let areValid = credentials.count == answers.count
    if answers.count == 2 {
      let outcome: VerificationCheck.Outcome =
        if !areValid, let stop { .cannotCheck(NotReached(after: stop)) } else {
          Self.isSame(presented) ? .passed : .failed(FormsDiffer())
        }
      checks.append(VerificationCheck(name: .forms, outcome: outcome))
    }
    if areValid, stop == nil { credential = credentials.first }
  }

  /// The first question that was answered wrongly.
  var stop: CheckName? {
    checks.first { if case .failed = $0.outcome { true } else { false } }?.name
  }

  /// What is wrong first.
  var fault: (any FindingMessage)? { checks.first { $0.name == stop }?.message }

  /// Where the form stops, everything asked later stays open.
  private static func answers(
    _ outcome: CredentialVerification, _ asked: [CheckName], signature: CheckName
  ) -> [CheckName: VerificationCheck.Outcome] {
    guard let message = outcome.message else { return Dictionary(uniqueKeysWithValues: asked.map { ($0, .passed) }) }
    let stop: CheckName =
      switch outcome {
      case .malformed: .structure
      case .unknownIssuer: .issuer
      case .keyNotPinned, .forged, .keyOutsideValidity, .valid: signature
      case .foreignTerms: .terms
      case .claimMismatch: .claims
      }
    // That the key is out of its period shows only once everything else is known to be right.
    var before = asked.prefix { $0 != stop }
    if case .keyOutsideValidity = outcome { before = asked[...] }
    return Dictionary(
      uniqueKeysWithValues: asked.map { name in
        if name == stop { return (name, .failed(message)) }
        return (name, before.contains(name) ? .passed : .cannotCheck(NotReached(after: stop)))
      })
  }

  private static func worst(_ outcomes: [VerificationCheck.Outcome]) -> VerificationCheck.Outcome? {
    func rank(_ outcome: VerificationCheck.Outcome) -> Int {
      switch outcome {
      case .passed: 0
      case .cannotCheck: 1
      case .failed: 2
      }
    }
    return outcomes.max { rank($0) < rank($1) }
  }

  /// By bytes: equal strings in Swift can be different ones to others.
  private static func isSame(_ presented: PresentedCertificate) -> Bool {
    guard let jwt = presented.jwt, let bytes = presented.document,
      let token = try? VerifiableCredentialJWT(parsing: jwt), let document = try? CredentialDocument(parsing: bytes)
    else { return false }
    return token.credential.canonicalBytes == document.credential.canonicalBytes
  }
}
