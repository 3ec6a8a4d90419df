import CompetencyModel
import Evaluation
import LearnerRecords
import Standards
import TestSupport
import Vocabulary

/// Random records for any scheme of any model, most of their values at a boundary of some clause: a day before, on and
/// after; a hundredth below a mark; an even panel; a name that is not there.
struct RecordGenerator {
  var random: SeededGenerator
  let model: UnifiedModel
  let scheme: Scheme
  let asOf: CalendarDate
  /// Out of 100 records, how many have something in them that is not in the model.
  var strangers = 4
  /// This record's owner has much to show, so that most clauses are met and the rest decide.
  private(set) var isGood = false

  init(seed: UInt64, _ model: UnifiedModel, _ scheme: Scheme, asOf: CalendarDate) {
    random = SeededGenerator(seed: seed)
    (self.model, self.scheme, self.asOf) = (model, scheme, asOf)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }

  // MARK: The application

  mutating func record() -> LearnerRecord {
    isGood = chance(60)
    let editions = model.standards.filter { $0.id == scheme.certifies }
    let days = editions.flatMap { [$0.inForce.from] + ($0.inForce.to.map { [$0] } ?? []) }
    let published = model.ladders.flatMap(\.mappings).map(\.date)
    let date =
      chance(15)
      ? nil
      : chance(10) && !published.isEmpty
        ? shifted(pick(published))
        : chance(8) ? shifted(pick(days)) : day(before: asOf, [0, 1, 3, 4, 12])
    let standard =
      model.standard(scheme.certifies, on: date ?? asOf, pinned: nil) ?? editions.last ?? pick(model.standards)
    var record = LearnerRecord(
      application: Application(
        id: "申\(number(1...9999))", date: date, occupation: scheme.occupation.code, level: pick(scheme.levels)),
      person: Person(
        name: pick(["张三", "O\"Neil", "李\\四"]), document: pick(IdentityDocument.allCases), number: "X\(number(1...99))",
        birthDate: chance(10) ? nil : day(before: date ?? asOf, [192, 193, 204, 216, 400])))
    if chance(scheme.cohorts == nil ? 6 : 40) {
      record.application.cohort = pick(EditionRules(model: model, scheme: scheme).cohorts)
    }
    if chance(6) { record.application.standard = scheme.certifies }
    if !standard.workTypes.isEmpty { record.application.workType = pick(standard.workTypes) }
    if standard.workTypes.isEmpty, let types = refinedWorkTypes(standard) { record.application.workType = pick(types) }
    if chance(50) { record.application.intendedOccupation = occupation(standard) }
    if chance(20) { record.declaredExperience = number(0...12) }
    addHistory(to: &record, standard, date ?? asOf)
    addResults(to: &record, standard)
    addSanctions(to: &record)
    addWaivers(to: &record, standard, date ?? asOf)
    if chance(strangers) { estrange(&record) }
    return record
  }

  private func refinedWorkTypes(_ standard: Standard) -> [String]? {
    let types = standard.timeline.flatMap(\.refines).compactMap { model.standard($0.standard) }.flatMap(\.workTypes)
    return types.isEmpty ? nil : types
  }

  /// So many months before a day, and often a day off.
  mutating func day(before date: CalendarDate, _ months: [Int]) -> CalendarDate {
    if chance(15) {
      return CalendarDate(year: date.year - number(0...8), month: number(1...12), day: number(1...28)) ?? date
    }
    return shifted(date.adding(months: -pick(months)))
  }

  private mutating func shifted(_ date: CalendarDate) -> CalendarDate {
    let day = date.day + pick([-1, 0, 0, 0, 1])
    return CalendarDate(year: date.year, month: date.month, day: day) ?? date
  }

  private mutating func occupation(_ standard: Standard) -> OccupationCode {
    let own = standard.occupation.code
    let within = OccupationCode("\(own)-001") ?? own
    return pick([own, own, own, within, .cook, "6-30-99-00-001"] + standard.related.occupations)
  }

