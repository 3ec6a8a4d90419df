package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// Joins the rules on evidence: accepted kinds intersect, required kinds unite, counts take the larger, windows the
/// smaller (rule 10).
struct EvidenceJoin {
  /// The level itself first.
  let cone: [Contribution]
  /// Whether every standard of the cone could be read whole: only then is what seems to be excluded excluded.
  let isSettled: Bool

  private static let count = Strictest(Keys.count, .count)
  private static let recency = Strictest(Keys.recency, .recency)
  private static let assessors = Strictest(Keys.evidenceAssessors, .evidenceAssessors)
  private static let accepted = IntersectionJoin<EvidenceKind>(Keys.acceptedKinds)
  private static let required = UnionJoin<EvidenceKind>(Keys.requiredKinds)

  static func joined(_ cone: [Contribution], owner: StandardLevel, _ provenance: inout Provenance) -> EvidenceClause {
    let rules = cone.compactMap(\.level.evidence)
    recordOrigins(rules, of: owner.description, &provenance)
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

  /// What is looser than above, and what nothing could satisfy.
  func findings() -> [Finding] {
    guard let own = cone.first?.level.evidence else { return [] }
    let above = cone.dropFirst().compactMap(\.level.evidence)
    let loosenings = [
      Self.count.loosening(own.count, below: above.compactMap(\.count)),
      Self.recency.loosening(own.recency, below: above.compactMap(\.recency)),
      Self.assessors.loosening(own.assessors, below: above.compactMap(\.assessors)),
    ].compactMap { $0 }
    return isSettled ? loosenings + contradictions(own, above, Self.clause([own] + above)) : loosenings
  }

  private static func recordOrigins(_ rules: [EvidenceRules], of owner: String, _ provenance: inout Provenance) {
    for rule in rules {
      if let kinds = rule.acceptedKinds {
        let value = kinds.value.sorted().map(\.rawValue).joined(separator: " ")
        provenance.add("evidence/acceptedKinds", of: owner, value, at: kinds.span)
      }
      for kind in rule.requiredKinds {
        provenance.add("evidence/requiredKinds/\(kind.value.rawValue)", of: owner, kind.value.rawValue, at: kind.span)
      }
      if let count = rule.count { provenance.add("evidence/count", of: owner, "\(count.value)", at: count.span) }
      if let recency = rule.recency {
        provenance.add("evidence/recency", of: owner, recency.value.description, at: recency.span)
      }
      if let panel = rule.assessors {
        provenance.add("evidence/assessors", of: owner, "\(panel.value)", at: panel.span)
      }
    }
  }

  /// Rules that no evidence could satisfy, told where the lower standard brings them about.
  private func contradictions(_ own: EvidenceRules, _ above: [EvidenceRules], _ joined: EvidenceClause) -> [Finding] {
    guard let accepted = joined.acceptedKinds else { return [] }
    let other = above.compactMap(\.acceptedKinds).first
    let others = other.map {
      [SecondaryPlace(.source($0.span), Bilingual(zh: "上层标准只采用这些", en: "the higher standard accepts these only"))]
    }
    if accepted.isEmpty, let ours = own.acceptedKinds {
      return [Finding(NoKindLeft(), at: ours.span, others: others ?? [])]
    }
    let unaccepted = own.requiredKinds.filter { !accepted.contains($0.value) }.map { kind in
      Finding(
        RequiredKindNotAccepted(kind: kind.value), at: kind.span,
        others: (own.acceptedKinds ?? other).map {
          [SecondaryPlace(.source($0.span), Bilingual(zh: "可用方式在此", en: "the accepted kinds"))]
        } ?? [])
    }
    return unaccepted + excluded(own, above)
  }

  /// Kinds that a higher standard requires and this one's own list leaves out.
  private func excluded(_ own: EvidenceRules, _ above: [EvidenceRules]) -> [Finding] {
    guard let ours = own.acceptedKinds else { return [] }
    var told = Set(own.requiredKinds.map(\.value))
    return above.flatMap(\.requiredKinds).filter { !ours.value.contains($0.value) && told.insert($0.value).inserted }
      .map { kind in
        Finding(
          RequiredKindNotAccepted(kind: kind.value), at: ours.span,
          others: [
            SecondaryPlace(.source(kind.span), Bilingual(zh: "上层标准要求此方式", en: "the higher standard requires it"))
          ])
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
      zh: "必备的证据方式 `\(kind.rawValue)`（\(kind.chinese)）不在可用方式之内",
      en: "the required kind `\(kind.rawValue)` is not among those accepted")
  }
  package var advice: Bilingual {
    Bilingual(zh: "从 `requiredKinds` 中删去，或列入 `acceptedKinds`", en: "take it out of `requiredKinds`, or accept it")
  }
}
