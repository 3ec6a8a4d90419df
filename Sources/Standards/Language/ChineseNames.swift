import Diagnostics
import YAMLSource

/// A value written anew with the Chinese names of its keys and words: `{from: 2020-12-01}` is `{起: 2020-12-01}`.
/// Nothing else of the text changes, its layout included.
enum ChineseNames {
  static func written(in text: String, of shape: ValueShape) -> String {
    var sources = SourceMap()
    let file = SourceFile(path: "", bytes: Array(text.utf8))
    guard let root = YAMLParser.parse(file, as: sources.add(file)).tree?.root else { return text }
    var renamings: [(range: Range<Int>, name: String)] = []
    collect(root, NamedShape(shape), &renamings)
    var bytes = file.bytes
    for (range, name) in renamings.reversed() { bytes.replaceSubrange(range, with: name.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// In the order of the text.
  private static func collect(
    _ node: YAMLNode, _ shape: NamedShape, _ renamings: inout [(range: Range<Int>, name: String)]
  ) {
    func rename(_ scalar: YAMLNode, among meanings: [NamedMeaning]) {
      guard let meaning = meanings.first(where: { $0.english == scalar.text }) else { return }
      renamings.append((scalar.span.range, meaning.chinese))
    }
    switch node.kind {
    case .scalar: rename(node, among: shape.meanings)
    case .sequence:
      guard let element = shape.element else { return }
      for child in node.elements { collect(child, element, &renamings) }
    case .mapping:
      for (key, value) in node.entries {
        guard let (meanings, valueShape) = shape.entry(key.text) else { continue }
        rename(key, among: meanings)
        collect(value, valueShape, &renamings)
      }
    }
  }
}
