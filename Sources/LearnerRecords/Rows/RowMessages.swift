import Diagnostics

struct UndecodableText: FindingMessage {
  static let code: FindingCode = "TS4020"
  let encoding: TextEncoding
  /// One-based, in bytes of the row.
  let byte: Int

  var text: Bilingual {
    Bilingual(
      zh: "从第 \(byte) 个字节起不是 \(encoding.rawValue) 文字", en: "from byte \(byte) on this is not \(encoding.rawValue) text")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "重新导出这一行，选“CSV UTF-8”；若整个文件都这样，用 `--encoding` 写明编码",
      en: "export this row again as “CSV UTF-8”; if the whole file is so, name its encoding with `--encoding`")
  }
}

struct RowTooLong: FindingMessage {
  static let code: FindingCode = "TS4021"

  var text: Bilingual {
    Bilingual(
      zh: "这一行超过 \(RowSplitter.longestRow) 字节", en: "the row is longer than \(RowSplitter.longestRow) bytes")
  }
  var advice: Bilingual {
    Bilingual(zh: "检查换行是否丢失，再重新导出", en: "check whether line breaks were lost, and export again")
  }
}

struct UnclosedQuote: FindingMessage {
  static let code: FindingCode = "TS4022"

  var text: Bilingual {
    Bilingual(zh: "这一格开头的引号 `\"` 没有配对的结尾引号", en: "the quotation mark `\"` opened in this cell is not closed")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "补上结尾的引号，或删去开头的引号；单元格里的引号要写两遍", en: "close it or remove it; inside a cell, write the mark twice")
  }
}

struct TextAfterQuote: FindingMessage {
  static let code: FindingCode = "TS4023"

  var text: Bilingual {
    Bilingual(zh: "结尾引号 `\"` 之后还有文字", en: "there is text after the closing quotation mark `\"`")
  }
  var advice: Bilingual {
    Bilingual(zh: "单元格里的引号要写两遍", en: "inside a cell, write the quotation mark twice")
  }
}

struct WrongCellCount: FindingMessage {
  static let code: FindingCode = "TS4024"
  let expected: Int
  let actual: Int

  var text: Bilingual {
    Bilingual(
      zh: "这一行有 \(actual) 格，表头有 \(expected) 列", en: "the row has \(actual) cells, the header row \(expected)")
  }
  var advice: Bilingual {
    if actual > expected {
      Bilingual(
        zh: "含逗号的内容要用引号 `\"` 括起来，或从 Excel 重新导出",
        en: "put text that contains a comma in quotation marks `\"`, or export again from Excel")
    } else {
      Bilingual(zh: "补上缺少的逗号，或从 Excel 重新导出", en: "add the missing commas, or export again from Excel")
    }
  }
}

struct ContentWithoutColumn: FindingMessage {
  static let code: FindingCode = "TS4025"
  let content: String

  var text: Bilingual {
    Bilingual(zh: "\(UserText(content)) 所在的列没有列名", en: "\(UserText(content)) stands in a column without a name")
  }
  var advice: Bilingual {
    Bilingual(zh: "给这一列加上列名，或删去内容", en: "name the column, or remove what stands in it")
  }
}

struct NullCharacter: FindingMessage {
  static let code: FindingCode = "TS4026"

  var text: Bilingual { Bilingual(zh: "这一行含有空字符（NUL）", en: "the row contains a null character") }
  var advice: Bilingual {
    Bilingual(zh: "文件可能已损坏或不是文本；请重新导出", en: "the file may be damaged or no text at all; export it again")
  }
}

struct TotalRow: FindingMessage {
  static let code: FindingCode = "TS4027"
  let label: String

  /// The first cell of a row of totals; nil for any other text.
  static func label(_ text: String) -> String? {
    let label = CellText.code(text).filter { $0 != " " }
    let known = ["小计", "合计", "总计", "共计", "subtotal", "total"]
    return known.contains { label.lowercased().hasPrefix($0) } ? label : nil
  }

  var text: Bilingual {
    Bilingual(zh: "这是一行 \(UserText(label))，不是考生", en: "this is a row of totals (\(UserText(label))), not a candidate")
  }
  var advice: Bilingual { Bilingual(zh: "删去合计行", en: "delete the row") }
}

struct SecondHeader: FindingMessage {
  static let code: FindingCode = "TS4028"

  var text: Bilingual {
    Bilingual(zh: "这一行是列名，不是考生", en: "this row holds names of columns, not a candidate")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "表头只留一行，取消合并单元格，删去重复的表头", en: "keep one header row, without merged cells, and delete the others")
  }
}
