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
    case .number: return .json(.number(text(cell)))
    case .flag(let flag): return .json(.bool(flag))
    case .list(let texts): return .list(texts)
    case .other(let value): return .json(value)
    }
  }

  private func text(_ cell: OrdinaryLine.Cell) -> String {
    String(decoding: line.bytes[cell.start..<cell.end], as: UTF8.self)
  }

  func cellName(_ field: RecordField, slot: Int) -> String { JSONPointer.field(field, slot: slot) }

  func elementName(_ group: RecordGroup, slot: Int) -> String { JSONPointer.element(group, slot: slot) }

  func memberName(_ field: RecordField, slot: Int, member: String) -> String {
    JSONPointer.member(field, slot: slot, member)
  }
}
