package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// A named join: of all contributions the strictest stands, and each is kept as an
/// origin. Commutative, associative and idempotent, because `isStricter` is a total order on values.
struct Strictest<Value: Comparable & CustomStringConvertible & Sendable>: Sendable {
  let field: JoinedField
  private let join: Join

  /// - Precondition: the key's join in the keyword table is the larger or the smaller value.
  init(_ key: Field<Sited<Value>>, _ field: JoinedField) {
    guard let join = key.keyword.join, join == .maximum || join == .minimum else {
      preconditionFailure("`\(key.keyword.english)` does not join by strictness")
    }
    self.field = field
    self.join = join
  }

  func isStricter(_ left: Value, _ right: Value) -> Bool { join == .maximum ? left > right : left < right }

  /// The strictest of all contributions; nil where nobody says anything.
  func value(_ contributions: [Sited<Value>]) -> Value? {
    contributions.map(\.value).reduce(nil) { best, next in
      guard let best else { return next }
      return isStricter(next, best) ? next : best
    }
  }
}

/// A field that joins by strictness, by the name people know it under.
package enum JoinedField: Sendable {
  case pass
  case minutes
  case panel
  case candidatesPerAssessor
  case oddPanel
  case qualified
  case independent
  case carryOver
  case count
  case recency
  case evidenceAssessors

  /// Whether it is asked or not, and no more.
  var isFlag: Bool { [.oddPanel, .qualified, .independent].contains(self) }

  var name: Bilingual {
    switch self {
    case .pass: Bilingual(zh: "合格分", en: "pass mark")
    case .minutes: Bilingual(zh: "考核时间", en: "examination time")
    case .panel: Bilingual(zh: "考评员人数", en: "panel")
    case .candidatesPerAssessor: Bilingual(zh: "考生配比", en: "number of candidates to an assessor")
    case .oddPanel: Bilingual(zh: "单数要求", en: "odd panel")
    case .qualified: Bilingual(zh: "考评员资格要求", en: "qualified panel")
    case .independent: Bilingual(zh: "考评员回避要求", en: "independent panel")
    case .carryOver: Bilingual(zh: "成绩保留期", en: "time that passes are kept")
    case .count: Bilingual(zh: "证据件数", en: "count of evidence")
    case .recency: Bilingual(zh: "证据时效", en: "age allowed of evidence")
    case .evidenceAssessors: Bilingual(zh: "证据的考评员人数", en: "assessors of evidence")
    }
  }
}

package struct LoosenedValue: FindingMessage {
  package static let code: FindingCode = "TS3007"
  let field: JoinedField
  let own: String
  let above: String

  package var text: Bilingual {
    Bilingual(
      zh: "\(field.name.zh)比上层标准宽松：`\(own)`，上层为 `\(above)`",
      en: "\(field.name.en) looser than the higher standard's: `\(own)` against `\(above)`")
  }
  package var advice: Bilingual {
    field.isFlag
      ? Bilingual(zh: "改为 `\(above)`，或删去此项", en: "make it `\(above)`, or remove it")
      : Bilingual(zh: "改为 `\(above)` 或更严，或删去此项", en: "make it `\(above)` or stricter, or remove it")
  }
  package var rule: Bilingual? {
    Bilingual(zh: "下层标准只能收紧，不得放宽", en: "a lower layer may tighten, never loosen")
  }
}
