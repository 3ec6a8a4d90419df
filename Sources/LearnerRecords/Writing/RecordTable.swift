import Vocabulary

/// A record as the texts of its fields: the inverse of reading them.
struct RecordTable {
  let record: LearnerRecord

  func count(_ group: RecordGroup) -> Int {
    switch group {
    case .application, .person, .record: 1
    case .education: record.education.count
    case .employment: record.employment.count
    case .certificates: record.certificates.count
    case .credentials: record.credentials.count
    case .titles: record.titles.count
    case .training: record.training.count
    case .apprenticeships: record.apprenticeships.count
    case .sittings: record.sittings.count
    case .evidence: record.evidence.count
    case .sanctions: record.sanctions.count
    case .awards: record.awards.count
    case .recognitions: record.recognitions.count
    }
  }

  /// Empty where the record has nothing there.
  func text(_ field: RecordField, _ element: Int) -> String {
    switch field.group {
    case .application: application(field)
    case .person: person(field)
    case .record: record.declaredExperience.map(String.init) ?? ""
    case .education: diploma(field, record.education[element])
    case .employment: employment(field, record.employment[element])
    case .certificates: certificate(field, record.certificates[element])
    case .credentials: credential(field, record.credentials[element])
    case .titles: title(field, record.titles[element])
    case .training: training(field, record.training[element])
    case .apprenticeships: apprenticeship(field, record.apprenticeships[element])
    case .sittings: sitting(field, record.sittings[element])
    case .evidence: evidence(field, record.evidence[element])
    case .sanctions: sanction(field, record.sanctions[element])
    case .awards: award(field, record.awards[element])
    case .recognitions: recognition(field, record.recognitions[element])
    }
  }

  private func application(_ field: RecordField) -> String {
    let application = record.application
    return switch field {
    case .applicationID: application.id
    case .applicationDate: application.date?.description ?? ""
    case .occupation: application.occupation.description
    case .level: application.level
    case .standard: application.standard ?? ""
    case .cohort: application.cohort ?? ""
    case .workType: application.workType ?? ""
    default: application.intendedOccupation?.description ?? ""
    }
  }

  private func person(_ field: RecordField) -> String {
    let person = record.person
    return switch field {
    case .name: person.name
    case .documentKind: person.document.chinese
    case .documentNumber: person.number
    default: person.writtenBirthDate?.description ?? ""
    }
  }

  private func diploma(_ field: RecordField, _ diploma: Diploma) -> String {
    switch field {
    case .diplomaSchool: diploma.school.chinese
    case .diplomaEducation: diploma.education.chinese
    case .diplomaMajor: diploma.major
    case .diplomaGraduated: diploma.graduated?.description ?? ""
    case .diplomaProgramme: diploma.programme?.chinese ?? ""
    case .diplomaEnrolled: diploma.enrolled ? "是" : ""
    case .diplomaFinalYear: diploma.finalYear ? "是" : ""
    default: diploma.accreditedFor ?? ""
    }
  }

  private func employment(_ field: RecordField, _ employment: Employment) -> String {
    switch field {
    case .employmentFrom: employment.from.description
    case .employmentTo: employment.to?.description ?? ""
    case .employmentOccupation: employment.occupation.description
    default: employment.employer ?? ""
    }
  }

  private func certificate(_ field: RecordField, _ certificate: HeldCertificate) -> String {
    switch field {
    case .certificateNumber: certificate.number ?? ""
    case .certificateOccupation: certificate.occupation.description
    case .certificateLevel: certificate.level
    case .certificateLadder: certificate.ladder == HeldCertificate.nationalLadder ? "" : certificate.ladder
    default: certificate.date.description
    }
  }

  private func credential(_ field: RecordField, _ credential: HeldQualification) -> String {
    field == .credentialKind ? credential.kind.chinese : credential.date.description
  }

  private func title(_ field: RecordField, _ title: HeldTitle) -> String {
    switch field {
    case .titleRank: title.rank.chinese
    case .titleSpeciality: title.speciality
    default: title.date.description
    }
  }

  private func training(_ field: RecordField, _ training: CompletedTraining) -> String {
    switch field {
    case .trainingOccupation: training.occupation.description
    case .trainingLevel: training.level
    case .trainingHours: training.hours.map(String.init) ?? ""
    default: training.completed.description
    }
  }

  private func apprenticeship(_ field: RecordField, _ apprenticeship: Apprenticeship) -> String {
    switch field {
    case .apprenticeshipOccupation: apprenticeship.occupation.description
    case .apprenticeshipCompleted: apprenticeship.completed.description
    case .apprenticeshipEnterpriseMentor: apprenticeship.enterpriseMentor ?? ""
    default: apprenticeship.schoolMentor ?? ""
    }
  }

  private func sitting(_ field: RecordField, _ sitting: Sitting) -> String {
    switch field {
    case .sittingComponent: sitting.component.chinese
    case .sittingDate: sitting.date.description
    case .sittingScore: sitting.score.map { $0 == .absent ? "缺考" : $0.description } ?? ""
    case .sittingStandard: sitting.standard ?? ""
    case .sittingLevel: sitting.level ?? ""
    case .sittingAssessors: list(sitting.assessors)
    case .sittingFunctions: list(sitting.functions.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
    default: list(sitting.keys.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value ? "合格" : "不合格")" })
    }
  }

  private func evidence(_ field: RecordField, _ evidence: Evidence) -> String {
    switch field {
    case .evidenceItem: evidence.item
    case .evidenceKind: evidence.kind.chinese
    case .evidenceScore: evidence.score.description
    case .evidenceDate: evidence.date?.description ?? ""
    case .evidenceAssessors: list(evidence.assessors)
    default: evidence.organisation ?? ""
    }
  }

  private func sanction(_ field: RecordField, _ sanction: Sanction) -> String {
    switch field {
    case .sanctionMeasure: sanction.measure.chinese
    case .sanctionFrom: sanction.from.description
    case .sanctionTo: sanction.to?.description ?? ""
    case .sanctionComponent: sanction.component?.chinese ?? ""
    case .sanctionItem: sanction.item ?? ""
    default: sanction.reference ?? ""
    }
  }

  private func award(_ field: RecordField, _ award: Award) -> String {
    switch field {
    case .awardCompetition: award.competition
    case .awardClass: award.competitionClass.chinese
    case .awardGroup: award.group.chinese
    case .awardRank: award.rank.map(String.init) ?? ""
    case .awardPrize: award.prize?.chinese ?? ""
    case .awardOccupation: award.occupation.description
    case .awardDate: award.date.description
    default: award.approval ?? ""
    }
  }

  private func recognition(_ field: RecordField, _ recognition: Recognition) -> String {
    switch field {
    case .recognitionKind: recognition.kind.chinese
    case .recognitionLevel: recognition.level ?? ""
    case .recognitionDate: recognition.date.description
    case .recognitionApprover: recognition.approver ?? ""
    default: recognition.reference ?? ""
    }
  }

  private func list(_ pieces: [String]) -> String { pieces.joined(separator: SeparatedText.separator) }
}

extension Person {
  /// The date of birth where the document's number does not already say it.
  var writtenBirthDate: CalendarDate? {
    guard case .success(let read) = IdentityNumber.read(number, of: document), read.birthDate != nil else {
      return birthDate
    }
    return nil
  }
}
