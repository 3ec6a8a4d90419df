/// The encodings records come in. GBK, GB2312 and CP936 are read as GB18030, which holds them all: what a Chinese Excel
/// calls "CSV" is CP936.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "UTF-8"
  case gb18030 = "GB18030"

  /// From the name people give it on a command line; letter case, `-` and `_` do not matter.
  package init?(named name: String) {
    switch name.lowercased().filter({ $0 != "-" && $0 != "_" }) {
    case "utf8", "utf8bom", "utf8sig": self = .utf8
    case "gb18030", "gbk", "gb2312", "cp936": self = .gb18030
    default: return nil
    }
  }
}

/// The bytes that may stand at the start of a file only to say its encoding.
package enum ByteOrderMark {
  package static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]
  static let gb18030: [UInt8] = [0x84, 0x31, 0x95, 0x33]
  static let utf16: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF]]
}
