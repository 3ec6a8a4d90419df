import LearnerRecords
import Vocabulary

/// Who sat on the panels, where some examination asks that (rule 31).
extension Dossier {
  mutating func fillPanels(_ record: CompactRecord, _ roster: ProgrammeRoster) {
    guard roster.isAsked else { return }
    for place in record.employment.indices where !record.employment[place].employer.isAbsent {
      let employer = OrganisationName(record.string(record.employment[place].employer))
      jobs[place].unit = roster.units.number(employer.text)
    }
    for place in record.sittings.indices {
      let start = assessors.count
      for index in record.sittings[place].assessors.range {
        let number = roster.ids.number(record.assessors[index], of: record)
        if number >= 0, !assessors[start...].contains(number) { assessors.append(number) }
      }
      sittings[place].assessors = Slice(start..<assessors.count)
    }
  }
}
