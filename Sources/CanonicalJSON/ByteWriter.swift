/// Bytes written one after another into room that is used again and again. Nobody else refers to the room, so that
/// writing is copying and nothing else; an array would ask each time.
///
/// Public, because only what is public is inlined into other modules.
public struct ByteWriter: ~Copyable {
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var written = 0

  public init(capacity: Int = 1 << 12) {
    self.capacity = max(1, capacity)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  @inlinable public var count: Int { written }

  public var array: [UInt8] { Array(UnsafeBufferPointer(start: start, count: written)) }

  @inlinable
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try body(UnsafeBufferPointer(start: start, count: written))
  }

  @inlinable public var last: UInt8? { written > 0 ? start[written - 1] : nil }

  // MARK: Taking back

  @inlinable public mutating func removeAll() { written = 0 }

  @inlinable
  public mutating func removeLast(_ count: Int = 1) {
    precondition(count >= 0 && count <= written, "no more is taken back than was written")
    written -= count
  }

  // MARK: Writing

  @inlinable
  @inline(__always)
  public mutating func append(_ byte: UInt8) {
    if written == capacity { grow(by: 1) }
    start[written] = byte
    written += 1
  }

  @inlinable
  @inline(__always)
  public mutating func append(_ text: StaticString) { append(text.utf8Start, count: text.utf8CodeUnitCount) }

  @inlinable
  @inline(__always)
  public mutating func append(_ bytes: UnsafePointer<UInt8>, count: Int) {
    if capacity - written < count { grow(by: count) }
    (start + written).initialize(from: bytes, count: count)
    written += count
  }

  /// Few bytes, as nearly all texts are, take no call.
  @inlinable
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    let count = bytes.count
    if count > 16 { return append(base, count: count) }
    if capacity - written < count { grow(by: count) }
    let (from, to) = (UnsafeRawPointer(base), UnsafeMutableRawPointer(start + written))
    written += count
    if count >= 8 {
      copyEnds(of: UInt64.self, from, to, count)
    } else if count >= 4 {
      copyEnds(of: UInt32.self, from, to, count)
    } else {
      for place in 0..<count { start[written - count + place] = base[place] }
    }
  }

  /// The first word and the last, which may overlap and are all there is.
  @inlinable
  @inline(__always)
  func copyEnds<Word: BitwiseCopyable>(
    of word: Word.Type, _ from: UnsafeRawPointer, _ to: UnsafeMutableRawPointer, _ count: Int
  ) {
    let rest = count - MemoryLayout<Word>.size
    let last = from.loadUnaligned(fromByteOffset: rest, as: word)
    to.storeBytes(of: from.loadUnaligned(as: word), as: word)
    to.storeBytes(of: last, toByteOffset: rest, as: word)
  }

  public mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  @inlinable
  public mutating func append(utf8 text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// The bytes of a number, the lowest first.
  @inlinable
  @inline(__always)
  public mutating func append(littleEndian number: UInt64) {
    if capacity - written < 8 { grow(by: 8) }
    UnsafeMutableRawPointer(start + written).storeBytes(of: number.littleEndian, as: UInt64.self)
    written += 8
  }

  /// The bytes of a number, the lowest first.
  @inlinable
  @inline(__always)
  public mutating func append(littleEndian number: UInt16) {
    if capacity - written < 2 { grow(by: 2) }
    UnsafeMutableRawPointer(start + written).storeBytes(of: number.littleEndian, as: UInt16.self)
    written += 2
  }

  /// In decimal digits.
  @inlinable
  public mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    if rest < 10 { return append(UInt8(truncatingIfNeeded: rest) &+ 0x30) }
    // From the last digit backwards; no number has more than twenty.
    if capacity - written < 20 { grow(by: 20) }
    var (length, power) = (2, 100 as UInt)
    while length < 20, rest >= power { (length, power) = (length + 1, power &* 10) }
    var at = written + length
    written = at
    while rest >= 10 {
      at -= 1
      start[at] = UInt8(truncatingIfNeeded: rest % 10) &+ 0x30
      rest /= 10
    }
    start[at - 1] = UInt8(truncatingIfNeeded: rest) &+ 0x30
  }

  /// A text with quotation marks around it, as canonical JSON writes it.
  public mutating func append(quoted text: String) {
    append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { append(escaping: $0) }
    append(UInt8(ascii: "\""))
  }

  /// What stands between the quotation marks, of text in UTF-8.
  public mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    if JSONText.isPlain(text) { return append(text) }
    var escaped: [UInt8] = []
    JSONText.appendEscaped(Array(text)[...], to: &escaped)
    append(escaped)
  }

  @usableFromInline
  mutating func grow(by count: Int) {
    let larger = max(capacity * 2, written + count)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.moveInitialize(from: start, count: written)
    start.deallocate()
    (start, capacity) = (moved, larger)
  }
}
