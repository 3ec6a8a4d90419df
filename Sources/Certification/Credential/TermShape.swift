import CanonicalJSON
import Vocabulary

/// The shape a JSON value must have, closed: what is not described is foreign.
enum TermShape: Sendable {
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
  indirect case array(of: TermShape, count: ClosedRange<Int>)
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
