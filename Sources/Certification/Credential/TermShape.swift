import CanonicalJSON
import Vocabulary

/// The shape a JSON value must have, closed: what is not described is foreign.
indirect enum TermShape: Sendable {
  /// Text of at least one character, without control characters.
  case text
  /// A non-negative integer.
  case count
  case constant(JSONValue)
  /// Text for which a predicate holds.
  case written(@Sendable (String) -> Bool)
  /// The `urn:uuid:` name of the node that holds it; no two nodes share one.
  case nodeID
  /// The name of another node of the same credential.
  case reference
  case array(of: TermShape, count: ClosedRange<Int>)
  case object(ObjectShape)

  static func object(_ members: [String: LinkedTerm]) -> TermShape { .object(ObjectShape(members)) }
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
  private(set) var violations: [TermViolation] = []
  private var nodes: Set<String> = []
  private var references: [(pointer: String, node: String)] = []

  /// All violations, in order of place.
  static func violations(_ value: JSONValue, _ shape: TermShape) -> [TermViolation] {
    var check = TermCheck()
    check.walk(value, shape, at: .root)
    for (pointer, node) in check.references where !check.nodes.contains(node) {
      check.violations.append(TermViolation(pointer: pointer, fault: .danglingReference))
    }
    return check.violations.sorted { $0.pointer < $1.pointer }
  }

  /// A place on the way down; spelt out only where something is wrong.
  private indirect enum Path {
    case root
    case key(String, of: Path)
    case index(Int, of: Path)

    var pointer: String {
      switch self {
      case .root: ""
      case .key(let key, let parent):
        parent.pointer + "/"
          + key.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
          .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
      case .index(let index, let parent): "\(parent.pointer)/\(index)"
      }
    }
  }

  private mutating func note(_ fault: TermViolation.Fault, at path: Path) {
    violations.append(TermViolation(pointer: path.pointer, fault: fault))
  }

  private mutating func walk(_ value: JSONValue, _ shape: TermShape, at path: Path) {
    if case .string(let text) = value, text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      return note(.controlCharacter, at: path)
    }
    switch shape {
    case .text:
      if value.string?.isEmpty ?? true { note(.wrongValue, at: path) }
    case .count:
      if value.integer.map({ $0 < 0 }) ?? true { note(.wrongValue, at: path) }
    case .constant(let expected):
      if value != expected { note(.wrongValue, at: path) }
    case .written(let isRight):
      if value.string.map({ !isRight($0) }) ?? true { note(.wrongValue, at: path) }
    case .nodeID:
      guard let id = value.string, UUIDName.isName(id) else { return note(.wrongValue, at: path) }
      if !nodes.insert(id).inserted { note(.repeatedNode, at: path) }
    case .reference:
      guard let id = value.string else { return note(.wrongValue, at: path) }
      references.append((path.pointer, id))
    case .array(let element, let count):
      guard let elements = value.array, count.contains(elements.count) else { return note(.wrongValue, at: path) }
      for (index, value) in elements.enumerated() { walk(value, element, at: .index(index, of: path)) }
    case .object(let shape):
      guard let members = value.object else { return note(.wrongValue, at: path) }
      for (key, value) in members {
        if let term = shape.members[key] {
          walk(value, term.shape, at: .key(key, of: path))
        } else {
          note(.foreignKey, at: .key(key, of: path))
        }
      }
      guard members.count < shape.members.count else { return }
      for key in shape.members.keys where members[key] == nil && !shape.optional.contains(key) {
        note(.missing, at: .key(key, of: path))
      }
    }
  }
}

/// `urn:uuid:` names as ``RandomSource`` makes them: lower case, version 4.
enum UUIDName {
  static func isName(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 45, bytes.starts(with: "urn:uuid:".utf8) else { return false }
    for (index, byte) in bytes[9...].enumerated() {
      switch index {
      case 8, 13, 18, 23: if byte != UInt8(ascii: "-") { return false }
      case 14: if byte != UInt8(ascii: "4") { return false }
      default:
        guard (0x30...0x39).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte) else {
          return false
        }
      }
    }
    return true
  }
}
