import Vocabulary

/// What a person has behind them: education, work, certificates.
extension RecordDecoder {
  mutating func diploma(_ slot: Int) -> Diploma? {
    let school = required(.diplomaSchool, slot) { $0.word(Words.schools, .diplomaSchool, slot) }
    let education = required(.diplomaEducation, slot) { $0.word(Words.education, .diplomaEducation, slot) }
    let major = required(.diplomaMajor, slot) { $0.prose(.diplomaMajor, slot) }
    let graduated = day(.diplomaGraduated, slot)
    let programme = word(Words.programmes, .diplomaProgramme, slot)
    let finalYear = flag(.diplomaFinalYear, slot)
    let enrolled = flag(.diplomaEnrolled, slot)
    let accreditedFor = level(.diplomaAccreditedFor, slot)
    guard let school, let education, let major else { return nil }
    return Diploma(
      school: school, education: education, major: major, graduated: graduated, finalYear: finalYear ?? false,
      programme: programme, enrolled: enrolled ?? false, accreditedFor: accreditedFor)
  }

  mutating func employment(_ slot: Int) -> Employment? {
    let from = required(.employmentFrom, slot) { $0.date(.employmentFrom, slot) { month in month } }
    let to = isOngoing(slot) ? nil : employmentEnd(slot)
    let occupation = required(.employmentOccupation, slot) { $0.occupation(.employmentOccupation, slot) }
    let employer = prose(.employmentEmployer, slot)
    guard let from else { return nil }
    if let to, to < from { fail(EndBeforeStart(from: from.description, to: to.description), .employmentTo, slot) }
    guard let occupation else { return nil }
    return Employment(from: from, to: to, occupation: occupation, employer: employer)
  }

  private func isOngoing(_ slot: Int) -> Bool {
    guard case .text(let text, _) = fields.value(.employmentTo, slot: slot) else { return false }
    return Words.ongoing.contains(CellText.code(text).filter { $0 != " " })
  }

  private mutating func employmentEnd(_ slot: Int) -> CalendarDate? {
    if let text = code(.employmentTo, slot), case .problem(.unreadable) = DateReading.read(text) {
      fail(UnreadableEnd(written: text), .employmentTo, slot)
      return nil
    }
    return date(.employmentTo, slot) { month in month.lastDayOfMonth }
  }

  mutating func certificate(_ slot: Int) -> HeldCertificate? {
    let number = self.number(.certificateNumber, slot)
    let occupation = required(.certificateOccupation, slot) { $0.occupation(.certificateOccupation, slot) }
    let ladder = code(.certificateLadder, slot) ?? HeldCertificate.nationalLadder
    // 中级工 is a name of the national ladder; on another one it is what it is there.
    let level = required(.certificateLevel, slot) {
      ladder == HeldCertificate.nationalLadder
        ? $0.level(.certificateLevel, slot) : $0.textOrNumber(.certificateLevel, slot)
    }
    let date = required(.certificateDate, slot) { $0.day(.certificateDate, slot) }
    guard let occupation, let level, let date else { return nil }
    return HeldCertificate(number: number, occupation: occupation, ladder: ladder, level: level, date: date)
  }

  mutating func credential(_ slot: Int) -> HeldQualification? {
    let kind = required(.credentialKind, slot) { $0.word(Words.qualifications, .credentialKind, slot) }
    let date = required(.credentialDate, slot) { $0.day(.credentialDate, slot) }
    guard let kind, let date else { return nil }
    return HeldQualification(kind: kind, date: date)
  }

  mutating func title(_ slot: Int) -> HeldTitle? {
    let rank = required(.titleRank, slot) { $0.word(Words.titleRanks, .titleRank, slot) }
    let speciality = required(.titleSpeciality, slot) { $0.prose(.titleSpeciality, slot) }
    let date = required(.titleDate, slot) { $0.day(.titleDate, slot) }
    guard let rank, let speciality, let date else { return nil }
    return HeldTitle(rank: rank, speciality: speciality, date: date)
  }

  mutating func training(_ slot: Int) -> CompletedTraining? {
    let occupation = required(.trainingOccupation, slot) { $0.occupation(.trainingOccupation, slot) }
    let level = required(.trainingLevel, slot) { $0.level(.trainingLevel, slot) }
    let hours = trainingHours(slot)
    let completed = required(.trainingCompleted, slot) { $0.day(.trainingCompleted, slot) }
    guard let occupation, let level, let completed else { return nil }
    return CompletedTraining(occupation: occupation, level: level, hours: hours, completed: completed)
  }

  private mutating func trainingHours(_ slot: Int) -> Int? {
    guard let text = textOrNumber(.trainingHours, slot) else { return nil }
    if let hours = HoursReading.read(text) { return hours }
    fail(InvalidHours(written: text), .trainingHours, slot)
    return nil
  }

  mutating func apprenticeship(_ slot: Int) -> Apprenticeship? {
    let occupation = required(.apprenticeshipOccupation, slot) { $0.occupation(.apprenticeshipOccupation, slot) }
    let completed = required(.apprenticeshipCompleted, slot) { $0.day(.apprenticeshipCompleted, slot) }
    let enterpriseMentor = named(name(.apprenticeshipEnterpriseMentor, slot))
    let schoolMentor = named(name(.apprenticeshipSchoolMentor, slot))
    guard let occupation, let completed else { return nil }
    return Apprenticeship(
      occupation: occupation, completed: completed, enterpriseMentor: enterpriseMentor, schoolMentor: schoolMentor)
  }
}
