extension RuleExplanation {
  package static let staleBaselineEntry = RuleExplanation(
    StaleBaselineEntry.self,
    title: Bilingual(zh: "基线里没有多余的条目", en: "a baseline has no entry left over"),
    what: Bilingual(
      zh: "基线是暂时放过的问题清单。问题改正以后，它在基线里的那一行也要删去。（基线由 --write-baseline 写成，不是手写的文档，所以没有示例。）",
      en:
        "A baseline lists findings that are let pass for now. Once one is mended, its line goes too. (A baseline is written by --write-baseline, not by hand, so there is no example.)"
    ),
    why: Bilingual(
      zh: "留下的条目会放过以后同样的错误：同一处再犯，谁也不会被提醒。",
      en: "An entry left over would let the same mistake in again, and nobody would be told."),
    example: nil)
}
