import CompetencyModel
import Diagnostics
import Standards
import Vocabulary

/// Chains and their enterprises: which standard applies, and which ones give way to it.
extension ModelPage {
  static func render(_ explanation: ChainExplanation, in language: Language) -> String {
    var page = ModelPage(language)
    page.head(explanation.chain)
    page.heading("环节", "Nodes")
    for node in explanation.nodes {
      page.line("\(node.id) \(node.title.text(in: language))", indent: 2)
      page.names(node.leaders, page.say("分链主", "led by"))
      page.names(node.members, page.say("成员", "members"))
    }
    page.heading("适用于各企业的岗位标准", "Standards that apply to each enterprise")
    page.precedence()
    for member in explanation.members {
      page.blank()
      page.member(member)
    }
    return page.text
  }

  static func render(_ explanation: EnterpriseExplanation, in language: Language) -> String {
    var page = ModelPage(language)
    for membership in explanation.chains {
      if membership != explanation.chains.first { page.blank() }
      page.member(membership.member, indent: 0)
      page.blank()
      page.precedence()
      page.blank()
      page.head(membership.chain)
    }
    return page.text
  }

  /// The enterprises that a standard applies to.
  mutating func chains(_ uses: [ChainUse]) {
    guard !uses.isEmpty else { return }
    heading("在产业链中适用于", "Applies in chains to")
    for use in uses {
      let title = use.title.text(in: language)
      line("`\(use.chain)` \(title)", indent: 2)
      line(
        say(
          "由\(authority(use.authority)) \(use.organisation) 提供",
          "attached by \(use.organisation), \(authority(use.authority))"),
        at: use.place, indent: 4)
      names(use.members, say("企业", "enterprises"))
    }
  }

  private mutating func head(_ chain: CitedChain) {
    line("\(chain.id)  \(chain.title.text(in: language))", at: chain.place, indent: 0)
    line(say("依据：\(chain.authority)，\(chain.date)", "rests on: \(chain.authority), \(chain.date)"), indent: 2)
    line("\(say("总链主：", "led by: "))\(list(chain.leaders))", indent: 2)
  }

  private mutating func precedence() {
    line(
      say(
        "总链主 > 分链主 > 成员；✓ 适用　✗ 让位　! 同级冲突，均不适用",
        "chain leader > node leader > member; ✓ applies   ✗ yields   ! tied, none applies"),
      indent: 2)
  }

  private mutating func member(_ member: ChainMemberExplanation, indent: Int = 2) {
    line(
      "\(member.name)\(say("（\(authority(member.authority))）", " (\(authority(member.authority)))"))", at: member.place,
      indent: indent)
    if !member.otherNames.isEmpty {
      line("\(say("又名：", "also: "))\(list(member.otherNames))", indent: indent + 2)
    }
    if !member.nodes.isEmpty { line("\(say("环节：", "nodes: "))\(list(member.nodes))", indent: indent + 2) }
    if member.overlays.isEmpty {
      line(say("没有适用的岗位标准", "no standard of the chain applies to it"), indent: indent + 2)
    }
    for overlay in member.overlays { self.overlay(overlay, indent: indent + 2) }
  }

  private mutating func overlay(_ overlay: ChainMemberExplanation.Overlay, indent: Int) {
    let occupation = overlay.occupation
    line(
      say(
        "职业 \(occupation.code)（\(occupation.catalogue) 版大典）",
        "occupation \(occupation.code) (catalogue \(occupation.catalogue))"),
      indent: indent)
    let highest = overlay.says.first?.authority
    for told in overlay.says {
      let mark = told.applies ? "✓" : overlay.isTied && told.authority == highest ? "!" : "✗"
      let node = told.nodes.isEmpty ? "" : say("，环节 \(list(told.nodes))", ", in \(list(told.nodes))")
      let source = say(
        "\(authority(told.authority)) \(told.organisation)", "\(told.organisation), \(authority(told.authority))")
      line(
        "\(mark) `\(told.standard)`\(say("（\(source)\(node)）", " (\(source)\(node))"))", at: told.place,
        indent: indent + 2)
    }
  }

  private func authority(_ authority: ChainAuthority) -> String {
    say(authority.chinese, authority.rawValue.replacing("-", with: " "))
  }

  private func list(_ names: [String]) -> String { names.joined(separator: say("、", ", ")) }

  private mutating func names(_ names: [String], _ label: String) {
    guard !names.isEmpty else { return }
    line("\(label)\(say("：", ": "))\(list(names))", indent: 4)
  }
}
