package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// Joins what the standards of a level's cone ask of its examinations: each examiner keeps its own tables, under the
/// strictest marks and panels of all that have a say (rule 9).
struct ExaminationJoin {
  let owner: StandardLevel
  private let ownerName: String
  /// The level itself first.
  let cone: [Contribution]
  /// The same as its documents have it, where resolutions let something else stand.
  let declared: [Contribution]
  /// For each contribution, itself and all that it refines.
  let reach: [StandardLevel: Set<StandardLevel>]

  init(
    owner: StandardLevel, cone: [Contribution], declared: [Contribution], reach: [StandardLevel: Set<StandardLevel>]
  ) {
    (self.owner, ownerName, self.cone, self.declared, self.reach) = (owner, owner.description, cone, declared, reach)
  }

  static let pass = Strictest(Keys.pass, .pass)
  private static let panel = Strictest(Keys.assessors, .panel)
  private static let minutes = Strictest(Keys.minutes, .minutes)
  private static let candidates = Strictest(Keys.candidatesPerAssessor, .candidatesPerAssessor)
  private static let oddPanel = FlagJoin(Keys.oddPanel, .oddPanel)
  private static let qualified = FlagJoin(Keys.qualified, .qualified)
  private static let independent = FlagJoin(Keys.independent, .independent)
  private static let carryOver = Strictest(Keys.carryOver, .carryOver)
  private static let methods = IntersectionJoin<AssessmentMethod>(Keys.methods)

  func join(_ origins: inout OriginNotes) -> [ExaminationClause] {
    var clauses: [ExaminationClause] = []
    for contribution in cone {
      for component in Component.allCases where examines(contribution, component) {
        for workType in workTypes(contribution, component) {
          clauses.append(clause(of: contribution, component, for: workType, &origins))
        }
      }
    }
    return clauses.sorted { ($0.owner, $0.component, $0.workType ?? "") < ($1.owner, $1.component, $1.workType ?? "") }
  }

  /// What every standard that has a say in `examiner`'s component asks of it.
  func requirements(_ component: Component, of examiner: StandardLevel) -> [ComponentRequirements] {
    requirements(component, of: examiner, in: cone)
  }

  private func requirements(
    _ component: Component, of examiner: StandardLevel, in cone: [Contribution]
  ) -> [ComponentRequirements] {
    cone.filter { related($0.owner, examiner) }.compactMap { $0.level.assessment[component]?.value }
  }

  /// Whether one of the two refines the other (or they are one).
  private func related(_ first: StandardLevel, _ second: StandardLevel) -> Bool {
    reach[first]?.contains(second) == true || reach[second]?.contains(first) == true
  }

  /// A standard examines a component if it has a table for it, or asks for one that nothing it refines asks for.
  private func examines(_ contribution: Contribution, _ component: Component) -> Bool {
    if contribution.level.weights?.weighs(component) == true { return true }
    guard contribution.level.assessment[component] != nil else { return false }
    let above = (reach[contribution.owner] ?? []).subtracting([contribution.owner])
    return !cone.contains { above.contains($0.owner) && $0.level.assessment[component] != nil }
  }

  /// Whose candidates are examined apart: each work type's where tables or functions differ, else everyone's together.
  private func workTypes(_ contribution: Contribution, _ component: Component) -> [String?] {
    let hasOwnTables = contribution.level.weights?.byWorkType.contains { $0.tables[component] != nil } == true
    let isDivided = component != .review && contribution.functions.contains { !$0.workTypes.isEmpty }
    guard hasOwnTables || isDivided else { return [nil] }
    return contribution.standard.workTypes.map(\.value.title)
  }

  // MARK: One clause

