import CanonicalJSON
import Diagnostics

/// Cells that hold several things: JSON lists and objects, or text with `；` between them.
extension RecordDecoder {
  mutating func assessors(_ field: RecordField, _ slot: Int) -> [String] {
    switch structured(field, slot) {
    case .blank: return []
    case .text:
      return (code(field, slot).map(SeparatedText.pieces) ?? []).compactMap { piece in
        let assessor = AssessorName.read(piece)
        if assessor == nil { fail(InvalidAssessor(written: piece), field, slot) }
        return assessor
      }
    case .list(let texts):
      return texts.enumerated().compactMap { assessor(.string($0.element), $0.offset, field, slot) }
    case .json(.array(let values)):
      return values.enumerated().compactMap { assessor($0.element, $0.offset, field, slot) }
    case .json(let json):
      fail(WrongType(found: json, expected: .list), field, slot)
      return []
    }
  }

  private mutating func assessor(_ value: JSONValue, _ index: Int, _ field: RecordField, _ slot: Int) -> String? {
    let code = value.string.map(CellText.code) ?? ""
    if !code.unicodeScalars.contains(where: SeparatedText.isSeparator), let assessor = AssessorName.read(code) {
      return assessor
    }
    let cell = fields.memberName(field, slot: slot, member: String(index))
    if let text = value.string {
      fail(InvalidAssessor(written: text), at: cell)
    } else {
      fail(WrongType(found: value, expected: .text), at: cell)
    }
    return nil
  }

  /// One `key=value` of a cell.
  struct Entry {
    let key: String
    let text: String?
    /// In JSON, the value as it is.
    let json: JSONValue?
    let cell: String
  }

  mutating func entries(_ field: RecordField, _ slot: Int, content: InvalidEntry.Content) -> [Entry] {
    switch structured(field, slot) {
    case .blank: return []
    case .text: return textEntries(field, slot, content)
    case .json(.object(let members)):
      return members.sorted { $0.key < $1.key }.compactMap { member in
        let cell = fields.memberName(field, slot: slot, member: member.key)
        guard ItemReference.isCode(member.key) else {
          fail(InvalidEntry(written: member.key, content: content), at: cell)
          return nil
        }
        return Entry(
          key: member.key, text: member.value.string.map(CellText.code) ?? member.value.numberLiteral,
          json: member.value, cell: cell)
      }
    case .list(let texts):
      fail(WrongType(found: .array(texts.map(JSONValue.string)), expected: .object), field, slot)
      return []
    case .json(let json):
      fail(WrongType(found: json, expected: .object), field, slot)
      return []
    }
  }

  private mutating func textEntries(_ field: RecordField, _ slot: Int, _ content: InvalidEntry.Content) -> [Entry] {
    let cell = fields.cellName(field, slot: slot)
    var entries: [Entry] = []
    var seen: Set<String> = []
    for piece in code(field, slot).map(SeparatedText.pieces) ?? [] {
      let halves = piece.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "=" || $0 == ":" }
      let key = CellText.code(String(halves[0]))
      guard halves.count == 2, ItemReference.isCode(key) else {
        fail(InvalidEntry(written: piece, content: content), at: cell)
        continue
      }
      if seen.insert(key).inserted {
        entries.append(Entry(key: key, text: CellText.code(String(halves[1])), json: nil, cell: cell))
      } else {
        fail(RepeatedEntry(name: key), at: cell)
      }
    }
    return entries
  }
}
