import Diagnostics

/// Why text is not a date that can be used.
enum DateProblem: Error, Hashable {
  case unreadable
  case nonexistent
  case monthOnly
  case serial
  case outOfRange
  case ambiguousMonth

  func message(for written: String) -> any FindingMessage {
    switch self {
    case .unreadable: UnreadableDate(written: written)
    case .nonexistent: NonexistentDate(written: written)
    case .monthOnly: DateWithoutDay(written: written)
    case .serial: SpreadsheetSerial(written: written)
    case .outOfRange: DateOutOfRange(written: written)
    case .ambiguousMonth: AmbiguousMonth(written: written)
    }
  }
}

struct UnreadableDate: FindingMessage {
  static let code: FindingCode = "TS4070"
  let written: String

  var text: Bilingual { Bilingual(zh: "看不懂日期 \(UserText(written))", en: "\(UserText(written)) is not a date") }
  var advice: Bilingual { Bilingual(zh: "写作 `2024-03-05`", en: "write it like `2024-03-05`") }
}

struct NonexistentDate: FindingMessage {
  static let code: FindingCode = "TS4071"
  let written: String

  var text: Bilingual {
    Bilingual(zh: "日期 \(UserText(written)) 不存在", en: "there is no such day as \(UserText(written))")
  }
  var advice: Bilingual { Bilingual(zh: "对照原始材料更正", en: "correct it from the original papers") }
}

struct DateWithoutDay: FindingMessage {
  static let code: FindingCode = "TS4072"
  let written: String

  var text: Bilingual {
    Bilingual(zh: "日期 \(UserText(written)) 没有写“日”", en: "the date \(UserText(written)) lacks its day")
  }
  var advice: Bilingual { Bilingual(zh: "写全年月日，例如 `2024-03-05`", en: "write the full date, such as `2024-03-05`") }
  var rule: Bilingual? {
    Bilingual(zh: "只有工作起止可以只写年月", en: "only the start and end of employment may be given by month")
  }
}

struct SpreadsheetSerial: FindingMessage {
  static let code: FindingCode = "TS4073"
  let written: String

  var text: Bilingual {
    Bilingual(
      zh: "\(UserText(written)) 是 Excel 的日期序号，不是日期",
      en: "\(UserText(written)) is a spreadsheet's serial number, not a date")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "在 Excel 中把这一列的单元格格式设为“日期”，再重新导出", en: "format the column as dates in the spreadsheet and export again")
  }
}

struct DateOutOfRange: FindingMessage {
  static let code: FindingCode = "TS4074"
  let written: String

  var text: Bilingual {
    Bilingual(
      zh: "日期 \(UserText(written)) 不在 \(DateReading.years.lowerBound) 年到 \(DateReading.years.upperBound) 年之间",
      en:
        "the date \(UserText(written)) is not between \(DateReading.years.lowerBound) and \(DateReading.years.upperBound)"
    )
  }
  var advice: Bilingual { Bilingual(zh: "对照原始材料更正年份", en: "correct the year from the original papers") }
}

struct EndBeforeStart: FindingMessage {
  static let code: FindingCode = "TS4075"
  let from: String
  let to: String

  var text: Bilingual {
    Bilingual(
      zh: "结束日期 \(UserText(to)) 早于开始日期 \(UserText(from))",
      en: "it ends on \(UserText(to)), before it starts on \(UserText(from))")
  }
  var advice: Bilingual { Bilingual(zh: "对照原始材料更正起止日期", en: "correct both dates from the original papers") }
}

struct AmbiguousMonth: FindingMessage {
  static let code: FindingCode = "TS4076"
  let written: String

  var text: Bilingual {
    Bilingual(
      zh: "\(UserText(written)) 可能是 1 月，也可能是丢了 0 的 10 月",
      en: "\(UserText(written)) may be January, or October with its zero lost in a spreadsheet")
  }
  var advice: Bilingual {
    Bilingual(zh: "写作 `2024-01` 或 `2024-10`", en: "write it like `2024-01` or `2024-10`")
  }
}
