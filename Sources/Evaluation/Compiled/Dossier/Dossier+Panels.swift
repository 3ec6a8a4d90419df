import LearnerRecords
import Vocabulary

/// Who sat on the panels, where some examination asks that (rule 31).
extension Dossier {
  mutating func fillPanels(_ record: LearnerRecord, _ roster: ProgrammeRoster) {
    guard roster.isAsked else { return }
    for (place, job) in record.employment.enumerated() {
      if let employer = job.employer { jobs[place].unit = roster.units.number(OrganisationName(employer).text) }
    }
    for (place, sitting) in record.sittings.enumerated() {
      let start = assessors.count
      for id in sitting.assessors {
        let number = roster.ids.number(id)
        if number >= 0, !assessors[start...].contains(number) { assessors.append(number) }
      }
      sittings[place].assessors = Slice(start..<assessors.count)
    }
  }
}
