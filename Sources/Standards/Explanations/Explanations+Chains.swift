import Diagnostics

/// Enterprises and nodes of a chain.
extension StandardsExplanations {
  static let chains = [
    RuleExplanation(
      SharedName.self,
      title: Bilingual(zh: "一个名称只指一家企业", en: "a name stands for one enterprise"),
      what: Bilingual(
        zh: "一条产业链里，企业的名称、别名和信用代码都只能属于一家企业。",
        en: "Within a chain, a name, alias or credit code belongs to one enterprise."),
      why: Bilingual(
        zh: "考生的单位凭这些名称对应到企业。一个名称指两家，就不知道该用谁的岗位标准。",
        en:
          "A candidate's employer is found by these names. Where one stands for two enterprises nobody can say whose standard applies."
      ),
      example: RuleExample(DocumentEdit("chain.yaml", "aliases: [岭南电气]", "aliases: [示例公司]"))),
    RuleExplanation(
      TwoCreditCodes.self,
      title: Bilingual(zh: "一家企业一个信用代码", en: "an enterprise has one credit code"),
      what: Bilingual(
        zh: "同一家企业在产业链中写在几处，信用代码都要一致；只写一处也可以。",
        en: "Where an enterprise stands in several places of a chain, its credit code is the same in all; one will do."),
      why: Bilingual(
        zh: "两个代码说明其中一个写错了，或者这是两家同名的企业。",
        en: "With two codes one of them is wrong, or these are two enterprises of one name."),
      example: RuleExample(
        DocumentEdit(
          "chain.yaml", "members: [{name: 岭南电气公司}]",
          "members: [{name: 岭南电气公司, creditCode: 9144010100000002BN}]"))),
    RuleExplanation(
      UnknownNode.self,
      title: Bilingual(zh: "岗位标准用于本链的环节", en: "a standard is attached to nodes of its chain"),
      what: Bilingual(
        zh: "总链主的岗位标准所写的 `环节`（nodes）要在本产业链的环节之中。",
        en: "The `nodes` that a chain's leader attaches a standard to are nodes of the chain."),
      why: Bilingual(
        zh: "环节写错，标准就悄悄地不适用于任何企业。", en: "With a misspelt node the standard would silently apply to nobody."),
      example: RuleExample(DocumentEdit("chain.yaml", "nodes: [install]", "nodes: [instal]"))),
  ]
}
