import Standards
import Vocabulary
import YAMLSource

extension Site {
  /// The Chinese name of this entry's key; nil where the key is a name of the author's own (a level, a function's code),
  /// or Chinese already.
  var chineseKey: String? { keyword.flatMap { path.last == $0.english ? $0.chinese : nil } }

  /// The language's own word, not a name of the author's.
  var isFixed: Bool { key != nil && keyword != nil }

  /// Whether the value may also be written in one word.
  var hasShortForm: Bool { if case .either = row?.value { true } else { false } }

  private var keyword: Keyword? { row?.keyword }

  /// The key's row in the language's table, and the shape of its value.
  private var row: (keyword: Keyword?, value: ValueShape)? {
    guard let kind = path.first.flatMap(DocumentKind.init(named:)) else { return nil }
    var shape = ValueShape.object(kind.shape)
    var keyword: Keyword?
    for step in path.dropFirst() {
      keyword = nil
      switch shape {
      case .scalar: return nil
      case .list(let element, _): shape = element
      case .table(let table): shape = table.value
      case .object(let object), .either(_, let object):
        guard let row = object.rows.first(where: { $0.keyword.names.contains(step) }) else { return nil }
        keyword = row.keyword
        shape = row.value
      }
    }
    return (keyword, shape)
  }
}
