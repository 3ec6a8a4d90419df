import Vocabulary

/// Where the elements of a list stand in a text: one behind the other, a comma between two.
struct ListLayout: Hashable, Sendable {
  struct Element: Hashable, Sendable {
    var name: String
    /// Bytes.
    var count: Int
  }

  var start: Int
  var elements: [Element] = []

  /// Where each element stands.
  var ranges: [Range<Int>] {
    var at = start
    return elements.map { element in
      defer { at += element.count + 1 }
      return at..<at + element.count
    }
  }

  var end: Int { ranges.last?.upperBound ?? start }
}

/// What there is to know of a text in order to write it again with some of its elements changed.
package struct TextLayout: Hashable, Sendable {
  package var digest: ContentDigest
  package var count: Int
  /// In the order of the text.
  var lists: [ListLayout]
}

/// A text made of elements, with where they stand in it.
package struct LaidOutText: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var lists: [ListLayout] = []

  package func layout() -> TextLayout { TextLayout(digest: ContentDigest(of: bytes), count: bytes.count, lists: lists) }

  mutating func append(_ text: String) { bytes += text.utf8 }

  mutating func append(_ other: [UInt8]) { bytes += other }

  /// - Parameter elements: in their order.
  mutating func append(_ elements: [(name: String, bytes: [UInt8])]) {
    var list = ListLayout(start: bytes.count)
    list.elements.reserveCapacity(elements.count)
    bytes.reserveCapacity(bytes.count + elements.reduce(2) { $0 + $1.bytes.count + 1 })
    for (name, text) in elements {
      if !list.elements.isEmpty { bytes.append(UInt8(ascii: ",")) }
      bytes += text
      list.elements.append(ListLayout.Element(name: name, count: text.count))
    }
    lists.append(list)
  }
}
