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

  /// The key's own names and those of every key that may stand beside it; empty where the author names the keys.
  var namesAtHome: Set<String> { Set(row?.mapping?.rows.flatMap(\.keyword.names) ?? []) }

  private var keyword: Keyword? { row?.keyword }

  /// The key's row in the language's table, the shape of its value, and that of the mapping it stands in.
  private var row: (keyword: Keyword?, value: ValueShape, mapping: Shape?)? {
    guard let kind = path.first.flatMap(DocumentKind.init(named:)) else { return nil }
    var shape = ValueShape.object(kind.shape)
    var keyword: Keyword?
    var mapping: Shape?
    for step in path.dropFirst() {
      keyword = nil
      mapping = nil
      switch shape {
      case .scalar: return nil
      case .list(let element, _): shape = element
      case .table(let table): shape = table.value
      case .object(let object), .either(_, let object):
        guard let row = object.rows.first(where: { $0.keyword.names.contains(step) }) else { return nil }
        keyword = row.keyword
        mapping = object
        shape = row.value
      }
    }
    return (keyword, shape, mapping)
  }
}
