import CanonicalJSON
import CompetencyModel
import Evaluation
import Vocabulary

/// What a review and a public notice need of one line that `evaluate` wrote.
struct DecisionLine {
  /// What all lines of a file have in common.
  struct Common: Equatable {
    let scheme: String
    let asOf: CalendarDate
    let model: ContentDigest
  }

  let common: Common
  let application: String?
  let level: String
  let verdict: String
  let decision: ContentDigest
  private let json: JSONValue

  /// Nil where it is no whole decision.
  init?(_ bytes: [UInt8]) {
    guard let json = try? JSONParser.parse(bytes), let scheme = json["scheme"]?.string,
      let asOf = json["asOf"]?.string.flatMap({ CalendarDate($0) }),
      let model = json["model"]?.string.flatMap({ ContentDigest($0) }), let level = json["level"]?.string,
      let verdict = json["verdict"]?.string, let decision = json["decision"]?.string.flatMap({ ContentDigest($0) })
    else { return nil }
    self.common = Common(scheme: scheme, asOf: asOf, model: model)
    self.application = json["application"]?.string
    self.level = level
    self.verdict = verdict
    self.decision = decision
    self.json = json
  }

  /// Of the record that was judged.
  var record: ContentDigest? { json["record"]?.string.flatMap { ContentDigest($0) } }
  /// Whether the line is that of a decision.
  func tells(_ decision: Decision) -> Bool {
    verdict == decision.verdict.rawValue && level == decision.level
      && (try? decision.canonicalBytes()).map { ContentDigest(of: $0) } == self.decision
  }

  /// What the evaluation pinned the application to; nil for nothing.
  var cohort: String? { json["cohort"]?.string }
}
