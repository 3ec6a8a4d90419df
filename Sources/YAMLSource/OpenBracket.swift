import Diagnostics

/// A bracket within which libyaml met what it did not expect, or the end of the file.
struct OpenBracket {
  let bytes: [UInt8]
  /// Where it opens.
  let opening: Int
  /// Where libyaml gave up, behind it.
  let offset: Int

  /// What is wrong on the line on which it opens; nil where only its end is missed.
  var mistake: (kind: SyntaxProblem.Kind, range: Range<Int>)? {
    let isOneLine = offset < bytes.count && !bytes[opening..<offset].contains(where: LibYAMLError.endsLine)
    return isOneLine ? mistakeHere : closingComment.map { (.comment, $0) }
  }

  // MARK: Where libyaml gave up

  private var mistakeHere: (kind: SyntaxProblem.Kind, range: Range<Int>) {
    guard let (next, range) = bytes[...].scalar(at: offset) else { return (.missingComma, offset..<offset) }
    switch next {
    case "}", "]": return (.strayBracket(String(next)), range)
    case "｝", "］": return (.wideBracket(next), range)
    case ":": return (.missingComma, wideCommaBefore ?? range)
    default:
      // A word straight behind a quote is more of the value, and no other one.
      let isWord = next.properties.isAlphabetic || next.properties.numericType != nil
      let isBehindQuote = "\"'".utf8.contains(bytes[offset - 1])
      return (isBehindQuote && isWord ? .textAfterValue : .missingComma, range)
    }
  }

  /// A full-width comma that stands between a value and the next key, so that both are one key.
  private var wideCommaBefore: Range<Int>? {
    let start = bytes[opening..<offset].lastIndex(of: UInt8(ascii: ",")).map { $0 + 1 } ?? opening + 1
    for at in (start..<offset).reversed() {
      if let (found, range) = bytes[...].scalar(at: at), found == "，" || found == "、" || found == "；" { return range }
    }
    return nil
  }

  // MARK: Comments

  /// The sign of a comment behind a plain value, where the comment closes more brackets than it opens.
  private var closingComment: Range<Int>? {
    let line = bytes[opening...].prefix { !LibYAMLError.endsLine($0) }
    guard let sign = commentSign(in: line) else { return nil }
    let value = line[..<sign].last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    guard let value, !"[{,:\"'".utf8.contains(value) else { return nil }
    let comment = line[sign...]
    func count(_ brackets: String) -> Int { comment.count { brackets.utf8.contains($0) } }
    return count("]}") > count("[{") ? sign..<sign + 1 : nil
  }

  /// The `#` that begins a comment, outside of quotes.
  private func commentSign(in line: ArraySlice<UInt8>) -> Int? {
    var quote: UInt8?
    var before = UInt8(ascii: "[")
    var at = line.startIndex + 1
    while at < line.endIndex {
      let byte = line[at]
      let isBehindSpace = line[at - 1] == UInt8(ascii: " ") || line[at - 1] == UInt8(ascii: "\t")
      if let open = quote {
        if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") { at += 1 }
        if byte == open { quote = nil }
      } else if "\"'".utf8.contains(byte), "[{,:".utf8.contains(before) {
        quote = byte
      } else if byte == UInt8(ascii: "#"), isBehindSpace {
        return at
      }
      if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") { before = byte }
      at += 1
    }
    return nil
  }
}
