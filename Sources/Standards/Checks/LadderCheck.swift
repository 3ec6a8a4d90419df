package import Diagnostics
import Vocabulary
import YAMLSource

/// A ladder's steps are told apart by their ids, and certificates of its steps by their digits.
enum LadderCheck {
  static func findings(in ladder: LadderDocument) -> [Finding] {
    repeated(ladder.steps.map(\.id)) { RepeatedStep(step: $0) }
      + repeated(ladder.steps.compactMap(\.digit)) { RepeatedDigit(digit: $0) }
      + ladder.mappings.flatMap { problems(with: $0, of: ladder) }
      + ladder.awards.compactMap { rule in problem(with: rule.value).map { Finding($0, at: rule.span) } }
  }

  /// A mapping that would do nothing, or less than its reader believes.
  private static func problems(with mapping: Sited<LadderDocument.Mapping>, of ladder: LadderDocument) -> [Finding] {
    var findings: [Finding] = []
    let isExempting = mapping.value.relation == .exempts
    if isExempting == mapping.value.exempts.isEmpty {
      findings.append(Finding(ExemptionsApart(isExempting: isExempting), at: mapping.span))
    }
    if mapping.value.ladder.value == ladder.id.value {
      findings.append(Finding(MappedOntoItself(ladder: ladder.id.value), at: mapping.value.ladder.span))
    }
    return findings
  }

  /// A rule on awards goes by ranks or by prizes.
  private static func problem(with rule: AwardRule) -> (any FindingMessage)? {
    if let first = rule.firstRank?.value, let last = rule.lastRank?.value, first > last {
      return RanksOfNobody(first: first, last: last)
    }
    let hasRanks = rule.firstRank != nil || rule.lastRank != nil
    return hasRanks == rule.prizes.isEmpty ? nil : RanksOrPrizes(hasBoth: hasRanks)
  }

  private static func repeated(
    _ values: [Sited<String>], _ message: (String) -> any FindingMessage
  ) -> [Finding] {
    var first: [String: SourceSpan] = [:]
    return values.compactMap { value in
      guard let earlier = first.updateValue(first[value.value] ?? value.span, forKey: value.value) else { return nil }
      return Finding(
        message(value.value), at: value.span,
        others: [SecondaryPlace(.source(earlier), Bilingual(zh: "已用在这里", en: "already used here"))])
    }
  }
}

package struct RepeatedStep: FindingMessage {
  package static let code: FindingCode = "TS2018"
  let step: String

  package var text: Bilingual { Bilingual(zh: "级次 `\(step)` 重复", en: "the step `\(step)` stands twice") }
  package var advice: Bilingual {
    Bilingual(zh: "给其中一级改用自己的标识，或删去多余的一级", en: "give one of them an id of its own, or remove it")
  }
}

package struct RepeatedDigit: FindingMessage {
  package static let code: FindingCode = "TS2019"
  let digit: String

  package var text: Bilingual {
    Bilingual(zh: "两个级次用了同一个编号数字 `\(digit)`", en: "two steps have the digit `\(digit)`")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "证书编号靠它区分等级：改正其中一个，或删去没有编号的级次的 `编号数字`（digit）",
      en: "certificate numbers tell levels apart by it: correct one of them, or leave `digit` out where a step has none"
    )
  }
}

package struct ExemptionsApart: FindingMessage {
  package static let code: FindingCode = "TS2055"
  let isExempting: Bool

  package var text: Bilingual {
    isExempting
      ? Bilingual(zh: "免考的对应没有写免哪些科目", en: "a mapping that exempts does not say from what")
      : Bilingual(zh: "只有免考的对应才写免考科目", en: "only a mapping that exempts says from what")
  }
  package var advice: Bilingual {
    isExempting
      ? Bilingual(zh: "补上 `免考科目`（exempts）", en: "add `exempts:` with the components")
      : Bilingual(
        zh: "把 `关系`（relation）改为 `免考`（exempts），或删去 `免考科目`（exempts）",
        en: "make it `relation: exempts`, or remove `exempts:`")
  }
}

package struct MappedOntoItself: FindingMessage {
  package static let code: FindingCode = "TS2056"
  let ladder: String

  package var text: Bilingual {
    Bilingual(zh: "等级体系 `\(ladder)` 与自身对应", en: "the ladder `\(ladder)` is mapped onto itself")
  }
  package var advice: Bilingual {
    Bilingual(zh: "改为另一个等级体系，或删去这一条", en: "name another ladder, or remove the mapping")
  }
}

package struct RanksOrPrizes: FindingMessage {
  package static let code: FindingCode = "TS2053"
  let hasBoth: Bool

  package var text: Bilingual {
    hasBoth
      ? Bilingual(zh: "获奖晋升规则既写了名次又写了奖项", en: "a rule on awards has both ranks and prizes")
      : Bilingual(zh: "获奖晋升规则没有写名次或奖项", en: "a rule on awards has neither ranks nor prizes")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "写 `末位名次`（lastRank）或 `奖项`（prizes），两者取一；两种都算的分成两条",
      en: "write either `lastRank:` or `prizes:`; where both count make two rules of it")
  }
}

package struct RanksOfNobody: FindingMessage {
  package static let code: FindingCode = "TS2054"
  let first: Int
  let last: Int

  package var text: Bilingual {
    Bilingual(
      zh: "起始名次 `\(first)` 在末位名次 `\(last)` 之后", en: "the first rank `\(first)` comes after the last one `\(last)`")
  }
  package var advice: Bilingual { Bilingual(zh: "改正其中一个", en: "correct one of them") }
}
