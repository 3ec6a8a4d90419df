package import Diagnostics
import YAMLSource

/// A ladder's steps are told apart by their ids, and certificates of its steps by their digits.
enum LadderCheck {
  static func findings(in ladder: LadderDocument) -> [Finding] {
    repeated(ladder.steps.map(\.id)) { RepeatedStep(step: $0) }
      + repeated(ladder.steps.compactMap(\.digit)) { RepeatedDigit(digit: $0) }
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
      zh: "证书编号靠它区分等级：改正其中一个，或删去没有编号的级次的 `digit`",
      en: "certificate numbers tell levels apart by it: correct one of them, or leave `digit` out where a step has none"
    )
  }
}
