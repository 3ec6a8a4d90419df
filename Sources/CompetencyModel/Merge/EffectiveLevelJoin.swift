import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// Joins a level with all it refines into its effective requirements, keeping the origin of every value.
struct EffectiveLevelJoin {
  private let owner: StandardLevel
  /// The level itself first.
  private let cone: [Contribution]
  /// For each contribution, itself and all that it refines.
  private let reach: [StandardLevel: Set<StandardLevel>]
  private(set) var findings: [Finding] = []
  private(set) var provenance: Provenance

  init(_ owner: StandardLevel, graph: RefinementGraph, provenance: Provenance) {
    self.owner = owner
    self.cone = graph.cone(owner)
    self.reach = Dictionary(
      cone.map { ($0.owner, Set(graph.cone($0.owner).map(\.owner))) }, uniquingKeysWith: { first, _ in first })
    self.provenance = provenance
  }

  mutating func join() -> EffectiveLevel {
    let evidence = EvidenceJoin(cone: cone)
    let joined = evidence.join(owner: owner, &provenance, &findings)
    return EffectiveLevel(
      level: owner.level,
      eligibility: eligibility(),
      examinations: examinations(),
      items: items(),
      evidence: joined)
  }

  private mutating func record(_ path: String, _ value: some CustomStringConvertible, at span: SourceSpan) {
    provenance.add(path, of: owner.description, value.description, at: span)
  }

  // MARK: Eligibility: and of each standard's any-of

  private mutating func eligibility() -> [EligibilityClause] {
    var clauses: [EligibilityClause] = []
    for contribution in cone where !contribution.level.eligibility.isEmpty {
      let clause = EligibilityClause(
        owner: contribution.owner, alternatives: contribution.level.eligibility.map(\.value))
      for (number, alternative) in contribution.level.eligibility.enumerated() {
        record("\(clause.id)/\(number + 1)", "(\(number + 1))", at: alternative.span)
      }
      clauses.append(clause)
    }
    return clauses.sorted { $0.owner < $1.owner }
  }

  // MARK: Examinations

  /// Whether one of the two refines the other (or they are one).
  private func related(_ first: StandardLevel, _ second: StandardLevel) -> Bool {
    reach[first]?.contains(second) == true || reach[second]?.contains(first) == true
  }

  /// What every standard that has a say in `examiner`'s component asks of it.
  private func requirements(_ component: Component, of examiner: StandardLevel) -> [ComponentRequirements] {
    cone.filter { related($0.owner, examiner) }.compactMap { $0.level.assessment[component]?.value }
  }

  private static let pass = Strictest<Score>(field: .pass) { $0 > $1 }
  private static let panel = Strictest<Int>(field: .panel) { $0 > $1 }
  private static let minutes = Strictest<Int>(field: .minutes) { $0 > $1 }

  /// A standard examines a component if it has a table for it, or asks for one that nothing it refines asks for.
  private func examines(_ contribution: Contribution, _ component: Component) -> Bool {
    if contribution.level.weights?.tables[component] != nil { return true }
    guard contribution.level.assessment[component] != nil else { return false }
    let above = (reach[contribution.owner] ?? []).subtracting([contribution.owner])
    return !cone.contains { above.contains($0.owner) && $0.level.assessment[component] != nil }
  }

  private mutating func examinations() -> [ExaminationClause] {
    checkLoosening()
    var clauses: [ExaminationClause] = []
    for contribution in cone {
      for component in Component.allCases where examines(contribution, component) {
        clauses.append(examination(of: contribution, component))
      }
    }
    return clauses.sorted { ($0.owner, $0.component) < ($1.owner, $1.component) }
  }

  private mutating func checkLoosening() {
    guard let own = cone.first else { return }
    for component in Component.allCases {
      let ours = own.level.assessment[component]?.value
      let above = cone.dropFirst().compactMap { $0.level.assessment[component]?.value }
      findings += [
        Self.pass.loosening(ours?.pass, below: above.map(\.pass)),
        Self.panel.loosening(ours?.assessors, below: above.compactMap(\.assessors)),
        Self.minutes.loosening(ours?.minutes, below: above.compactMap(\.minutes)),
      ].compactMap { $0 }
    }
  }

