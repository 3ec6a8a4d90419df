package import CanonicalJSON
package import Diagnostics
import Vocabulary
import YAMLSource

/// What a document says, whatever its layout, comments and the language of its keys and words.
package enum DocumentContent {
  /// Keys and words by their English names; nil where the file holds nothing.
  package static func canonical(_ file: SourceFile, as source: SourceID) -> JSONValue? {
    guard let root = YAMLParser.parse(file, as: source).tree?.root else { return nil }
    let kind = DocumentKind.node(in: root).flatMap { DocumentKind(named: $0.text) }
    return value(root, kind.map { NamedShape(.object($0.shape)) })
  }

  private static func value(_ node: YAMLNode, _ shape: NamedShape?) -> JSONValue {
    switch node.kind {
    case .scalar: .string(name(node.text, shape?.meanings ?? []))
    case .sequence: .array(node.elements.map { value($0, shape?.element) })
    case .mapping:
      .object(
        Dictionary(
          node.entries.map { key, child in
            let entry = shape?.entry(key.text)
            return (name(key.text, entry?.meanings ?? []), value(child, entry?.value))
          }, uniquingKeysWith: { first, _ in first }))
    }
  }

  private static func name(_ text: String, _ meanings: [NamedMeaning]) -> String {
    meanings.first { $0.names.contains(text) }?.english ?? text
  }
}
