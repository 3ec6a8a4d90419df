/// U+FEFF at the start of a file, as Windows programs write it: no part of the text.
enum ByteOrderMark {
  /// Its bytes; none where the file does not begin with it.
  static func length(_ bytes: some Sequence<UInt8>) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
