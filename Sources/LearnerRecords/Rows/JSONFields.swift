import CanonicalJSON
import Diagnostics

/// The fields of an NDJSON line.
struct JSONFields: RecordFields {
  static let hasOnlyText = false

  /// The members of each group's elements, by ``RecordGroup``; nil for a list's element that is no object.
  private var elements = [[[String: JSONValue]?]](repeating: [], count: RecordGroup.allCases.count)
  /// What is wrong with the shape: unknown keys, and values that are no object or list where one must be.
  private(set) var mistakes: [CellMistake] = []

  init(_ root: JSONValue) {
    guard let members = root.object else {
      mistakes.append(CellMistake(WrongType(found: root, expected: .object), at: "/"))
      return
    }
    elements[RecordGroup.record.rawValue] = [members]
    checkKeys(of: members, group: .record, at: "")
    for group in RecordGroup.allCases where group != .record {
      guard let value = members[group.key], value != .null else { continue }
      if group.isRepeated {
        readList(value, of: group)
      } else {
        readElement(value, of: group, at: "/\(group.key)")
      }
    }
  }

  private mutating func readList(_ value: JSONValue, of group: RecordGroup) {
    guard let values = value.array else {
      mistakes.append(CellMistake(WrongType(found: value, expected: .list), at: "/\(group.key)"))
      return
    }
    for (slot, value) in values.enumerated() {
      readElement(value, of: group, at: JSONPointer.element(group, slot: slot))
    }
  }

  private mutating func readElement(_ value: JSONValue, of group: RecordGroup, at pointer: String) {
    if let members = value.object {
      elements[group.rawValue].append(members)
      checkKeys(of: members, group: group, at: pointer)
    } else {
      mistakes.append(CellMistake(WrongType(found: value, expected: .object), at: pointer))
      if group.isRepeated { elements[group.rawValue].append(nil) }
    }
  }

  private mutating func checkKeys(of members: [String: JSONValue], group: RecordGroup, at pointer: String) {
    let known = Self.knownKeys[group.rawValue]
    for key in members.keys.filter({ !known.contains($0) }).sorted() {
      mistakes.append(
        CellMistake(
          UnknownKey(key: key, suggestion: Suggestion.nearest(to: key, among: known)),
          at: "\(pointer)/\(JSONPointer.escaped(key))"))
    }
  }

  private static let knownKeys: [Set<String>] = RecordGroup.allCases.map { group in
    let groups = group == .record ? RecordGroup.allCases.filter { $0 != .record }.map(\.key) : []
    return Set(group.fields.map(\.column.key) + groups)
  }

  func slotCount(_ group: RecordGroup) -> Int { elements[group.rawValue].count }

  func isBlank(_ group: RecordGroup, slot: Int) -> Bool { elements[group.rawValue][slot] == nil }

  func value(_ field: RecordField, slot: Int) -> CellValue {
    switch elements[field.group.rawValue][slot]?[field.column.key] {
    case nil, .null: .blank
    case .string(let text): CellText.isBlank(text) ? .blank : .text(text, isPlain: CellText.isPlain(text))
    case .some(let other): .json(other)
    }
  }

  func cellName(_ field: RecordField, slot: Int) -> String { JSONPointer.field(field, slot: slot) }

  func elementName(_ group: RecordGroup, slot: Int) -> String { JSONPointer.element(group, slot: slot) }

  func memberName(_ field: RecordField, slot: Int, member: String) -> String {
    JSONPointer.member(field, slot: slot, member)
  }
}
