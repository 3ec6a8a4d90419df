import Vocabulary

/// Which column of a CSV file holds which field.
///
/// Repeated groups are arrays of slots: first (for sittings) one for each component's shorthand columns, then the
/// numbered groups, then (for evidence) the `成绩_` columns. A slot that is blank in a row gives no element there.
struct CSVHeader: Sendable {
  /// As written, without what surrounds them.
  let names: [String]
  /// The name by which each is read: its own, unless somebody's sheets call the column something else.
  let called: [String]
  /// The one-based line it starts on.
  let line: Int
  /// How many slots each group has, by ``RecordGroup``.
  private let slotCounts: [Int]
  /// By field, where its slots begin in ``columns``.
  private let starts: [Int]
  /// The column of each field and slot, or -1.
  private let columns: [Int]
  /// Codes of the `成绩_` columns in order.
  let itemCodes: [String]
  /// Without a name; nothing may stand in them.
  let unnamed: [Int]
  /// The number's column is called 身份证号 or the like, and there is no 证件类型.
  let impliesResidentID: Bool

  init(names: [String], called: [String], meanings: [ColumnMeaning], line: Int) {
    self.names = names
    self.called = called
    self.line = line
    let itemCodes = meanings.compactMap { meaning in
      if case .itemScore(let code) = meaning { code } else { nil }
    }
    var counts = [Int](repeating: 1, count: RecordGroup.allCases.count)
    for group in RecordGroup.repeated { counts[group.rawValue] = Self.slotsBeforeNumbered(group) }
    for case .numbered(let field, let number) in meanings {
      let slots = Self.slotsBeforeNumbered(field.group) + number
      counts[field.group.rawValue] = max(counts[field.group.rawValue], slots)
    }
    let firstItemSlot = counts[RecordGroup.evidence.rawValue]
    counts[RecordGroup.evidence.rawValue] += itemCodes.count
    var starts: [Int] = []
    var total = 0
    for field in RecordField.allCases {
      starts.append(total)
      total += counts[field.group.rawValue]
    }
    var columns = [Int](repeating: -1, count: total)
    var itemSlot = firstItemSlot
    for (column, meaning) in meanings.enumerated() {
      let (field, slot): (RecordField, Int)
      switch meaning {
      case .single(let single): (field, slot) = (single, 0)
      case .shorthand(let score, let component): (field, slot) = (score, Self.slot(of: component))
      case .numbered(let numbered, let number):
        (field, slot) = (numbered, Self.slotsBeforeNumbered(numbered.group) + number - 1)
      case .itemScore:
        (field, slot) = (.evidenceScore, itemSlot)
        itemSlot += 1
      case .unused, .blank: continue
      }
      columns[starts[field.rawValue] + slot] = column
    }
    self.itemCodes = itemCodes
    self.slotCounts = counts
    self.starts = starts
    self.columns = columns
    self.unnamed = meanings.indices.filter { meanings[$0] == .blank }
    let number = columns[starts[RecordField.documentNumber.rawValue]]
    impliesResidentID =
      columns[starts[RecordField.documentKind.rawValue]] < 0 && number >= 0 && Self.isResidentIDName(called[number])
  }

  private static func slot(of component: Component) -> Int {
    ShorthandColumn.components.firstIndex(of: component) ?? 0
  }

  private static func slotsBeforeNumbered(_ group: RecordGroup) -> Int {
    group == .sittings ? ShorthandColumn.components.count : 0
  }

  static func isResidentIDName(_ name: String) -> Bool {
    RecordColumn.residentIDNames.contains(ColumnName(name).text)
  }

  /// A column without a name goes by its number.
  func name(ofCell cell: Int) -> String {
    names.indices.contains(cell) && !names[cell].isEmpty ? names[cell] : "#\(cell + 1)"
  }

  func slotCount(_ group: RecordGroup) -> Int { slotCounts[group.rawValue] }

  /// Nil where the file has no such column.
  func column(_ field: RecordField, slot: Int) -> Int? {
    let column = columns[starts[field.rawValue] + slot]
    return column < 0 ? nil : column
  }

  /// What a field is in a slot by the column's very meaning: the component of 理论成绩, the item of 成绩_1.1.1.
  func constant(_ field: RecordField, slot: Int) -> String? {
    switch field {
    case .sittingComponent:
      slot < ShorthandColumn.components.count ? ShorthandColumn.components[slot].rawValue : nil
    case .evidenceItem: itemCode(slot: slot).map(ItemReference.skill)
    case .evidenceKind: itemCode(slot: slot) == nil ? nil : EvidenceKind.practicalExam.rawValue
    case .documentKind: impliesResidentID ? IdentityDocument.residentID.rawValue : nil
    default: nil
    }
  }

  private func itemCode(slot: Int) -> String? {
    let index = slot - (slotCount(.evidence) - itemCodes.count)
    return itemCodes.indices.contains(index) ? itemCodes[index] : nil
  }

  /// What people call the cell: the column's name as the file has it, else the canonical one it would have.
  func cellName(_ field: RecordField, slot: Int) -> String {
    if let column = column(field, slot: slot) { return names[column] }
    let group = field.group
    // A date of birth without a column of its own is that of the number.
    if field == .birthDate, let number = column(.documentNumber, slot: 0) { return names[number] }
    guard group.isRepeated else { return field.column.chinese }
    if group == .sittings, slot < ShorthandColumn.components.count {
      let component = ShorthandColumn.components[slot]
      let shorthand = ShorthandColumn.table.first { $0.component == component && $0.field == field }
      return shorthand?.chinese ?? cellName(.sittingScore, slot: slot)
    }
    if itemCode(slot: slot) != nil, group == .evidence { return cellName(.evidenceScore, slot: slot) }
    return "\(group.columnPrefixes[0])\(slot - Self.slotsBeforeNumbered(group) + 1)_\(field.column.chinese)"
  }

  /// What people call a whole element: its first column.
  func elementName(_ group: RecordGroup, slot: Int) -> String {
    guard slot < slotCount(group), !group.fields.isEmpty else { return "" }
    let first = group.fields.first { column($0, slot: slot) != nil }
    return cellName(first ?? group.fields[0], slot: slot)
  }
}
