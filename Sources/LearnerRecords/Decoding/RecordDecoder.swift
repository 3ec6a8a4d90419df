import Diagnostics
import Vocabulary

/// Makes a learner record of a row's fields, in whatever format they came. Every mistake of the row is found, and what
/// only follows from another mistake is not.
struct RecordDecoder<Fields: RecordFields> {
  let fields: Fields
  let occupations: OccupationMemo
  private(set) var mistakes: [CellMistake]
  /// The slots that gave each repeated element, group after group.
  var slots = ElementSlots()
  /// The holder's date of birth, once the person is read.
  private(set) var born: CalendarDate?

  init(_ fields: Fields, occupations: OccupationMemo, mistakes: [CellMistake] = []) {
    self.fields = fields
    self.occupations = occupations
    self.mistakes = mistakes
  }

  mutating func fail(_ message: any FindingMessage, _ field: RecordField, _ slot: Int = 0) {
    fail(message, at: fields.cellName(field, slot: slot))
  }

  mutating func fail(_ message: any FindingMessage, at cell: String) {
    mistakes.append(CellMistake(message, at: cell))
  }

  /// Nil where there are mistakes.
  mutating func record() -> LearnerRecord? {
    let application = requireGroup(.application) ? self.application() : nil
    let person = requireGroup(.person) ? self.person() : nil
    checkBirth(person, application)
    let years = declaredExperience()
    let education = elements(.education) { $0.diploma($1) }
    let employment = elements(.employment) { $0.employment($1) }
    let certificates = elements(.certificates) { $0.certificate($1) }
    let credentials = elements(.credentials) { $0.credential($1) }
    let titles = elements(.titles) { $0.title($1) }
    let training = elements(.training) { $0.training($1) }
    let apprenticeships = elements(.apprenticeships) { $0.apprenticeship($1) }
    let sittings = sittings(of: application)
    let evidence = elements(.evidence) { $0.evidence($1) }
    let sanctions = elements(.sanctions) { $0.sanction($1) }
    let awards = elements(.awards) { $0.award($1) }
    let recognitions = elements(.recognitions) { $0.recognition($1) }
    guard mistakes.isEmpty, let application, let person else { return nil }
    var record = LearnerRecord(application: application, person: person)
    record.declaredExperience = years
    record.education = education
    record.employment = employment
    record.certificates = certificates
    record.credentials = credentials
    record.titles = titles
    record.training = training
    record.apprenticeships = apprenticeships
    record.sittings = sittings
    record.evidence = evidence
    record.sanctions = sanctions
    record.awards = awards
    record.recognitions = recognitions
    return record
  }

  /// What tells one application from another; nil where it cannot be read. Mistakes are left to ``record()``.
  mutating func key() -> ApplicationKey? {
    guard fields.slotCount(.application) > 0, fields.slotCount(.person) > 0,
      let document = word(Words.documents, .documentKind), let number = identityNumber(document)?.text,
      let occupation = occupation(.occupation), let level = level(.level)
    else { return nil }
    return ApplicationKey(
      document: document, number: number, occupation: occupation, level: level, workType: workType())
  }

  private mutating func requireGroup(_ group: RecordGroup) -> Bool {
    if fields.slotCount(group) > 0 { return true }
    // One finding instead of one for each of its fields; none where the group is there but of a wrong type.
    let name = fields.elementName(group, slot: 0)
    if !mistakes.contains(where: { $0.cell == name || $0.cell == "/" }) { fail(MissingValue(), at: name) }
    return false
  }

  private mutating func elements<Element>(
    _ group: RecordGroup, _ read: (inout Self, Int) -> Element?
  ) -> [Element] {
    var elements: [Element] = []
    for slot in 0..<fields.slotCount(group) where !fields.isBlank(group, slot: slot) {
      guard let element = read(&self, slot) else { continue }
      elements.append(element)
      slots.append(slot)
    }
    slots.endGroup(group)
    return elements
  }

  private mutating func application() -> Application? {
    let id = required(.applicationID) { $0.number(.applicationID) }
    let date = day(.applicationDate)
    let occupation = required(.occupation) { $0.occupation(.occupation) }
    let level = required(.level) { $0.level(.level) }
    let standard = code(.standard)
    let cohort = code(.cohort)
    let workType = workType()
    let intended = self.occupation(.intendedOccupation)
    guard let id, let occupation, let level else { return nil }
    return Application(
      id: id, date: date, occupation: occupation, level: level, cohort: cohort, standard: standard, workType: workType,
      intendedOccupation: intended)
  }

  /// `--` says that there is none, as it does on a certificate.
  private mutating func workType() -> String? { named(prose(.workType)) }

  private mutating func person() -> Person? {
    let name = required(.name) { $0.name(.name) }
    let given = day(.birthDate)
    let document = required(.documentKind) { $0.word(Words.documents, .documentKind) }
    // Which rule a number obeys depends on the document.
    let number = document.flatMap { document in required(.documentNumber) { $0.identityNumber(document) } }
    if let given, let inNumber = number?.birthDate, given != inNumber {
      fail(BirthDateMismatch(given: given, inNumber: inNumber), .birthDate)
    }
    guard let name, let document, let number else { return nil }
    return Person(name: name, document: document, number: number.text, birthDate: number.birthDate ?? given)
  }

  /// From here on no date may lie before the holder's birth.
  private mutating func checkBirth(_ person: Person?, _ application: Application?) {
    guard let birth = person?.birthDate else { return }
    born = birth
    if let date = application?.date, date < birth { fail(BeforeBirth(date: date, birth: birth), .applicationDate) }
  }

  private mutating func declaredExperience() -> Int? {
    guard fields.slotCount(.record) > 0, let text = textOrNumber(.declaredExperience) else { return nil }
    if let years = YearsReading.read(text) { return years }
    fail(InvalidYears(written: text), .declaredExperience)
    return nil
  }
}
