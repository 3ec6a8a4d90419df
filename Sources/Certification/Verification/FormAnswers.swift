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
    var said: [CanonicalText] = []
    var credentials: [VerifiedCredential] = []
    if let jwt = presented.jwt {
      let (outcome, credential) = Self.verify { () throws(MalformedCredential) in
        let form = try VerifiableCredentialJWT(parsing: jwt)
        return (form.verify(against: trust), form.credential)
      }
      answers.append(Self.answers(outcome, Self.ofToken, signature: .signature))
      if case .valid(let verified) = outcome, let credential {
        credentials.append(verified)
        said.append(credential)
      }
    }
    if let document = presented.document {
      let known = said.first.flatMap { text in credentials.first.map { (text, $0) } }
      let (outcome, credential) = Self.verify { () throws(MalformedCredential) in
        let form = try CredentialDocument(parsing: document)
        return (form.verify(against: trust, knowing: known), form.credential)
      }
      answers.append(Self.answers(outcome, Self.ofDocument, signature: .proof))
      if case .valid(let verified) = outcome, let credential {
        credentials.append(verified)
        said.append(credential)
      }
    }
    checks = CheckName.allCases.compactMap { name in
      Self.worst(answers.compactMap { $0[name] }).map { VerificationCheck(name: name, outcome: $0) }
    }
    let areValid = credentials.count == answers.count
    if answers.count == 2 {
      let outcome: VerificationCheck.Outcome =
        if !areValid, let stop { .cannotCheck(NotReached(after: stop)) } else {
          said[0] == said[1] ? .passed : .failed(FormsDiffer())
        }
      checks.append(VerificationCheck(name: .forms, outcome: outcome))
    }
    if areValid, stop == nil { credential = credentials.first }
  }

  /// What a form comes to, and what it says.
  private static func verify(
    _ form: () throws(MalformedCredential) -> (CredentialVerification, CanonicalText)
  ) -> (CredentialVerification, CanonicalText?) {
    do throws(MalformedCredential) { return try form() } catch { return (.malformed(error), nil) }
  }

  /// The first question that was answered wrongly.
  var stop: CheckName? {
    checks.first { if case .failed = $0.outcome { true } else { false } }?.name
  }

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
}