  // MARK: What is behind the applicant

  private mutating func addHistory(to record: inout LearnerRecord, _ standard: Standard, _ date: CalendarDate) {
    if isGood { makeVeteran(&record, standard, date) }
    let lengths = [0, 1, 6, 12, 13, 24, 36, 48, 60, 72, 84, 120]
    for _ in 0..<number(0...4) {
      let touching = record.employment.last?.to.map { shifted($0) }
      let from = chance(40) ? touching ?? day(before: date, lengths) : day(before: date, lengths)
      let to = from.adding(months: number(0...60))
      record.employment.append(
        Employment(
          from: from, to: chance(35) ? nil : max(from, shifted(to)), occupation: occupation(standard),
          employer: chance(3) ? employerInChain() : chance(50) ? "某厂" : nil))
    }
    for _ in 0..<number(0...3) {
      let ladder = chance(70) ? model.ladder(standard.ladder) ?? pick(model.ladders) : pick(model.ladders)
      record.certificates.append(
        HeldCertificate(
          number: chance(50) ? "S1" : nil, occupation: occupation(standard), ladder: ladder.id,
          level: pick(ladder.steps).id, date: day(before: date, lengths)))
    }
    if chance(20) {
      record.credentials.append(HeldQualification(kind: .traineeTechnician, date: day(before: date, [0, 12])))
    }
    for _ in 0..<number(0...2) where chance(60) {
      record.titles.append(
        HeldTitle(
          rank: pick(TitleRank.allCases), speciality: pick(["机械工程", "会计"] + standard.related.titles),
          date: day(before: date, lengths)))
    }
    let steps = model.ladder(standard.ladder)?.steps.map(\.id) ?? ["5"]
    for _ in 0..<number(0...2) where chance(60) {
      record.training.append(
        CompletedTraining(
          occupation: occupation(standard), level: pick(steps),
          hours: chance(25) ? nil : pick([79, 80, 99, 100, 120, 200]),
          completed: day(before: date, [0, 6])))
    }
    for _ in 0..<number(0...2) where chance(40) {
      record.apprenticeships.append(
        Apprenticeship(
          occupation: occupation(standard), completed: day(before: date, [0, 12]),
          enterpriseMentor: chance(80) ? "王" : nil,
          schoolMentor: chance(50) ? "李" : nil))
    }
    for _ in 0..<number(0...3) where chance(70) {
      let majors = ["甲", "乙", "丙"] + standard.related.ownMajors + standard.related.majors
      record.education.append(
        Diploma(
          school: pick(SchoolKind.allCases), education: pick(EducationLevel.allCases), major: pick(majors),
          graduated: chance(15) ? nil : day(before: date, [0, 12]), finalYear: chance(20),
          programme: chance(50) ? pick(ProgrammeClass.allCases) : nil, enrolled: chance(20),
          accreditedFor: chance(40) ? pick(steps) : nil))
    }
  }

  private mutating func employerInChain() -> String? {
    scheme.chain.flatMap { model.chain($0) }.flatMap { $0.members.randomElement(using: &random)?.name }
  }

  /// Long work, a high certificate and title, a class of everything.
  private mutating func makeVeteran(_ record: inout LearnerRecord, _ standard: Standard, _ date: CalendarDate) {
    let own = standard.occupation.code
    let first = date.adding(months: -400)
    record.person.birthDate = date.adding(months: -700)
    record.employment.append(Employment(from: first, occupation: own))
    if let top = model.ladder(standard.ladder)?.steps.last, chance(80) {
      record.certificates.append(
        HeldCertificate(occupation: own, ladder: standard.ladder, level: top.id, date: first))
    }
    if let title = standard.related.titles.first, chance(80) {
      record.titles.append(HeldTitle(rank: .senior, speciality: title, date: first))
    }
    record.application.intendedOccupation = own
  }
}
