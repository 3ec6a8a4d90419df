/// A value in a text in canonical form.
package struct CanonicalValue: Sendable {
  package let text: CanonicalText
  /// Which of the text's nodes it is.
  package let place: Int

  package init(text: CanonicalText, place: Int) {
    self.text = text
    self.place = place
  }

  private var node: CanonicalText.Node { text.nodes[place] }

  /// Nil where it is no object, or has no such member.
  package subscript(key: String) -> CanonicalValue? {
    text.value(of: key, in: place).map { CanonicalValue(text: text, place: $0) }
  }

  package var string: String? {
    switch node.kind {
    case .string: String(decoding: text.bytes[node.range], as: UTF8.self)
    case .escapedString: text.bytes.withUnsafeBufferPointer { JSONText.unescaped($0[node.range]) }
    default: nil
    }
  }

  package var integer: Int? {
    guard node.kind == .integer else { return nil }
    return Int(String(decoding: text.bytes[node.range], as: UTF8.self))
  }

  package var array: [CanonicalValue]? {
    guard node.kind == .array else { return nil }
    var values: [CanonicalValue] = []
    var next = place + 1
    while next < node.next {
      values.append(CanonicalValue(text: text, place: next))
      next = text.nodes[next].next
    }
    return values
  }

  /// Of an object, in canonical order; nothing else has any.
  package var members: CanonicalMembers { CanonicalMembers(of: self) }

  /// The bytes it takes, with a string's quotation marks.
  var withMarks: Range<Int> {
    switch node.kind {
    case .string, .escapedString: node.range.lowerBound - 1..<node.range.upperBound + 1
    default: node.range
    }
  }

  package var bytes: ArraySlice<UInt8> { text.bytes[withMarks] }
}

/// Two values are equal where their bytes are, as one reader may take for equal what another does not: `é` has two
/// spellings.
extension CanonicalValue: Equatable {
  package static func == (left: CanonicalValue, right: CanonicalValue) -> Bool { left.bytes == right.bytes }
}

/// An object's members in canonical order.
package struct CanonicalMembers: Sequence, IteratorProtocol {
  private let text: CanonicalText
  private var place: Int
  private let end: Int

  init(of value: CanonicalValue) {
    text = value.text
    let node = text.nodes[value.place]
    place = value.place + 1
    end = node.kind == .object ? node.next : place
  }

  package mutating func next() -> (key: CanonicalValue, value: CanonicalValue)? {
    guard place < end else { return nil }
    let (key, value) = (place, place + 1)
    place = text.nodes[value].next
    return (CanonicalValue(text: text, place: key), CanonicalValue(text: text, place: value))
  }
}
