import Diagnostics
import Standards

/// Post standards of a chain.
extension ModelExplanations {
  static let chains = [
    RuleExplanation(
      TiedStandards.self,
      title: Bilingual(zh: "同级企业的岗位标准不相争", en: "equals in a chain do not attach rival standards"),
      what: Bilingual(
        zh: "对一家企业的一个职业，级别最高的一方只能提供一份岗位标准：总链主先于分链主，分链主先于成员企业自己。",
        en:
          "For an occupation in an enterprise, those of the highest rank attach one standard: a chain's leader goes before a node's, and a node's before the member itself."
      ),
      why: Bilingual(
        zh: "两家总链主各有一份，就没有谁说了算；岗位标准不合并，考生会不知道按哪一份考。",
        en:
          "Where two leaders have one each nobody decides; the standards of a chain are not joined, and candidates could not know by which they are examined."
      ),
      example: RuleExample(
        DocumentEdit("chain.yaml", "  - name: 岭南电气公司\n", "  - name: 岭南电气公司\n    standards: [yx/electrician]\n"))),
    RuleExplanation(
      AttachedOtherLayer.self,
      title: Bilingual(zh: "产业链只列企业标准", en: "only enterprise standards are attached to a chain"),
      what: Bilingual(
        zh: "产业链的 `岗位标准`（standards）只写企业层的标准。",
        en: "The `standards` of a chain are of the enterprise layer."),
      why: Bilingual(
        zh: "国家标准和行业标准对谁都适用，不由某一家企业决定。",
        en: "National and industry standards apply to everyone; no enterprise decides on that."),
      example: RuleExample(DocumentEdit("chain.yaml", "standard: yx/installer", "standard: gd/electrician"))),
  ]
}
