import Diagnostics

/// What libyaml found, told in the author's terms. Its texts are those of libyaml 0.2's scanner, parser and reader.
struct LibYAMLError {
  var problem: String
  var context: String
  /// Byte offset at which the parser gave up.
  var offset: Int
  /// Where the construct began that it was reading, if earlier.
  var started: Int?
  let bytes: [UInt8]
  let source: SourceID

  var translated: SyntaxProblem {
    if let indentation = wideIndentation {
      return SyntaxProblem(kind: .wideSpace, span: SourceSpan(source, indentation))
    }
    let signs = ForeignSigns(bytes: bytes, offset: offset, joinsLineAbove: Self.ofTwoLines.contains(problem))
    return signs.problem.map { SyntaxProblem(kind: $0.kind, span: SourceSpan(source, $0.range)) } ?? problemOfSyntax
  }

  /// What is often due to the line above.
  private static let ofTwoLines: Set = [
    "mapping values are not allowed in this context", "could not find expected ':'",
  ]

  private var problemOfSyntax: SyntaxProblem {
    switch problem {
    case "found character that cannot start any token", "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      character == "\t" ? here(.tab) : here(.reservedCharacter(character))
    case "control characters are not allowed": here(.controlCharacter)
    case "mapping values are not allowed in this context":
      colonAbove ?? here(.colonInText)
    case "could not find expected ':'": colonAbove ?? here(.missingColon)
    case "found unexpected ':'": here(.colonInText)
    case "did not find expected ',' or ']'": unclosed("[")
    case "did not find expected ',' or '}'": unclosed("{")
    case "found unexpected end of stream", "found unexpected document indicator":
      unclosed(started.map { bytes[$0] == UInt8(ascii: "'") } == true ? "'" : "\"")
    case "found unknown escape character": here(.unknownEscape)
    case "block sequence entries are not allowed in this context" where !startsLine: here(.reservedCharacter("-"))
    case "did not find expected key", "did not find expected '-' indicator", "did not find expected node content",
      "block sequence entries are not allowed in this context", "did not find expected <document start>",
      "block collections are not allowed in this context":
      misplaced
    default:
      if let started, context.hasSuffix("anchor") || context.hasSuffix("alias") || context.hasSuffix("tag") {
        SyntaxProblem(
          kind: .reservedCharacter(String(Unicode.Scalar(bytes[started]))),
          span: SourceSpan(source, started..<started + 1))
      } else {
        here(.other(problem))
      }
    }
  }

  /// The line above, where its own colon is missing or is none.
  private var colonAbove: SyntaxProblem? {
    LineAbove(offset, in: bytes).flatMap(\.colonMistake)
      .map { SyntaxProblem(kind: $0.kind, span: SourceSpan(source, $0.range)) }
  }

  private var misplaced: SyntaxProblem {
    if indentation(of: offset).contains(UInt8(ascii: "\t")) { return here(.tab) }
    if character == "]" || character == "}" { return here(.strayBracket(character)) }
    if startsLine {
      let above = LineAbove.range(before: offset, in: bytes).map {
        SecondaryPlace(.source(SourceSpan(source, $0)), Bilingual(zh: "上一行", en: "the line above"))
      }
      return SyntaxProblem(kind: .indentation, span: at, other: above)
    }
    guard let quote = quoteOpenedAbove else { return here(.textAfterValue) }
    return SyntaxProblem(
      kind: .unclosed(String(Unicode.Scalar(bytes[quote]))), span: SourceSpan(source, quote..<quote + 1),
      other: SecondaryPlace(.source(at), Bilingual(zh: "到这里才结束", en: "it ends only here")))
  }

  /// Where a quoted text began that ends just before here, if that is on an earlier line: its own closing quote is
  /// missing, and the next one was taken for it.
  private var quoteOpenedAbove: Int? {
    guard offset > 0, offset <= bytes.count, let closing = bytes[..<offset].last, "\"'".utf8.contains(closing),
      let opening = bytes[..<(offset - 1)].lastIndex(of: closing),
      bytes[opening..<offset].contains(where: Self.endsLine)
    else { return nil }
    return opening
  }

  /// Spaces of another width that indent a line down to here: to YAML they are text.
  private var wideIndentation: Range<Int>? {
    var line = 0
    while line <= offset, line < bytes.count {
      let text = bytes[line...].drop { $0 == UInt8(ascii: " ") }
      for space: [UInt8] in [[0xC2, 0xA0], [0xE3, 0x80, 0x80]] where text.starts(with: space) {
        return text.startIndex..<text.startIndex + space.count
      }
      guard let end = bytes[line...].firstIndex(where: Self.endsLine) else { return nil }
      line = end + 1
    }
    return nil
  }

  /// The place to change is where the bracket or quote opens; that it is missed here only shows that it was never closed.
  private func unclosed(_ opener: String) -> SyntaxProblem {
    guard let started, started < offset else { return here(.unclosed(opener)) }
    if opener == "[" || opener == "{",
      let mistake = OpenBracket(bytes: bytes, opening: started, offset: offset).mistake
    {
      return SyntaxProblem(
        kind: mistake.kind, span: SourceSpan(source, mistake.range),
        other: SecondaryPlace(.source(character(at: started)), Bilingual(zh: "括号从这里开始", en: "the bracket opens here")))
    }
    return SyntaxProblem(
      kind: .unclosed(opener), span: SourceSpan(source, started..<started + 1),
      other: SecondaryPlace(.source(at), Bilingual(zh: "到这里仍未结束", en: "it is still open here")))
  }

  // MARK: The place

  private func here(_ kind: SyntaxProblem.Kind) -> SyntaxProblem {
    var other: SecondaryPlace?
    if let started, started < offset {
      other = SecondaryPlace(
        .source(character(at: started)), Bilingual(zh: "从这里开始", en: "it starts here"))
    }
    return SyntaxProblem(kind: kind, span: at, other: other)
  }

  /// The character at which the parser gave up; at the end of the file, nothing.
  private var at: SourceSpan { character(at: offset) }

  private func character(at offset: Int) -> SourceSpan {
    let start = min(offset, bytes.count)
    var end = min(start + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return SourceSpan(source, start..<end)
  }

  private var character: String { String(decoding: bytes[at.range], as: UTF8.self) }

  // MARK: The line

  static func endsLine(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  private func lineStart(of offset: Int) -> Int {
    bytes[..<min(offset, bytes.count)].lastIndex(where: Self.endsLine).map { $0 + 1 } ?? 0
  }

  private func indentation(of offset: Int) -> ArraySlice<UInt8> {
    bytes[lineStart(of: offset)...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  private var startsLine: Bool { indentation(of: offset).endIndex >= offset }
}
