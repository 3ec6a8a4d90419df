import Standards
import TestSupport
import Vocabulary

@testable import CompetencyModel

/// A model with other marks, panels, rules on evidence, conditions, mappings, flows and days in force than its
/// documents say: what a random standard might ask, without writing one.
struct ModelVariation {
  var random: SeededGenerator
  private var conditions: ConditionGenerator

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    conditions = ConditionGenerator(seed: seed ^ 0x5EED, in: OrderSetting.all[Int(seed % 5)])
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }

  mutating func varied(_ model: UnifiedModel, _ scheme: Scheme) -> (model: UnifiedModel, scheme: Scheme) {
    var (model, scheme) = (model, scheme)
    let ids = [scheme.certifies] + scheme.endorses
    for standard in model.standards.indices {
      let isDecided = ids.contains(model.standards[standard].id)
      if isDecided || chance(30) { vary(&model.standards[standard]) }
      if scheme.endorses.contains(model.standards[standard].id) { varyEndorsed(&model.standards[standard]) }
    }
    for ladder in model.ladders.indices {
      for mapping in model.ladders[ladder].mappings.indices where chance(60) {
        model.ladders[ladder].mappings[mapping].relation = chance(95) ? .equivalent : .exempts
        model.ladders[ladder].mappings[mapping].exempts = Component.allCases.filter { _ in chance(50) }
        if chance(50) { model.ladders[ladder].mappings[mapping].date = day(near: "2026-01-15") }
      }
    }
    addFlows(&model, ids)
    if chance(30) { scheme.declaredExperience.toggle() }
    scheme.assessors = roster(editions: model.standards.filter { ids.contains($0.id) })
    if chance(15) { scheme.carryOver = CalendarLength(months: pick([0, 1, 2, 6])) }
    let editions = model.standards.filter { $0.id == scheme.certifies }.map(\.edition)
    if chance(30) {
      scheme.cohorts = ["甲批", "乙批"].map { id in
        Scheme.Cohort(id: id, edition: pick(editions), until: day(near: "2026-03-01"), reason: "过渡")
      }
    }
    if chance(10), let first = scheme.endorses.first { scheme.endorses.removeAll { $0 == first } }
    return (model, scheme)
  }

  private mutating func day(near date: CalendarDate) -> CalendarDate { date.adding(months: number(-6...6)) }

  private mutating func vary(_ standard: inout Standard) {
    if chance(15) { standard.inForce.from = day(near: "2025-10-01") }
    if chance(15) { standard.inForce.to = day(near: "2026-05-01") }
    if chance(30) { standard.related.titles.append("机械工程") }
    if chance(30) { standard.related.majors.append("乙") }
    if chance(30) { standard.related.ownMajors.append("甲") }
    if chance(30) { standard.related.occupations.append(pick([.fitter, .electrician, "6-30-99-00-001"])) }
    for level in standard.levels.indices { vary(&standard.levels[level]) }
    for variant in standard.variants?.indices ?? 0..<0 {
      for level in standard.variants?[variant].levels.indices ?? 0..<0 {
        if var changed = standard.variants?[variant].levels[level] {
          vary(&changed)
          standard.variants?[variant].levels[level] = changed
        }
      }
    }
  }

  /// Levels that refine the same one, and clauses for a work type that the standard does not list.
  private mutating func varyEndorsed(_ standard: inout Standard) {
    for refined in standard.refines.indices where chance(40) {
      let targets = standard.refines[refined].levels.values.sorted()
      guard !targets.isEmpty else { continue }
      let target = pick(targets)
      for level in standard.refines[refined].levels.keys.sorted() where chance(70) {
        standard.refines[refined].levels[level] = target
      }
    }
    for level in standard.levels.indices where chance(25) {
      for clause in standard.levels[level].examinations.indices where chance(50) {
        standard.levels[level].examinations[clause].workType = "另一工种"
      }
      for item in standard.levels[level].items.indices where chance(20) {
        standard.levels[level].items[item].workTypes = ["另一工种"]
      }
    }
  }

  private mutating func vary(_ level: inout EffectiveLevel) {
    for clause in level.eligibility.indices where chance(60) {
      level.eligibility[clause].alternatives = (0...number(0...3)).map { _ in conditions.alternative(number(1...3)) }
    }
    for index in level.examinations.indices { vary(&level.examinations[index]) }
    for index in level.items.indices where chance(40) { level.items[index].pass = mark() }
    if chance(50) {
      level.evidence = EvidenceClause(
        acceptedKinds: chance(60) ? nil : EvidenceKind.allCases.filter { _ in chance(60) },
        requiredKinds: EvidenceKind.allCases.filter { _ in chance(8) }, count: number(1...3),
        recency: chance(50) ? CalendarLength(months: pick([1, 6, 12, 13, 24, 36])) : nil, assessors: number(0...2))
    }
    if chance(20), !level.examinations.isEmpty { level.examinations.append(pick(level.examinations)) }
  }

  private mutating func vary(_ clause: inout ExaminationClause) {
    if chance(50) { clause.pass = mark() }
    if chance(40) { clause.assessors = pick([nil, 1, 2, 3, 5]) }
    if chance(40) { clause.oddPanel.toggle() }
    if chance(15) { clause.qualified = true }
    if chance(15) { clause.independent = true }
    if chance(25) { clause.carryOver = CalendarLength(months: pick([0, 1, 2, 3, 6, 24])) }
    if chance(10) { clause.weights = [] }
    if chance(20) { clause.keyItems = [] }
    for key in clause.keyItems.indices where chance(40) { clause.keyItems[key].pass = mark() }
    if clause.weights.count > 1, chance(30) {
      let moved = number(0...clause.weights[0].percent)
      clause.weights[0].percent -= moved
      clause.weights[1].percent += moved
    }
    if !clause.weights.isEmpty, chance(20) {
      // Means over 7 and 11 items are fractions that no two decimals hold.
      let all = clause.weights.flatMap(\.items)
      clause.weights[0].items = Array(all.prefix(pick([1, 3, 7, 11])))
    }
  }

  /// Of those who sit on panels most are qualified, for some levels and some time, and some are colleagues.
  private mutating func roster(editions: [Standard]) -> [Scheme.Assessor]? {
    guard chance(70) else { return nil }
    let codes = Set(editions.map(\.occupation.code)).sorted { $0.description < $1.description }
    let levels = Set(editions.flatMap(\.timeline).flatMap(\.levels).map(\.level)).sorted()
    return ["1", "2", "3", "4", "5", "甲", "乙", "丙", "丁"].flatMap { id in
      (0..<pick([0, 1, 1, 1, 1, 2])).map { _ in
        Scheme.Assessor(
          id: id, occupations: codes.filter { _ in chance(92) }, levels: levels.filter { _ in chance(92) },
          inForce: Validity(from: day(near: "2025-11-01"), to: chance(50) ? nil : day(near: "2026-09-01")),
          unit: pick([nil, nil, "某厂", "别厂"]))
      }
    }
  }

  private mutating func mark() -> Score {
    pick([0, 5999, 6000, 6001, 6500, 7550, 8000, 10_000].compactMap { Score(hundredths: $0) })
  }

  private mutating func addFlows(_ model: inout UnifiedModel, _ ids: [String]) {
    let items = model.standards.flatMap(\.items).map(\.name)
    let asked = items.filter { ids.contains($0.owner.standard.standard) }
    guard !asked.isEmpty else { return }
    for _ in 0..<number(0...6) {
      let item = pick(asked)
      guard model.evidenceSources[item] == nil else { continue }
      model.evidenceFlows.append(EvidenceFlow(items: [item], from: (0...number(0...2)).map { _ in pick(items) }))
    }
  }
}
