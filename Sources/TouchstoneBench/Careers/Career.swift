import LearnerRecords
import Vocabulary

/// Everything in a record that 申报条件 look at.
struct Career {
  var birthDate: CalendarDate
  var education: [Diploma] = []
  /// Oldest first.
  var employment: [Employment] = []
  var declaredExperience: Int?
  var certificates: [HeldCertificate] = []
  var credentials: [HeldQualification] = []
  var titles: [HeldTitle] = []
  var training: [CompletedTraining] = []
  var apprenticeships: [Apprenticeship] = []
  /// 拟从事的职业; nil: not said.
  var intendedOccupation: OccupationCode?
}

extension LearnerRecord {
  init(application: Application, person: Person, career: Career) {
    self.init(application: application, person: person)
    education = career.education
    employment = career.employment
    declaredExperience = career.declaredExperience
    certificates = career.certificates
    credentials = career.credentials
    titles = career.titles
    training = career.training
    self.application.intendedOccupation = career.intendedOccupation
    apprenticeships = career.apprenticeships
  }
}
