import CanonicalJSON

/// Texts by number, each as a string and as it stands between the quotation marks of canonical JSON.
struct TextPool: Sendable {
  private var strings: [String] = []
  private var slices: [Slice] = []
  private var escaped = Fragments()

  mutating func add(_ text: String) -> Int32 {
    strings.append(text)
    slices.append(escaped.add(escaped: text))
    return Int32(truncatingIfNeeded: strings.count - 1)
  }

  subscript(id: Int32) -> String { strings[Int(id)] }

  @inline(__always)
  func append(_ id: Int32, to bytes: inout ByteWriter) { escaped.append(slices[Int(id)], to: &bytes) }
}