  private func clause(
    of contribution: Contribution, _ component: Component, for workType: String?, _ origins: inout OriginNotes
  ) -> ExaminationClause {
    let requirements = requirements(component, of: contribution.owner)
    let pass = Self.pass.value(requirements.map(\.pass)) ?? .full
    var clause = ExaminationClause(
      owner: contribution.owner, component: component, pass: pass, workType: workType,
      assessors: Self.panel.value(requirements.compactMap(\.assessors)),
      oddPanel: Self.oddPanel.value(requirements.compactMap(\.oddPanel)),
      qualified: Self.qualified.value(requirements.compactMap(\.qualified)) ? true : nil,
      independent: Self.independent.value(requirements.compactMap(\.independent)) ? true : nil,
      carryOver: Self.carryOver.value(requirements.compactMap(\.carryOver)),
      minutes: Self.minutes.value(requirements.compactMap(\.minutes)),
      candidatesPerAssessor: Self.candidates.value(requirements.compactMap(\.candidatesPerAssessor)),
      methods: Self.methods.value(requirements.map { $0.methods.map(\.value) }.filter { !$0.isEmpty }),
      weights: [], keyItems: [])
    let id = clause.id
    record(requirements + self.requirements(component, of: contribution.owner, in: declared), of: id, &origins)
    if let table = contribution.level.weights?.table(component, for: workType) {
      clause.weights = table.value.map { row, percent in
        record("weights/" + row.value.description, percent.value.description, of: id, at: percent.span, &origins)
        return weightedRow(row.value, percent.value, component, contribution, workType)
      }.sorted { $0.row < $1.row }
    }
    if component == .practical { clause.keyItems = keyItems(of: contribution, clause, &origins) }
    return clause
  }

  private func weightedRow(
    _ row: WeightRow, _ percent: Int, _ component: Component, _ contribution: Contribution, _ workType: String?
  ) -> ExaminationClause.WeightedRow {
    let kind: ItemKind = component == .theory ? .knowledge : .skill
    let functions = contribution.functions.filter { row == .function($0.code.value) && $0.concerns(workType) }
    let items = functions.flatMap { function in
      function.tasks.flatMap { $0.items(kind) }
        .map { ItemName(owner: contribution.owner, kind: kind, code: $0.code.value) }
    }
    return ExaminationClause.WeightedRow(row: row.description, percent: percent, items: items.sorted())
  }

  /// ★ marks unite: the examiner's own, and those that any standard below it adds on its items.
  private func keyItems(
    of contribution: Contribution, _ clause: ExaminationClause, _ origins: inout OriginNotes
  ) -> [ExaminationClause.KeyItem] {
    let functions = contribution.functions.filter { $0.concerns(clause.workType) }
    let skills = functions.flatMap { $0.tasks.flatMap(\.skills) }
    let id = clause.id
    var marked: [ItemName: Score] = [:]
    func name(_ skill: RequirementItem) -> ItemName {
      ItemName(owner: contribution.owner, kind: .skill, code: skill.code.value)
    }
    for skill in skills {
      guard let key = skill.isKey, key.value else { continue }
      marked[name(skill)] = skill.pass?.value ?? clause.pass
      record("key/" + skill.code.value, "★", of: id, at: key.span, &origins)
    }
    for other in cone {
      for item in other.level.keyItems where item.value.owner == contribution.owner {
        guard let skill = skills.first(where: { name($0) == item.value }) else { continue }
        marked[item.value] = skill.pass?.value ?? clause.pass
        record("key/" + item.value.code, "★", of: id, at: item.span, &origins)
      }
    }
    return marked.sorted { $0.key < $1.key }.map { ExaminationClause.KeyItem(item: $0.key, pass: $0.value) }
  }

  // MARK: Origins

  private func record(
    _ path: @autoclosure () -> String, _ value: @autoclosure () -> String, of clause: String,
    at span: SourceSpan, _ origins: inout OriginNotes
  ) {
    origins.add(clause + "/" + path(), of: ownerName, value(), at: span)
  }

  private func record(
    _ requirements: [ComponentRequirements], of clause: String, _ origins: inout OriginNotes
  ) {
    func add(_ path: String, _ value: Sited<some CustomStringConvertible>?) {
      guard let value else { return }
      record(path, value.value.description, of: clause, at: value.span, &origins)
    }
    for requirement in requirements {
      add("pass", requirement.pass)
      add("assessors", requirement.assessors)
      add("odd", requirement.oddPanel)
      add("qualified", requirement.qualified)
      add("independent", requirement.independent)
      add("minutes", requirement.minutes)
      add("perAssessor", requirement.candidatesPerAssessor)
      add("carryOver", requirement.carryOver)
      for method in requirement.methods { add("methods", method) }
    }
  }
}

package struct NoMethodLeft: FindingMessage {
  package static let code: FindingCode = "TS3013"
  package var text: Bilingual {
    Bilingual(zh: "与上层标准没有共同的考核形式", en: "no form of examination is allowed by this and the higher standard alike")
  }
  package var advice: Bilingual {
    Bilingual(zh: "至少保留一种上层标准也采用的形式", en: "keep at least one form that the higher standard allows")
  }
}
