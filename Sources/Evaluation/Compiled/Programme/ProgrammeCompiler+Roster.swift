import CompetencyModel
import Standards
import Vocabulary

/// 考评人员 as flat lists.
extension ProgrammeCompiler {
  mutating func addRoster(_ editions: [Standard]) {
    let examinations = editions.flatMap(\.timeline).flatMap(\.levels).flatMap(\.examinations)
    tables.roster.isAsked = examinations.contains { $0.qualified == true || $0.independent == true }
    guard tables.roster.isAsked else { return }
    // Sorted by id.
    for (place, assessor) in (scheme.assessors ?? []).enumerated() {
      let id = tables.roster.ids.add(assessor.id)
      if Int(id) == tables.roster.places.count { tables.roster.places.append(Slice(place..<place)) }
      tables.roster.places[Int(id)] = Slice(tables.roster.places[Int(id)].range.lowerBound..<place + 1)
      tables.roster.entries.append(
        ProgrammeRoster.Entry(
          assessor: id, from: CompactDate(assessor.inForce.from),
          last: assessor.inForce.to.map { CompactDate($0) } ?? .distantFuture,
          unit: assessor.unit.map { tables.roster.units.add(OrganisationName($0).text) } ?? NameTable.unknown))
    }
  }

  /// Where ``ProgrammeRoster/scopes`` says who is qualified for an examination; -1 where nobody needs to be.
  mutating func scope(of clause: ExaminationClause) -> Int32 {
    guard clause.qualified == true else { return -1 }
    let start = Int32(truncatingIfNeeded: tables.roster.scopes.count)
    let codes = model.standard(clause.owner.standard).map { occupations.codes(of: $0.occupation) } ?? []
    tables.roster.scopes += (scheme.assessors ?? []).map { $0.isQualified(for: codes, at: clause.owner.level) }
    return start
  }
}
