import CanonicalJSON

/// Pieces of JSON that are written again and again, made once.
struct Fragments: Sendable {
  private var bytes: [UInt8] = []

  /// Where the fragment is that a body writes.
  mutating func add(_ body: (inout ByteWriter) -> Void) -> Slice {
    var writer = ByteWriter(capacity: 64)
    body(&writer)
    let start = bytes.count
    writer.withBytes { bytes.append(contentsOf: $0) }
    return Slice(start..<bytes.count)
  }

  /// Where a text is as it stands between the quotation marks of canonical JSON.
  mutating func add(escaped text: String) -> Slice {
    let start = bytes.count
    JSONText.appendEscaped(text, to: &bytes)
    return Slice(start..<bytes.count)
  }

  @inline(__always)
  func append(_ slice: Slice, to writer: inout ByteWriter) {
    let range = slice.range
    bytes.withUnsafeBufferPointer { writer.append(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
