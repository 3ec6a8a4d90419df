package import Diagnostics

/// Where a place is in terms of the document: keys from the root, and in a list the entry's own name, such as
/// `functions[4/1].tasks[1.1].skills[1.1.1].text`.
///
/// An entry is named by the values of its level, code, id, standard, from and to, as far as it has them, or else by its
/// title; a scalar by itself; any other by what it says, keys in order, unless that is long: then by its number, `[#3]`.
/// So neither lines nor comments, nor the order of keys, nor other entries have a part in it. Keys stand as they are written: a document
/// put from English keys into Chinese ones has other places.
package struct LogicalPlaces: LogicalPlacing {
  package init() {}

  package func logicalPlaces(of places: [LogicalPlaceQuestion], in file: SourceFile) -> [String] {
    guard let source = places.first?.span.source, let root = YAMLParser.parse(file, as: source).tree?.root else {
      return places.map { _ in "" }
    }
    return places.map { Self.steps(to: $0, from: root).joined() }
  }

  private static func steps(to question: LogicalPlaceQuestion, from root: YAMLNode) -> [String] {
    var steps: [String] = []
    var node = root
    while let (step, child) = next(question.span, in: node, isFirst: steps.isEmpty) {
      guard let child else {
        // The place is a key: what encloses it is the mapping.
        return question.enclosing ? steps : steps + [step]
      }
      steps.append(step)
      node = child
    }
    return steps
  }

  /// The step from a node towards a place, and the node it leads to; none where the place is a mapping's key.
  private static func next(_ span: SourceSpan, in node: YAMLNode, isFirst: Bool) -> (String, YAMLNode?)? {
    for (key, value) in node.entries {
      let step = (isFirst ? "" : ".") + name(key)
      if key.span.holds(span) { return (step, nil) }
      if value.span.holds(span) { return (step, value) }
    }
    let elements = node.elements
    guard let index = elements.firstIndex(where: { $0.span.holds(span) }) else { return nil }
    return ("[\(entryName(elements[index]) ?? "#\(index + 1)")]", elements[index])
  }

  private static func name(_ key: YAMLNode) -> String {
    let text = key.text
    let isPlain = !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return isPlain ? text : "\"\(text)\""
  }

  // MARK: Names of entries

  private static let naming: [Set<String>] = [
    ["level", "等级"], ["code", "编号", "编码"], ["id", "标识"], ["standard", "标准"], ["from", "自"], ["to", "至"],
  ]
  private static let titles: Set<String> = ["title", "名称"]
  private static let longestName = 120

  private static func entryName(_ entry: YAMLNode) -> String? {
    if entry.kind == .mapping {
      let entries = entry.entries
      let values = naming.compactMap { names in
        entries.first { names.contains($0.key.text) && $0.value.kind == .scalar && !$0.value.text.isEmpty }?.value.text
      }
      if !values.isEmpty { return values.joined(separator: "/") }
      if let title = entries.first(where: { titles.contains($0.key.text) && $0.value.kind == .scalar })?.value.text {
        return title
      }
    }
    var budget = longestName
    return content(entry, &budget)
  }

  /// What a node says, in one line and whatever its layout; nil where that is longer than the budget.
  private static func content(_ node: YAMLNode, _ budget: inout Int) -> String? {
    switch node.kind {
    case .scalar:
      let text = node.text
      budget -= text.utf8.count + 2
      return budget < 0 ? nil : text
    case .sequence:
      var parts: [String] = []
      for element in node.elements {
        guard let part = content(element, &budget) else { return nil }
        parts.append(part)
      }
      return "[\(parts.joined(separator: ", "))]"
    case .mapping:
      var parts: [String] = []
      for (key, value) in node.entries {
        guard let name = content(key, &budget), let part = content(value, &budget) else { return nil }
        parts.append("\(name): \(part)")
      }
      return "{\(parts.sorted().joined(separator: ", "))}"
    }
  }
}

extension SourceSpan {
  fileprivate func holds(_ other: SourceSpan) -> Bool { start <= other.start && other.end <= end }
}
