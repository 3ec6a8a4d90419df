/// Where a record stands in its file, and what its row looked like: enough to point at a cell, and to quarantine the
/// row at any later stage.
package struct RowOrigin: Sendable {
  /// The one-based line on which the row starts.
  package let line: Int
  let batch: BatchContext
  let range: Range<Int>
  private let slots: ElementSlots

  init(line: Int, batch: BatchContext, range: Range<Int>, slots: ElementSlots) {
    self.line = line
    self.batch = batch
    self.range = range
    self.slots = slots
  }

  package var file: String { batch.layout.file }

  /// The row as text, for people.
  package var text: String { RawText.readable(batch.bytes[range], encoding: batch.layout.encoding) }

  /// What people call a cell of the record, given its JSON pointer there: `/sittings/0/score` is `技能成绩` in a sheet
  /// that has such a column, and a pointer into the line in NDJSON.
  ///
  /// Both names of the input shape and of the record are understood (`/person/idNumber`, `/person/number`).
  package func cell(for pointer: String) -> String {
    let steps = pointer.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    guard let first = steps.first else { return pointer }
    guard let group = RecordGroup.allCases.first(where: { $0.key == first }) else {
      return field(steps, of: .record, slot: 0)
    }
    guard group.isRepeated else {
      return steps.count > 1 ? field(Array(steps.dropFirst()), of: group, slot: 0) : elementName(group, slot: 0)
    }
    guard steps.count > 1, let element = Int(steps[1]), let slot = slots.slot(group, element: element) else {
      return groupName(group)
    }
    guard steps.count > 2 else { return elementName(group, slot: slot) }
    return field(Array(steps.dropFirst(2)), of: group, slot: slots.slot(ofPart: pointer) ?? slot)
  }

  /// Where in the file's slots an element of a repeated group stood: rows alike in format and slot name a cell alike.
  package func slot(_ group: RecordGroup, element: Int) -> Int? { slots.slot(group, element: element) }

  /// Whether a sitting's parts stand in several slots, so that its own slot does not name all of its cells.
  package var hasJoinedSittings: Bool { slots.areJoined }

  private func field(_ steps: [String], of group: RecordGroup, slot: Int) -> String {
    let key = Self.recordNames[steps[0]] ?? steps[0]
    guard let field = group.fields.first(where: { $0.column.key == key }) else {
      return elementName(group, slot: slot)
    }
    switch batch.layout.format {
    case .csv(let header): return header.cellName(field, slot: slot)
    case .ndjson: return ([JSONPointer.field(field, slot: slot)] + steps.dropFirst()).joined(separator: "/")
    }
  }

  /// Names of the record that differ from the input shape's.
  private static let recordNames = ["document": "idType", "number": "idNumber"]

  private func elementName(_ group: RecordGroup, slot: Int) -> String {
    switch batch.layout.format {
    case .csv(let header): header.elementName(group, slot: slot)
    case .ndjson: JSONPointer.element(group, slot: slot)
    }
  }

  private func groupName(_ group: RecordGroup) -> String {
    switch batch.layout.format {
    case .csv: group.columnPrefixes.first ?? group.key
    case .ndjson: "/\(group.key)"
    }
  }
}

/// What all rows of a file have in common.
struct RecordLayout: Sendable {
  enum Format: Sendable {
    case csv(CSVHeader)
    case ndjson
  }

  let file: String
  let encoding: TextEncoding
  let format: Format
}

/// What all rows of a batch have in common. An object, so that a row's origin holds it at the cost of one reference.
final class BatchContext: Sendable {
  let layout: RecordLayout
  let bytes: [UInt8]

  init(layout: RecordLayout, bytes: [UInt8]) {
    self.layout = layout
    self.bytes = bytes
  }
}
