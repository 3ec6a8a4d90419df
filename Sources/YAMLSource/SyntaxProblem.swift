package import Diagnostics

/// Why a file could not be read as one YAML document.
struct SyntaxProblem: Error {
  enum Kind {
    case nothing
    case secondDocument
    case tab
    case indentation
    case unclosed(String)
    case strayBracket(String)
    case missingComma
    case textAfterValue
    case comment
    case mergeMark
    case listSign(Unicode.Scalar)
    case wideBracket(Unicode.Scalar)
    case colonInText
    case missingColon
    case colonWithoutSpace
    case wideColon
    case wideSpace
    case reservedCharacter(String)
    case controlCharacter
    case unknownEscape
    case undefinedAlias(String)
    case selfReference(String)
    case tooManyNodes
    case tooDeep
    case tooManyDirectives
    case outOfMemory
    case other(String)
  }

  var kind: Kind
  var span: SourceSpan
  /// Another place that shows what happened.
  var other: SecondaryPlace?

  var finding: Finding { Finding(message, at: span, others: other.map { [$0] } ?? []) }

  private var message: any FindingMessage {
    switch kind {
    case .nothing: EmptyDocument()
    case .secondDocument: SecondDocument()
    case .tab: TabIndentation()
    case .wideSpace: WideSpaceIndentation()
    case .undefinedAlias, .selfReference, .tooManyNodes, .tooDeep, .tooManyDirectives: OutOfBounds(kind: kind)
    default: InvalidYAML(kind: kind)
    }
  }
}

package struct EmptyDocument: FindingMessage {
  package static let code: FindingCode = "TS1003"
  package var text: Bilingual { Bilingual(zh: "文件里没有内容", en: "there is nothing in this file") }
  package var advice: Bilingual {
    Bilingual(
      zh: "写入一份文档，第一行如 `类型: 标准`；不需要的文件请删除",
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

package struct WideSpaceIndentation: FindingMessage {
  package static let code: FindingCode = "TS1016"
  package var text: Bilingual {
    Bilingual(zh: "用全角空格或不间断空格缩进", en: "a no-break or ideographic space is used for indentation")
  }
  package var advice: Bilingual {
    Bilingual(zh: "改用半角空格缩进，每级两个", en: "indent with ordinary spaces, two for each level")
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
    case .strayBracket(let bracket):
      Bilingual(zh: "`\(bracket)` 没有配对的开头", en: "`\(bracket)` closes nothing")
    case .missingComma: Bilingual(zh: "两项之间缺少逗号", en: "a comma is missing between two entries")
    case .textAfterValue: Bilingual(zh: "值已结束，后面却还有文字", en: "there is more text after the end of the value")
    case .comment:
      Bilingual(
        zh: "空格后的 `#` 开始一段注释，连同括号的结尾都不算内容",
        en: "a `#` after a space begins a comment, and the closing bracket is part of it")
    case .mergeMark: Bilingual(zh: "有尚未解决的合并冲突", en: "a merge conflict that nobody has resolved")
    case .listSign(let sign):
      Bilingual(zh: "`\(sign)` 不是列表项的短横线", en: "`\(sign)` is not the dash of a list's entry")
    case .wideBracket(let bracket):
      Bilingual(zh: "`\(bracket)` 在这里不是括号", en: "`\(bracket)` is no bracket here")
    case .colonInText:
      Bilingual(zh: "此处不能出现冒号“: ”", en: "a colon followed by a space cannot stand here")
    case .missingColon: Bilingual(zh: "键后面缺少冒号", en: "a colon is missing after the key")
    case .colonWithoutSpace:
      Bilingual(zh: "冒号后面缺少半角空格", en: "a space is missing after the colon")
    case .wideColon: Bilingual(zh: "全角冒号“：”在这里不是冒号", en: "a full-width colon is no colon here")
    case .reservedCharacter(let character):
      Bilingual(zh: "值不能以 `\(character)` 开头", en: "a value cannot start with `\(character)`")
    case .unknownEscape:
      Bilingual(zh: "双引号中的 `\\` 是转义符，此处的写法无效", en: "in double quotes `\\` begins an escape, and this is none")
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
    case .unclosed("["), .unclosed("{"):
      Bilingual(
        zh: "补上结束的括号；若并未漏写括号，检查各项之间的逗号",
        en: "add the closing bracket; if it is there, look for a missing comma between the entries")
    case .unclosed: Bilingual(zh: "补上结束的引号", en: "add the closing quote")
    case .strayBracket:
      Bilingual(zh: "删去它，或补上与它配对的括号", en: "remove it, or add the bracket that it should close")
    case .missingComma:
      Bilingual(
        zh: "各项之间用半角逗号加空格“, ”隔开", en: "put a comma and a space between the entries; a full-width comma is no comma here"
      )
    case .colonInText, .reservedCharacter, .textAfterValue:
      Bilingual(zh: "给整个值加上引号，或检查缩进", en: "put the whole value in quotes, or check the indentation")
    case .comment:
      Bilingual(
        zh: "给整个值加上引号；若是注释，把它移到括号之后", en: "put the whole value in quotes; if it is a comment, move it after the bracket"
      )
    case .mergeMark:
      Bilingual(
        zh: "在两边的内容中取舍或合并，再删去 `<<<<<<<` 到 `>>>>>>>` 的各行标记",
        en: "choose between the two sides or unite them, then take out the lines of marks from `<<<<<<<` to `>>>>>>>`")
    case .listSign:
      Bilingual(zh: "每一项以半角短横线加空格 `- ` 开头", en: "begin each entry with an ASCII dash and a space, `- `")
    case .wideBracket:
      Bilingual(zh: "改用半角括号 `{ }` 或 `[ ]`，结尾的也要改", en: "write ASCII brackets, `{ }` or `[ ]`, the closing one too")
    case .missingColon, .colonWithoutSpace, .wideColon:
      Bilingual(zh: "写成 `键: 值`，用半角冒号，后留一个空格", en: "write `key: value`, with an ASCII colon and a space after it")
    case .unknownEscape: Bilingual(zh: "改用单引号，或写成 `\\\\`", en: "use single quotes, or write `\\\\`")
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
    case .tooManyDirectives:
      Bilingual(zh: "以 `%` 开头的行超过 16 行", en: "more than 16 lines begin with `%`")
    default: Bilingual(zh: "嵌套超过 64 层", en: "nested more than 64 levels deep")
    }
  }
  package var advice: Bilingual {
    switch kind {
    case .undefinedAlias: Bilingual(zh: "检查拼写，锚点要写在引用之前", en: "check its spelling; an anchor stands before its uses")
    case .tooManyDirectives:
      Bilingual(zh: "删去这些行：YAML 指令在这里没有用处", en: "take them out; YAML directives are of no use here")
    default: Bilingual(zh: "直接写出内容，少用锚点与嵌套", en: "write the content out, with fewer anchors and levels")
    }
  }
}
