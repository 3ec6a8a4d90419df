package import Diagnostics

/// A text that ends at a `#` which may well belong to it (`检修 #1 机组`): in a comment people put a space after the sign,
/// as everyone's examples do.
package struct CutText: FindingMessage {
  package static let code: FindingCode = "TS1017"
  package static let severity: Severity = .warning
  /// What YAML takes for a comment, with its sign.
  let comment: String

  package var text: Bilingual {
    Bilingual(
      zh: "文字到 `#` 之前为止，`\(comment)` 成了注释",
      en: "the text ends before the `#`, and `\(comment)` is a comment")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "若它是文字的一部分，给整个值加上引号；若是注释，在 `#` 后面加一个半角空格",
      en: "if it belongs to the text, put the whole value in quotes; if it is a comment, put a space after the `#`")
  }

  /// The comment on the line of a plain text, where a word follows its sign at once.
  static func comment(behind node: YAMLNode) -> (text: String, span: SourceSpan)? {
    let bytes = node.tree.bytes
    let record = node.tree.records[node.index]
    let end = Int(record.end)
    guard record.isPlain, end < bytes.count, isBlank(bytes[end]) else { return nil }
    let line = bytes[end...].prefix { !LibYAMLError.endsLine($0) }
    let comment = line.drop(while: isBlank)
    guard comment.first == UInt8(ascii: "#"), let next = comment.dropFirst().first, !isBlank(next),
      !"#-=*!".utf8.contains(next), !wideSpaces.contains(where: comment.dropFirst().starts)
    else { return nil }
    return (String(decoding: comment, as: UTF8.self), SourceSpan(node.tree.source, comment.indices))
  }

  private static let wideSpaces = ["\u{3000}", "\u{A0}"].map { Array($0.utf8) }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
