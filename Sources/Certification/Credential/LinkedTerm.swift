import CanonicalJSON

/// A key of a credential: what may stand there, and what that says as linked data.
///
/// An embedded proof covers statements, not JSON, so a key that made none would not be signed (rule 17). As the table
/// that admits a key also gives its statement, there is no such key.
struct LinkedTerm: Sendable {
  enum Statement: Sendable {
    /// `@context` tells how the rest is read.
    case context
    /// The name of the node that the object is.
    case name
    /// A text or number, of a datatype; without one it is a plain string, or an integer.
    case literal(datatype: String?)
    /// Words for which the context has names, `type` above all.
    case words([String: String])
    /// Another node: an object, or the name of one.
    case node
  }

  let shape: TermShape
  let statement: Statement
  /// An IRI; empty where there is no statement.
  let predicate: String

  private init(_ shape: TermShape, _ statement: Statement, _ predicate: String = "") {
    self.shape = shape
    self.statement = statement
    self.predicate = predicate
  }

  static func context(_ shape: TermShape) -> LinkedTerm { LinkedTerm(shape, .context) }

  static func name(_ shape: TermShape) -> LinkedTerm { LinkedTerm(shape, .name) }

  static func literal(_ predicate: String, _ shape: TermShape = .text, datatype: String? = nil) -> LinkedTerm {
    LinkedTerm(shape, .literal(datatype: datatype), predicate)
  }

  static func node(_ predicate: String, _ shape: TermShape) -> LinkedTerm { LinkedTerm(shape, .node, predicate) }

  /// Exactly these words, in this order.
  static func words(_ predicate: String, _ names: [String: String], _ words: JSONValue) -> LinkedTerm {
    LinkedTerm(.constant(words), .words(names), predicate)
  }

  /// Exactly these types, in this order.
  static func types(_ names: String...) -> LinkedTerm {
    words(LinkedName.type, LinkedName.types, .array(names.map { .string($0) }))
  }

  /// Exactly this type, where the schema wants it bare.
  static func type(_ name: String) -> LinkedTerm { words(LinkedName.type, LinkedName.types, .string(name)) }
}
