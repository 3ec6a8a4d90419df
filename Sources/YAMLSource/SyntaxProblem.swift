package import Diagnostics

/// Why a file could not be read as one YAML document.
struct SyntaxProblem: Error {
  enum Kind {
    case nothing
    case secondDocument
    case tab
    case indentation
    case unclosed(String)
    case colonInText
    case missingColon
    case reservedCharacter(String)
    case controlCharacter
    case undefinedAlias(String)
    case selfReference(String)
    case tooManyNodes
    case tooDeep
    case outOfMemory
    case other(String)
  }

  var kind: Kind
  var span: SourceSpan
  /// Where the construct began that went wrong, if elsewhere.
  var started: SourceSpan?

  var finding: Finding {
    let others = started.map {
      [SecondaryPlace(.source($0), Bilingual(zh: "从这里开始", en: "it starts here"))]
    }
    return Finding(message, at: span, others: others ?? [])
  }

  private var message: any FindingMessage {
    switch kind {
    case .nothing: EmptyDocument()
    case .secondDocument: SecondDocument()
    case .tab: TabIndentation()
    case .undefinedAlias, .selfReference, .tooManyNodes, .tooDeep: OutOfBounds(kind: kind)
    default: InvalidYAML(kind: kind)
    }
  }

  /// What libyaml found, told in the author's terms. Its texts are those of libyaml 0.2's scanner, parser and reader.
  static func libyaml(
    _ problem: String, context: String, at offset: Int, started: Int?, in bytes: [UInt8], source: SourceID
  ) -> SyntaxProblem {
    let character = offset < bytes.count ? bytes[offset] : nil
    let kind: Kind =
      switch problem {
      case "found character that cannot start any token", "found a tab character that violates indentation",
        "found a tab character where an indentation space is expected":
        character == UInt8(ascii: "\t")
          ? .tab : .reservedCharacter(character.map { String(Unicode.Scalar($0)) } ?? "")
      case "control characters are not allowed": .controlCharacter
      case "mapping values are not allowed in this context": .colonInText
      case "could not find expected ':'": .missingColon
      case "did not find expected ',' or ']'": .unclosed("[")
      case "did not find expected ',' or '}'": .unclosed("{")
      case "found unexpected end of stream" where context.contains("quoted"): .unclosed("\"")
      case "did not find expected key", "did not find expected '-' indicator", "did not find expected node content",
        "block sequence entries are not allowed in this context", "did not find expected <document start>",
        "block collections are not allowed in this context":
        tabStartsLine(of: offset, in: bytes) ? .tab : .indentation
      default: .other(problem)
      }
    let end = min(offset + 1, bytes.count)
    let begun = started.flatMap { $0 < offset ? SourceSpan(source, $0..<$0 + 1) : nil }
    return SyntaxProblem(kind: kind, span: SourceSpan(source, min(offset, end)..<end), started: begun)
  }

  private static func tabStartsLine(of offset: Int, in bytes: [UInt8]) -> Bool {
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n"), bytes[start - 1] != UInt8(ascii: "\r") { start -= 1 }
    return bytes[start...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.contains(UInt8(ascii: "\t"))
  }
}

package struct EmptyDocument: FindingMessage {
  package static let code: FindingCode = "TS1003"
  package var text: Bilingual { Bilingual(zh: "文件里没有内容", en: "there is nothing in this file") }
  package var advice: Bilingual {
    Bilingual(
      zh: "写入一份文档，第一行如 `kind: standard`；不需要的文件请删除",
      en: "write a document that begins like `kind: standard`, or delete the file")
  }
}

package struct SecondDocument: FindingMessage {
  package static let code: FindingCode = "TS1004"
  package var text: Bilingual { Bilingual(zh: "一个文件里有第二份文档", en: "a second document in one file") }
  package var advice: Bilingual {
    Bilingual(zh: "去掉 `---`，或把它移到自己的文件中", en: "take out the `---`, or move it to a file of its own")
  }
}

package struct TabIndentation: FindingMessage {
  package static let code: FindingCode = "TS1005"
  package var text: Bilingual { Bilingual(zh: "用制表符（Tab）缩进", en: "a tab is used for indentation") }
  package var advice: Bilingual {
    Bilingual(zh: "改用空格缩进，每级两个", en: "indent with spaces, two for each level")
  }
}

package struct InvalidYAML: FindingMessage {
  package static let code: FindingCode = "TS1006"
  let kind: SyntaxProblem.Kind

  package var text: Bilingual {
    switch kind {
    case .indentation: Bilingual(zh: "这一行的缩进与上文不一致", en: "this line's indentation does not fit the lines above")
    case .unclosed(let opener):
      Bilingual(zh: "`\(opener)` 没有配对的结束符", en: "`\(opener)` is never closed")
    case .colonInText:
      Bilingual(zh: "此处不能出现冒号“: ”", en: "a colon followed by a space cannot stand here")
    case .missingColon: Bilingual(zh: "键后面缺少冒号", en: "a colon is missing after the key")
    case .reservedCharacter(let character):
      Bilingual(zh: "值不能以 `\(character)` 开头", en: "a value cannot start with `\(character)`")
    case .controlCharacter: Bilingual(zh: "文件中有不可见的控制字符", en: "an invisible control character")
    case .outOfMemory: Bilingual(zh: "内存不足，无法解析", en: "not enough memory to read this file")
    case .other(let problem): Bilingual(zh: "不是合法的 YAML：`\(problem)`", en: "not valid YAML: `\(problem)`")
    default: Bilingual(zh: "不是合法的 YAML", en: "not valid YAML")
    }
  }

  package var advice: Bilingual {
    switch kind {
    case .indentation:
      Bilingual(
        zh: "同一层的键要左对齐；检查这一行及其上一行", en: "align keys of the same level; look at this line and the one above")
    case .unclosed: Bilingual(zh: "补上结束的引号或括号", en: "add the closing quote or bracket")
    case .colonInText, .reservedCharacter:
      Bilingual(zh: "给整个值加上引号，或检查缩进", en: "put the whole value in quotes, or check the indentation")
    case .missingColon: Bilingual(zh: "写成 `键: 值`，冒号后留一个空格", en: "write `key: value`, with a space after the colon")
    case .controlCharacter: Bilingual(zh: "删除该字符后重新输入这一处", en: "delete it and type this place again")
    default: Bilingual(zh: "对照上下几行检查这一处的写法", en: "compare this place with the lines around it")
    }
  }
}

package struct OutOfBounds: FindingMessage {
  package static let code: FindingCode = "TS1007"
  let kind: SyntaxProblem.Kind

  package var text: Bilingual {
    switch kind {
    case .undefinedAlias(let name): Bilingual(zh: "没有名为 `\(name)` 的锚点", en: "there is no anchor named `\(name)`")
    case .selfReference(let name): Bilingual(zh: "锚点 `\(name)` 包含它自己", en: "the anchor `\(name)` contains itself")
    case .tooManyNodes: Bilingual(zh: "文档展开后超过一百万个节点", en: "the document expands to more than a million nodes")
    default: Bilingual(zh: "嵌套超过 64 层", en: "nested more than 64 levels deep")
    }
  }
  package var advice: Bilingual {
    switch kind {
    case .undefinedAlias: Bilingual(zh: "检查拼写，锚点要写在引用之前", en: "check its spelling; an anchor stands before its uses")
    default: Bilingual(zh: "直接写出内容，少用锚点与嵌套", en: "write the content out, with fewer anchors and levels")
    }
  }
}
