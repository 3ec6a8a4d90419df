/// An industry norm or enterprise standard: it adds a function to each level it covers, marks items ★, and tightens.
struct OverlayText {
  private let outline: OverlayOutline
  private var texts: RequirementTexts
  private var random: RandomStream
  private var text = YAMLText()

  static func industry(_ ordinal: Int, _ plan: WorkspacePlan) -> MadeFile {
    file(OverlayOutline(industry: ordinal, plan), .industry, plan.stream("norm", ordinal))
  }

  static func enterprise(_ ordinal: Int, _ plan: WorkspacePlan) -> MadeFile {
    file(OverlayOutline(enterprise: ordinal, plan), .enterprise, plan.stream("company", ordinal))
  }

  private static func file(
    _ outline: OverlayOutline, _ voice: RequirementTexts.Voice, _ stream: RandomStream
  ) -> MadeFile {
    var overlay = OverlayText(
      outline: outline, texts: RequirementTexts(outline.national.trade, voice, stream), random: stream)
    overlay.write()
    return MadeFile(path: "\(outline.layer.rawValue)/\(outline.id).yaml", text: overlay.text)
  }

  private var isIndustry: Bool { outline.layer == .industry }

  private mutating func write() {
    head()
    text.line("levels:")
    for (own, index) in outline.levels.enumerated() { level(own, outline.national.levels[index]) }
    text.line("functions:")
    for step in outline.steps { function(step) }
  }

  private mutating func head() {
    let trade = outline.national.trade
    text.line("# 由种子生成的\(isIndustry ? "行业规范" : "企业标准")：只增加、只收紧。")
    text.line("kind: standard")
    text.line("id: \(outline.id)")
    text.line("edition: \"\(outline.edition)\"")
    text.line("layer: \(outline.layer.rawValue)")
    text.line("title: \(trade.title)（\(isIndustry ? "行业规范" : "岗位标准")）")
    text.line("body: \(isIndustry ? "行业协会" : "用人单位")（虚构）")
    text.line(
      "occupation: {catalogue: \"\(outline.national.edition < 2023 ? "2015" : "2022")\", code: \(trade.code)}")
    text.line("definition: 在上层标准的基础上，对\(trade.equipment)岗位补充的要求。")
    text.line("ladder: \(outline.ladder)")
    // After what it refines, where all are of one year.
    let month = random.within(isIndustry ? 5...8 : 9...12)
    text.line("inForce: {from: \(outline.edition)-\(DocumentNumber.padded(month, to: 2))-01}")
    let map = zip(outline.steps, outline.levels).map { own, index in
      "\(YAMLText.quoted(own)): \(YAMLText.quoted(refinedStep(index)))"
    }
    text.line("refines:")
    text.line(2, "- standard: \(outline.refined)")
    text.line(4, "edition: \"\(outline.refinedEdition)\"")
    text.line(4, "levels: {\(map.joined(separator: ", "))}")
  }

  /// Norms name their levels as the national standard does.
  private func refinedStep(_ index: Int) -> String { outline.national.levels[index].step }

  private mutating func level(_ own: Int, _ level: StandardOutline.Level) {
    let mark = isIndustry ? 65 : 70
    text.line(2, "\(YAMLText.quoted(outline.steps[own])):")
    text.line(4, "assessment:")
    if random.chance(40) { text.line(6, "theory: {pass: \(mark)}") }
    text.line(6, "practical: {pass: \(mark)}")
    if ["2", "1"].contains(level.step) { text.line(6, "review: {pass: \(mark), assessors: 5}") }
    text.line(4, "evidence:")
    if isIndustry {
      text.line(
        6, "acceptedKinds: [practical-exam, workplace-observation, simulation, project, written-test, oral-exam]")
      text.line(6, "count: 1")
      text.line(6, "recency: 3y")
      text.line(6, "assessors: 1")
    } else {
      text.line(6, "acceptedKinds: [practical-exam, workplace-observation, project, written-test, oral-exam]")
      text.line(6, "requiredKinds: [workplace-observation]")
      text.line(6, "count: 2")
      text.line(6, "recency: 2y")
      text.line(6, "assessors: 2")
    }
    text.line(4, "key:")
    let national = outline.levels.lowerBound + own
    let function = random.below(level.functions.count)
    text.line(6, "- \(outline.national.item("skill", level: national, function: function))")
  }

  private mutating func function(_ step: String) {
    let code = outline.function
    text.line(2, "- level: \(YAMLText.quoted(step))")
    text.line(4, "code: \(code)")
    text.line(4, "title: \(isIndustry ? "行业补充要求" : "岗位补充要求")")
    text.line(4, "tasks:")
    for task in 1...random.within(1...2) {
      text.line(6, "- code: \(code).\(task)")
      text.line(8, "title: \(random.pick(RequirementStock.tasks))")
      text.line(8, "skills:")
      for number in 1...random.within(2...3) {
        // A mark of the item's own stands above the component's.
        let mark = !isIndustry && random.chance(25) ? ", pass: 80" : ""
        let key = random.chance(15) ? ", key: true" : ""
        text.item("\(code).\(task).\(number)", texts.nextSkill(), key + mark)
      }
      text.line(8, "knowledge:")
      for number in 1...random.within(1...2) {
        text.item("\(code).\(task).\(number)", texts.nextKnowledge())
      }
    }
  }
}
