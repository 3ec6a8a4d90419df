import CanonicalJSON

/// Walks a value along a shape and notes where the two part.
struct TermCheck {
  private let text: CanonicalText
  private var notes: [Note] = []
  private var nodes: Set<UUIDName> = []
  private var references: [(place: Int, node: UUIDName?)] = []

  private struct Note {
    let place: Int
    /// A member that the object at the place lacks.
    var missing: String?
    let fault: TermViolation.Fault
  }

  /// All violations, in order of place.
  static func violations(_ value: CanonicalValue, _ shape: ObjectShape) -> [TermViolation] {
    var check = TermCheck(value)
    check.object(value.place, shape)
    for (place, node) in check.references where node.map({ !check.nodes.contains($0) }) ?? true {
      check.note(.danglingReference, at: place)
    }
    return check.violations(from: value.place).sorted { $0.pointer < $1.pointer }
  }

  private init(_ value: CanonicalValue) {
    text = value.text
    nodes.reserveCapacity(64)
  }

  private mutating func note(_ fault: TermViolation.Fault, at place: Int) {
    notes.append(Note(place: place, fault: fault))
  }

  /// The notes with their pointers, which are spelt out only here, by one more walk to where there are any.
  private func violations(from root: Int) -> [TermViolation] {
    var violations: [TermViolation] = []
    var left = notes.sorted { $0.place < $1.place }[...]
    func visit(_ place: Int, _ pointer: String) {
      while let note = left.first, note.place == place {
        violations.append(
          TermViolation(pointer: pointer + (note.missing.map { "/\(Self.escaped($0))" } ?? ""), fault: note.fault))
        left.removeFirst()
      }
      let isObject = text.nodes[place].kind == .object
      var (child, index) = (place + 1, 0)
      while let note = left.first, note.place < text.nodes[place].next {
        let value = isObject ? child + 1 : child
        if note.place < text.nodes[value].next {
          visit(value, isObject ? "\(pointer)/\(Self.escaped(string(child)))" : "\(pointer)/\(index)")
        }
        (child, index) = (text.nodes[value].next, index + 1)
      }
    }
    visit(root, "")
    return violations
  }

  private static func escaped(_ key: String) -> String {
    key.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
      .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
  }

  private func string(_ place: Int) -> String { CanonicalValue(text: text, place: place).string ?? "" }

  private mutating func walk(_ place: Int, _ shape: TermShape) {
    let node = text.nodes[place]
    let isText = node.kind == .string || node.kind == .escapedString
    if isText, hasControlCharacter(node) { return note(.controlCharacter, at: place) }
    switch shape {
    case .text:
      if !isText || node.range.isEmpty { note(.wrongValue, at: place) }
    case .count:
      if node.kind != .integer || text.bytes[node.range.lowerBound] == UInt8(ascii: "-") {
        note(.wrongValue, at: place)
      }
    case .constant(let expected):
      if !CanonicalValue(text: text, place: place).bytes.elementsEqual(expected) { note(.wrongValue, at: place) }
    case .written(let isRight):
      if !isText || !isRight(string(place)) { note(.wrongValue, at: place) }
    case .nodeID:
      guard isText, let id = UUIDName(text.bytes[node.range]) else { return note(.wrongValue, at: place) }
      if !nodes.insert(id).inserted { note(.repeatedNode, at: place) }
    case .reference:
      guard isText else { return note(.wrongValue, at: place) }
      references.append((place, UUIDName(text.bytes[node.range])))
    case .array(let element, let count): array(place, element, count)
    case .object(let shape): object(place, shape)
    }
  }

  private mutating func array(_ place: Int, _ element: TermShape, _ count: ClosedRange<Int>) {
    let node = text.nodes[place]
    var (next, elements) = (place + 1, 0)
    if node.kind == .array {
      while next < node.next { (next, elements) = (text.nodes[next].next, elements + 1) }
    }
    guard node.kind == .array, count.contains(elements) else { return note(.wrongValue, at: place) }
    next = place + 1
    while next < node.next {
      walk(next, element)
      next = text.nodes[next].next
    }
  }

  private mutating func object(_ place: Int, _ shape: ObjectShape) {
    guard text.nodes[place].kind == .object else { return note(.wrongValue, at: place) }
    var expected = 0
    shape.match(place, in: text) { index, value in
      guard let index else { return note(.foreignKey, at: value) }
      if index > expected { noteMissing(shape, expected..<index, in: place) }
      expected = index + 1
      walk(value, shape.members[index].term.shape)
    }
    noteMissing(shape, expected..<shape.members.count, in: place)
  }

  private mutating func noteMissing(_ shape: ObjectShape, _ indices: Range<Int>, in place: Int) {
    for index in indices where !shape.members[index].isOptional {
      let key = String(decoding: shape.members[index].key, as: UTF8.self)
      notes.append(Note(place: place, missing: key, fault: .missing))
    }
  }

  /// Canonical form spells control characters with a backslash, and with none other than quotation marks and backslashes
  /// themselves; but DEL stands as it is.
  private func hasControlCharacter(_ node: CanonicalText.Node) -> Bool {
    text.bytes.withUnsafeBufferPointer { bytes in
      let bytes = UnsafeBufferPointer(rebasing: bytes[node.range])
      if bytes.contains(0x7F) { return true }
      guard node.kind == .escapedString else { return false }
      var at = 0
      while at < bytes.count {
        if bytes[at] == UInt8(ascii: "\\") {
          at += 1
          if bytes[at] != UInt8(ascii: "\\"), bytes[at] != UInt8(ascii: "\"") { return true }
        }
        at += 1
      }
      return false
    }
  }
}
