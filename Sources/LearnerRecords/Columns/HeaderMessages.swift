import Diagnostics

struct UnknownColumn: FindingMessage {
  static let code: FindingCode = "TS4006"
  let name: String
  let suggestion: String?

  var text: Bilingual {
    Bilingual(zh: "不认识的列 \(UserText(name))", en: "there is no column \(UserText(name))")
  }
  var advice: Bilingual {
    if let suggestion {
      Bilingual(
        zh: "是不是 \(UserText(suggestion))？改好列名，或在认定方案的 `列名`（columns）中写明它是哪一列；用不到的列请删去",
        en:
          "did you mean \(UserText(suggestion))? correct the name, or say under `columns` of the scheme which column it is; delete it if it is not needed"
      )
    } else {
      Bilingual(
        zh: "改成已知的列名（`touchstone explain 列名` 全部列出），或在认定方案的 `列名`（columns）中写明它是哪一列；用不到的列请删去",
        en:
          "use a known column name (`touchstone explain columns` lists them), or say under `columns` of the scheme which column it is; delete it if it is not needed"
      )
    }
  }
  var rule: Bilingual? {
    Bilingual(
      zh: "看不懂的列可能影响结论，所以整个文件都不处理", en: "a column that is not understood could matter, so nothing of the file is used")
  }
}

struct RepeatedColumn: FindingMessage {
  static let code: FindingCode = "TS4007"
  let name: String
  let earlier: String

  var text: Bilingual {
    if name == earlier {
      Bilingual(zh: "列 \(UserText(name)) 出现两次", en: "the column \(UserText(name)) stands twice")
    } else {
      Bilingual(
        zh: "列 \(UserText(name)) 与 \(UserText(earlier)) 是同一项",
        en: "the columns \(UserText(earlier)) and \(UserText(name)) are the same thing")
    }
  }
  var advice: Bilingual { Bilingual(zh: "只留一列", en: "keep one of them") }
}

struct MissingColumn: FindingMessage {
  static let code: FindingCode = "TS4008"
  let name: String
  /// The column that makes it necessary, if not every file needs it.
  let neededBy: String?

  var text: Bilingual {
    if let neededBy {
      Bilingual(
        zh: "有 \(UserText(neededBy)) 却缺少列 \(UserText(name))",
        en: "the column \(UserText(name)) is missing, which goes with \(UserText(neededBy))")
    } else {
      Bilingual(zh: "缺少必需的列 \(UserText(name))", en: "the column \(UserText(name)) is missing")
    }
  }
  var advice: Bilingual {
    Bilingual(zh: "在表头添上这一列并填写", en: "add the column to the header row and fill it in")
  }
}

struct GapInNumbers: FindingMessage {
  static let code: FindingCode = "TS4009"
  let prefix: String
  let missing: Int
  let found: String

  var text: Bilingual {
    Bilingual(
      zh: "有 \(UserText(found)) 却没有 `\(prefix)\(missing)_…`",
      en: "there is \(UserText(found)) but no `\(prefix)\(missing)_…`")
  }
  var advice: Bilingual {
    Bilingual(zh: "从 1 开始连续编号", en: "number the columns from 1 without gaps")
  }
}

struct WrongSeparator: FindingMessage {
  static let code: FindingCode = "TS4010"

  enum Separator: String, CaseIterable, Sendable {
    case semicolon = ";"
    case tab = "\t"
    case chineseComma = "，"
  }

  let separator: Separator

  var text: Bilingual {
    switch separator {
    case .semicolon: Bilingual(zh: "各列用分号分隔", en: "the columns are separated by semicolons")
    case .tab: Bilingual(zh: "各列用制表符分隔", en: "the columns are separated by tabs")
    case .chineseComma: Bilingual(zh: "各列用中文逗号分隔", en: "the columns are separated by Chinese commas")
    }
  }
  var advice: Bilingual {
    Bilingual(
      zh: "在 Excel 或 WPS 中“另存为”“CSV UTF-8（逗号分隔）”", en: "save it as “CSV UTF-8 (comma delimited)” from Excel or WPS")
  }
}

struct TitleRow: FindingMessage {
  static let code: FindingCode = "TS4011"
  let title: String
  /// Whether nothing else stands in the row.
  let isAlone: Bool

  var text: Bilingual {
    isAlone
      ? Bilingual(
        zh: "第一行只有 \(UserText(title))，是标题而不是列名",
        en: "the first row holds only \(UserText(title)): a title, not the names of columns")
      : Bilingual(
        zh: "第一行（\(UserText(title)) 等）没有一格是列名",
        en: "no cell of the first row, \(UserText(title)) and so on, is the name of a column")
  }
  var advice: Bilingual {
    isAlone
      ? Bilingual(zh: "删去列名上方的各行后再导出", en: "delete the rows above the column names and export again")
      : Bilingual(
        zh: "它是标题的，删去列名上方的各行后再导出；它就是列名的，在认定方案的 `列名`（columns）中写明各是哪一列",
        en:
          "if it is a title, delete the rows above the column names and export again; if these are the names, say under `columns` of the scheme which column each is"
      )
  }
}
