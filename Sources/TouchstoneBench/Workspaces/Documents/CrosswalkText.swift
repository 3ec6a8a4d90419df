/// Crosswalks between standards: of the nation, between neighbouring occupations; of an association, between its norms,
/// what they refine and what refines them.
enum CrosswalkText {
  static func national(_ number: Int, _ plan: WorkspacePlan) -> MadeFile {
    var text = head("cn/crosswalk-\(number + 1)", layer: "national", owner: "国家标准编制组（虚构）")
    let start = number * WorkspacePlan.crosswalkWidth
    let end = min(start + WorkspacePlan.crosswalkWidth, plan.nationals - 1)
    for ordinal in stride(from: start, to: end, by: 10) {
      align(plan.outline(ordinal), plan.outline(ordinal + 1), in: &text)
    }
    return MadeFile(path: "crosswalks/national/crosswalk-\(number + 1).yaml", text: text)
  }

  private static func align(_ first: StandardOutline, _ second: StandardOutline, in text: inout YAMLText) {
    let top = first.levels.count - 1
    alignment(
      "same", first.item("knowledge", level: 0, function: 0), second.item("knowledge", level: 0, function: 0), &text,
      reason: "两项知识的范围相同")
    alignment(
      "covers", first.item("skill", level: top, function: 0), second.item("skill", level: 0, function: 0), &text,
      reason: "高级别的操作包含低级别的操作")
    alignment(
      "related", first.item("skill", level: 0, function: 0), second.item("skill", level: 0, function: 0), &text)
  }

  static func association(_ number: Int, _ plan: WorkspacePlan) -> MadeFile {
    var text = head("association-\(number + 1)/crosswalk", layer: "industry", owner: "行业协会（虚构）")
    let start = number * WorkspacePlan.normsOfAssociation
    for ordinal in start..<min(start + WorkspacePlan.normsOfAssociation, plan.industries) {
      let norm = OverlayOutline(industry: ordinal, plan)
      alignment(
        "covers", norm.national.item("skill", level: norm.levels.lowerBound, function: 0),
        norm.item("skill", level: 0), &text, reason: "国家标准的操作包含行业规范的同类操作")
      guard let enterprise = plan.enterprise(on: norm.national.ordinal) else { continue }
      let standard = OverlayOutline(enterprise: enterprise, plan)
      alignment(
        "same", norm.item("knowledge", level: 0), standard.item("knowledge", level: 0), &text, reason: "同为岗位安全知识")
    }
    return MadeFile(path: "crosswalks/industry/association-\(number + 1).yaml", text: text)
  }

  private static func head(_ id: String, layer: String, owner: String) -> YAMLText {
    var text = YAMLText()
    text.line("kind: crosswalk")
    text.line("id: \(id)")
    text.line("layer: \(layer)")
    text.line("owner: \(owner)")
    text.line("date: 2026-01-15")
    text.line("alignments:")
    return text
  }

  private static func alignment(
    _ relation: String, _ from: String, _ to: String, _ text: inout YAMLText, reason: String? = nil
  ) {
    text.line(2, "- from: \(from)")
    text.line(4, "relation: \(relation)")
    text.line(4, "to: \(to)")
    if let reason { text.line(4, "reason: \(reason)") }
  }
}
