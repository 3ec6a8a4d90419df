import CanonicalJSON
import Diagnostics
import Vocabulary

/// Single cells. Each returns nil for a blank cell as well as for a wrong one, which it reports.
extension RecordDecoder {
  /// Reports the cell if it is blank. A wrong one is reported by its own reading.
  mutating func required<Value>(
    _ field: RecordField, _ slot: Int = 0, _ read: (inout Self) -> Value?
  ) -> Value? {
    let before = mistakes.count
    if let value = read(&self) { return value }
    if mistakes.count == before { fail(MissingValue(), field, slot) }
    return nil
  }

  /// Text as it stands in the file, made one way of writing it.
  private mutating func text(_ field: RecordField, _ slot: Int, _ normalised: (String) -> String) -> String? {
    let value = fields.value(field, slot: slot)
    switch value {
    case .blank: return nil
    case .text(let text, isPlain: true): return text
    case .text(let text, isPlain: false):
      guard let problem = Self.problem(in: text) else { return normalised(text) }
      fail(problem, field, slot)
      return nil
    case .list, .json:
      value.structure.map { fail(WrongType(found: $0, expected: .text), field, slot) }
      return nil
    }
  }

  private static func problem(in text: String) -> (any FindingMessage)? {
    for scalar in text.unicodeScalars {
      if scalar == "\u{FFFD}" { return LostCharacter(written: text) }
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      if isControl, !CellText.isSpace(scalar) { return ControlCharacter(written: text) }
    }
    return nil
  }

  mutating func code(_ field: RecordField, _ slot: Int = 0) -> String? {
    text(field, slot, CellText.code).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A number with a meaning of its own (准考证号, 证书编号): what a spreadsheet has cut is refused.
  mutating func number(_ field: RecordField, _ slot: Int = 0) -> String? {
    guard let code = code(field, slot) else { return nil }
    guard SpreadsheetDamage.isScientific(code) else { return code }
    fail(ScientificNumber(written: code), field, slot)
    return nil
  }

  mutating func prose(_ field: RecordField, _ slot: Int = 0) -> String? {
    text(field, slot, CellText.prose)
  }

  /// A question mark is what a rare character becomes when saved as GBK.
  mutating func name(_ field: RecordField, _ slot: Int = 0) -> String? {
    guard let name = text(field, slot, CellText.name) else { return nil }
    guard name.utf8.contains(UInt8(ascii: "?")) || name.contains("？") else { return name }
    fail(LostCharacter(written: name), field, slot)
    return nil
  }

  /// Nil for a text that says that there is none (`无`, `--`, `待批`): somebody or something is named, or is not.
  func named(_ text: String?) -> String? { text.flatMap { CellText.saysNone($0) ? nil : $0 } }

  /// Where JSON may have a number, its text as written.
  mutating func textOrNumber(_ field: RecordField, _ slot: Int = 0) -> String? {
    guard let json = fields.value(field, slot: slot).structure else { return code(field, slot) }
    if let literal = json.numberLiteral { return literal }
    fail(WrongType(found: json, expected: .textOrNumber), field, slot)
    return nil
  }

  mutating func word<Word: Term>(_ words: WordTable<Word>, _ field: RecordField, _ slot: Int = 0) -> Word? {
    guard let text = code(field, slot) else { return nil }
    if let word = words.word(named: text) { return word }
    fail(UnknownWord(written: text, known: words.names), field, slot)
    return nil
  }

  mutating func level(_ field: RecordField, _ slot: Int = 0) -> String? {
    textOrNumber(field, slot).map(LevelName.step)
  }

  mutating func occupation(_ field: RecordField, _ slot: Int = 0) -> OccupationCode? {
    guard let text = code(field, slot) else { return nil }
    if let code = occupations.read(text) { return code }
    fail(InvalidOccupation(written: text), field, slot)
    return nil
  }

  mutating func flag(_ field: RecordField, _ slot: Int) -> Bool? {
    let value = structured(field, slot)
    switch value {
    case .blank: return nil
    case .json(.bool(let flag)): return flag
    case .list, .json:
      value.structure.map { fail(WrongType(found: $0, expected: .flag), field, slot) }
      return nil
    case .text:
      guard let text = code(field, slot) else { return nil }
      switch text.lowercased() {
      case "是", "true", "yes", "√": return true
      case "否", "false", "no": return false
      default:
        fail(InvalidFlag(written: text), field, slot)
        return nil
      }
    }
  }

  /// The value of a field that is more than text wherever the format has more than text.
  func structured(_ field: RecordField, _ slot: Int) -> CellValue {
    let value = fields.value(field, slot: slot)
    if case .text(let text, _) = value, !Fields.hasOnlyText { return .json(.string(text)) }
    return value
  }

  /// A full date.
  mutating func day(_ field: RecordField, _ slot: Int = 0) -> CalendarDate? {
    date(field, slot) { _ in nil }
  }

  /// A date; what a month without a day means is for `ofMonth` to say (rule 5), nil where it is not allowed.
  mutating func date(
    _ field: RecordField, _ slot: Int, ofMonth: (CalendarDate) -> CalendarDate?
  ) -> CalendarDate? {
    guard let text = code(field, slot) else { return nil }
    let problem: DateProblem
    switch DateReading.read(text) {
    case .day(let date): return sinceBirth(date, field, slot)
    case .month(let first):
      if let date = ofMonth(first) { return sinceBirth(date, field, slot) }
      problem = .monthOnly
    case .problem(let found): problem = found
    }
    fail(problem.message(for: text), field, slot)
    return nil
  }

  /// The date, which is reported where the holder was not born yet.
  private mutating func sinceBirth(_ date: CalendarDate, _ field: RecordField, _ slot: Int) -> CalendarDate {
    if let born, date < born { fail(BeforeBirth(date: date, birth: born), field, slot) }
    return date
  }

  /// - Parameter cell: where the score stands, if not in the field as a whole.
  mutating func score(
    _ text: String, _ field: RecordField, _ slot: Int, cell: String? = nil
  ) -> RecordedScore? {
    switch ScoreReading.read(text) {
    case .success(let score): return score
    case .failure(let problem):
      fail(problem.message(for: text), at: cell ?? fields.cellName(field, slot: slot))
      return nil
    }
  }

  mutating func identityNumber(_ document: IdentityDocument) -> IdentityNumber? {
    guard let text = code(.documentNumber) else { return nil }
    switch IdentityNumber.read(text, of: document) {
    case .success(let number): return number
    case .failure(let problem):
      fail(problem.message, .documentNumber)
      return nil
    }
  }
}

extension JSONValue {
  /// A number's text as written.
  var numberLiteral: String? {
    switch self {
    case .integer(let value): String(value)
    case .number(let text): text
    default: nil
    }
  }
}