  private mutating func examination(of contribution: Contribution, _ component: Component) -> ExaminationClause {
    let requirements = requirements(component, of: contribution.owner)
    let pass = Self.pass.value(requirements.map(\.pass)) ?? .full
    var clause = ExaminationClause(
      owner: contribution.owner, component: component, pass: pass,
      assessors: Self.panel.value(requirements.compactMap(\.assessors)),
      minutes: Self.minutes.value(requirements.compactMap(\.minutes)), weights: [], keyItems: [])
    for requirement in requirements {
      record("\(clause.id)/pass", requirement.pass.value, at: requirement.pass.span)
      if let panel = requirement.assessors { record("\(clause.id)/assessors", panel.value, at: panel.span) }
      if let minutes = requirement.minutes { record("\(clause.id)/minutes", minutes.value, at: minutes.span) }
    }
    if let table = contribution.level.weights?.tables[component] {
      clause.weights = table.value.map { weightedRow($0.row, $0.percent, component, contribution, clause.id) }
        .sorted { $0.row < $1.row }
    }
    if component == .practical { clause.keyItems = keyItems(of: contribution, clause: clause) }
    return clause
  }

  private mutating func weightedRow(
    _ row: Sited<WeightRow>, _ percent: Sited<Int>, _ component: Component, _ contribution: Contribution,
    _ clause: String
  ) -> ExaminationClause.WeightedRow {
    record("\(clause)/weights/\(row.value)", percent.value, at: percent.span)
    let kind: ItemKind = component == .theory ? .knowledge : .skill
    let items = contribution.functions.filter { row.value == .function($0.code.value) }.flatMap { function in
      function.tasks.flatMap { $0.items(kind) }
        .map { ItemName(owner: contribution.owner, kind: kind, code: $0.code.value) }
    }
    return ExaminationClause.WeightedRow(row: row.value.description, percent: percent.value, items: items.sorted())
  }

  /// ★ marks unite: the examiner's own, and those that any standard below it adds on its items.
  private mutating func keyItems(of contribution: Contribution, clause: ExaminationClause) -> [ExaminationClause
    .KeyItem]
  {
    let skills = contribution.functions.flatMap { $0.tasks.flatMap(\.skills) }
    var marked: [ItemName: Score] = [:]
    func name(_ skill: RequirementItem) -> ItemName {
      ItemName(owner: contribution.owner, kind: .skill, code: skill.code.value)
    }
    for skill in skills {
      guard let key = skill.isKey, key.value else { continue }
      marked[name(skill)] = skill.pass?.value ?? clause.pass
      record("\(clause.id)/key/\(skill.code.value)", "★", at: key.span)
    }
    for other in cone {
      for item in other.level.keyItems where item.value.owner == contribution.owner {
        marked[item.value] = skills.first { name($0) == item.value }?.pass?.value ?? clause.pass
        record("\(clause.id)/key/\(item.value.code)", "★", at: item.span)
      }
    }
    return marked.sorted { $0.key < $1.key }.map { ExaminationClause.KeyItem(item: $0.key, pass: $0.value) }
  }

  // MARK: Items that stand for themselves

  /// Items of a standard without a table for their component need evidence of their own (rule 9), and so does
  /// every item with a mark of its own.
  private mutating func items() -> [ItemClause] {
    var clauses: [ItemClause] = []
    for contribution in cone {
      for kind in ItemKind.allCases {
        let isTabled = contribution.level.weights?.tables[kind.component] != nil
        let marks = requirements(kind.component, of: contribution.owner).map(\.pass)
        let mark = Self.pass.value(marks) ?? .full
        for item in contribution.functions.flatMap({ $0.tasks.flatMap { $0.items(kind) } })
        where !isTabled || item.pass != nil {
          let clause = ItemClause(
            item: ItemName(owner: contribution.owner, kind: kind, code: item.code.value),
            pass: item.pass?.value ?? mark)
          record("\(clause.id)/pass", clause.pass, at: item.pass?.span ?? item.code.span)
          if item.pass == nil {
            for mark in marks { record("\(clause.id)/pass", mark.value, at: mark.span) }
          }
          clauses.append(clause)
        }
      }
    }
    return clauses.sorted { $0.item < $1.item }
  }
}
