import Vocabulary

/// What a person was seen to do, and sanctioned with.
extension CompactReader {
  mutating func readResults(_ line: OrdinaryLine) {
    for slot in 0..<line.slotCount(.sittings) { readSitting(line, line.offset(.sittings, slot: slot)) }
    // Pieces of one sitting are for the decoder to join.
    for index in record.sittings.indices {
      let (component, date) = (record.sittings[index].component, record.sittings[index].date)
      for earlier in 0..<index
      where record.sittings[earlier].component == component && record.sittings[earlier].date == date { isSure = false }
    }
    for slot in 0..<line.slotCount(.evidence) { readEvidence(line, line.offset(.evidence, slot: slot)) }
    for slot in 0..<line.slotCount(.sanctions) { readSanction(line, line.offset(.sanctions, slot: slot)) }
  }

  private mutating func readSitting(_ line: OrdinaryLine, _ at: Int) {
    func cell(_ field: RecordField) -> OrdinaryLine.Cell { line.cells[at + field.rawValue] }
    guard let component = required(word(words.components, cell(.sittingComponent))) else { return }
    record.sittings.append(
      CompactRecord.Sitting(
        component: component, date: required(date(cell(.sittingDate))), score: sittingScore(cell(.sittingScore)),
        standard: text(cell(.sittingStandard)), level: level(textOrNumber(cell(.sittingLevel))),
        assessors: assessors(cell(.sittingAssessors), line), functions: functions(cell(.sittingFunctions), line),
        keys: keys(cell(.sittingKeys), line)))
  }

  /// Blank score, unknown; 缺考, absent; 0 is 0.
  private mutating func sittingScore(_ cell: OrdinaryLine.Cell) -> CompactRecord.SittingScore {
    let text = textOrNumber(cell)
    if text.isAbsent { return .blank }
    let isDigit = record.bytes[Int(text.start)] >= 0x30 && record.bytes[Int(text.start)] <= 0x39
    return !isDigit && ScoreReading.absent.contains(record.string(text)) ? .absent : .given(score(text))
  }

  private mutating func functions(_ cell: OrdinaryLine.Cell, _ line: OrdinaryLine) -> CompactRecord.Stretch {
    let start = record.functions.count
    for place in members(of: cell) {
      let value = textOrNumber(line.members[place].value)
      if value.isAbsent {
        isSure = false
      } else {
        record.functions.append(
          CompactRecord.FunctionScore(code: code(line.members[place].key), score: score(value)))
      }
    }
    return CompactRecord.Stretch(start..<record.functions.count)
  }

  private mutating func keys(_ cell: OrdinaryLine.Cell, _ line: OrdinaryLine) -> CompactRecord.Stretch {
    let start = record.keys.count
    for place in members(of: cell) {
      let value = line.members[place].value.kind
      if value != .yes, value != .no { isSure = false }
      record.keys.append(CompactRecord.KeyOutcome(code: code(line.members[place].key), isPassed: value == .yes))
    }
    return CompactRecord.Stretch(start..<record.keys.count)
  }

  private mutating func members(of cell: OrdinaryLine.Cell) -> Range<Int> {
    if cell.kind == .object { return cell.range }
    if !text(cell).isAbsent { isSure = false }
    return 0..<0
  }

  private mutating func code(_ key: OrdinaryLine.Cell) -> CompactRecord.Text {
    let code = text(key)
    if !record.withBytes(code, { ItemReference.isCode($0) }) { isSure = false }
    return code
  }

  private mutating func readEvidence(_ line: OrdinaryLine, _ at: Int) {
    func cell(_ field: RecordField) -> OrdinaryLine.Cell { line.cells[at + field.rawValue] }
    guard let kind = required(word(words.evidenceKinds, cell(.evidenceKind))) else { return }
    // A piece without a score is none, so that later ones would be counted differently from their slots.
    let scoreText = required(textOrNumber(cell(.evidenceScore)))
    if scoreText.isAbsent { return }
    record.evidence.append(
      CompactRecord.Evidence(
        item: required(item(cell(.evidenceItem))), kind: kind, score: score(scoreText), date: date(cell(.evidenceDate)),
        assessors: assessors(cell(.evidenceAssessors), line), organisation: text(cell(.evidenceOrganisation))))
  }

  private mutating func item(_ cell: OrdinaryLine.Cell) -> CompactRecord.Text {
    let text = text(cell)
    if text.isAbsent || record.withBytes(text, { ItemReference.isCanonical($0) }) { return text }
    guard let item = ItemReference.read(record.string(text)) else {
      isSure = false
      return .absent
    }
    return record.add(item)
  }

  private mutating func readSanction(_ line: OrdinaryLine, _ at: Int) {
    func cell(_ field: RecordField) -> OrdinaryLine.Cell { line.cells[at + field.rawValue] }
    guard let measure = required(word(words.sanctions, cell(.sanctionMeasure))) else { return }
    let made = CompactRecord.Sanction(
      measure: measure, from: required(date(cell(.sanctionFrom))), to: date(cell(.sanctionTo)),
      component: word(words.components, cell(.sanctionComponent)), item: item(cell(.sanctionItem)),
      reference: text(cell(.sanctionReference)))
    if !made.to.isAbsent, made.to < made.from { isSure = false }
    if made.measure == .bar, made.component != nil || !made.item.isAbsent { isSure = false }
    record.sanctions.append(made)
  }
}
