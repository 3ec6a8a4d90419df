/// Bytes written one after another into room that is used again and again. Nobody else refers to the room, so that
/// writing is copying and nothing else; an array would ask each time.
package struct ByteWriter: ~Copyable {
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var written = 0

  package init(capacity: Int = 1 << 12) {
    self.capacity = max(1, capacity)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  @inlinable package var count: Int { written }

  package var array: [UInt8] { Array(UnsafeBufferPointer(start: start, count: written)) }

  @inlinable
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try body(UnsafeBufferPointer(start: start, count: written))
  }

  @inlinable package var last: UInt8? { written > 0 ? start[written - 1] : nil }

  // MARK: Taking back

  @inlinable package mutating func removeAll() { written = 0 }

  @inlinable
  package mutating func removeLast(_ count: Int = 1) {
    precondition(count >= 0 && count <= written, "no more is taken back than was written")
    written -= count
  }

  // MARK: Writing

  @inlinable
  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    if written == capacity { grow(by: 1) }
    start[written] = byte
    written += 1
  }

  @inlinable
  @inline(__always)
  package mutating func append(_ text: StaticString) { append(text.utf8Start, count: text.utf8CodeUnitCount) }

  @inlinable
  @inline(__always)
  package mutating func append(_ bytes: UnsafePointer<UInt8>, count: Int) {
    if capacity - written < count { grow(by: count) }
    (start + written).initialize(from: bytes, count: count)
    written += count
  }

  @inlinable
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let base = bytes.baseAddress { append(base, count: bytes.count) }
  }

  package mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  package mutating func append(utf8 text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// The bytes of a number, the lowest first.
  @inlinable
  @inline(__always)
  package mutating func append(littleEndian number: some FixedWidthInteger) {
    let size = number.bitWidth / 8
    if capacity - written < size { grow(by: size) }
    UnsafeMutableRawPointer(start + written).storeBytes(of: number.littleEndian, as: type(of: number))
    written += size
  }

  /// In decimal digits.
  @inlinable
  package mutating func append(decimal number: Int) {
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
  package mutating func append(quoted text: String) {
    var quoted: [UInt8] = []
    JSONText.appendQuoted(text, to: &quoted)
    append(quoted)
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
