import Vocabulary

/// Fills a compact record from an ordinary line, with what ``RecordDecoder`` makes of the same line.
///
/// It reads what nearly all rows are written as, and says no to whatever else there is, without saying why: such a row,
/// like every wrong one, is left to the decoder. Awards and recognitions are among it; few records have any.
package struct CompactReader {
  package internal(set) var record = CompactRecord()
  /// Whether everything read so far is as the decoder would read it.
  var isSure = true
  /// The holder's date of birth, once the person is read.
  private(set) var born = CompactDate.absent
  let words = RecordWords()

  mutating func read(_ line: OrdinaryLine) -> Bool {
    guard line.slotCount(.application) == 1, line.slotCount(.person) == 1, line.slotCount(.awards) == 0,
      line.slotCount(.recognitions) == 0
    else { return false }
    begin(line)
    readApplication(line)
    readPerson(line)
    record.declaredExperience = count(line.cell(.declaredExperience, slot: 0), upTo: YearsReading.most) {
      YearsReading.read($0)
    }
    readHistory(line)
    readResults(line)
    return isSure
  }

  private mutating func begin(_ line: OrdinaryLine) {
    record.removeAll()
    record.bytes.append(contentsOf: line.bytes)
    record.isFreeOfEscapes = line.isFreeOfEscapes
    isSure = true
    born = .absent
  }

  /// What tells one application from another, as ``RecordDecoder/key()`` has it.
  mutating func key(_ line: OrdinaryLine) -> ApplicationKey? {
    guard line.slotCount(.application) == 1, line.slotCount(.person) == 1 else { return nil }
    begin(line)
    let document = required(word(words.documents, line.cell(.documentKind, slot: 0)))
    let number = text(line.cell(.documentNumber, slot: 0))
    let identity = identity(number, document ?? .residentID)
    let occupation = occupation(line.cell(.occupation, slot: 0))
    let level = level(textOrNumber(line.cell(.level, slot: 0)))
    let workType = workType(line.cell(.workType, slot: 0))
    guard isSure, let document, !identity.number.isAbsent, !occupation.text.isAbsent, !level.isAbsent else {
      return nil
    }
    return ApplicationKey(
      document: document, number: record.bytes[identity.number.range],
      occupation: record.bytes[occupation.text.range], level: record.bytes[level.range],
      workType: workType.isAbsent ? [] : record.bytes[workType.range])
  }

  // MARK: The application and the person

  private mutating func readApplication(_ line: OrdinaryLine) {
    let at = line.offset(.application, slot: 0)
    func cell(_ field: RecordField) -> OrdinaryLine.Cell { line.cells[at + field.rawValue] }
    record.application.id = required(number(cell(.applicationID)))
    record.application.date = date(cell(.applicationDate))
    record.application.occupation = required(occupation(cell(.occupation)))
    record.application.level = required(level(textOrNumber(cell(.level))))
    record.application.standard = text(cell(.standard))
    record.application.cohort = text(cell(.cohort))
    record.application.workType = workType(cell(.workType))
    record.application.intendedOccupation = occupation(cell(.intendedOccupation))
  }

  private mutating func workType(_ cell: OrdinaryLine.Cell) -> CompactRecord.Text { named(text(cell)) }

  private mutating func readPerson(_ line: OrdinaryLine) {
    let at = line.offset(.person, slot: 0)
    func cell(_ field: RecordField) -> OrdinaryLine.Cell { line.cells[at + field.rawValue] }
    record.person.name = required(name(cell(.name)))
    let given = date(cell(.birthDate))
    guard let document = required(word(words.documents, cell(.documentKind))) else { return }
    record.person.document = document
    let identity = identity(required(text(cell(.documentNumber))), document)
    record.person.number = identity.number
    record.person.birthDate = identity.birthDate.isAbsent ? given : identity.birthDate
    if !given.isAbsent, given != record.person.birthDate { isSure = false }
    born = record.person.birthDate
    let applied = record.application.date
    if !born.isAbsent, !applied.isAbsent, applied < born { isSure = false }
  }

  /// A document's number, and the date of birth where it holds it.
  private mutating func identity(
    _ written: CompactRecord.Text, _ document: IdentityDocument
  ) -> (number: CompactRecord.Text, birthDate: CompactDate) {
    if written.isAbsent || !isSure { return (.absent, .absent) }
    if document == .residentID, let birth = record.withBytes(written, CitizenNumber.birthDate) {
      return (written, birth)
    }
    guard case .success(let read) = IdentityNumber.read(record.string(written), of: document) else {
      isSure = false
      return (.absent, .absent)
    }
    return (record.add(read.text), read.birthDate.map { CompactDate($0) } ?? .absent)
  }
}
