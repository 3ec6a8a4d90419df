import CompetencyModel
import LearnerRecords
import TestSupport
import Testing
import Vocabulary

/// Random learners of the shipped schemes, or of a standard made for tests, biased so that a good part of them attain something and most stand near a
/// threshold; the same seed gives the same learners on every machine.
struct LearnerGenerator {
  private var random: SeededGenerator
  private let model: UnifiedModel
  private let asOf: CalendarDate = "2026-07-01"
  private let starts: [(CalendarDate?) -> Learner]

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    model = try ShippedStandards.judge().model
    starts = [
      { Learner.robot("4", on: $0) }, { Learner.robot("3", on: $0) }, { Learner.robot("2", on: $0) },
      { Learner.electrician("5", on: $0) }, { Learner.electrician("4", on: $0) },
      { Learner.electrician("3", on: $0) }, { Learner.electrician("1", on: $0) },
    ]
  }

  /// Of 车工, whose conditions and examination are those that the shipped standards do not have.
  init(turnersOf judge: Judge, seed: UInt64) {
    random = SeededGenerator(seed: seed)
    model = judge.model
    starts = ["4", "3", "2"].flatMap { level in
      ["普通车工", "数控车工"].map { workType in { Learner.turner(level, workType, on: $0) } }
    }
  }

  private struct Target {
    var scheme: Scheme
    var standard: Standard
    var level: EffectiveLevel
  }

  // MARK: Chance

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func pick<Value>(_ values: [Value]) throws -> Value {
    try #require(values.randomElement(using: &random))
  }

  private mutating func day(_ years: ClosedRange<Int>) throws -> CalendarDate {
    // The last days of February and of months are worth meeting often.
    let date = chance(20) ? (2, number(27...29)) : (number(1...12), number(1...31))
    let year = number(years)
    return try #require(
      CalendarDate(year: year, month: date.0, day: date.1) ?? CalendarDate(year: year, month: date.0, day: 28))
  }

  private mutating func score() throws -> RecordedScore {
    if chance(10) {
      let total = try pick([45, 50, 60, 75])
      return try #require(RecordedScore("\(number(0...total))/\(total)"))
    }
    if chance(40) { return try pick(["59.99", "60", "64.99", "65", "70", "75", "80", "100", "0"]) }
    return try #require(RecordedScore("\(number(40...99)).\(number(0...99))"))
  }

  // MARK: A learner

  mutating func learner() throws -> Learner {
    let start = try pick(starts)
    var learner = start(chance(10) ? nil : try day(2025...2025))
    learner.asOf = asOf
    let target = try target(of: learner)
    if chance(10) { learner.record.person.birthDate = nil }
    if chance(70) { learner = veteran(learner) }
    for _ in 0..<number(0...3) { learner = try adding(to: learner, target, Self.history.randomElement(using: &random)) }
    if chance(15) { learner = learner.declaring(years: number(0...10)) }
    if chance(50) { learner = learner.intending(chance(50) ? learner.record.application.occupation : .cook) }
    for component in Component.allCases where target.level.examinations.contains(where: { $0.component == component }) {
      if chance(85) { learner.record.sittings.append(try sitting(component, good: chance(75))) }
    }
    if chance(30) { learner = try portfolio(learner, target, good: chance(70)) }
    if chance(60) { learner = try endorsed(learner, target) }
    return learner
  }

  private func target(of learner: Learner) throws -> Target {
    let scheme = try #require(model.scheme(learner.scheme))
    let standard = try #require(model.standard(scheme.certifies, on: asOf, pinned: nil))
    return Target(
      scheme: scheme, standard: standard, level: try #require(standard.level(learner.record.application.level)))
  }

  private func veteran(_ learner: Learner) -> Learner {
    let own = learner.record.application.occupation
    return learner.working(own, from: "2005-03-01").holding("2", of: own, since: "2012-02-29")
  }

  private mutating func sitting(_ component: Component, good: Bool) throws -> Sitting {
    let given = good ? try #require(RecordedScore("\(number(60...99))")) : try score()
    var sitting = Sitting(component: component, date: try day(2024...2026), score: .given(given))
    sitting.assessors = try good ? (0..<5).map { "考0\($0)" } : pick([[], ["考01"], Learner.panel, ["考1", "考1", "考2"]])
    if chance(10) { sitting.score = chance(50) ? nil : .absent }
    return sitting
  }

  private mutating func portfolio(_ learner: Learner, _ target: Target, good: Bool) throws -> Learner {
    let owner = StandardLevel(standard: target.standard.key, level: target.level.level)
    var learner = learner
    for item in target.standard.items
    where item.name.owner == owner && item.name.kind == .skill && item.concerns(learner.record.application.workType) {
      if !good, chance(10) { continue }
      let score: RecordedScore = good ? "85" : try score()
      learner = learner.shown(item.name.description, score, .workplaceObservation, assessors: ["考07", "考08"])
      if chance(30) { learner = learner.shown(item.name.description, try self.score(), .practicalExam) }
    }
    return learner
  }

  /// What the standards endorsed on the certificate ask for beside it, mostly complete.
  private mutating func endorsed(_ learner: Learner, _ target: Target) throws -> Learner {
    var learner = learner
    let certain = chance(60)
    for standard in model.standards where target.scheme.endorses.contains(standard.id) {
      let kinds: [EvidenceKind] = [.workplaceObservation, .project, .practicalExam]
      // An enterprise's own grades are mapped to the level of the same name as the national one.
      let levels = standard.refines.flatMap { $0.levels.filter { $0.value == target.level.level }.keys }
      for item in standard.items where levels.contains(item.name.owner.level) {
        for kind in item.name.kind == .skill ? kinds : [.writtenTest] where certain || chance(95) {
          learner = learner.shown(
            item.name.description, certain || chance(95) ? "85" : try score(), kind, assessors: ["考07", "考08"])
        }
      }
    }
    return learner
  }

  /// With a sanction of some day of the learner's, or of the days about the as-of date.
  mutating func sanctioned(_ learner: Learner) throws -> Learner {
    let days = learner.record.sittings.map(\.date) + learner.record.evidence.compactMap(\.date)
    if chance(40) { return learner.sanctioned(.bar, from: try day(2024...2026), to: chance(30) ? nil : "2026-12-31") }
    let item = chance(30) ? learner.record.evidence.randomElement(using: &random)?.item : nil
    return learner.sanctioned(
      .void, from: try pick(days + [asOf]), chance(40) ? try pick(Component.allCases) : nil, item: item)
  }

  // MARK: One thing more

  /// What can be added to a record.
  enum Addition: String, CaseIterable {
    case sitting
    case evidence
    case employment
    case certificate
    case diploma
    case credential
    case title
    case training
    case apprenticeship
    case award
    case recognition
  }

  private static let history: [Addition] = [
    .employment, .certificate, .diploma, .credential, .title, .training, .apprenticeship,
  ]

  /// One more valid entry, good or bad, of a kind.
  mutating func adding(_ addition: Addition, to learner: Learner) throws -> Learner {
    try adding(to: learner, target(of: learner), addition)
  }

  private mutating func adding(to learner: Learner, _ target: Target, _ addition: Addition?) throws -> Learner {
    let own = learner.record.application.occupation
    let occupation = try pick([own, own, .electrician, .fitter, .cook])
    switch try #require(addition) {
    case .sitting:
      let components = target.level.examinations.map(\.component)
      var sitting = try sitting(pick(components), good: chance(30))
      let workType = learner.record.application.workType
      let clause = target.level.examinations.first {
        $0.component == sitting.component && ($0.workType == nil || $0.workType == workType)
      }
      for row in clause?.weights ?? [] where chance(50) { sitting.functions[row.row] = try score() }
      for key in clause?.keyItems ?? [] where chance(50) { sitting.keys[key.item.code] = chance(60) }
      if chance(20) { sitting.level = try pick(target.standard.levels.map(\.level)) }
      if sitting.level != nil, sitting.level != target.level.level {
        (sitting.functions, sitting.keys) = ([:], [:])
      }
      return learner.with { $0.record.sittings.append(sitting) }
    case .evidence:
      let scope =
        model.standards.filter { [target.scheme.certifies, "cn/6-31-01-03"].contains($0.id) }
        + model.standards.filter { target.scheme.endorses.contains($0.id) }
      let item = try pick(scope.flatMap(\.items).filter { chance(10) || $0.name.owner.level == target.level.level })
      return learner.shown(
        item.name.description, try score(), try pick(EvidenceKind.allCases),
        on: chance(10) ? nil : try day(2022...2026), assessors: try pick([[], ["考07"], ["考07", "考08"]]))
    case .employment:
      let from = try day(2005...2026)
      let to = chance(50) ? nil : from.adding(months: number(1...90))
      return learner.working(occupation, from: from, to: to)
    case .certificate:
      let ladder = try pick(model.ladders)
      return learner.holding(
        try pick(ladder.steps).id, of: occupation, since: try day(2008...2026), on: ladder.id)
    case .diploma:
      let majors = target.standard.related.ownMajors + target.standard.related.majors + ["烹饪工艺"]
      return learner.graduate(
        of: try pick(SchoolKind.allCases), try pick(EducationLevel.allCases), try pick(majors),
        on: chance(20) ? nil : try day(2010...2026), finalYear: chance(20),
        class: chance(50) ? try pick(ProgrammeClass.allCases) : nil, enrolled: chance(20),
        accreditedFor: chance(50) ? try pick(["5", "4", "3", "2"]) : nil)
    case .credential:
      return learner.traineeTechnician(since: try day(2015...2026))
    case .title:
      let specialities = target.standard.related.titles + ["会计"]
      return learner.titled(try pick(TitleRank.allCases), try pick(specialities), since: try day(2015...2026))
    case .training:
      return learner.trained(
        to: try pick(["5", "4", "3", "2"]), hours: chance(30) ? nil : number(60...240), in: occupation,
        completed: try day(2020...2026))
    case .award:
      return learner.awarded(
        try pick([.nationalFirst, .nationalSecond]), try pick([.worker, .student]), rank: number(1...22),
        in: occupation, on: try day(2022...2026), approval: chance(80) ? "核" : nil)
    case .recognition:
      return learner.recognised(
        try pick(RecognitionKind.allCases), level: chance(50) ? try pick(["5", "4", "3", "2", "1"]) : nil,
        on: try day(2025...2026), by: chance(80) ? "周总" : nil)
    case .apprenticeship:
      return learner.apprentice(occupation, completed: try day(2015...2026), schoolMentor: chance(50) ? "李老师" : nil)
    }
  }
}
