import Diagnostics

struct EmptyFile: FindingMessage {
  static let code: FindingCode = "TS4001"

  var text: Bilingual { Bilingual(zh: "文件是空的", en: "the file is empty") }
  var advice: Bilingual { Bilingual(zh: "检查是否选错了文件，或重新导出", en: "check that it is the right file, or export it again") }
}

struct NoRows: FindingMessage {
  static let code: FindingCode = "TS4002"

  var text: Bilingual { Bilingual(zh: "文件里没有考生", en: "there is no candidate in the file") }
  var advice: Bilingual {
    Bilingual(zh: "在列名下面逐行填写考生，再重新导出", en: "write one candidate on each row below the column names, and export again")
  }
}

struct UnreadableEncoding: FindingMessage {
  static let code: FindingCode = "TS4003"
  let looksLike: String?

  var text: Bilingual {
    let seems = looksLike.map { Bilingual(zh: "（像是 \($0)）", en: " (it looks like \($0))") }
    return Bilingual(
      zh: "文件既不是 UTF-8 也不是 GB18030 编码\(seems?.zh ?? "")",
      en: "the file is neither UTF-8 nor GB18030\(seems?.en ?? "")")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "在 Excel 或 WPS 中“另存为”“CSV UTF-8（逗号分隔）”", en: "save it as “CSV UTF-8 (comma delimited)” from Excel or WPS")
  }
}

struct WorkbookFile: FindingMessage {
  static let code: FindingCode = "TS4004"

  enum Kind: String, Sendable {
    case xlsx
    case xls

    /// From the first bytes of a ZIP archive or a compound document.
    init?(magic: [UInt8]) {
      if magic.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
        self = .xlsx
      } else if magic.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
        self = .xls
      } else {
        return nil
      }
    }
  }

  let kind: Kind

  var text: Bilingual {
    Bilingual(
      zh: "这是 Excel/WPS 工作簿（\(kind.rawValue)），不是 CSV", en: "this is a workbook (\(kind.rawValue)), not a CSV file")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "在 Excel 或 WPS 中打开，选“文件”“另存为”，类型选“CSV UTF-8（逗号分隔）(*.csv)”",
      en: "open it in Excel or WPS, choose Save As, and the type “CSV UTF-8 (comma delimited) (*.csv)”")
  }
}

struct UnknownFormat: FindingMessage {
  static let code: FindingCode = "TS4005"

  var text: Bilingual {
    Bilingual(zh: "从文件名看不出格式", en: "the file's name does not tell its format")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "表格用扩展名 `.csv`，每行一个 JSON 对象的文件用 `.ndjson`",
      en: "name a table `.csv`, and a file of one JSON object a line `.ndjson`")
  }
}
