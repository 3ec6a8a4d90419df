/// A national standard from its outline.
struct NationalStandardText {
  private let outline: StandardOutline
  private let plan: WorkspacePlan
  private let stream: RandomStream
  private var text = YAMLText()

  static func file(_ ordinal: Int, _ plan: WorkspacePlan) -> MadeFile {
    var standard = NationalStandardText(plan.outline(ordinal), plan)
    standard.write()
    let trade = standard.outline.trade
    return MadeFile(path: "national/\(trade.group)/\(trade.code).yaml", text: standard.text)
  }

  private init(_ outline: StandardOutline, _ plan: WorkspacePlan) {
    self.outline = outline
    self.plan = plan
    stream = plan.stream("national", outline.ordinal)
  }

  private mutating func write() {
    head()
    basics()
    text.line("levels:")
    var random = stream.branch("levels")
    // In a small workspace nothing may be related.
    let of = random.chance(75) && !related.isEmpty ? "related" : "own"
    for (index, level) in outline.levels.enumerated() { self.level(level, index, of: of, &random) }
    text.line("functions:")
    var texts = RequirementTexts(outline.trade, .national, stream)
    for level in outline.levels {
      for function in level.functions { text.function(function, level: level.step, &texts, &random) }
    }
  }

  /// The standards whose occupations are related to this one's.
  private var related: [Int] {
    let others = (1...5).map { (outline.ordinal + $0 * 7) % plan.nationals }.filter { $0 != outline.ordinal }
    return Set(others).sorted()
  }

  private mutating func head() {
    var random = stream.branch("head")
    let trade = outline.trade
    text.line("# 由种子生成的标准：职业、条目与权重均为虚构。")
    text.line("kind: standard")
    text.line("id: \(outline.id)")
    text.line("edition: \"\(outline.edition)\"")
    text.line("layer: national")
    text.line("title: \(trade.title)")
    text.line("body: 人力资源和社会保障部")
    text.line("document: 人社厅发〔\(outline.edition)〕\(random.within(1...180))号")
    text.line("occupation: {catalogue: \"\(outline.edition < 2023 ? "2015" : "2022")\", code: \(trade.code)}")
    text.line("definition: 使用工具、仪器和控制终端，对\(trade.equipment)进行安装、调试、运行、检测与维护的人员。")
    text.line("environment: 室内，常温；部分作业在室外或高处进行")
    text.line("abilities: 有一定的学习、计算与判断能力；手指、手臂灵活，动作协调")
    text.line("minEducation: 初中毕业（或相当文化程度）")
    text.line("ladder: \(outline.levelSet.ladder)")
    text.line("inForce: {from: \(outline.edition)-\(DocumentNumber.padded(random.within(1...4), to: 2))-01}")
    let majors = random.shuffled(TradeStock.majors)
    text.line("related:")
    if !related.isEmpty { text.line(2, "occupations: \(YAMLText.list(related.map { Trade($0).code }))") }
    text.line(2, "ownMajors: \(YAMLText.list(Array(majors.prefix(2))))")
    text.line(2, "majors: \(YAMLText.list(Array(majors.dropFirst(2).prefix(4))))")
  }

  private mutating func basics() {
    var random = stream.branch("basics")
    text.line("basics:")
    text.line(2, "ethics:")
    for (number, ethic) in RequirementStock.ethics.enumerated() {
      text.line(4, "- {code: \"2.1.\(number + 1)\", text: \(ethic)}")
    }
    text.line(2, "knowledge:")
    let knowledge = random.shuffled(RequirementStock.basics).prefix(random.within(5...8))
    for (number, basic) in knowledge.enumerated() {
      text.line(4, "- {code: \"2.2.\(number + 1)\", text: \(basic)}")
    }
  }

  private mutating func level(
    _ level: StandardOutline.Level, _ index: Int, of: String, _ random: inout RandomStream
  ) {
    text.line(2, "\(YAMLText.quoted(level.step)):")
    text.line(4, "training: \(200 - index * 20)")
    text.line(4, "trainingSynthetic: true")
    text.line(4, "eligibility:")
    for entry in EligibilityText.entries(level.step, edition: outline.edition, of: of) { text.line(6, "- \(entry)") }
    text.line(4, "assessment:")
    text.line(6, "theory: {pass: 60, minutes: 90}")
    text.line(6, "practical: {pass: 60, minutes: \(120 + index * 30), assessors: 3}")
    if ["2", "1"].contains(level.step) { text.line(6, "review: {pass: 60, minutes: 30, assessors: 3}") }
    weights(level.functions, index, &random)
  }

  private mutating func weights(
    _ functions: [StandardOutline.Function], _ index: Int, _ random: inout RandomStream
  ) {
    func rows(_ parts: [Int]) -> String {
      zip(functions, parts).map { "\"\($0.code)\": \($1)" }.joined(separator: ", ")
    }
    let basics = max(10, 30 - index * 5)
    text.line(4, "weights:")
    text.line(6, "synthetic: true")
    let theory = WeightSplit.parts(functions.count, of: 95 - basics, &random)
    text.line(6, "theory: {ethics: 5, basics: \(basics), \(rows(theory))}")
    text.line(6, "practical: {\(rows(WeightSplit.parts(functions.count, of: 100, &random)))}")
  }
}
