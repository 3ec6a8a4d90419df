import Vocabulary

/// Single cells. A blank one is absent; what is not sure is noted, whatever is returned for it.
extension CompactReader {
  mutating func required(_ text: CompactRecord.Text) -> CompactRecord.Text {
    if text.isAbsent { isSure = false }
    return text
  }

  mutating func required(_ occupation: CompactRecord.Occupation) -> CompactRecord.Occupation {
    if occupation.text.isAbsent { isSure = false }
    return occupation
  }

  mutating func required(_ date: CompactDate) -> CompactDate {
    if date.isAbsent { isSure = false }
    return date
  }

  mutating func required<Word>(_ word: Word?) -> Word? {
    if word == nil { isSure = false }
    return word
  }

  /// Plain text is as it should be, whether it is a code, a word or prose.
  mutating func text(_ cell: OrdinaryLine.Cell) -> CompactRecord.Text {
    switch cell.kind {
    case .absent: return .absent
    case .plainText: return cell.start == cell.end ? .absent : CompactRecord.Text(start: cell.start, end: cell.end)
    default:
      isSure = false
      return .absent
    }
  }

  /// Where JSON may have a number, its text as written.
  mutating func textOrNumber(_ cell: OrdinaryLine.Cell) -> CompactRecord.Text {
    cell.kind == .number ? CompactRecord.Text(start: cell.start, end: cell.end) : text(cell)
  }

  private func contains(_ text: CompactRecord.Text, _ mark: Unicode.Scalar) -> Bool {
    !text.isAbsent && record.withBytes(text) { $0.contains(UInt8(ascii: mark)) }
  }

  /// With a plus sign it may be what a spreadsheet left of a number.
  mutating func number(_ cell: OrdinaryLine.Cell) -> CompactRecord.Text {
    let text = text(cell)
    if contains(text, "+") { isSure = false }
    return text
  }

  mutating func name(_ cell: OrdinaryLine.Cell) -> CompactRecord.Text {
    let text = text(cell)
    if contains(text, "?") { isSure = false }
    return text
  }

  /// As ``RecordDecoder/named(_:)``.
  func named(_ text: CompactRecord.Text) -> CompactRecord.Text {
    !text.isAbsent && CellText.saysNone(record.string(text)) ? .absent : text
  }

  mutating func word<Word>(_ words: ByteWords<Word>, _ cell: OrdinaryLine.Cell) -> Word? {
    let text = text(cell)
    if text.isAbsent { return nil }
    return required(record.withBytes(text) { words.word($0) })
  }

  /// The step that a text names, as ``LevelName/step(_:)``.
  mutating func level(_ text: CompactRecord.Text) -> CompactRecord.Text {
    if text.isAbsent || text.count == 1 || record.withBytes(text, Self.isLettersAndDigits) { return text }
    let written = record.string(text)
    let step = LevelName.step(written)
    return step.utf8.elementsEqual(written.utf8) ? text : record.add(step)
  }

  /// No such text is a name of a national step.
  private static func isLettersAndDigits(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
  }

  mutating func occupation(_ cell: OrdinaryLine.Cell) -> CompactRecord.Occupation {
    let text = text(cell)
    if text.isAbsent { return .absent }
    guard let number = record.withBytes(text, { OccupationNumber(code: $0) }) else {
      isSure = false
      return .absent
    }
    return CompactRecord.Occupation(text: text, number: number)
  }

  mutating func flag(_ cell: OrdinaryLine.Cell) -> Bool {
    if cell.kind == .yes { return true }
    if cell.kind != .no, !text(cell).isAbsent { isSure = false }
    return false
  }

  /// `2024-03-05`, a full date in the one form that exports write.
  mutating func date(_ cell: OrdinaryLine.Cell) -> CompactDate {
    let text = text(cell)
    if text.isAbsent { return .absent }
    guard let date = record.withBytes(text, Self.isoDate), DateReading.years.contains(date.year) else {
      isSure = false
      return .absent
    }
    if !born.isAbsent, date < born { isSure = false }
    return date
  }

  private static func isoDate(_ text: UnsafeBufferPointer<UInt8>) -> CompactDate? {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return nil }
    var isOfDigits = true
    func digit(_ index: Int, _ power: Int) -> Int {
      if text[index] < 0x30 || text[index] > 0x39 { isOfDigits = false }
      return (Int(text[index]) - 0x30) * power
    }
    let year = digit(0, 1000) + digit(1, 100) + digit(2, 10) + digit(3, 1)
    let date = CompactDate(year: year, month: digit(5, 10) + digit(6, 1), day: digit(8, 10) + digit(9, 1))
    return isOfDigits ? date : nil
  }

  /// A whole number; -1 where there is none.
  ///
  /// - Parameter read: reads what is more than digits.
  mutating func count(_ cell: OrdinaryLine.Cell, upTo most: Int, _ read: (String) -> Int?) -> Int {
    let text = textOrNumber(cell)
    if text.isAbsent { return -1 }
    // A zero before other digits is for the reading to judge.
    let number = record.withBytes(text) { digits in
      digits.count <= 4 && digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && (digits.count == 1 || digits[0] > 0x30)
        ? digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } : -1
    }
    if number >= 0, number <= most { return number }
    guard let number = read(record.string(text)) else {
      isSure = false
      return -1
    }
    return number
  }

  mutating func score(_ text: CompactRecord.Text) -> CompactRecord.Score {
    let hundredths = record.withBytes(text) { RecordedScore.hundredths(plain: $0) }
    if let hundredths { return CompactRecord.Score(hundredths: hundredths) }
    guard let score = RecordedScore(record.string(text)) else {
      isSure = false
      return CompactRecord.Score(hundredths: 0)
    }
    return CompactRecord.Score(score.value, text: record.add(score.description))
  }

  mutating func assessors(_ cell: OrdinaryLine.Cell, _ line: OrdinaryLine) -> CompactRecord.Stretch {
    let start = record.assessors.count
    guard cell.kind == .list else {
      if !text(cell).isAbsent { isSure = false }
      return CompactRecord.Stretch(start..<start)
    }
    for place in cell.range {
      let text = text(line.texts[place])
      if !record.withBytes(text, { AssessorName.isOrdinary($0) }) { isSure = false }
      record.assessors.append(text)
    }
    return CompactRecord.Stretch(start..<record.assessors.count)
  }
}
