import CanonicalJSON
import Evaluation

/// Certificates asked, one after another, whether a cause concerns them; and what there is to name, for a name that
/// none of them has.
struct SelectionSurvey {
  enum Answer: Hashable {
    /// With the clauses that were asked for, where some were.
    case concerned([RestingClause])
    case unconcerned
    /// What would tell is erased or cannot be decrypted.
    case unread
  }

  let cause: CertificateSelection.Cause
  private(set) var hasConcerned = false
  /// Whether any rests on the clause, whatever else was asked of it.
  private(set) var restsOnClause = false
  /// Names that stand in decisions and records, collected until a certificate is concerned.
  private(set) var clauses: Set<String> = []
  private(set) var assessors: Set<String> = []

  init(_ cause: CertificateSelection.Cause) { self.cause = cause }

  /// - Throws: where what the register keeps is not as it was written.
  mutating func ask(_ certificate: RegisteredCertificate) throws -> Answer {
    if let model = cause.model, certificate.modelDigest != model { return .unconcerned }
    guard cause.clause != nil || cause.assessor != nil else { return concerned([]) }
    guard let record = certificate.record, let decision = certificate.decision else { return .unread }
    let resting = try cause.clause.map { try self.resting(on: $0, decision) }
    let assessed = try cause.assessor.map { try self.assessed(by: $0, record) }
    return resting?.isEmpty ?? false || !(assessed ?? true) ? .unconcerned : concerned(resting ?? [])
  }

  private mutating func concerned(_ clauses: [RestingClause]) -> Answer {
    hasConcerned = true
    return .concerned(clauses)
  }

  private mutating func resting(on clause: String, _ bytes: [UInt8]) throws -> [RestingClause] {
    let decision = try CanonicalCoding.decode(Decision.self, from: bytes)
    if !hasConcerned { decision.addSubjects(to: &clauses) }
    let resting = decision.clauses(clause)
    if !resting.isEmpty { restsOnClause = true }
    return resting
  }

  private mutating func assessed(by assessor: String, _ bytes: [UInt8]) throws -> Bool {
    var names: Set<String> = []
    Self.addAssessors(in: try JSONParser.parse(bytes), to: &names)
    if !hasConcerned { assessors.formUnion(names) }
    return names.contains(assessor)
  }

  private static func addAssessors(in value: JSONValue, to names: inout Set<String>) {
    switch value {
    case .object(let members):
      for (name, value) in members {
        if name == "assessors" { names.formUnion((value.array ?? []).compactMap(\.string)) }
        addAssessors(in: value, to: &names)
      }
    case .array(let values): for value in values { addAssessors(in: value, to: &names) }
    case .null, .bool, .integer, .number, .string: break
    }
  }
}
