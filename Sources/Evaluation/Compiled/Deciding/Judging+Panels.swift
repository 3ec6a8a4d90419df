import Vocabulary

/// Whether a sitting was before a panel that counts, as ``PanelRules`` has it (rules 1 and 31).
extension Judging {
  func panelObjection(
    to sitting: Dossier.Sitting, _ clause: ProgrammeExamination, _ tables: Programme.Tables
  ) -> Trace.Note? {
    if sitting.panel == 0 { return nil }
    let asksWho = clause.qualified >= 0 || clause.independent
    guard asksWho else { return number(sitting.panel, clause) }
    let (qualified, counting) = count(sitting, clause, tables)
    if number(counting, clause) == nil { return nil }
    if let note = number(sitting.panel, clause) { return note }
    return number(qualified, clause) == nil ? .assessorsOfOwnUnit : .assessorsNotQualified
  }

  private func number(_ count: Int32, _ clause: ProgrammeExamination) -> Trace.Note? {
    if count < max(1, clause.assessors) { return .panelTooSmall }
    return clause.oddPanel && count & 1 == 0 ? .panelEven : nil
  }

  /// How many are qualified, and how many of these count.
  private func count(
    _ sitting: Dossier.Sitting, _ clause: ProgrammeExamination, _ tables: Programme.Tables
  ) -> (qualified: Int32, counting: Int32) {
    let strangers = sitting.panel - Int32(truncatingIfNeeded: sitting.assessors.range.count)
    // Who is not on the roster is not qualified, and of no unit that is known.
    var qualified = clause.qualified < 0 ? strangers : 0
    var counting = qualified
    for place in sitting.assessors.range {
      let assessor = dossier.assessors[place]
      var isQualified = clause.qualified < 0
      var isColleague = false
      for index in tables.roster.places[Int(assessor)].range {
        let entry = tables.roster.entries[index]
        if clause.qualified >= 0, tables.roster.scopes[Int(clause.qualified) + index],
          entry.from <= sitting.date, sitting.date <= entry.last
        {
          isQualified = true
        }
        if clause.independent, entry.unit >= 0, isEmployed(by: entry.unit, on: sitting.date) { isColleague = true }
      }
      guard isQualified else { continue }
      qualified += 1
      if !isColleague { counting += 1 }
    }
    return (qualified, counting)
  }

  private func isEmployed(by unit: Int32, on date: CompactDate) -> Bool {
    let day = date.dayNumber
    for job in dossier.jobs where job.unit == unit && job.start <= day && day < job.end { return true }
    return false
  }
}
