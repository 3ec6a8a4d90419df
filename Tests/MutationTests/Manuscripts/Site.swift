import Diagnostics
import YAMLSource

/// One entry of a mapping or list, and where in the document it stands.
struct Site {
  /// The document's kind, then the key of every mapping and `-` for every list on the way.
  var path: [String]
  /// Nil: an element of a list.
  var key: YAMLNode?
  var value: YAMLNode
  var collection: YAMLNode
  /// The key that the collection itself stands under, if a mapping holds it.
  var collectionKey: YAMLNode?
  /// Start and end of every entry of the collection, this one's at `index`.
  var siblings: [Range<Int>]
  var index: Int

  var start: Int { siblings[index].lowerBound }
  var end: Int { siblings[index].upperBound }
  var isLast: Bool { index == siblings.count - 1 }

  /// Whether the path is this pattern, such as `standard/levels/*/pass|minutes`.
  func matches(_ pattern: String) -> Bool { matches(any: [SitePattern(pattern)]) }

  func matches(any patterns: [SitePattern]) -> Bool { patterns.contains { $0.matches(path) } }
}

/// The steps of a path: names of which one must be there, or none where any will do.
struct SitePattern {
  private let steps: [[Substring]]

  init(_ text: String) { steps = text.split(separator: "/").map { $0 == "*" ? [] : $0.split(separator: "|") } }

  func matches(_ path: [String]) -> Bool {
    path.count == steps.count && zip(steps, path).allSatisfy { $0.isEmpty || $0.contains($1[...]) }
  }
}

extension Site {
  /// Every entry below a node, in document order.
  static func all(below node: YAMLNode, path: [String], key: YAMLNode? = nil) -> [Site] {
    switch node.kind {
    case .scalar: return []
    case .mapping:
      let entries = node.entries
      let ranges = entries.map { $0.key.span.range.lowerBound..<$0.value.span.range.upperBound }
      return entries.enumerated().flatMap { index, entry in
        let path = path + [entry.key.text]
        return [
          Site(
            path: path, key: entry.key, value: entry.value, collection: node, collectionKey: key, siblings: ranges,
            index: index)
        ] + all(below: entry.value, path: path, key: entry.key)
      }
    case .sequence:
      let elements = node.elements
      let ranges = elements.map(\.span.range)
      return elements.enumerated().flatMap { index, element in
        let path = path + ["-"]
        return [
          Site(
            path: path, key: nil, value: element, collection: node, collectionKey: key, siblings: ranges, index: index)
        ] + all(below: element, path: path)
      }
    }
  }
}
