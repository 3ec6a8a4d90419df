package import Diagnostics

/// Why each rule on the text of a file and on one document exists (TS1xxx and TS2xxx), with its example.
///
/// The rules of YAML are explained here and not beside their checks, as an example needs documents to be mistaken in.
package enum StandardsExplanations {
  package static let all: [RuleExplanation] =
    encoding + structure + layout + eligibility + weights + numbering + levels + work + resolutions + others + chains
    + waivers
}
