package import Diagnostics
package import Vocabulary
package import YAMLSource

/// A field of a level's requirements whose values several standards join into one, with everything that was said about
/// it: what stands, and what had to give way.
package struct JoinedRequirement: Hashable, Encodable, Sendable {
  package var field: RequirementField
  /// What counts.
  package var value: RequirementValue
  package var join: JoinName
  /// What each document says, those that decide first, then by place.
  package var stated: [StatedValue]
}

/// What one document says about a field.
package struct StatedValue: Hashable, Encodable, Sendable {
  package var value: RequirementValue
  package var standard: StandardEdition
  package var place: CitedPlace
  package var standing: Standing

  /// How what was said stands to what counts.
  package enum Standing: String, Encodable, Sendable {
    /// It is what counts.
    case stands
    /// It is part of what counts: joined with the others, none is left out.
    case contributes
    /// Only what it has in common with the others counts.
    case narrowed
    /// Another is stricter.
    case yields
  }
}

/// The name of a join, for readers of an explanation.
package struct JoinName: Hashable, Encodable, Sendable {
  package let join: Join

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(join.rawValue)
  }
}

/// The fields that join, by the name people know them under.
package enum RequirementField: String, Encodable, Sendable {
  case pass
  case itemPass
  case assessors
  case oddPanel
  case minutes
  case candidatesPerAssessor
  case qualified
  case independent
  case carryOver
  case methods
  case key
  case acceptedKinds
  case requiredKinds
  case count
  case recency
  case evidenceAssessors

  package var name: Bilingual {
    switch self {
    case .pass: Bilingual(zh: "合格分", en: "pass mark")
    case .itemPass: Bilingual(zh: "本项合格分", en: "the item's own mark")
    case .assessors: Bilingual(zh: "考评员人数", en: "panel")
    case .oddPanel: Bilingual(zh: "人数须为单数", en: "odd panel")
    case .minutes: Bilingual(zh: "考核时间（分钟，参考）", en: "minutes (reference)")
    case .candidatesPerAssessor: Bilingual(zh: "考生配比（参考）", en: "candidates to an assessor (reference)")
    case .qualified: Bilingual(zh: "考评员须有资格", en: "qualified panel")
    case .independent: Bilingual(zh: "考评员须回避", en: "independent panel")
    case .carryOver: Bilingual(zh: "成绩保留期", en: "time that passes are kept")
    case .methods: Bilingual(zh: "考核形式（参考）", en: "forms of examination (reference)")
    case .key: Bilingual(zh: "★ 关键项，低于此分即技能不合格", en: "★ key item, failed below")
    case .acceptedKinds: Bilingual(zh: "可用证据方式", en: "accepted kinds of evidence")
    case .requiredKinds: Bilingual(zh: "必备证据方式", en: "required kinds of evidence")
    case .count: Bilingual(zh: "证据件数", en: "pieces of evidence")
    case .recency: Bilingual(zh: "证据时效", en: "age allowed of evidence")
    case .evidenceAssessors: Bilingual(zh: "每件证据的考评员", en: "assessors of a piece")
    }
  }
}

/// A value of such a field.
package enum RequirementValue: Hashable, Sendable {
  case score(Score)
  case number(Int)
  case length(CalendarLength)
  case flag(Bool)
  case kinds([EvidenceKind])
  case methods([AssessmentMethod])
  /// Every kind or form, for want of a list.
  case any
  case star

  package var text: Bilingual {
    switch self {
    case .score(let score): Bilingual(zh: score.description, en: score.description)
    case .number(let number): Bilingual(zh: "\(number)", en: "\(number)")
    case .length(let length):
      length.months % 12 == 0
        ? Bilingual(zh: "\(length.months / 12) 年", en: length.description)
        : Bilingual(zh: "\(length.months) 个月", en: length.description)
    case .flag(let flag): Bilingual(zh: flag ? "是" : "否", en: flag ? "yes" : "no")
    case .kinds(let kinds): Self.words(kinds)
    case .methods(let methods): Self.words(methods)
    case .any: Bilingual(zh: "不限", en: "any")
    case .star: Bilingual(zh: "标为 ★", en: "marked ★")
    }
  }

  private static func words(_ terms: [some Term]) -> Bilingual {
    if terms.isEmpty { return Bilingual(zh: "无", en: "none") }
    return Bilingual(
      zh: terms.map(\.chinese).joined(separator: "、"), en: terms.map(\.rawValue).joined(separator: ", "))
  }
}

extension RequirementValue: Encodable {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .score(let score): try container.encode(score)
    case .number(let number): try container.encode(number)
    case .length(let length): try container.encode(length)
    case .flag(let flag): try container.encode(flag)
    case .kinds(let kinds): try container.encode(kinds.map(\.rawValue))
    case .methods(let methods): try container.encode(methods.map(\.rawValue))
    case .any: try container.encodeNil()
    case .star: try container.encode(true)
    }
  }
}
