/// A text that was written once, with other elements in place of some of its own.
package struct TextSplice: Sendable {
  private enum Piece {
    /// Of the text as it was.
    case kept(Range<Int>)
    case made([UInt8])
  }

  private let old: TextLayout
  private var pieces: [Piece] = []
  private var lists: [ListLayout] = []
  private var count = 0

  /// - Parameter changes: for each list of the text, by name, the elements that are new or others than before; nil for
  ///   those that are gone.
  /// - Parameter precedes: the order of a list.
  init(
    _ old: TextLayout, changes: [[String: [UInt8]?]], by precedes: (_ list: Int, String, String) -> Bool
  ) {
    self.old = old
    var at = 0
    for (number, list) in old.lists.enumerated() {
      add(.kept(at..<list.start))
      splice(list, changes[number]) { precedes(number, $0, $1) }
      at = list.end
    }
    add(.kept(at..<old.count))
  }

  private mutating func splice(
    _ list: ListLayout, _ changes: [String: [UInt8]?], by precedes: (String, String) -> Bool
  ) {
    var new = ListLayout(start: count)
    var coming = changes.compactMap { name, bytes in bytes.map { (name: name, bytes: $0) } }
      .sorted { precedes($0.name, $1.name) }[...]
    func put(_ name: String, _ piece: Piece, _ size: Int, _ splice: inout TextSplice) {
      if !new.elements.isEmpty { splice.add(.made([UInt8(ascii: ",")])) }
      splice.add(piece)
      new.elements.append(ListLayout.Element(name: name, count: size))
    }
    new.elements.reserveCapacity(list.elements.count)
    var previous: Int?
    for (element, range) in zip(list.elements, list.ranges) {
      while let next = coming.first, !precedes(element.name, next.name) {
        coming.removeFirst()
        put(next.name, .made(next.bytes), next.bytes.count, &self)
        previous = nil
      }
      guard changes.isEmpty || changes[element.name] == nil else { continue }
      if previous == range.lowerBound - 1, !new.elements.isEmpty {
        // With the comma between it and the one before.
        add(.kept(range.lowerBound - 1..<range.upperBound))
        new.elements.append(element)
      } else {
        put(element.name, .kept(range), element.count, &self)
      }
      previous = range.upperBound
    }
    for next in coming { put(next.name, .made(next.bytes), next.bytes.count, &self) }
    lists.append(new)
  }

  /// Pieces that follow one another in the old text are one.
  private mutating func add(_ piece: Piece) {
    switch piece {
    case .kept(let range):
      count += range.count
      if case .kept(let before)? = pieces.last, before.upperBound == range.lowerBound {
        pieces[pieces.count - 1] = .kept(before.lowerBound..<range.upperBound)
        return
      }
    case .made(let bytes): count += bytes.count
    }
    pieces.append(piece)
  }

  /// Up to here both texts are one.
  private var alike: Int {
    if case .kept(let range)? = pieces.first, range.lowerBound == 0 { range.upperBound } else { 0 }
  }

  /// Whether the new text is the old one.
  package var changesNothing: Bool {
    pieces.count <= 1 && alike == old.count
  }

  /// Writes the new text while reading the old.
  ///
  /// - Parameter read: the next bytes of the old text, empty at its end.
  /// - Returns: nil where the old text is not what it was; what was written is then worth nothing.
  package func write(
    reading read: () throws -> [UInt8], to write: (ArraySlice<UInt8>) throws -> Void
  ) throws -> TextLayout? {
    var before = ContentHash()
    // The new text's, from where it is no longer the old one.
    var after: ContentHash?
    let alike = alike
    var left = pieces[...]
    var at = 0
    func putMade() throws {
      while case .made(let bytes)? = left.first {
        left.removeFirst()
        if after == nil { after = before }
        after?.add(bytes)
        try write(bytes[...])
      }
    }
    while true {
      let bytes = try read()
      if bytes.isEmpty { break }
      let end = at + bytes.count
      let shared = max(0, min(alike - at, bytes.count))
      before.add(bytes[..<shared])
      if shared < bytes.count {
        if after == nil { after = before }
        before.add(bytes[shared...])
      }
      while true {
        try putMade()
        guard case .kept(let range)? = left.first, range.lowerBound < end else { break }
        let part = max(range.lowerBound, at)..<min(range.upperBound, end)
        let kept = bytes[part.lowerBound - at..<part.upperBound - at]
        if part.lowerBound >= alike { after?.add(kept) }
        try write(kept)
        guard range.upperBound <= end else { break }
        left.removeFirst()
      }
      at = end
    }
    try putMade()
    guard left.isEmpty, at == old.count, before.digest == old.digest else {
      return nil
    }
    if changesNothing { return old }
    return TextLayout(digest: (after ?? before).digest, count: count, lists: lists)
  }
}
