/// The skeleton of an industry norm or an enterprise standard: what it refines, and at which levels.
struct OverlayOutline {
  enum Layer: String {
    case industry
    case enterprise
  }

  let layer: Layer
  let id: String
  let edition: Int
  /// The national standard at the bottom of it.
  let national: StandardOutline
  /// What it refines itself: that, or an industry norm on it.
  let refined: String
  let refinedEdition: Int
  let ladder: String
  /// Indices of levels of the national standard.
  let levels: Range<Int>
  /// Its own name of each level.
  let steps: [String]

  init(industry: Int, _ plan: WorkspacePlan) {
    let national = plan.outline(plan.national(ofIndustry: industry))
    var random = plan.stream("industry", industry)
    layer = .industry
    id = "association-\(industry / WorkspacePlan.normsOfAssociation + 1)/\(national.trade.code)"
    edition = min(national.edition + 1 + random.below(2), 2026)
    self.national = national
    refined = national.id
    refinedEdition = national.edition
    ladder = national.levelSet.ladder
    let count = national.levels.count
    let width = min(count, random.within(2...3))
    let start = random.below(count - width + 1)
    levels = start..<start + width
    steps = levels.map { national.levels[$0].step }
  }

  init(enterprise: Int, _ plan: WorkspacePlan) {
    let ordinal = plan.national(ofEnterprise: enterprise)
    let norm = plan.industry(on: ordinal).map { OverlayOutline(industry: $0, plan) }
    let national = norm?.national ?? plan.outline(ordinal)
    let company = enterprise / WorkspacePlan.standardsOfEnterprise + 1
    layer = .enterprise
    id = "company-\(company)/\(national.trade.code)"
    edition = 2026
    self.national = national
    refined = norm?.id ?? national.id
    refinedEdition = norm?.edition ?? national.edition
    levels = norm?.levels ?? 0..<2
    let hasGrades = enterprise.isMultiple(of: 2)
    ladder = hasGrades ? Self.grades(of: company) : national.levelSet.ladder
    steps = levels.enumerated().map { hasGrades ? "P\($0 + 1)" : national.levels[$1].step }
  }

  /// The ladder of a company's own.
  static func grades(of company: Int) -> String { "company-\(company)" }

  var name: String { "\(id)@\(edition)" }

  /// The code of its one function at each level.
  var function: String { layer == .industry ? "H1" : "E1" }

  /// The first item of its function.
  func item(_ kind: String, level: Int) -> String { "\(name)#\(steps[level])/\(kind)/\(function).1.1" }
}
