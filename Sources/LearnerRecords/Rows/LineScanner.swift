import Glibc

/// Reads a line of NDJSON into the room of an ``OrdinaryLine``. Every step says whether what it found is ordinary; where
/// the room was too small, ``isFull`` is set as well.
struct LineScanner {
  typealias Cell = OrdinaryLine.Cell
  typealias Member = OrdinaryLine.Member

  private let bytes: UnsafePointer<UInt8>
  private let end: Int
  private var at = 0

  private let keys: OrdinaryKeys
  private let cells: UnsafeMutableBufferPointer<Cell>
  private(set) var isFull = false
  private(set) var cellCount = 0
  private(set) var starts = InlineArray<15, Int32>(repeating: 0)
  private(set) var counts = InlineArray<15, Int32>(repeating: 0)
  var texts: [Cell] = []
  var members: [Member] = []

  init(_ bytes: UnsafePointer<UInt8>, count: Int, _ keys: OrdinaryKeys, cells: UnsafeMutableBufferPointer<Cell>) {
    self.bytes = bytes
    end = count
    self.keys = keys
    self.cells = cells
  }

  /// The whole line.
  mutating func line() -> Bool { record() && peek() == 0 && at == end }

  private mutating func record() -> Bool {
    let start = begin(.record)
    guard start >= 0, consume("{") else { return false }
    if consume("}") { return true }
    var last = OrdinaryKeys.none
    var seen = 0
    repeat {
      let key = key(of: .record, after: last)
      if key < 0 { return false }
      last = key
      if let group = keys.group(key) {
        guard seen & 1 << group.rawValue == 0, elements(of: group) else { return false }
        seen |= 1 << group.rawValue
      } else {
        guard field(start + key) else { return false }
      }
    } while consume(",")
    return consume("}")
  }

  private mutating func elements(of group: RecordGroup) -> Bool {
    guard group.isRepeated else { return element(of: group) }
    guard consume("[") else { return false }
    if consume("]") { return true }
    repeat { guard element(of: group) else { return false } } while consume(",")
    return consume("]")
  }

  private mutating func element(of group: RecordGroup) -> Bool {
    let start = begin(group)
    guard start >= 0, consume("{") else { return false }
    if consume("}") { return true }
    var last = OrdinaryKeys.none
    repeat {
      let key = key(of: group, after: last)
      guard key >= 0, field(start + key) else { return false }
      last = key
    } while consume(",")
    return consume("}")
  }

  /// Makes room for an element's cells; -1 where there is none.
  private mutating func begin(_ group: RecordGroup) -> Int {
    let start = cellCount
    let size = keys.groups[group.rawValue].fieldCount
    guard start + size <= cells.count else {
      isFull = true
      return -1
    }
    for place in start..<start + size { cells[place] = Cell() }
    cellCount += size
    if counts[group.rawValue] == 0 { starts[group.rawValue] = Int32(truncatingIfNeeded: start) }
    counts[group.rawValue] += 1
    return start
  }

  /// The value of a field.
  @inline(__always)
  private mutating func field(_ place: Int) -> Bool {
    guard cells[place].kind == .absent else { return false }
    let cell: Cell? =
      switch peek() {
      case UInt8(ascii: "\""): string()
      case UInt8(ascii: "["): list()
      case UInt8(ascii: "{"): object()
      default: scalar()
      }
    guard let cell else { return false }
    cells[place] = cell
    return true
  }

  // MARK: Keys

  /// Reads a key and its colon: its number within the group; -1 where it is none of its keys.
  @inline(__always)
  private mutating func key(of group: RecordGroup, after last: Int) -> Int {
    let known = keys.groups[group.rawValue]
    let follower = known.firstFollower + last + 1
    let guess = keys.followers[follower]
    if guess < known.keyCount, end - at >= 16, keys.keys[known.firstKey + guess].isHere(bytes + at) {
      at += keys.keys[known.firstKey + guess].length
      return guess
    }
    return searched(known, guess, follower)
  }

  private mutating func searched(_ known: OrdinaryKeys.Group, _ guess: Int, _ follower: Int) -> Int {
    if guess < known.keyCount, consume(keys.keys[known.firstKey + guess].text) { return guess }
    for key in 0..<known.keyCount where consume(keys.keys[known.firstKey + key].text) {
      keys.followers[follower] = key
      return key
    }
    return -1
  }

  /// A key and its colon, if it is this one, whatever space there is.
  private mutating func consume(_ key: Range<Int>) -> Bool {
    guard peek() == UInt8(ascii: "\""), end - at > key.count + 2, bytes[at + key.count + 1] == UInt8(ascii: "\""),
      let known = keys.bytes.baseAddress, memcmp(known + key.lowerBound, bytes + at + 1, key.count) == 0
    else { return false }
    let start = at
    at += key.count + 2
    if consume(":") { return true }
    at = start
    return false
  }

