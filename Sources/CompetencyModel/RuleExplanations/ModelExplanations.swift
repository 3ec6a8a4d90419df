package import Diagnostics
import Standards

/// Why each rule on several documents together exists (TS3xxx), with its example.
package enum ModelExplanations {
  package static let all: [RuleExplanation] =
    references + refinement + alignments + refinedDocuments + resolutions + eligibility + levels + catalogue + editions
    + chains
}

extension RuleExplanation {
  /// Every rule on documents, by code.
  package static let ofDocuments: [FindingCode: RuleExplanation] = Dictionary(
    uniqueKeysWithValues: (StandardsExplanations.all + [.staleBaselineEntry] + ModelExplanations.all).map {
      ($0.code, $0)
    })
}
