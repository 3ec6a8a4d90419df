import LearnerRecords
import TestSupport
import Vocabulary

@testable import CompetencyModel

/// An application under a random workspace, and one thing more for it; scores and dates lie about the thresholds.
struct RandomApplication {
  static let asOf: CalendarDate = "2026-07-01"

  let model: UnifiedModel
  let scheme: Scheme
  private(set) var record: LearnerRecord

  /// Nil where the workspace has no national standard to apply under.
  ///
  /// - Parameter model: what may be named.
  init?(_ model: UnifiedModel, _ random: inout SeededGenerator) {
    guard let certified = model.standards.first(where: { $0.layer == .national && !$0.levels.isEmpty }) else {
      return nil
    }
    let levels = certified.levels.map(\.level)
    self.model = model
    scheme = Scheme(
      id: "s", title: certified.title, occupation: certified.occupation, certifies: certified.id,
      endorses: Set(model.standards.map(\.id)).subtracting([certified.id]).sorted(), levels: levels,
      issuer: "somebody", declaredExperience: false)
    record = LearnerRecord(
      application: Application(
        id: "1", date: "2026-06-01", occupation: certified.occupation.code, level: random.pick(levels)),
      person: Person(name: "张三", document: .residentID, number: "11010519491231002X", birthDate: "1990-05-20"))
    if random.chance(70) { add(.employment, &random) }
    for component in [Component.theory, .practical] where random.chance(80) { sit(component, good: true, &random) }
    for item in model.standards.flatMap(\.items) where random.chance(50) { show(item.name, good: true, &random) }
    for _ in 0..<random.roll(3) { add(random.pick(Addition.allCases), &random) }
  }

  enum Addition: CaseIterable {
    case sitting
    case evidence
    case employment
    case certificate
  }

  /// One more valid entry, good or bad.
  mutating func add(_ addition: Addition, _ random: inout SeededGenerator) {
    switch addition {
    case .sitting: sit(random.pick([.theory, .practical]), good: random.chance(30), &random)
    case .evidence:
      let items = model.standards.flatMap(\.items)
      if !items.isEmpty { show(random.pick(items).name, good: random.chance(50), &random) }
    case .employment:
      let from = CalendarDate(year: random.number(2014...2025), month: random.number(1...12), day: 1) ?? Self.asOf
      let to = random.chance(50) ? nil : from.adding(months: random.number(1...60))
      record.employment.append(Employment(from: from, to: to, occupation: record.application.occupation))
    case .certificate:
      record.certificates.append(
        HeldCertificate(
          occupation: record.application.occupation, ladder: "cn/national", level: random.pick(["5", "4"]),
          date: CalendarDate(year: random.number(2018...2026), month: 2, day: 3) ?? Self.asOf))
    }
  }

  private func assessors(_ count: Int) -> [String] { (0..<count).map { "考\($0)" } }

  private mutating func sit(_ component: Component, good: Bool, _ random: inout SeededGenerator) {
    let score = RecordedScore("\(good ? random.number(75...100) : random.number(40...95))")
    record.sittings.append(
      Sitting(
        component: component, date: "2026-06-20", score: random.chance(90) ? score.map { .given($0) } : nil,
        assessors: assessors(good ? 9 : random.roll(7))))
  }

  private mutating func show(_ item: ItemName, good: Bool, _ random: inout SeededGenerator) {
    guard let score = RecordedScore("\(good ? random.number(80...100) : random.number(30...100))") else { return }
    let kinds: [EvidenceKind] = [.practicalExam, .simulation, .project, .workplaceObservation]
    record.evidence.append(
      Evidence(
        item: item.description, kind: good ? .practicalExam : random.pick(kinds), score: score,
        date: good || random.chance(50) ? "2026-05-02" : "2023-01-31", assessors: assessors(good ? 5 : random.roll(5))))
  }
}
