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

/// A text made of elements, written as it is made: only what has not been handed on yet is held.
struct LaidOutText {
  private var pending: [UInt8] = []
  private var hash = ContentHash()
  /// Bytes handed on.
  private var handedOn = 0
  private var lists: [ListLayout] = []

  mutating func append(_ text: String) { pending += text.utf8 }

  mutating func append(_ bytes: [UInt8]) { pending += bytes }

  /// The elements that follow are those of a new list.
  mutating func beginList() { lists.append(ListLayout(start: handedOn + pending.count)) }

  mutating func append(element name: String, _ bytes: [UInt8]) {
    if !lists[lists.count - 1].elements.isEmpty { pending.append(UInt8(ascii: ",")) }
    pending += bytes
    lists[lists.count - 1].elements.append(ListLayout.Element(name: name, count: bytes.count))
  }

  /// Hands on what there is since the last time.
  mutating func handOn(to write: ([UInt8]) throws -> Void) rethrows {
    hash.add(pending)
    handedOn += pending.count
    try write(pending)
    pending.removeAll(keepingCapacity: true)
  }

  /// Of all that was handed on.
  var layout: TextLayout {
    TextLayout(digest: hash.digest, count: handedOn, lists: lists)
  }
}
