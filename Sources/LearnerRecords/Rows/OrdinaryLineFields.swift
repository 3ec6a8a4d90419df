import CanonicalJSON

/// The fields of an NDJSON line that is ordinary.
struct OrdinaryLineFields: RecordFields {
  let line: OrdinaryLine

  static let hasOnlyText = false

  func slotCount(_ group: RecordGroup) -> Int { line.slotCount(group) }

  func isBlank(_ group: RecordGroup, slot: Int) -> Bool { false }

  func value(_ field: RecordField, slot: Int) -> CellValue {
    let cell = line.cell(field, slot: slot)
    switch cell.kind {
    case .absent: return .blank
    case .plainText: return cell.start == cell.end ? .blank : .text(text(cell), isPlain: true)
    case .text:
      let text = text(cell)
      return CellText.isBlank(text) ? .blank : .text(text, isPlain: false)
    case .number, .yes, .no: return .json(scalar(cell))
    case .list: return .list(line.texts[cell.range].map(text))
    case .object:
      let members = line.members[cell.range].map { (text($0.key), scalar($0.value)) }
      return .json(.object(Dictionary(members) { first, _ in first }))
    }
  }

  private func scalar(_ cell: OrdinaryLine.Cell) -> JSONValue {
    switch cell.kind {
    case .yes: .bool(true)
    case .no: .bool(false)
    case .number: .number(text(cell))
    default: .string(text(cell))
    }
  }

  private func text(_ cell: OrdinaryLine.Cell) -> String { String(decoding: line.bytes[cell.range], as: UTF8.self) }

  func cellName(_ field: RecordField, slot: Int) -> String { JSONPointer.field(field, slot: slot) }

  func elementName(_ group: RecordGroup, slot: Int) -> String { JSONPointer.element(group, slot: slot) }

  func memberName(_ field: RecordField, slot: Int, member: String) -> String {
    JSONPointer.member(field, slot: slot, member)
  }
}
