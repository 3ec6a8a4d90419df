package import Diagnostics
import Vocabulary
import YAMLSource

/// Lays documents out anew: canonical layout, comments kept, keys in one language if asked.
///
/// Nothing leaves it that does not say the same: the result is read again and compared with what was read, content and
/// comments. (Digests don't depend on layout: rule 12.)
package struct DocumentFormatter: Sendable {
  package enum Outcome: Sendable {
    /// As it is, it is canonical.
    case canonical
    case rewritten([UInt8])
    /// Untouched, for these reasons.
    case left([Finding])
  }

  /// The language of keys and words; nil leaves each as it is.
  package let keys: Language?

  package init(keys: Language? = nil) { self.keys = keys }

  package func format(_ file: SourceFile, as source: SourceID) -> Outcome {
    let (tree, mistakes) = YAMLParser.parse(file, as: source)
    guard let root = tree?.root else { return .left(mistakes) }
    let (layout, unknown) = LayoutReader.read(file, as: source)
    guard var layout else { return .left(unknown) }
    let before = layout.comments
    let kind = DocumentKind.node(in: root).flatMap { DocumentKind(named: $0.text) }
    let shape = kind.map { NamedShape(.object($0.shape)) }
    if let shape { LayoutNaming(language: keys).apply(to: &layout.root.value, shape) }
    let bytes = LayoutWriter.bytes(of: layout)
    guard bytes != file.bytes else { return .canonical }

    let result = SourceFile(path: file.path, bytes: bytes)
    guard let again = YAMLParser.parse(result, as: source).tree?.root,
      ContentComparison.areSame(root, again, shape),
      let after = LayoutReader.read(result, as: source).layout?.comments, before.sorted() == after.sorted()
    else { return .left([Finding(LayoutNotSafe(), at: SourceSpan(source, 0..<0))]) }
    return .rewritten(bytes)
  }
}
