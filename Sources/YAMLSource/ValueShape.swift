package import Diagnostics

/// What a value may look like, as data: the loader decodes by it, and the schema, the formatter and the reference are
/// made from it.
package indirect enum ValueShape: Sendable {
  case scalar(ScalarShape)
  case list(of: ValueShape, minimum: Int)
  case object(Shape)
  /// A mapping whose keys are data, such as levels.
  case table(TableShape)
  /// Short or long form of the same thing.
  case either(ValueShape, Shape)

  /// What is expected, to be read after "expected": `a date such as 2024-03-05`.
  package var expectation: Bilingual {
    switch self {
    case .scalar(let scalar): scalar.expectation
    case .list(let element, _):
      Bilingual(zh: "列表，每项为\(element.expectation.zh)", en: "a list, each entry \(element.expectation.en)")
    case .object(let shape): shape.name
    case .table(let table): table.expectation
    case .either(let short, _): short.expectation
    }
  }

  /// Every mapping that a value of this shape may hold, itself included.
  package var objects: [Shape] {
    switch self {
    case .scalar: []
    case .list(let element, _): element.objects
    case .object(let shape): [shape]
    case .table(let table): table.value.objects
    case .either(let short, let long): short.objects + [long]
    }
  }
}

/// One scalar: how its text is read.
package struct ScalarShape: Sendable {
  package enum Content: Sendable {
    /// Any text that is not empty.
    case text
    case flag
    case integer(ClosedRange<Int>)
    /// One of these, in English or Chinese.
    case words([Word])
    /// What this regular expression (ECMA 262, anchored by its author) describes.
    case pattern(String)
  }

  package struct Word: Sendable {
    package let english: String
    package let chinese: String

    package init(english: String, chinese: String) {
      self.english = english
      self.chinese = chinese
    }
  }

  package let expectation: Bilingual
  package let content: Content

  package init(_ expectation: Bilingual, _ content: Content) {
    self.expectation = expectation
    self.content = content
  }
}

/// A mapping whose keys are data.
package struct TableShape: Sendable {
  package let expectation: Bilingual
  package let key: ScalarShape
  package let value: ValueShape
  package let minimum: Int

  package init(expectation: Bilingual, key: ScalarShape, value: ValueShape, minimum: Int) {
    self.expectation = expectation
    self.key = key
    self.value = value
    self.minimum = minimum
  }
}

/// The keys that one kind of mapping may and must have.
package final class Shape: Sendable {
  package struct Row: Sendable {
    package let keyword: Keyword
    package let value: ValueShape
    package let isRequired: Bool
  }

  /// How many keys a mapping may have: so that a reader's place for each takes no memory of its own.
  static let maximumRows = 32

  package let name: Bilingual
  /// In the order in which they are best written: required ones first.
  package let rows: [Row]
  let requiredRows: Int
  private let names: KeyNames
  private let identities: [ObjectIdentifier]
  private let signs: [UInt64]

  /// - Parameter fields: in the order in which they are best written.
  package init(_ name: Bilingual, required: [any DeclaredField] = [], optional: [any DeclaredField] = []) {
    self.name = name
    rows =
      required.map { Row(keyword: $0.keyword, value: $0.valueShape, isRequired: true) }
      + optional.map { Row(keyword: $0.keyword, value: $0.valueShape, isRequired: false) }
    precondition(rows.count <= Self.maximumRows, "a mapping has at most \(Self.maximumRows) keys")
    requiredRows = required.count
    names = KeyNames(rows.map(\.keyword.names))
    identities = rows.map { ObjectIdentifier($0.keyword) }
    signs = rows.map(\.keyword.sign)
  }

  package var keywords: [Keyword] { rows.map(\.keyword) }

  package func keyword(named name: String) -> Keyword? {
    names.row(of: Array(name.utf8)).map { rows[$0].keyword }
  }

  /// The key that a misspelt name most likely means: one of these, else any; nil where none is near.
  func keyword(nearest name: String, among absent: [Keyword]) -> (keyword: Keyword, name: String)? {
    let nearest =
      Suggestion.nearest(to: name, among: absent.flatMap(\.names))
      ?? Suggestion.nearest(to: name, among: keywords.flatMap(\.names))
    return nearest.flatMap { nearest in keyword(named: nearest).map { ($0, nearest) } }
  }

  /// The row that a key's node names.
  func index(namedBy key: Int, of tree: YAMLTree) -> Int? {
    let record = tree.records[key]
    let range = Int(record.textStart)..<Int(record.textEnd)
    let text = record.isEscaped ? tree.escaped : tree.bytes
    return names.row(of: text.span, in: range)
  }

  func index(named name: Range<Int>, in text: Span<UInt8>) -> Int? { names.row(of: text, in: name) }

  /// The ``Keyword/sign`` of a row's key.
  func sign(of row: Int) -> UInt64 { signs[row] }

  func index(of keyword: Keyword) -> Int? { identities.firstIndex(of: ObjectIdentifier(keyword)) }
}
