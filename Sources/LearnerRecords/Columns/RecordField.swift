/// Every field of a learner record that a file can give. ``RecordColumn/table`` says how each is written.
enum RecordField: Int, CaseIterable, Sendable {
  case applicationID
  case applicationDate
  case occupation
  case level
  case standard
  case cohort
  case workType
  case intendedOccupation

  case name
  case documentKind
  case documentNumber
  case birthDate

  case declaredExperience

  case diplomaSchool
  case diplomaEducation
  case diplomaMajor
  case diplomaGraduated
  case diplomaProgramme
  case diplomaFinalYear
  case diplomaEnrolled
  case diplomaAccreditedFor

  case employmentFrom
  case employmentTo
  case employmentOccupation
  case employmentEmployer

  case certificateNumber
  case certificateOccupation
  case certificateLevel
  case certificateLadder
  case certificateDate

  case credentialKind
  case credentialDate

  case titleRank
  case titleSpeciality
  case titleDate

  case trainingOccupation
  case trainingLevel
  case trainingHours
  case trainingCompleted

  case apprenticeshipOccupation
  case apprenticeshipCompleted
  case apprenticeshipEnterpriseMentor
  case apprenticeshipSchoolMentor

  case sittingComponent
  case sittingDate
  case sittingScore
  case sittingStandard
  case sittingLevel
  case sittingAssessors
  case sittingFunctions
  case sittingKeys

  case evidenceItem
  case evidenceKind
  case evidenceScore
  case evidenceDate
  case evidenceAssessors
  case evidenceOrganisation

  case sanctionMeasure
  case sanctionFrom
  case sanctionTo
  case sanctionComponent
  case sanctionItem
  case sanctionReference

  case awardCompetition
  case awardClass
  case awardGroup
  case awardRank
  case awardPrize
  case awardOccupation
  case awardDate
  case awardApproval

  case recognitionKind
  case recognitionLevel
  case recognitionDate
  case recognitionApprover
  case recognitionReference

  var column: RecordColumn { RecordColumn.table[rawValue] }
  var group: RecordGroup { column.group }
}
