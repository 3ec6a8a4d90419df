package import Diagnostics
import Vocabulary
import YAMLSource

/// Where a place is in terms of the document: keys from the root, and in a list the entry's own name, such as
/// `functions[4/1].tasks[1.1].skills[1.1.1].text`.
///
/// An entry is named by the values of its level, code, id, standard, from and to, as far as it has them, or else by its
/// title or name; a scalar by itself; any other by what it says, keys in order, unless that is long: then by its number,
/// `[#3]`. So neither lines nor comments, nor the order of keys, nor other entries have a part in it. Keys and words go by their
/// English names, in whichever language they are written; what no kind of document knows, as it stands.
package struct LogicalPlaces: LogicalPlacing {
  package init() {}

  package func logicalPlaces(of places: [LogicalPlaceQuestion], in file: SourceFile) -> PlacesInDocument {
    guard let source = places.first?.span.source, let root = YAMLParser.parse(file, as: source).tree?.root else {
      return PlacesInDocument(document: nil, places: places.map { _ in "" })
    }
    let kind = DocumentKind.node(in: root).flatMap { DocumentKind(named: $0.text) }
    let shape = kind.map { NamedShape(.object($0.shape)) }
    return PlacesInDocument(
      document: kind.flatMap { Self.name(of: root, $0, shape) },
      places: places.map { Self.steps(to: $0, from: root, shape).joined() })
  }

  /// `standard n@1`, `ladder l`: what the document calls itself.
  private static func name(of root: YAMLNode, _ kind: DocumentKind, _ shape: NamedShape?) -> String? {
    func value(_ name: String) -> String? {
      root.pairs.first { shape.named($0.key.text).name == name && $0.value.kind == .scalar }?.value.text
    }
    guard let id = value("id"), !id.isEmpty else { return nil }
    return "\(kind) \(id)" + (value("edition").map { "@\($0)" } ?? "")
  }

  private static func steps(to question: LogicalPlaceQuestion, from root: YAMLNode, _ shape: NamedShape?) -> [String] {
    var steps: [String] = []
    var (node, shape) = (root, shape)
    while let next = next(question.span, in: node, shape, isFirst: steps.isEmpty) {
      guard let child = next.child else {
        // The place is a key: what encloses it is the mapping.
        return question.enclosing ? steps : steps + [next.step]
      }
      steps.append(next.step)
      (node, shape) = (child, next.shape)
    }
    return steps
  }

  /// The step from a node towards a place, and the node it leads to; none where the place is a mapping's key.
  private static func next(
    _ span: SourceSpan, in node: YAMLNode, _ shape: NamedShape?, isFirst: Bool
  ) -> (step: String, child: YAMLNode?, shape: NamedShape?)? {
    for (key, value) in node.pairs where key.span.holds(span) || value.span.holds(span) {
      let entry = shape.named(key.text)
      return ((isFirst ? "" : ".") + quoted(entry.name), key.span.holds(span) ? nil : value, entry.value)
    }
    let elements = node.elements
    guard let index = elements.firstIndex(where: { $0.span.holds(span) }) else { return nil }
    let name = entryName(elements[index], shape?.element) ?? "#\(index + 1)"
    return ("[\(name)]", elements[index], shape?.element)
  }

  private static func quoted(_ key: String) -> String {
    let isPlain = !key.isEmpty && key.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return isPlain ? key : "\"\(key)\""
  }

  // MARK: Names of entries

  /// By their English names, and by the Chinese ones where no kind of document knows the key.
  private static let naming: [Set<String>] = [
    ["level", "等级"], ["code", "编号", "编码"], ["id", "标识"], ["standard", "标准"], ["from", "自"], ["to", "至"],
  ]
  private static let titles: Set<String> = ["title", "name", "名称"]
  private static let longestName = 120

  private static func entryName(_ entry: YAMLNode, _ shape: NamedShape?) -> String? {
    if entry.kind == .mapping {
      let entries = entry.pairs.map { (key: shape.named($0.key.text), value: $0.value) }
      func text(_ names: Set<String>) -> String? {
        entries.first { entry in
          // A rank of titles is a word of the language, and names nothing.
          names.contains(entry.key.name) && entry.value.kind == .scalar && !entry.value.text.isEmpty
            && entry.key.value?.meanings.isEmpty != false
        }?.value.text
      }
      let values = naming.compactMap(text)
      if !values.isEmpty { return values.joined(separator: "/") }
      if let title = text(titles) { return title }
    }
    var budget = longestName
    return content(entry, shape, &budget)
  }

  /// What a node says, in one line and whatever its layout; nil where that is longer than the budget.
  private static func content(_ node: YAMLNode, _ shape: NamedShape?, _ budget: inout Int) -> String? {
    switch node.kind {
    case .scalar:
      let text = shape.word(node.text)
      budget -= text.utf8.count + 2
      return budget < 0 ? nil : text
    case .sequence:
      var parts: [String] = []
      for element in node.children {
        guard let part = content(element, shape?.element, &budget) else { return nil }
        parts.append(part)
      }
      return "[\(parts.joined(separator: ", "))]"
    case .mapping:
      var parts: [String] = []
      for (key, value) in node.pairs {
        let (name, shape) = shape.named(key.text)
        budget -= name.utf8.count + 2
        guard budget >= 0, let part = content(value, shape, &budget) else { return nil }
        parts.append("\(name): \(part)")
      }
      return "{\(parts.sorted().joined(separator: ", "))}"
    }
  }
}

/// Nil: nothing is known of the value.
extension NamedShape? {
  /// The English name of a mapping's key, and the shape of its value.
  fileprivate func named(_ key: String) -> (name: String, value: NamedShape?) {
    guard let entry = self?.entry(key) else { return (key, nil) }
    return (entry.meanings.first { $0.names.contains(key) }?.english ?? key, entry.value)
  }

  /// A word in English.
  fileprivate func word(_ text: String) -> String {
    self?.meanings.first { $0.names.contains(text) }?.english ?? text
  }
}

extension SourceSpan {
  fileprivate func holds(_ other: SourceSpan) -> Bool { start <= other.start && other.end <= end }
}
