import Vocabulary

/// What a person has behind them: education, work, certificates.
extension CompactReader {
  mutating func readHistory(_ line: OrdinaryLine) {
    for slot in 0..<line.slotCount(.education) { readDiploma(line, line.offset(.education, slot: slot)) }
    for slot in 0..<line.slotCount(.employment) { readEmployment(line, line.offset(.employment, slot: slot)) }
    for slot in 0..<line.slotCount(.certificates) { readCertificate(line, line.offset(.certificates, slot: slot)) }
    for slot in 0..<line.slotCount(.credentials) { readCredential(line, line.offset(.credentials, slot: slot)) }
    for slot in 0..<line.slotCount(.titles) { readTitle(line, line.offset(.titles, slot: slot)) }
    for slot in 0..<line.slotCount(.training) { readTraining(line, line.offset(.training, slot: slot)) }
    for slot in 0..<line.slotCount(.apprenticeships) {
      readApprenticeship(line, line.offset(.apprenticeships, slot: slot))
    }
  }

  private mutating func readDiploma(_ line: OrdinaryLine, _ at: Int) {
    func cell(_ field: RecordField) -> OrdinaryLine.Cell { line.cells[at + field.rawValue] }
    guard let school = required(word(words.schools, cell(.diplomaSchool))),
      let education = required(word(words.education, cell(.diplomaEducation)))
    else { return }
    record.education.append(
      CompactRecord.Diploma(
        school: school, education: education, major: required(text(cell(.diplomaMajor))),
        graduated: date(cell(.diplomaGraduated)), finalYear: flag(cell(.diplomaFinalYear)),
        programme: word(words.programmes, cell(.diplomaProgramme)), enrolled: flag(cell(.diplomaEnrolled)),
        accreditedFor: level(textOrNumber(cell(.diplomaAccreditedFor)))))
  }

  private mutating func readEmployment(_ line: OrdinaryLine, _ at: Int) {
    func cell(_ field: RecordField) -> OrdinaryLine.Cell { line.cells[at + field.rawValue] }
    let from = required(date(cell(.employmentFrom)))
    let to = isOngoing(cell(.employmentTo)) ? .absent : date(cell(.employmentTo))
    if !to.isAbsent, to < from { isSure = false }
    record.employment.append(
      CompactRecord.Employment(
        from: from, to: to, occupation: required(occupation(cell(.employmentOccupation))),
        employer: text(cell(.employmentEmployer))))
  }

  private mutating func isOngoing(_ cell: OrdinaryLine.Cell) -> Bool {
    guard cell.kind == .plainText, cell.start < cell.end, record.bytes[Int(cell.start)] >= 0x80 else { return false }
    return Words.ongoing.contains(record.string(text(cell)))
  }

  private mutating func readCertificate(_ line: OrdinaryLine, _ at: Int) {
    func cell(_ field: RecordField) -> OrdinaryLine.Cell { line.cells[at + field.rawValue] }
    let written = text(cell(.certificateLadder))
    let isNational = written.isAbsent || record.isEqual(written, to: HeldCertificate.nationalLadder)
    let step = textOrNumber(cell(.certificateLevel))
    record.certificates.append(
      CompactRecord.Certificate(
        number: number(cell(.certificateNumber)), occupation: required(occupation(cell(.certificateOccupation))),
        ladder: written.isAbsent ? record.add(HeldCertificate.nationalLadder) : written,
        // 中级工 is a name of the national ladder; on another one it is what it is there.
        level: required(isNational ? level(step) : step), date: required(date(cell(.certificateDate)))))
  }

  private mutating func readCredential(_ line: OrdinaryLine, _ at: Int) {
    func cell(_ field: RecordField) -> OrdinaryLine.Cell { line.cells[at + field.rawValue] }
    guard let kind = required(word(words.qualifications, cell(.credentialKind))) else { return }
    record.credentials.append(CompactRecord.Credential(kind: kind, date: required(date(cell(.credentialDate)))))
  }

  private mutating func readTitle(_ line: OrdinaryLine, _ at: Int) {
    func cell(_ field: RecordField) -> OrdinaryLine.Cell { line.cells[at + field.rawValue] }
    guard let rank = required(word(words.titleRanks, cell(.titleRank))) else { return }
    record.titles.append(
      CompactRecord.Title(
        rank: rank, speciality: required(text(cell(.titleSpeciality))), date: required(date(cell(.titleDate)))))
  }

  private mutating func readTraining(_ line: OrdinaryLine, _ at: Int) {
    func cell(_ field: RecordField) -> OrdinaryLine.Cell { line.cells[at + field.rawValue] }
    let hours = count(cell(.trainingHours), upTo: HoursReading.most) { HoursReading.read($0) }
    record.training.append(
      CompactRecord.Training(
        occupation: required(occupation(cell(.trainingOccupation))),
        level: required(level(textOrNumber(cell(.trainingLevel)))), hours: hours,
        completed: required(date(cell(.trainingCompleted)))))
  }

  private mutating func readApprenticeship(_ line: OrdinaryLine, _ at: Int) {
    func cell(_ field: RecordField) -> OrdinaryLine.Cell { line.cells[at + field.rawValue] }
    record.apprenticeships.append(
      CompactRecord.Apprenticeship(
        occupation: required(occupation(cell(.apprenticeshipOccupation))),
        completed: required(date(cell(.apprenticeshipCompleted))),
        enterpriseMentor: named(name(cell(.apprenticeshipEnterpriseMentor))),
        schoolMentor: named(name(cell(.apprenticeshipSchoolMentor)))))
  }
}
