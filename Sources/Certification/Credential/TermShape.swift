import CanonicalJSON
import Vocabulary

/// The shape a JSON value must have, closed: what is not described is foreign.
indirect enum TermShape: Sendable {
  /// Text of at least one character, without control characters.
  case text
  /// A non-negative integer.
  case count
  /// Exactly this, in canonical form.
  case constant([UInt8])
  /// Text for which a predicate holds.
  case written(@Sendable (String) -> Bool)
  /// The `urn:uuid:` name of the node that holds it; no two nodes share one.
  case nodeID
  /// The name of another node of the same credential.
  case reference
  case array(of: TermShape, count: ClosedRange<Int>)
  case object(ObjectShape)

  static func object(_ members: [String: LinkedTerm]) -> TermShape { .object(ObjectShape(members)) }

  static func constant(_ value: JSONValue) -> TermShape { .constant(value.canonicalBytes) }
}

/// One place at which a credential leaves its shape.
package struct TermViolation: Hashable, Sendable {
  package enum Fault: Hashable, Sendable {
    case foreignKey
    case missing
    case wrongValue
    case controlCharacter
    case repeatedNode
    case danglingReference
  }

  /// A JSON pointer (RFC 6901).
  package let pointer: String
  package let fault: Fault
}

/// Walks a value along a shape and notes where the two part.
struct TermCheck {
  private let text: CanonicalText
  private var violations: [TermViolation] = []
  private var nodes: Set<UUIDName> = []
  private var references: [(pointer: String, node: UUIDName?)] = []
  /// The way down, spelt out only where something is wrong.
  private var path: [Step] = []

  private enum Step {
    /// The place of a key.
    case key(Int)
    case index(Int)
    /// One that is not there.
    case missing(String)
  }

  /// All violations, in order of place.
  static func violations(_ value: CanonicalValue, _ shape: ObjectShape) -> [TermViolation] {
    var check = TermCheck(text: value.text)
    check.object(value.place, shape)
    for (pointer, node) in check.references where node.map({ !check.nodes.contains($0) }) ?? true {
      check.violations.append(TermViolation(pointer: pointer, fault: .danglingReference))
    }
    return check.violations.sorted { $0.pointer < $1.pointer }
  }

  private init(text: CanonicalText) { self.text = text }

  private var pointer: String {
    path.map { step in
      switch step {
      case .key(let place):
        "/"
          + (CanonicalValue(text: text, place: place).string ?? "").replacing("~", with: "~0").replacing("/", with: "~1")
      case .index(let index): "/\(index)"
      case .missing(let key): "/\(key)"
      }
    }.joined()
  }

  private mutating func note(_ fault: TermViolation.Fault) {
    violations.append(TermViolation(pointer: pointer, fault: fault))
  }

  private mutating func walk(_ place: Int, _ shape: TermShape) {
    let node = text.nodes[place]
    let isText = node.kind == .string || node.kind == .escapedString
    if isText, hasControlCharacter(node.range) { return note(.controlCharacter) }
    switch shape {
    case .text:
      if !isText || node.range.isEmpty { note(.wrongValue) }
    case .count:
      if node.kind != .integer || text.bytes[node.range.lowerBound] == UInt8(ascii: "-") { note(.wrongValue) }
    case .constant(let expected):
      if !CanonicalValue(text: text, place: place).bytes.elementsEqual(expected) { note(.wrongValue) }
    case .written(let isRight):
      if !isText || !isRight(string(place)) { note(.wrongValue) }
    case .nodeID:
      guard isText, let id = UUIDName(text.bytes[node.range]) else { return note(.wrongValue) }
      if !nodes.insert(id).inserted { note(.repeatedNode) }
    case .reference:
      guard isText else { return note(.wrongValue) }
      references.append((pointer, UUIDName(text.bytes[node.range])))
    case .array(let element, let count): array(place, element, count)
    case .object(let shape): object(place, shape)
    }
  }

  private func string(_ place: Int) -> String { CanonicalValue(text: text, place: place).string ?? "" }

  private mutating func array(_ place: Int, _ element: TermShape, _ count: ClosedRange<Int>) {
    let node = text.nodes[place]
    var (next, index) = (place + 1, 0)
    if node.kind == .array {
      while next < node.next {
        (next, index) = (text.nodes[next].next, index + 1)
      }
    }
    guard node.kind == .array, count.contains(index) else { return note(.wrongValue) }
    (next, index) = (place + 1, 0)
    while next < node.next {
      path.append(.index(index))
      walk(next, element)
      path.removeLast()
      (next, index) = (text.nodes[next].next, index + 1)
    }
  }

  private mutating func object(_ place: Int, _ shape: ObjectShape) {
    guard text.nodes[place].kind == .object else { return note(.wrongValue) }
    var expected = 0
    shape.match(place, in: text) { index, key, value in
      guard let index else {
        path.append(.key(key))
        note(.foreignKey)
        path.removeLast()
        return
      }
      noteMissing(shape, expected..<index)
      expected = index + 1
      path.append(.key(key))
      walk(value, shape.members[index].term.shape)
      path.removeLast()
    }
    noteMissing(shape, expected..<shape.members.count)
  }

  private mutating func noteMissing(_ shape: ObjectShape, _ indices: Range<Int>) {
    for index in indices where !shape.members[index].isOptional {
      path.append(.missing(String(decoding: shape.members[index].key, as: UTF8.self)))
      note(.missing)
      path.removeLast()
    }
  }

  /// Canonical form spells control characters with a backslash, and with none quotation marks and backslashes; DEL
  /// stands as it is.
  private func hasControlCharacter(_ range: Range<Int>) -> Bool {
    text.bytes.withUnsafeBufferPointer { bytes in
      var at = range.lowerBound
      while at < range.upperBound {
        if bytes[at] == 0x7F { return true }
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

/// A `urn:uuid:` name as ``RandomSource`` makes them: lower case, version 4.
struct UUIDName: Hashable {
  private let high: UInt64
  private let low: UInt64

  init?(_ text: ArraySlice<UInt8>) {
    guard text.count == 45, text.starts(with: "urn:uuid:".utf8) else { return nil }
    var (high, low): (UInt64, UInt64) = (0, 0)
    for (index, byte) in text.dropFirst(9).enumerated() {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "-") where [8, 13, 18, 23].contains(index): continue
      case _ where [8, 13, 18, 23].contains(index): return nil
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      default: return nil
      }
      if index == 14, digit != 4 { return nil }
      (high, low) = (high << 4 | low >> 60, low << 4 | UInt64(digit))
    }
    self.high = high
    self.low = low
  }
}
