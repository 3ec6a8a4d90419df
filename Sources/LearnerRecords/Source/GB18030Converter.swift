import Diagnostics
import Glibc

/// GB18030 to UTF-8 and back, by the C library's iconv. Holds conversion state: one for each thread.
final class GB18030Converter {
  /// The bytes or characters from an offset on have no counterpart.
  struct Unconvertible: Error, Hashable {
    let offset: Int
  }

  private let toUTF8: iconv_t
  private let fromUTF8: iconv_t

  init() throws(Failure) {
    toUTF8 = try Self.open(to: "UTF-8", from: "GB18030")
    fromUTF8 = try Self.open(to: "GB18030", from: "UTF-8")
  }

  deinit {
    iconv_close(toUTF8)
    iconv_close(fromUTF8)
  }

  private static func open(to target: String, from source: String) throws(Failure) -> iconv_t {
    let opened = iconv_open(target, source)
    guard let opened, Int(bitPattern: opened) != -1 else {
      throw Failure(
        Bilingual(zh: "本机的 C 库不能转换 GB18030", en: "this machine's C library cannot convert GB18030"),
        advice: Bilingual(
          zh: "安装 C 库的编码转换模块（gconv），或把文件另存为 UTF-8",
          en: "install the C library's conversion modules (gconv), or save the file as UTF-8"))
    }
    return opened
  }

  func utf8(_ bytes: ArraySlice<UInt8>) throws(Unconvertible) -> [UInt8] {
    // One GB18030 byte never becomes more than three of UTF-8.
    try convert(bytes, with: toUTF8, roomFor: bytes.count * 3)
  }

  func gb18030(_ text: some Sequence<UInt8>) throws(Unconvertible) -> [UInt8] {
    let bytes = Array(text)
    // One UTF-8 byte never becomes more than two: the four-byte forms are of two bytes or more.
    return try convert(bytes[...], with: fromUTF8, roomFor: bytes.count * 2)
  }

  private func convert(
    _ bytes: ArraySlice<UInt8>, with converter: iconv_t, roomFor capacity: Int
  ) throws(Unconvertible) -> [UInt8] {
    var failedAt: Int?
    let converted = [UInt8](unsafeUninitializedCapacity: capacity + 16) { output, count in
      // iconv does not write through its input pointer; its prototype only predates const.
      failedAt = bytes.withUnsafeBytes { input in
        var from = UnsafeMutableRawPointer(mutating: input.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var fromLeft = input.count
        var to = UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var toLeft = output.count
        iconv(converter, nil, nil, nil, nil)
        let result = iconv(converter, &from, &fromLeft, &to, &toLeft)
        count = output.count - toLeft
        return result == -1 ? input.count - fromLeft : nil
      }
    }
    if let failedAt { throw Unconvertible(offset: failedAt) }
    return converted
  }
}
