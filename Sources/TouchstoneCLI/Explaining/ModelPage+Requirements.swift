import CompetencyModel
import Diagnostics
import Standards
import Vocabulary

/// Effective requirements with the winner and the losers of each join.
extension ModelPage {
  mutating func legend() {
    line(
      say("✓ 生效　+ 并入　~ 只留共有部分　✗ 不生效", "✓ stands   + joins the others   ~ narrowed   ✗ yields"),
      indent: 2)
  }

  /// One who speaks alone is named on the same line.
  mutating func requirement(_ requirement: JoinedRequirement, indent: Int) {
    let name = requirement.field.name.text(in: language)
    let value = "\(name)\(say("：", ": "))\(requirement.value.text.text(in: language))"
    if requirement.stated.count == 1, let only = requirement.stated.first {
      return line(value, at: only.place, indent: indent)
    }
    line(value, indent: indent)
    for stated in requirement.stated {
      let value = stated.value.text.text(in: language)
      line("\(mark(stated.standing)) \(value)", at: stated.place, indent: indent + 2)
    }
  }

  private func mark(_ standing: StatedValue.Standing) -> String {
    switch standing {
    case .stands: "✓"
    case .contributes: "+"
    case .narrowed: "~"
    case .yields: "✗"
    }
  }

  /// Where the requirements of several levels are told one after the other.
  mutating func levelHeading(_ requirements: EffectiveRequirements, titled: Bool) {
    blank()
    guard titled else { return line(requirements.level.description, at: requirements.place, indent: 2) }
    let (layer, title) = (layer(requirements.layer), requirements.title.text(in: language))
    line(
      "\(requirements.level)\(say("（\(layer)标准 \(title)）", " (\(layer), \(title))"))", at: requirements.place,
      indent: 2)
  }

  /// - Parameter item: the one that the page is about, which need not be named again.
  mutating func examinations(_ requirements: EffectiveRequirements, of item: ItemName? = nil) {
    for examination in requirements.examinations {
      let workType = examination.workType.map { say("，工种 \($0)", ", work type \($0)") } ?? ""
      let examiner =
        examination.owner == requirements.level
        ? "" : say("（由 \(examination.owner) 考核）", " (examined by \(examination.owner))")
      line("\(component(examination.component))\(examiner)\(workType)", indent: 4)
      for joined in examination.requirements { requirement(joined, indent: 6) }
      for weight in examination.weights { row(weight) }
      for key in examination.keyItems {
        if key.item == item {
          requirement(key.requirement, indent: 6)
        } else {
          line("★ \(key.item.kind)/\(key.item.code) \(key.text.text(in: language))", indent: 6)
          requirement(key.requirement, indent: 8)
        }
      }
    }
  }

  private mutating func row(_ weight: EffectiveRequirements.Weight) {
    let title = weight.title?.text(in: language) ?? basics(weight.row)
    let average =
      weight.items == 0
      ? "" : say("，为 \(weight.items) 项的平均分", weight.items == 1 ? ", of 1 item" : ", the mean of \(weight.items) items")
    line(
      say("权重：\(title) \(weight.percent)%\(average)", "weight: \(title) \(weight.percent)%\(average)"),
      at: weight.place, indent: 6)
  }

  private func basics(_ row: String) -> String {
    switch row {
    case WeightRow.ethics.description: say("职业道德", "ethics")
    case WeightRow.basics.description: say("基础知识", "basics")
    default: row
    }
  }

  mutating func evidence(_ requirements: EffectiveRequirements) {
    guard !requirements.evidence.isEmpty else { return }
    line(say("技能证据", "evidence of skills"), indent: 4)
    for joined in requirements.evidence { requirement(joined, indent: 6) }
  }

  mutating func eligibility(_ requirements: EffectiveRequirements) {
    for eligibility in requirements.eligibility {
      line(
        say("申报条件（\(eligibility.owner)，具备其一）", "eligibility (\(eligibility.owner), any one of)"), indent: 4)
      for (number, alternative) in eligibility.alternatives.enumerated() {
        let wording = say(alternative.wording.zh, alternative.wording.en)
        line("(\(number + 1)) \(wording)", at: alternative.place, indent: 6, hanging: 4)
      }
    }
  }

  mutating func ownEvidence(_ requirements: EffectiveRequirements, of only: ItemName? = nil) {
    guard !requirements.items.isEmpty else { return }
    if let only, let item = requirements.items.first(where: { $0.item == only }) {
      line(say("须具备本项自己的证据", "needs evidence of its own"), indent: 4)
      return requirement(item.pass, indent: 6)
    }
    line(say("须逐项具备证据的条目", "items that need evidence of their own"), indent: 4)
    // Items under the same mark are told together.
    var told: Set<JoinedRequirement> = []
    for item in requirements.items where told.insert(item.pass).inserted {
      requirement(item.pass, indent: 6)
      for other in requirements.items where other.pass == item.pass {
        let code =
          other.item.owner == requirements.level ? "\(other.item.kind)/\(other.item.code)" : other.item.description
        line("· \(code) \(other.text.text(in: language))", indent: 8)
      }
    }
  }
}
