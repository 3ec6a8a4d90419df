import Diagnostics

struct MissingValue: FindingMessage {
  static let code: FindingCode = "TS4040"

  var text: Bilingual { Bilingual(zh: "必填项为空", en: "this must be filled in, but is blank") }
  var advice: Bilingual { Bilingual(zh: "填写后重新提交这一行", en: "fill it in and submit the row again") }
}

struct UnknownWord: FindingMessage {
  static let code: FindingCode = "TS4041"
  let written: String
  /// The words that may stand here, in either language.
  let known: [Bilingual]

  var text: Bilingual {
    Bilingual(zh: "\(UserText(written)) 不在可选范围内", en: "\(UserText(written)) is none of the words that may stand here")
  }
  var advice: Bilingual {
    let list = Bilingual(
      zh: known.map { "`\($0.zh)`" }.joined(separator: "、"), en: known.map { "`\($0.en)`" }.joined(separator: ", "))
    guard let near = Suggestion.nearest(to: written, among: known.map(\.zh) + known.map(\.en)) else {
      return Bilingual(zh: "请写以下之一：\(list.zh)", en: "write one of \(list.en)")
    }
    return Bilingual(zh: "是不是 `\(near)`？可写：\(list.zh)", en: "did you mean `\(near)`? it may be \(list.en)")
  }
}

struct InvalidOccupation: FindingMessage {
  static let code: FindingCode = "TS4042"
  let written: String

  var text: Bilingual {
    Bilingual(zh: "\(UserText(written)) 不是职业编码", en: "\(UserText(written)) is not an occupation code")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "按职业分类大典写编码，例如 `6-31-01-03`", en: "write the code of the occupational classification, such as `6-31-01-03`")
  }
}

struct InvalidItem: FindingMessage {
  static let code: FindingCode = "TS4043"
  let written: String

  var text: Bilingual {
    Bilingual(zh: "\(UserText(written)) 不是技能项或知识项", en: "\(UserText(written)) does not name a skill or knowledge item")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "写作 `skill/1.1.1`、`knowledge/1.1.1`，或全名 `cn/6-31-01-03@2018#4/skill/1.1.1`",
      en: "write `skill/1.1.1`, `knowledge/1.1.1`, or the full name `cn/6-31-01-03@2018#4/skill/1.1.1`")
  }
}

struct InvalidFlag: FindingMessage {
  static let code: FindingCode = "TS4044"
  let written: String

  var text: Bilingual {
    Bilingual(zh: "\(UserText(written)) 既不是“是”也不是“否”", en: "\(UserText(written)) is neither yes nor no")
  }
  var advice: Bilingual { Bilingual(zh: "写 `是` 或 `否`", en: "write `是` (yes) or `否` (no)") }
}

struct InvalidEntry: FindingMessage {
  static let code: FindingCode = "TS4045"

  enum Content: Sendable {
    case scores
    case outcomes

    var example: String {
      switch self {
      case .scores: "1=80；2=75"
      case .outcomes: "1.1.3=合格；1.2.1=不合格"
      }
    }
  }

  let written: String
  let content: Content

  var text: Bilingual {
    Bilingual(zh: "看不懂 \(UserText(written))", en: "\(UserText(written)) cannot be understood here")
  }
  var advice: Bilingual { Bilingual(zh: "写作 `\(content.example)`", en: "write it like `\(content.example)`") }
}

struct RepeatedEntry: FindingMessage {
  static let code: FindingCode = "TS4046"
  let name: String

  var text: Bilingual { Bilingual(zh: "\(UserText(name)) 写了两次", en: "\(UserText(name)) stands twice") }
  var advice: Bilingual { Bilingual(zh: "只留正确的一个", en: "keep the one that is right") }
}

struct InvalidYears: FindingMessage {
  static let code: FindingCode = "TS4047"
  let written: String

  var text: Bilingual {
    Bilingual(zh: "\(UserText(written)) 不是整年数", en: "\(UserText(written)) is not a whole number of years")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "写 0 到 \(YearsReading.most) 的整数，不满一年的不计",
      en: "write a whole number from 0 to \(YearsReading.most); count full years only")
  }
}

/// `工作1_止` that says neither a day nor that the work goes on.
struct UnreadableEnd: FindingMessage {
  static let code: FindingCode = "TS4066"
  let written: String

