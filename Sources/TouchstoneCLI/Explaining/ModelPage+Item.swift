import CompetencyModel
import Diagnostics
import Standards
import Vocabulary

extension ModelPage {
  static func render(_ explanation: ItemExplanation, in language: Language) -> String {
    var page = ModelPage(language)
    page.head(explanation)
    page.competencies(explanation)
    page.related(explanation.coveredBy, "覆盖本项、更宽的条目", "Covered by these broader items")
    page.related(explanation.covers, "本项覆盖、更窄的条目", "Covers these narrower items")
    page.evidenceSources(explanation)
    page.informing(explanation)
    page.heading("各级对本项的要求", "What each level asks of it")
    page.legend()
    for requirements in explanation.requirements {
      page.levelHeading(requirements, titled: true)
      page.ownEvidence(requirements, of: explanation.item.name)
      page.examinations(requirements, of: explanation.item.name)
      page.evidence(requirements)
    }
    page.schemes(explanation.schemes)
    return page.text
  }

  private mutating func head(_ explanation: ItemExplanation) {
    let item = explanation.item
    line(item.name.description, at: item.place, indent: 0)
    line(item.text.text(in: language), indent: 2, hanging: 0)
    blank()
    line(introduction(explanation.standard), indent: 2)
    let (function, task) = (explanation.function, explanation.task)
    line(
      say(
        "\(item.name.owner.standard.edition) 版 \(item.name.owner.level) 级\(kind(item.name.kind))，职业功能 \(function.code) \(function.title.zh)，工作内容 \(task.code) \(task.title.zh)",
        "\(kind(item.name.kind)) at level \(item.name.owner.level) of edition \(item.name.owner.standard.edition), function \(function.code) \(function.title.text(in: language)), task \(task.code) \(task.title.text(in: language))"
      ), indent: 2)
    editions(explanation.editions, explaining: item.name.owner.standard)
    successors(explanation.replaces, "取代了前一版的", "took the place of")
    successors(explanation.replacedBy, "在后一版中由其取代", "replaced in later editions by")
    if !explanation.workTypes.isEmpty {
      let names = explanation.workTypes.joined(separator: say("、", ", "))
      line(say("只考工种（方向）：\(names)", "examined of these work types only: \(names)"), indent: 2)
    }
  }

  private mutating func competencies(_ explanation: ItemExplanation) {
    for competency in explanation.competencies {
      let layers = competency.layers.map { layer($0) }.joined(separator: say("、", ", "))
      heading("与本项相同的条目（在\(layers)层成立）", "The same as this, at these layers: \(layers)")
      for member in competency.members where member.item.name != explanation.item.name { self.member(member) }
    }
  }

  private mutating func related(_ items: [ItemExplanation.RelatedItem], _ zh: String, _ en: String) {
    guard !items.isEmpty else { return }
    heading(zh, en)
    for item in items { member(item) }
  }

  private mutating func member(_ member: ItemExplanation.RelatedItem) {
    line(member.item.name.description, at: member.item.place, indent: 2)
    line(member.item.text.text(in: language), indent: 4, hanging: 0)
    line(
      say(
        "\(member.layer.chinese)标准 \(member.standard.zh)",
        "\(member.layer.rawValue) standard \(member.standard.text(in: language))"), indent: 4)
    alignments(member.alignments, indent: 4)
  }

  private mutating func evidenceSources(_ explanation: ItemExplanation) {
    heading("哪些条目的证据可用于本项", "Evidence for it may come from")
    for name in [explanation.item.name] + explanation.evidenceFrom { line(name.description, indent: 2) }
  }

  private mutating func informing(_ explanation: ItemExplanation) {
    guard !explanation.informing.isEmpty else { return }
    heading("仅供参考的对照（不带来证据）", "Alignments that only inform (no evidence flows)")
    for alignment in explanation.informing {
      let other = alignment.from == explanation.item.name ? alignment.to : alignment.from
      line(other.description, indent: 2)
      alignments([alignment], indent: 4)
    }
  }
}
