import Diagnostics

/// Which encoding a file is in, where nobody said.
///
/// A byte order mark decides. Else the first stretch of the file that is not plain ASCII does: each of its lines that
/// holds such text votes for UTF-8 if it is valid UTF-8, against it otherwise. So one damaged line cannot turn a good
/// file into another encoding, and Chinese text in GB18030 is all but never valid UTF-8 line after line.
enum EncodingDetection {
  static let sampleSize = 1 << 18

  enum Result: Equatable {
    case found(TextEncoding, textStart: Int)
    /// Nothing that can be read here; the name says what it looks like, if anything.
    case unreadable(looksLike: String?)
  }

  static func detect(_ file: RecordFile, given: TextEncoding?) throws(Failure) -> Result {
    let prefix = try file.read(at: 0, count: 4)
    if prefix.starts(with: ByteOrderMark.utf8) { return .found(.utf8, textStart: 3) }
    if ByteOrderMark.utf16.contains(where: prefix.starts) { return .unreadable(looksLike: "UTF-16") }
    if prefix.count == 4, [[false, true, false, true], [true, false, true, false]].contains(prefix.map { $0 == 0 }) {
      return .unreadable(looksLike: "UTF-16")
    }
    if prefix == ByteOrderMark.gb18030 { return .found(.gb18030, textStart: 4) }
    if let given { return .found(given, textStart: 0) }
    var offset = 0
    while offset < file.byteCount {
      let chunk = try file.read(at: offset, count: sampleSize)
      if chunk.isEmpty { break }
      if let first = firstNonASCII(chunk) {
        var sample = try file.read(at: offset + first, count: sampleSize)
        let reachesEnd = offset + first + sample.count >= file.byteCount
        if !reachesEnd, let cut = sample.lastIndex(where: isLineEnd) { sample.removeSubrange(cut...) }
        return try judge(sample)
      }
      offset += chunk.count
    }
    return .found(.utf8, textStart: 0)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func firstNonASCII(_ bytes: [UInt8]) -> Int? {
    var start = 0
    while start < bytes.count {
      let end = min(start + 4096, bytes.count)
      // Without an early exit this runs many bytes at a time.
      if bytes[start..<end].reduce(0, |) >= 0x80 { return bytes[start..<end].firstIndex { $0 >= 0x80 } }
      start = end
    }
    return nil
  }

  private static func judge(_ sample: [UInt8]) throws(Failure) -> Result {
    let converter = try GB18030Converter()
    var isUTF8 = 0
    var isNotUTF8 = 0
    var isNeither = 0
    var firstIsUTF8: Bool?
    for line in sample.split(whereSeparator: isLineEnd) where line.contains(where: { $0 >= 0x80 }) {
      let valid = UTF8Text.firstInvalid(line) == nil
      if firstIsUTF8 == nil { firstIsUTF8 = valid }
      if valid {
        isUTF8 += 1
        continue
      }
      isNotUTF8 += 1
      if (try? converter.utf8(line)) == nil { isNeither += 1 }
    }
    if isUTF8 > isNotUTF8 || (isUTF8 == isNotUTF8 && firstIsUTF8 ?? true) { return .found(.utf8, textStart: 0) }
    if isNeither * 2 > isNotUTF8 { return .unreadable(looksLike: nil) }
    return .found(.gb18030, textStart: 0)
  }
}
