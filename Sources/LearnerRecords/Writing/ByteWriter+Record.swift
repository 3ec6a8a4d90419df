public import CanonicalJSON
public import Vocabulary

extension ByteWriter {
  /// The ten characters of a date.
  @inlinable
  @inline(__always)
  public mutating func append(_ date: CompactDate) {
    let characters = date.characters
    append(littleEndian: characters.first)
    append(littleEndian: characters.last)
  }

  /// A text of a record as it stands in JSON, in quotation marks.
  ///
  /// - Parameter texts: those of the record, of which the text is a stretch.
  mutating func append(
    _ text: CompactRecord.Text, of texts: UnsafeBufferPointer<UInt8>, areFreeOfEscapes: Bool
  ) {
    let quote = UInt8(ascii: "\"")
    let bytes = UnsafeBufferPointer(rebasing: texts[text.range])
    append(quote)
    if areFreeOfEscapes { append(bytes) } else { append(escaping: bytes) }
    append(quote)
  }
}