  // MARK: Marks

  /// The next byte that is no white space; 0 at the end.
  @inline(__always)
  private mutating func peek() -> UInt8 {
    if at < end, bytes[at] > 0x20 { return bytes[at] }
    return peekBehindSpace()
  }

  private mutating func peekBehindSpace() -> UInt8 {
    while at < end, bytes[at] == 0x20 || bytes[at] == 0x0D || bytes[at] == 0x09 || bytes[at] == 0x0A { at += 1 }
    return at < end ? bytes[at] : 0
  }

  @inline(__always)
  private mutating func consume(_ character: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  // MARK: Values

  /// A text, a number or a flag.
  private mutating func scalar() -> Cell? {
    switch peek() {
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "t"): return word("true") ? Cell(.yes, at..<at) : nil
    case UInt8(ascii: "f"): return word("false") ? Cell(.no, at..<at) : nil
    default:
      let start = at
      return decimal() ? Cell(.number, start..<at) : nil
    }
  }

  private mutating func string() -> Cell? {
    let start = at + 1
    var here = start
    var isPlain = here < end && bytes[here] != UInt8(ascii: "'")
    while true {
      here = PlainRun.end(bytes, from: here, to: end, UInt8(ascii: "\""), UInt8(ascii: "\\"))
      guard here < end else { return nil }
      let byte = bytes[here]
      if byte == UInt8(ascii: "\"") { break }
      if byte < 0x20 || byte == UInt8(ascii: "\\") { return nil }
      if byte < 0x80 {
        isPlain = false
        here += 1
      } else {
        let run = PlainRun.beyondASCII(bytes, from: here, to: end)
        guard run.isText else { return nil }
        isPlain = isPlain && run.isPlain
        here = run.end
      }
    }
    at = here + 1
    return Cell(isPlain ? .plainText : .text, start..<here)
  }

  private mutating func word(_ word: StaticString) -> Bool {
    for offset in 0..<word.utf8CodeUnitCount {
      guard at < end, bytes[at] == word.utf8Start[offset] else { return false }
      at += 1
    }
    return true
  }

  /// Digits, perhaps with a point and more of them.
  private mutating func decimal() -> Bool {
    let start = at
    guard digits() else { return false }
    if bytes[start] == UInt8(ascii: "0"), at - start > 1 { return false }
    guard at < end, bytes[at] == UInt8(ascii: ".") else { return true }
    at += 1
    return digits()
  }

  private mutating func digits() -> Bool {
    let start = at
    while at < end, bytes[at] >= 0x30, bytes[at] <= 0x39 { at += 1 }
    return at > start
  }

  /// A list of texts in which nothing has to be made another way.
  private mutating func list() -> Cell? {
    guard consume("[") else { return nil }
    let start = texts.count
    if consume("]") { return Cell(.list, start..<start) }
    repeat {
      guard let text = scalar(), text.kind == .plainText, text.start < text.end else { return nil }
      texts.append(text)
    } while consume(",")
    return consume("]") ? Cell(.list, start..<texts.count) : nil
  }

  private mutating func object() -> Cell? {
    guard consume("{") else { return nil }
    let start = members.count
    if consume("}") { return Cell(.object, start..<start) }
    repeat {
      guard let key = scalar(), key.kind == .plainText, key.start < key.end,
        key.range.allSatisfy({ bytes[$0] < 0x80 }), consume(":"), let value = scalar(),
        members.insert(Member(key: key, value: value), from: start, in: bytes)
      else { return nil }
    } while consume(",")
    return consume("}") ? Cell(.object, start..<members.count) : nil
  }
}

extension [OrdinaryLine.Member] {
  /// Puts an entry into its place among those of the object whose first one is at a place, which are in the order of
  /// their keys' bytes; false where the object has the key already.
  mutating func insert(_ member: OrdinaryLine.Member, from first: Int, in bytes: UnsafePointer<UInt8>) -> Bool {
    func precedes(_ left: OrdinaryLine.Cell, _ right: OrdinaryLine.Cell) -> Bool {
      let (left, right) = (left.range, right.range)
      let order = memcmp(bytes + left.lowerBound, bytes + right.lowerBound, Swift.min(left.count, right.count))
      return order < 0 || order == 0 && left.count < right.count
    }
    // Nearly always it is in its place already.
    if count == first || precedes(self[count - 1].key, member.key) {
      append(member)
      return true
    }
    var (low, high) = (first, count)
    while low < high {
      let middle = (low + high) / 2
      if precedes(self[middle].key, member.key) { low = middle + 1 } else { high = middle }
    }
    guard low == count || precedes(member.key, self[low].key) else { return false }
    insert(member, at: low)
    return true
  }
}
