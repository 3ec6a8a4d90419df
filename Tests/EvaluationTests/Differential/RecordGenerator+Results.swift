import CompetencyModel
import LearnerRecords
import Standards
import Vocabulary

/// Sittings and evidence, and what does not belong.
extension RecordGenerator {
  mutating func addResults(to record: inout LearnerRecord, _ standard: Standard) {
    let applied = record.application.level
    let level = standard.level(applied)
    for clause in level?.examinations ?? [] {
      for _ in 0..<pick(isGood ? [1, 1, 2] : [0, 1, 1, 2, 3]) {
        record.sittings.append(sitting(of: clause, record, inside: standard, applied))
      }
    }
    if chance(30) {
      let other = pick(model.standards.filter { [scheme.certifies].contains($0.id) || scheme.endorses.contains($0.id) })
      let level = pick(other.timeline.flatMap(\.levels))
      if let clause = level.examinations.randomElement(using: &random) {
        var sitting = sitting(of: clause, record, inside: other, level.level)
        sitting.standard = clause.owner.standard.standard
        sitting.level = clause.owner.level
        record.sittings.append(sitting)
      }
    }
    addEvidence(to: &record, standard)
  }

  private mutating func score(near mark: Score) -> RecordedScore {
    if chance(8) {
      let total = pick([9, 45, 60, 75, 120])
      return RecordedScore("\(number(0...total))/\(total)") ?? RecordedScore(mark)
    }
    if isGood, chance(85) { return "95.5" }
    let hundredths = pick([
      mark.hundredths, mark.hundredths - 1, mark.hundredths + 1, number(4000...10_000), number(0...10_000),
    ])
    return RecordedScore(Score(hundredths: min(max(hundredths, 0), 10_000)) ?? mark)
  }

  private mutating func panel() -> [String] {
    if isGood, chance(85) { return ["1", "2", "3", "4", "5"] }
    return pick([
      [], ["甲"], ["甲", "乙"], ["甲", "乙", "甲"], ["甲", "乙", "丙"], ["甲", "乙", "丙", "丁"], ["1", "2", "3", "4", "5"],
    ])
  }

  private mutating func sitting(
    of clause: ExaminationClause, _ record: LearnerRecord, inside standard: Standard, _ level: String
  ) -> Sitting {
    let total: SittingScore? =
      chance(isGood ? 4 : 12) ? nil : chance(isGood ? 3 : 10) ? .absent : .given(score(near: clause.pass))
    var sitting = Sitting(
      component: clause.component, date: day(before: asOf.adding(months: 1), [1, 1, 2, 6]), score: total,
      assessors: panel())
    if chance(50) {
      for row in clause.weights where chance(90) { sitting.functions[row.row] = score(near: clause.pass) }
      if chance(40), let sum = weightedSum(sitting, clause) { sitting.score = .given(sum) }
    }
    if chance(50) {
      for key in clause.keyItems where chance(70) { sitting.keys[key.item.code] = chance(isGood ? 97 : 85) }
    }
    if chance(10) { sitting.level = level }
    if chance(10) { sitting.standard = scheme.certifies }
    return sitting
  }

  /// The functions' weighted sum floored to hundredths, or one off.
  private mutating func weightedSum(_ sitting: Sitting, _ clause: ExaminationClause) -> RecordedScore? {
    var sum = Fraction.zero
    for row in clause.weights {
      guard let value = sitting.functions[row.row]?.value else { return nil }
      sum = sum + value * Fraction(row.percent, 100)
    }
    guard sum <= Fraction(100) else { return nil }
    let hundredths = Int(sum.numerator * 100 / sum.denominator) + pick([0, 0, 0, -1, 1])
    return Score(hundredths: hundredths).map { RecordedScore($0) }
  }

  private mutating func addEvidence(to record: inout LearnerRecord, _ standard: Standard) {
    let applied = StandardLevel(standard: standard.key, level: record.application.level)
    let endorsed = model.standards.filter { scheme.endorses.contains($0.id) }
    let rules = ([standard] + endorsed).flatMap(\.timeline).flatMap(\.levels).map(\.evidence)
    let months = rules.compactMap(\.recency?.months) + [0, 1, 12]
    let density = pick(isGood ? [0, 97, 100, 100] : [0, 0, 10, 60, 97])
    var names = standard.items.map(\.name).filter { $0.owner == applied }.map(\.description)
    if chance(60) { names += endorsed.flatMap(\.items).map(\.name.description) }
    if chance(30) {
      let asked = Set(names)
      names += model.evidenceSources.filter { asked.contains($0.key.description) }.flatMap(\.value).sorted().map(
        \.description)
    }
    for name in names where chance(density) {
      for _ in 0...pick([0, 0, 1, 2]) { record.evidence.append(evidence(name, applied, months)) }
    }
    if chance(20), density > 0 { record.evidence.shuffle(using: &random) }
  }

  private mutating func evidence(_ name: String, _ applied: StandardLevel, _ months: [Int]) -> Evidence {
    let prefix = "\(applied)/"
    let item = name.hasPrefix(prefix) && chance(70) ? String(name.dropFirst(prefix.count)) : name
    let mark = pick([Score(hundredths: 6000), Score(hundredths: 6500), Score(hundredths: 8000)].compactMap { $0 })
    return Evidence(
      item: item, kind: isGood && chance(50) ? .practicalExam : pick(EvidenceKind.allCases),
      score: score(near: chance(70) ? .full : mark),
      date: chance(5) ? nil : day(before: asOf, months), assessors: panel(), organisation: chance(50) ? "某中心" : nil)
  }

  // MARK: Strangers

  /// Something that the model does not have, or that the programme leaves to the reference evaluator.
  mutating func estrange(_ record: inout LearnerRecord) {
    switch number(0...16) {
    case 0: record.application.occupation = .cook
    case 1: record.application.level = "九"
    case 2: record.application.cohort = "1999"
    case 3: record.application.standard = "cn/nothing"
    case 4: record.application.workType = "无此工种"
    case 5: record.application.date = "1950-01-01"
    case 6:
      record.certificates.append(
        HeldCertificate(occupation: scheme.occupation.code, ladder: "no/ladder", level: "5", date: asOf))
    case 7: record.certificates.append(HeldCertificate(occupation: scheme.occupation.code, level: "P4", date: asOf))
    case 8: record.training.append(CompletedTraining(occupation: .cook, level: "无", completed: asOf))
    case 9: record.education.append(Diploma(school: .university, education: .bachelor, major: "甲", accreditedFor: "无"))
    case 10: record.evidence.append(Evidence(item: "skill/99.9.9", kind: .project, score: "80"))
    case 11: record.sittings.append(Sitting(component: .theory, date: asOf, score: "60", standard: "cn/nothing"))
    case 12: record.sittings.append(Sitting(component: .theory, date: asOf, score: "60", functions: ["99": "60"]))
    case 13: record.sittings.append(Sitting(component: .practical, date: asOf, score: "60", keys: ["99.9.9": true]))
    case 14: record.sanctions.append(Sanction(measure: .void, from: asOf, item: "skill/99.9.9"))
    case 15:
      for total in ["9973", "9967", "9949"] {
        record.evidence += record.evidence.prefix(1).compactMap { piece in
          RecordedScore("1/\(total)").map { score in
            var piece = piece
            piece.score = score
            return piece
          }
        }
      }
    default:
      record.sittings += (0..<13).map { _ in
        Sitting(component: .theory, date: asOf.adding(months: 1), score: "60")
      }
    }
  }
}
