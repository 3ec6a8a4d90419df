import Diagnostics
import YAMLSource

/// Writes the keys of a document, and its words of closed vocabularies, in one language. What the author named by
/// another Chinese name (工作领域 for 职业功能) keeps it in Chinese.
struct LayoutNaming {
  /// Nil: every name stays, and only what else it might be called is noted.
  let language: Language?

  func apply(to node: inout LayoutNode, _ shape: NamedShape) {
    switch node.content {
    case .absent, .alias, .blockText: break
    case .scalar(var scalar):
      name(&scalar, among: shape.meanings)
      node.content = .scalar(scalar)
    case .collection(var collection):
      for index in collection.entries.indices { apply(to: &collection.entries[index], within: shape) }
      node.content = .collection(collection)
    }
  }

  private func apply(to entry: inout LayoutEntry, within shape: NamedShape) {
    guard var key = entry.key else {
      if let element = shape.element { apply(to: &entry.value, element) }
      return
    }
    guard let (meanings, value) = shape.entry(key.text) else { return }
    name(&key, among: meanings)
    entry.key = key
    apply(to: &entry.value, value)
  }

  private func name(_ scalar: inout LayoutScalar, among meanings: [NamedMeaning]) {
    guard let meaning = meanings.first(where: { $0.names.contains(scalar.text) }) else { return }
    scalar.variants = [meaning.english, meaning.widestChinese]
    switch language {
    case nil: break
    case .en: scalar.rename(meaning.english)
    case .zh: if scalar.text == meaning.english { scalar.rename(meaning.chinese) }
    }
  }
}
