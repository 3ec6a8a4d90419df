/// The undecoded bytes of a row made readable, for people who must find and mend it.
enum RawText {
  static func readable(_ bytes: ArraySlice<UInt8>, encoding: TextEncoding) -> String {
    if UTF8Text.firstInvalid(bytes) == nil, encoding == .utf8 { return String(decoding: bytes, as: UTF8.self) }
    switch encoding {
    case .utf8: return String(decoding: bytes, as: UTF8.self)
    case .gb18030: return gb18030(bytes)
    }
  }

  /// Bytes that are no text become replacement characters, one each.
  private static func gb18030(_ bytes: ArraySlice<UInt8>) -> String {
    guard let converter = try? GB18030Converter() else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    var rest = bytes
    while !rest.isEmpty {
      do throws(GB18030Converter.Unconvertible) {
        text += try converter.utf8(rest)
        break
      } catch {
        let good = rest.prefix(error.offset)
        text += (try? converter.utf8(good)) ?? []
        text += "\u{FFFD}".utf8
        rest = rest.dropFirst(error.offset + 1)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
