package import Diagnostics
import Evaluation
package import Vocabulary

/// A clause that a certificate rests on: it stands under a verdict that the certificate states, and it was met there or
/// waived.
///
/// A certificate states the verdict on the level applied for under the certified standard, and those its endorsements
/// are (rule 7). What else a decision looked at, as another level that a sitting on record belongs to, it does not rest
/// on.
package struct RestingClause: Hashable, Sendable {
  /// By what a clause stands that was not met by itself (rules 28 to 30).
  package enum Waiver: String, Hashable, Sendable, CaseIterable {
    case exemption
    case recognition
    case award

    fileprivate var note: Trace.Note {
      switch self {
      case .exemption: .exempted
      case .recognition: .recognised
      case .award: .awarded
      }
    }

    package var words: Bilingual {
      switch self {
      case .exemption: Bilingual(zh: "免考", en: "an exemption")
      case .recognition: Bilingual(zh: "直接认定", en: "a recognition")
      case .award: Bilingual(zh: "竞赛获奖", en: "an award")
      }
    }
  }

  /// Its name in the trace.
  package let subject: String
  /// Whose verdict it is under.
  package let verdict: StandardLevel
  package let required: String?
  package let actual: String?
  /// Nil where it was met by itself.
  package let waiver: Waiver?
  /// The certificates, recognitions or awards that waive it.
  package let waivedBy: [String]
}

extension Decision {
  /// Where a clause, or an item, condition or part by that name within one, bears what the decision's certificate
  /// states; once under each verdict.
  func clauses(_ subject: String) -> [RestingClause] {
    stated.compactMap { verdict, clauses in
      clauses.lazy.compactMap { Self.met(subject, in: $0) }.first.map { trace in
        let waiver = RestingClause.Waiver.allCases.first { trace.notes.contains($0.note) }
        let grounds = clauses.filter { $0.status == .met && $0.subject == waiver.map { "\(verdict)/\($0.rawValue)" } }
        return RestingClause(
          subject: subject, verdict: verdict, required: trace.required, actual: trace.actual, waiver: waiver,
          waivedBy: grounds.compactMap(\.actual))
      }
    }
  }

  /// Every name in the trace, whether the certificate rests on it or not.
  func addSubjects(to names: inout Set<String>) {
    func add(_ trace: Trace) {
      names.insert(trace.subject)
      trace.parts.forEach(add)
    }
    for standard in standards { standard.levels.forEach { $0.clauses.forEach(add) } }
  }

  /// The verdicts that a certificate states, with their clauses.
  private var stated: [(StandardLevel, [Trace])] {
    let certified = standards.first.map { [StandardLevel(standard: $0.standard, level: level)] } ?? []
    return (certified + endorsements).compactMap { verdict in
      standards.first { $0.standard == verdict.standard }?.levels.first { $0.level == verdict.level }
        .map { (verdict, $0.clauses) }
    }
  }

  /// What failed bears nothing, whatever within it was met; nor does anything within a clause that was waived.
  private static func met(_ subject: String, in trace: Trace) -> Trace? {
    guard trace.status == .met else { return nil }
    if trace.subject == subject { return trace }
    guard !RestingClause.Waiver.allCases.contains(where: { trace.notes.contains($0.note) }) else { return nil }
    return trace.parts.lazy.compactMap { met(subject, in: $0) }.first
  }
}
