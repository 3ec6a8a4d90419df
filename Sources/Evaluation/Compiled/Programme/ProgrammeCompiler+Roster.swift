import CompetencyModel
import Standards
import Vocabulary

/// 考评人员 as flat lists.
extension ProgrammeCompiler {
  mutating func addRoster(_ editions: [Standard]) {
    let examinations = editions.flatMap(\.timeline).flatMap(\.levels).flatMap(\.examinations)
    tables.roster.isAsked = examinations.contains { $0.qualified == true || $0.independent == true }
    guard tables.roster.isAsked else { return }
    for assessor in scheme.assessors ?? [] {
      tables.roster.entries.append(
        ProgrammeRoster.Entry(
          assessor: tables.roster.ids.add(assessor.id), from: CompactDate(assessor.inForce.from),
          last: assessor.inForce.to.map { CompactDate($0) } ?? .distantFuture,
          unit: assessor.unit.map { tables.roster.units.add($0) } ?? NameTable.unknown))
    }
  }

  /// Where ``ProgrammeRoster/scopes`` says who is qualified for an examination; -1 where nobody needs to be.
  mutating func scope(of clause: ExaminationClause) -> Int32 {
    guard clause.qualified == true else { return -1 }
    let start = Int32(truncatingIfNeeded: tables.roster.scopes.count)
    let occupation = model.standard(clause.owner.standard)?.occupation.code
    tables.roster.scopes += (scheme.assessors ?? []).map { assessor in
      occupation.map(assessor.occupations.contains) ?? false && assessor.levels.contains(clause.owner.level)
    }
    return start
  }
}
