import CanonicalJSON

/// The members of an object, closed.
///
/// A class, as shapes lie within shapes and are walked for every certificate: a step down is one reference.
final class ObjectShape: Sendable {
  /// In canonical order, which is that of the members of a text.
  let members: [ObjectMember]
  /// The indices of the members that make a statement, in the order of their predicates, which is that of the statements
  /// about one node.
  let statements: [Int]

  init(_ terms: [String: LinkedTerm], optional: Set<String> = []) {
    let members = terms.sorted { JSONText.precedes($0.key, $1.key) }.map {
      ObjectMember($0.key, $0.value, isOptional: optional.contains($0.key))
    }
    self.members = members
    func predicate(_ index: Int) -> [UInt8] { members[index].statement?.predicate ?? [] }
    self.statements = members.indices.filter { members[$0].statement != nil }.sorted {
      predicate($0).lexicographicallyPrecedes(predicate($1))
    }
  }

  subscript(key: String) -> LinkedTerm? { members.first { $0.key == Array(key.utf8) }?.term }

  /// Gives for each member of an object in a text, in order, which member of the shape it is, if any.
  @inline(__always)
  func match(_ place: Int, in text: CanonicalText, _ body: (_ index: Int?, _ value: Int) -> Void) {
    let end = text.nodes[place].next
    var (key, expected) = (place + 1, 0)
    while key < end {
      var index = expected
      while index < members.count, !text.isSame(key, as: members[index].key) { index += 1 }
      if index < members.count {
        body(index, key + 1)
        expected = index + 1
      } else {
        body(nil, key + 1)
      }
      key = text.nodes[key + 1].next
    }
  }
}

/// A member of a shape, with what its statements consist of, in bytes.
final class ObjectMember: Sendable {
  /// The parts of a statement after its node.
  final class Statement: Sendable {
    let term: LinkedTerm.Statement
    /// ` <iri> `
    let predicate: [UInt8]
    /// What follows a text, a number and a truth value: the quotation mark, the datatype if any, and the end.
    let textEnd: [UInt8]
    let numberEnd: [UInt8]
    let flagEnd: [UInt8]
    /// The names of words.
    let words: [(word: [UInt8], iri: [UInt8])]

    init(_ term: LinkedTerm) {
      func end(_ datatype: String?) -> [UInt8] { Array("\"\(datatype.map { "^^<\($0)>" } ?? "") .\n".utf8) }
      var (datatype, words): (String?, [String: String]) = (nil, [:])
      switch term.statement {
      case .literal(let type): datatype = type
      case .words(let names): words = names
      case .context, .name, .node: break
      }
      self.term = term.statement
      predicate = Array(" <\(term.predicate)> ".utf8)
      textEnd = end(datatype)
      numberEnd = end(datatype ?? LinkedName.integer)
      flagEnd = end(datatype ?? LinkedName.boolean)
      self.words = words.map { (word: Array($0.key.utf8), iri: Array("<\($0.value)> .\n".utf8)) }
    }
  }

  let key: [UInt8]
  let term: LinkedTerm
  let isOptional: Bool
  /// Nil where it makes none.
  let statement: Statement?
  /// Of each object it holds, be it alone or in an array; nil where it holds none.
  let object: ObjectShape?

  init(_ key: String, _ term: LinkedTerm, isOptional: Bool) {
    self.key = Array(key.utf8)
    self.term = term
    self.isOptional = isOptional
    self.object = term.shape.object
    self.statement = term.predicate.isEmpty ? nil : Statement(term)
  }
}

extension TermShape {
  /// What objects there have to be; of an array, its elements.
  fileprivate var object: ObjectShape? {
    switch self {
    case .object(let shape): shape
    case .array(let element, _): element.object
    default: nil
    }
  }
}
