import CompetencyModel
import LearnerRecords
import Standards
import Vocabulary

/// Examinations, items and rules on evidence as flat lists.
extension ProgrammeCompiler {
  mutating func add(_ examination: ExaminationClause) {
    let template = clauseTemplate(.examination, examination.id, required: examination.pass.description)
    let marks = Dictionary(examination.keyItems.map { ($0.item, $0.pass) }, uniquingKeysWith: max)
    let rows = examination.weights.map { row in self.row(row, marks: marks) }
    let firstRow = tables.rows.count
    tables.rows += rows
    let firstKey = tables.keys.count
    for key in examination.keyItems {
      let made = ProgrammeKey(
        template: self.template(.failedKey, key.item.description, required: "★"),
        code: tables.itemCodes.number(key.item.code))
      tables.keys.append(made)
    }
    let scope = scope(of: examination)
    // The reference refuses what has none.
    let multiple = examination.countsMultiple ?? .max
    // A weighted sum has the denominator 100 × unit × multiple, and is compared with a mark in hundredths: at most
    // 10,000 times that, which stays below 2 ^ 62.
    let percent = max(100, rows.reduce(0) { $0 + $1.percent })
    tables.largestUnit = min(tables.largestUnit, 460_000_000_000_000 / percent / multiple)
    tables.examinations.append(
      ProgrammeExamination(
        template: template, sitting: self.template(.sitting, "sitting ", required: examination.pass.description),
        portfolio: self.template(.portfolio, "portfolio", required: examination.pass.description),
        component: examination.component.number,
        standard: tables.standardIDs.number(examination.owner.standard.standard),
        level: tables.levelNames.number(examination.owner.level), pass: examination.pass.hundredths,
        assessors: Int32(clamping: examination.assessors ?? 0),
        isPanelAsked: examination.assessors != nil || examination.oddPanel || examination.qualified == true
          || examination.independent == true,
        qualified: scope, independent: examination.independent == true,
        earliest: [examination.carryOver, scheme.carryOver].compactMap(\.self).min().map(earliestDay),
        oddPanel: examination.oddPanel,
        rows: Slice(firstRow..<tables.rows.count), keys: Slice(firstKey..<tables.keys.count),
        hasPortfolio: !rows.isEmpty && rows.allSatisfy { !$0.items.isEmpty }, multiple: multiple))
  }

  private mutating func row(_ row: ExaminationClause.WeightedRow, marks: [ItemName: Score]) -> ProgrammeRow {
    nameFunction(row.row)
    let start = tables.rowItems.count
    for item in row.items {
      let mark = marks[item]
      let made = ProgrammeRowItem(
        template: template(.item, item.description, required: mark?.description),
        item: tables.items.number(item.description), mark: mark?.hundredths ?? -1)
      tables.rowItems.append(made)
    }
    return ProgrammeRow(
      template: template(.function, "function \(row.row)"), percent: row.percent,
      code: tables.functionCodes.number(row.row), items: Slice(start..<tables.rowItems.count))
  }

  mutating func add(_ clause: ItemClause) {
    let template = clauseTemplate(.itemClause, clause.id, required: clause.pass.description)
    tables.itemClauses.append(
      ProgrammeItemClause(
        template: template, item: tables.items.number(clause.item.description), pass: clause.pass.hundredths))
  }

  func rules(_ evidence: EvidenceClause) -> ProgrammeEvidenceRules {
    ProgrammeEvidenceRules(
      accepted: evidence.acceptedKinds?.bits ?? .max, required: evidence.requiredKinds.bits,
      count: Int32(clamping: evidence.count), earliest: evidence.recency.map(earliestDay),
      assessors: Int32(clamping: evidence.assessors))
  }

  /// The first day that is not too old on the as-of date. Days of which the corresponding one does not exist share the
  /// month's last day, so the first of them is looked for day by day.
  private func earliestDay(within length: CalendarLength) -> CompactDate {
    var day = asOf.adding(months: -length.months - 1)
    while day.adding(months: length.months) < asOf, let next = day.next { day = next }
    return CompactDate(day)
  }

  // MARK: Work types

  /// Which clauses concern whom, for each work type and for none named.
  mutating func addPlans(_ level: EffectiveLevel, examinations: Int, items: Int) -> Slice {
    let start = tables.plans.count
    for workType in tables.workTypes.names.map(Optional.some) + [nil] {
      var unclear: Set<String> = []
      let first = tables.planned.count
      for (index, clause) in level.examinations.enumerated() {
        let isUnclear: Bool
        switch concern(clause.workType.map { [$0] } ?? [], of: clause.owner, workType) {
        case .asked: isUnclear = false
        case .askedOfOthers: continue
        case .unclear:
          // Said once of each component.
          guard unclear.insert("\(clause.owner)/\(clause.component)").inserted else { continue }
          isUnclear = true
        }
        tables.planned.append(PlannedClause(index: Int32(examinations + index), isUnclear: isUnclear))
      }
      let middle = tables.planned.count
      for (index, clause) in level.items.enumerated() {
        let concern = concern(clause.workTypes, of: clause.item.owner, workType)
        guard concern != .askedOfOthers else { continue }
        tables.planned.append(PlannedClause(index: Int32(items + index), isUnclear: concern == .unclear))
      }
      tables.plans.append(
        ProgrammePlan(examinations: Slice(first..<middle), items: Slice(middle..<tables.planned.count)))
    }
    return Slice(start..<tables.plans.count)
  }

  private enum Concern {
    case asked
    case askedOfOthers
    case unclear
  }

  private func concern(_ workTypes: [String], of owner: StandardLevel, _ workType: String?) -> Concern {
    guard !workTypes.isEmpty else { return .asked }
    guard let workType, model.standard(owner.standard)?.workTypes.contains(workType) == true else { return .unclear }
    return workTypes.contains(workType) ? .asked : .askedOfOthers
  }
}
