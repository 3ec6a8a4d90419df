/// Which slot of the file each element of a record's repeated groups came from.
struct ElementSlots: Sendable {
  private var slots: [UInt16] = []
  /// Where each repeated group's slots end.
  private var ends = InlineArray<12, UInt16>(repeating: 0)
  /// Every element came from the slot of its own number.
  private var isInOrder = false
  /// Of sittings that stand in a row in several pieces, by their pointers the parts that are not in the first piece.
  private var joined: [String: UInt16] = [:]

  init() {}

  /// Of a line each of whose elements makes one of the record.
  init(_ line: OrdinaryLine) {
    slots = line.slots
    isInOrder = slots.isEmpty
    var end = 0
    for group in RecordGroup.repeated {
      end += line.slotCount(group)
      ends[Self.index(group)] = UInt16(truncatingIfNeeded: end)
    }
  }

  mutating func append(_ slot: Int) { slots.append(UInt16(truncatingIfNeeded: slot)) }

  /// Notes that a part of an element stands in another slot than its first piece.
  mutating func join(_ pointer: String, _ slot: Int) { joined[pointer] = UInt16(truncatingIfNeeded: slot) }

  var areJoined: Bool { !joined.isEmpty }

  /// Where a part of a joined sitting stands; nil for all others.
  func slot(ofPart pointer: String) -> Int? { joined.isEmpty ? nil : joined[pointer].map(Int.init) }

  mutating func endGroup(_ group: RecordGroup) { ends[Self.index(group)] = UInt16(truncatingIfNeeded: slots.count) }

  private static func index(_ group: RecordGroup) -> Int { group.rawValue - RecordGroup.education.rawValue }

  /// Nil where the record has no such element.
  func slot(_ group: RecordGroup, element: Int) -> Int? {
    let index = Self.index(group)
    let start = index == 0 ? 0 : Int(ends[index - 1])
    guard element >= 0, start + element < Int(ends[index]) else { return nil }
    return isInOrder ? element : Int(slots[start + element])
  }
}
