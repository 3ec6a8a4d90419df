package import Diagnostics
import YAMLSource

/// A ladder's steps are told apart by their ids, and certificates of its steps by their digits.
enum LadderCheck {
  static func findings(in ladder: LadderDocument) -> [Finding] {
    repeated(ladder.steps.map(\.id)) { RepeatedStep(step: $0) }
      + repeated(ladder.steps.compactMap(\.digit)) { RepeatedDigit(digit: $0) }
      + ladder.awards.compactMap { rule in problem(with: rule.value).map { Finding($0, at: rule.span) } }
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
