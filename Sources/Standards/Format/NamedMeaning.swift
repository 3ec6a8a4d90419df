import Diagnostics
import YAMLSource

/// One meaning and all the names it may be written by.
struct NamedMeaning: Sendable {
  let english: String
  let chinese: String
  let names: [String]

  init(english: String, chinese: String) {
    (self.english, self.chinese, names) = (english, chinese, [english, chinese])
  }

  init(_ keyword: Keyword) {
    (english, chinese, names) = (keyword.english, keyword.chinese, keyword.names)
  }

  /// The name that takes most room in a document with Chinese keys, which keeps the synonyms of its author.
  var widestChinese: String {
    names.filter { $0 != english }.max { DisplayWidth.of($0) < DisplayWidth.of($1) } ?? chinese
  }
}

extension ScalarShape.Content {
  /// The meanings that have a name in each language; none for what authors word freely.
  fileprivate var meanings: [NamedMeaning] {
    switch self {
    case .words(let words): words.map { NamedMeaning(english: $0.english, chinese: $0.chinese) }
    case .flag: [NamedMeaning(english: "true", chinese: "是"), NamedMeaning(english: "false", chinese: "否")]
    case .text, .integer, .pattern: []
    }
  }
}

/// A value's shape as far as names go: what in it is a name, and of what.
struct NamedShape: Sendable {
  private let shape: ValueShape
  /// The rows of a weight table that are no function: 职业道德 and 基础知识, in a table whose keys are free text otherwise.
  private let weightRows: [NamedMeaning]

  init(_ shape: ValueShape) {
    self.shape = shape
    weightRows = []
  }

  private init(of row: Shape.Row) {
    shape = row.value
    let isWeightTable = row.keyword === Keys.theoryWeights.keyword || row.keyword === Keys.practicalWeights.keyword
    weightRows =
      isWeightTable
      ? [NamedMeaning(english: "ethics", chinese: "职业道德"), NamedMeaning(english: "basics", chinese: "基础知识")] : []
  }

  /// What a scalar of this shape may be the name of.
  var meanings: [NamedMeaning] {
    switch shape {
    case .scalar(let scalar): scalar.content.meanings
    case .either(let short, _): NamedShape(short).meanings
    case .list, .object, .table: []
    }
  }

  /// The shape of a list's elements.
  var element: NamedShape? {
    switch shape {
    case .list(let element, _): NamedShape(element)
    case .either(let short, _): NamedShape(short).element
    case .scalar, .object, .table: nil
    }
  }

  /// What the key of a mapping's entry may be the name of, and the shape of the value; nil for an unknown key.
  func entry(_ key: String) -> (meanings: [NamedMeaning], value: NamedShape)? {
    switch shape {
    case .object(let object), .either(_, let object):
      guard let keyword = object.keyword(named: key), let row = object.rows.first(where: { $0.keyword === keyword })
      else { return nil }
      return ([NamedMeaning(keyword)], NamedShape(of: row))
    case .table(let table): return (table.key.content.meanings + weightRows, NamedShape(table.value))
    case .scalar, .list: return nil
    }
  }
}
