package import Vocabulary

/// What summaries count of one decision.
package struct DecisionSummary: Sendable {
  /// The level applied for, and the verdict on it under the certified standard.
  package let level: String
  package let verdict: Verdict
  /// Editions judged by that are in force no more.
  package let retired: [StandardEdition]
  package let unjudged: [UnjudgedStandard]

  package init(_ decision: Decision) {
    self.init(
      level: decision.level, verdict: decision.verdict,
      retired: decision.standards.filter { $0.edition != nil }.map(\.standard), unjudged: decision.unjudged ?? [])
  }

  init(level: String, verdict: Verdict, retired: [StandardEdition], unjudged: [UnjudgedStandard]) {
    self.level = level
    self.verdict = verdict
    self.retired = retired
    self.unjudged = unjudged
  }
}
