import CanonicalJSON

/// Texts by number, each as a string and as it stands between the quotation marks of canonical JSON.
struct TextPool: Sendable {
  private var strings: [String] = []
  private var ends: [Int32] = [0]
  private(set) var escaped: [UInt8] = []

  mutating func add(_ text: String) -> Int32 {
    strings.append(text)
    JSONText.appendEscaped(text, to: &escaped)
    ends.append(Int32(truncatingIfNeeded: escaped.count))
    return Int32(truncatingIfNeeded: strings.count - 1)
  }

  subscript(id: Int32) -> String { strings[Int(id)] }

  func range(_ id: Int32) -> Range<Int> { Int(ends[Int(id)])..<Int(ends[Int(id) + 1]) }

  @inline(__always)
  func append(_ id: Int32, to bytes: inout [UInt8]) { bytes.append(contentsOf: escaped[range(id)]) }
}
