package import Diagnostics

/// A text that ends at a `#` which may well belong to it (`检修 #1 机组`): what people write as a comment they set off by
/// a space behind the sign, as everyone's examples do.
package struct CutText: FindingMessage {
  package static let code: FindingCode = "TS1017"
  package static let severity: Severity = .warning
  /// What YAML takes for a comment, with its sign.
  let comment: String

  package var text: Bilingual {
    Bilingual(
      zh: "文字到 `#` 为止，后面的 `\(comment)` 成了注释",
      en: "the text ends at the `#`: `\(comment)` behind it is a comment")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "若它是文字的一部分，给整个值加上引号；若是注释，在 `#` 后面空一格",
      en: "if it belongs to the text, put the whole value in quotes; if it is a comment, put a space behind the `#`")
  }

  /// The comment on the line of a plain text, where no space follows its sign.
  static func comment(behind node: YAMLNode) -> (text: String, span: SourceSpan)? {
    let bytes = node.tree.bytes
    let record = node.tree.records[node.index]
    let end = Int(record.end)
    guard record.isPlain, end < bytes.count, bytes[end] == UInt8(ascii: " ") else { return nil }
    var at = end
    while at < bytes.count, bytes[at] == UInt8(ascii: " ") { at += 1 }
    guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "#"), !isBlank(bytes[at + 1]),
      bytes[at + 1] != UInt8(ascii: "#")
    else { return nil }
    let comment = bytes[at...].prefix { !LibYAMLError.endsLine($0) }
    return (String(decoding: comment, as: UTF8.self), SourceSpan(node.tree.source, comment.indices))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || LibYAMLError.endsLine(byte)
  }
}
