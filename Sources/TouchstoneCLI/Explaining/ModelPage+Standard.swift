import CompetencyModel
import Diagnostics
import Standards
import Vocabulary

extension ModelPage {
  static func render(_ explanation: StandardExplanation, in language: Language) -> String {
    var page = ModelPage(language)
    page.head(explanation)
    page.legend()
    for level in explanation.levels { page.level(level) }
    page.schemes(explanation.schemes)
    page.chains(explanation.chains)
    return page.text
  }

  private mutating func head(_ explanation: StandardExplanation) {
    let standard = explanation.standard
    line(standard.name.description, at: standard.place, indent: 0)
    line(introduction(standard), indent: 2)
    let document = standard.document.map { say("，\($0)", ", \($0)") } ?? ""
    let end = standard.inForce.to.map { say("至 \($0) ", " to \($0)") } ?? say("起", "")
    line(
      say(
        "职业 \(standard.occupation.code)（\(standard.occupation.catalogue) 版大典），自 \(standard.inForce.from) \(end)施行\(document)",
        "occupation \(standard.occupation.code) (catalogue \(standard.occupation.catalogue)), in force from \(standard.inForce.from)\(end)\(document)"
      ), indent: 2)
    editions(explanation.editions, explaining: standard.name)
    blank()
  }

  private mutating func level(_ level: StandardExplanation.Level) {
    levelHeading(level.requirements, titled: false)
    line(say("本级自有条目：\(level.items) 项", "items of its own: \(level.items)"), indent: 4)
    names(level.refines, say("细化", "refines"))
    names(level.refinedBy, say("由其细化", "refined by"))
    eligibility(level.requirements)
    examinations(level.requirements)
    ownEvidence(level.requirements)
    evidence(level.requirements)
    decisions(level.requirements.decisions)
  }

  private mutating func names(_ levels: [StandardLevel], _ label: String) {
    guard !levels.isEmpty else { return }
    line(
      "\(label)\(say("：", ": "))\(levels.map(\.description).joined(separator: say("、", ", ")))", indent: 4)
  }
}

extension StandardExplanation {
  /// The schemes of all levels, each once, with the levels it judges by.
  fileprivate var schemes: [SchemeUse] {
    var uses: [SchemeUse] = []
    for use in levels.flatMap(\.schemes) {
      if let known = uses.firstIndex(where: { $0.place == use.place && $0.role == use.role }) {
        uses[known].levels += use.levels.filter { !uses[known].levels.contains($0) }
      } else {
        uses.append(use)
      }
    }
    return uses
  }
}
