import Diagnostics
import Vocabulary

/// Why a number cannot be that of the document.
enum IdentityProblem: Error, Hashable {
  case scientific(String)
  case old(String)
  case length(String, IdentityDocument)
  case characters(String)
  case birthDate(String)
  case checkCharacter(String)
  case lostDigits(String)
  case otherDocument(String, IdentityDocument, IdentityDocument)
  case form(String, IdentityDocument)

  var message: any FindingMessage {
    switch self {
    case .scientific(let number): ScientificNumber(written: number)
    case .old(let number): OldIdentityNumber(number: number)
    case .length(let number, let document): IdentityNumberLength(number: number, document: document)
    case .characters(let number): IdentityNumberCharacters(number: number)
    case .birthDate(let number): IdentityBirthDate(number: number)
    case .checkCharacter(let number): IdentityCheckCharacter(number: number)
    case .lostDigits(let number): LostDigits(number: number)
    case .otherDocument(let number, let given, let other):
      OtherDocumentNumber(number: number, given: given, other: other)
    case .form(let number, let document): DocumentNumberForm(number: number, document: document)
    }
  }
}

struct IdentityNumberLength: FindingMessage {
  static let code: FindingCode = "TS4050"
  let number: String
  let document: IdentityDocument

  var text: Bilingual {
    Bilingual(
      zh: "\(document.chinese)号码应有 18 位，\(UserText(number)) 有 \(number.count) 位",
      en: "the number has 18 characters, but \(UserText(number)) has \(number.count)")
  }
  var advice: Bilingual { checkAgainstDocument }
}

struct IdentityNumberCharacters: FindingMessage {
  static let code: FindingCode = "TS4051"
  let number: String

  var text: Bilingual {
    Bilingual(
      zh: "\(UserText(number)) 中有不该有的字符：前 17 位是数字，最后一位是数字或 X",
      en: "\(UserText(number)) has a wrong character: the first 17 are digits, the last a digit or X")
  }
  var advice: Bilingual { checkAgainstDocument }
}

struct IdentityCheckCharacter: FindingMessage {
  static let code: FindingCode = "TS4052"
  let number: String

  var text: Bilingual {
    Bilingual(
      zh: "\(UserText(number)) 的校验位不符，至少有一位写错",
      en: "the check digit of \(UserText(number)) is wrong, so at least one digit is")
  }
  var advice: Bilingual { checkAgainstDocument }
}

struct IdentityBirthDate: FindingMessage {
  static let code: FindingCode = "TS4053"
  let number: String

  var text: Bilingual {
    Bilingual(
      zh: "\(UserText(number)) 第 7 至 14 位不是存在的出生日期",
      en: "digits 7 to 14 of \(UserText(number)) are not a date of birth that exists")
  }
  var advice: Bilingual { checkAgainstDocument }
}

struct OtherDocumentNumber: FindingMessage {
  static let code: FindingCode = "TS4054"
  let number: String
  let given: IdentityDocument
  let other: IdentityDocument

  var text: Bilingual {
    Bilingual(
      zh: "\(UserText(number)) 是\(other.chinese)的号码，证件类型却是\(given.chinese)",
      en: "\(UserText(number)) is the number of `\(other.rawValue)`, but the document is given as `\(given.rawValue)`")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "更正证件类型（没有 `证件类型` 列就加上）或号码",
      en: "correct the kind of document (add a column `证件类型` if there is none) or its number")
  }
}

struct ScientificNumber: FindingMessage {
  static let code: FindingCode = "TS4055"
  let written: String

  var text: Bilingual {
    Bilingual(
      zh: "号码被 Excel 改成了 \(UserText(written))，后面的数字已经丢失",
      en: "a spreadsheet turned the number into \(UserText(written)); its last digits are lost")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "在 Excel 中把这一列设为“文本”，重新填写号码后再导出",
      en: "format the column as text in the spreadsheet, enter the numbers again and export again")
  }
}

struct LostDigits: FindingMessage {
  static let code: FindingCode = "TS4056"
  let number: String

  var text: Bilingual {
    Bilingual(
      zh: "\(UserText(number)) 以 000 结尾且校验位不符：最后三位多半已被 Excel 抹去",
      en:
        "\(UserText(number)) ends in 000 and its check digit is wrong: a spreadsheet has probably erased the last three"
    )
  }
  var advice: Bilingual {
    Bilingual(
      zh: "在 Excel 中把这一列设为“文本”，对照证件重新填写后再导出",
      en: "format the column as text in the spreadsheet, enter the number again from the document and export again")
  }
}

struct OldIdentityNumber: FindingMessage {
  static let code: FindingCode = "TS4057"
  let number: String

  var text: Bilingual {
    Bilingual(
      zh: "\(UserText(number)) 是 15 位的旧身份证号码，已停止使用",
      en: "\(UserText(number)) is an old identity number of 15 digits, no longer in use")
  }
  var advice: Bilingual {
    Bilingual(zh: "填写现行身份证上的 18 位号码", en: "write the 18 characters of the present identity card")
  }
}

struct DocumentNumberForm: FindingMessage {
  static let code: FindingCode = "TS4058"
  let number: String
  let document: IdentityDocument

  var text: Bilingual {
    Bilingual(
      zh: "\(UserText(number)) 不是\(document.chinese)的号码：\(form.zh)",
      en: "\(UserText(number)) is not the number of `\(document.rawValue)`: \(form.en)")
  }

  private var form: Bilingual {
    switch document {
    case .hkMacauPermit:
      Bilingual(zh: "应为 H 或 M 加 8 位或 10 位数字", en: "it is H or M and 8 or 10 digits")
    case .taiwanPermit: Bilingual(zh: "应为 8 位数字", en: "it is 8 digits")
    case .foreignPermanentResidence:
      Bilingual(zh: "应为 9 开头的 18 位号码，或 3 个字母加 12 位数字", en: "it is 18 digits from 9 on, or 3 letters and 12 digits")
    default: Bilingual(zh: "应为 5 至 20 位字母和数字", en: "it is 5 to 20 letters and digits")
    }
  }
  var advice: Bilingual { checkAgainstDocument }
}

struct BirthDateMismatch: FindingMessage {
  static let code: FindingCode = "TS4059"
  let given: CalendarDate
  let inNumber: CalendarDate

  var text: Bilingual {
    Bilingual(
      zh: "出生日期 `\(given)` 与证件号码中的 `\(inNumber)` 不一致",
      en: "the date of birth `\(given)` differs from `\(inNumber)` in the document's number")
  }
  var advice: Bilingual { checkAgainstDocument }
}

struct BeforeBirth: FindingMessage {
  static let code: FindingCode = "TS4065"
  let date: CalendarDate
  let birth: CalendarDate

  var text: Bilingual {
    Bilingual(
      zh: "日期 `\(date)` 早于本人的出生日期 `\(birth)`", en: "`\(date)` is before the holder's date of birth, `\(birth)`")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "对照证件和原始材料，更正这一日期或证件号码",
      en: "check both against the papers, and correct the date or the document's number")
  }
}

private let checkAgainstDocument = Bilingual(zh: "对照证件原件核对", en: "check it against the document itself")
