package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// Joins the rules on evidence: accepted kinds intersect, required kinds unite, counts take the larger, windows the
/// smaller (rule 10).
enum EvidenceJoin {
  private static let count = Strictest(Keys.count, .count)
  private static let recency = Strictest(Keys.recency, .recency)
  private static let assessors = Strictest(Keys.evidenceAssessors, .evidenceAssessors)
  private static let accepted = IntersectionJoin<EvidenceKind>(Keys.acceptedKinds)
  private static let required = UnionJoin<EvidenceKind>(Keys.requiredKinds)

  /// - Parameter declared: the cone as its documents have it, where resolutions let something else stand.
  static func joined(
    _ cone: [Contribution], declared: [Contribution], owner: String, _ origins: inout OriginNotes
  ) -> EvidenceClause {
    let rules = cone.compactMap(\.level.evidence)
    recordOrigins(rules + declared.compactMap(\.level.evidence), of: owner, &origins)
    return clause(rules)
  }

  private static func clause(_ rules: [EvidenceRules]) -> EvidenceClause {
    guard !rules.isEmpty else { return .none }
    return EvidenceClause(
      acceptedKinds: accepted.value(rules.compactMap(\.acceptedKinds?.value)),
      requiredKinds: required.value(rules.flatMap(\.requiredKinds).map(\.value)),
      count: count.value(rules.compactMap(\.count)) ?? 1,
      recency: recency.value(rules.compactMap(\.recency)),
      assessors: assessors.value(rules.compactMap(\.assessors)) ?? 0)
  }

  private static func recordOrigins(_ rules: [EvidenceRules], of owner: String, _ origins: inout OriginNotes) {
    for rule in rules {
      if let kinds = rule.acceptedKinds {
        let value = kinds.value.sorted().map(\.rawValue).joined(separator: " ")
        origins.add("evidence/acceptedKinds", of: owner, value, at: kinds.span)
      }
      for kind in rule.requiredKinds {
        origins.add("evidence/requiredKinds/\(kind.value.rawValue)", of: owner, kind.value.rawValue, at: kind.span)
      }
      if let count = rule.count { origins.add("evidence/count", of: owner, "\(count.value)", at: count.span) }
      if let recency = rule.recency {
        origins.add("evidence/recency", of: owner, recency.value.description, at: recency.span)
      }
      if let panel = rule.assessors {
        origins.add("evidence/assessors", of: owner, "\(panel.value)", at: panel.span)
      }
    }
  }
}

package struct NoKindLeft: FindingMessage {
  package static let code: FindingCode = "TS3008"
  package var text: Bilingual {
    Bilingual(zh: "与上层标准没有共同的可用证据方式", en: "no kind of evidence is accepted by this and the higher standard alike")
  }
  package var advice: Bilingual {
    Bilingual(zh: "至少保留一种上层标准也采用的方式", en: "keep at least one kind that the higher standard accepts")
  }
}

package struct RequiredKindNotAccepted: FindingMessage {
  package static let code: FindingCode = "TS3009"
  let kind: EvidenceKind

  package var text: Bilingual {
    Bilingual(
      zh: "必备的证据方式 `\(kind.chinese)`（\(kind.rawValue)）不在可用方式之内",
      en: "the required kind `\(kind.rawValue)` is not among those accepted")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "从 `必备方式`（requiredKinds）中删去，或列入 `可用方式`（acceptedKinds）", en: "take it out of `requiredKinds`, or accept it")
  }
}