  var text: Bilingual {
    Bilingual(
      zh: "\(UserText(written)) 不是工作截止的日期", en: "\(UserText(written)) is not the day on which work ended")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "还在做的写 `至今` 或留空；已经结束的写最后一天，例如 `2024-03-05` 或 `2024-03`",
      en: "write `至今` or leave it blank for work that goes on; else the last day, such as `2024-03-05` or `2024-03`")
  }
}

struct ControlCharacter: FindingMessage {
  static let code: FindingCode = "TS4048"
  let written: String

  var text: Bilingual {
    Bilingual(zh: "\(UserText(written)) 中有看不见的控制字符", en: "\(UserText(written)) contains a control character")
  }
  var advice: Bilingual { Bilingual(zh: "重新输入这一格", en: "type the cell anew") }
}

struct LostCharacter: FindingMessage {
  static let code: FindingCode = "TS4049"
  let written: String

  var text: Bilingual {
    Bilingual(
      zh: "\(UserText(written)) 中有字在导出时丢失了", en: "a character of \(UserText(written)) was lost when it was exported")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "对照证件补上这个字，另存为“CSV UTF-8”（GBK 没有某些生僻字）",
      en: "restore it from the document and save as “CSV UTF-8” (GBK lacks some rare characters)")
  }
}

struct InvalidHours: FindingMessage {
  static let code: FindingCode = "TS4061"
  let written: String

  var text: Bilingual {
    Bilingual(zh: "\(UserText(written)) 不是整学时数", en: "\(UserText(written)) is not a whole number of hours")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "写 0 到 \(HoursReading.most) 的整数；没有记录学时的留空",
      en: "write a whole number from 0 to \(HoursReading.most), or leave it blank where no hours are on record")
  }
}

struct InvalidAssessor: FindingMessage {
  static let code: FindingCode = "TS4060"
  let written: String

  var text: Bilingual {
    hasSpace
      ? Bilingual(
        zh: "考评员 \(UserText(written)) 中间有空格，可能是两个人",
        en: "the assessor \(UserText(written)) has a space within, and may be two people")
      : Bilingual(
        zh: "\(UserText(written)) 不是一名考评员的编号或姓名",
        en: "\(UserText(written)) is not the number or name of one assessor")
  }
  var advice: Bilingual {
    hasSpace
      ? Bilingual(
        zh: "是两个人，中间用 `；` 分隔；是一个人，去掉空格", en: "put `；` between two people, or take out the space of one")
      : Bilingual(
        zh: "每人只写编号或姓名，不加说明，之间用 `；` 分隔",
        en: "write the number or name of each person and nothing else, with `；` between them")
  }

  private var hasSpace: Bool {
    !written.unicodeScalars.contains(where: SeparatedText.isSeparator)
      && CellText.code(written).unicodeScalars.contains(where: CellText.isSpace)
  }
}

struct BarOfPart: FindingMessage {
  static let code: FindingCode = "TS4062"

  var text: Bilingual {
    Bilingual(zh: "禁考针对考生本人，不能只限一个科目或项目", en: "a bar is of the candidate, not of one component or item")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "留空这一格；只是该科目成绩无效的，处理写 `成绩无效`",
      en: "leave the cell blank, or write `void` as the measure where only that result is void")
  }
}

struct SittingContradicted: FindingMessage {
  static let code: FindingCode = "TS4064"
  /// The cell that says otherwise.
  let earlier: String
  let first: Bilingual
  let second: Bilingual

  var text: Bilingual {
    Bilingual(
      zh: "与 \(UserText(earlier)) 是同一场考试，那里是 `\(first.zh)`，这里却是 `\(second.zh)`",
      en: "this is the same sitting as \(UserText(earlier)), where it is `\(first.en)`, but here `\(second.en)`")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "对照评分记录更正其中一格；确是两场的，更正日期、级别或标准",
      en: "correct one of them from the score sheet; if they were two sittings, correct a date, level or standard")
  }
  var rule: Bilingual? {
    Bilingual(
      zh: "同一标准、级别、科目在同一天只有一场考试", en: "a component of a level of a standard is sat once on one day")
  }
}

struct InvalidRank: FindingMessage {
  static let code: FindingCode = "TS4063"
  let written: String

  var text: Bilingual {
    Bilingual(zh: "\(UserText(written)) 不是名次", en: "\(UserText(written)) is not a rank")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "写 1 到 \(RankReading.last) 的整数；只有奖项的留空，奖项写在 `奖项`",
      en:
        "write a whole number from 1 to \(RankReading.last); where only a prize was given leave it blank and fill in `prize`"
    )
  }
}
