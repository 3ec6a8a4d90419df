import CanonicalJSON
import Diagnostics

struct InvalidJSON: FindingMessage {
  static let code: FindingCode = "TS4030"
  let reason: JSONSyntaxError.Reason
  /// One-based, in characters.
  let column: Int

  var text: Bilingual {
    let why = explanation
    return Bilingual(zh: "第 \(column) 个字符处不是合法的 JSON：\(why.zh)", en: "not valid JSON at character \(column): \(why.en)")
  }

  private var explanation: Bilingual {
    switch reason {
    case .unexpected: Bilingual(zh: "这里不应有这个字符", en: "this character cannot stand here")
    case .endOfInput: Bilingual(zh: "这一行没有写完", en: "the line ends too early")
    case .invalidUTF8: Bilingual(zh: "文字编码有误", en: "its encoding is damaged")
    case .duplicateKey(let key):
      Bilingual(zh: "键 \(UserText(key)) 出现两次", en: "the key \(UserText(key)) stands twice")
    case .controlCharacter: Bilingual(zh: "文字中有控制字符", en: "a control character inside text")
    case .invalidEscape: Bilingual(zh: "反斜杠后的写法无效", en: "what follows the backslash means nothing")
    case .loneSurrogate: Bilingual(zh: "`\\u` 写法不完整", en: "half of a `\\u` pair")
    case .invalidNumber: Bilingual(zh: "数字写法无效", en: "this is not how a number is written")
    case .tooDeep: Bilingual(zh: "嵌套太深", en: "it is nested too deeply")
    case .trailingContent:
      Bilingual(zh: "一行只能有一个 `{…}`", en: "a line holds only one `{…}`")
    }
  }

  var advice: Bilingual {
    Bilingual(
      zh: "每行写一个完整的 JSON 对象；请从源系统重新导出",
      en: "write one whole JSON object on each line; export the file again from its source")
  }
}

struct UnknownKey: FindingMessage {
  static let code: FindingCode = "TS4031"
  let key: String
  let suggestion: String?

  var text: Bilingual { Bilingual(zh: "不认识的键 \(UserText(key))", en: "there is no key \(UserText(key))") }
  var advice: Bilingual {
    if let suggestion {
      Bilingual(zh: "是不是 `\(suggestion)`？", en: "did you mean `\(suggestion)`?")
    } else {
      Bilingual(zh: "改成已知的键，或删去", en: "use a known key, or remove it")
    }
  }
}

struct WrongType: FindingMessage {
  static let code: FindingCode = "TS4032"

  enum Kind: Sendable {
    case object
    case list
    case text
    case number
    case flag
    case textOrNumber

    var words: Bilingual {
      switch self {
      case .object: Bilingual(zh: "一个 `{…}` 对象", en: "an object `{…}`")
      case .list: Bilingual(zh: "一个 `[…]` 列表", en: "a list `[…]`")
      case .text: Bilingual(zh: "带引号的文字", en: "text in quotation marks")
      case .number: Bilingual(zh: "数字", en: "a number")
      case .flag: Bilingual(zh: "`true` 或 `false`", en: "`true` or `false`")
      case .textOrNumber: Bilingual(zh: "文字或数字", en: "text or a number")
      }
    }
  }

  let found: Bilingual
  let expected: Kind

  init(found: JSONValue, expected: Kind) {
    self.found =
      switch found {
      case .null: Bilingual(zh: "`null`", en: "`null`")
      case .bool: Kind.flag.words
      case .integer, .number: Kind.number.words
      case .string: Kind.text.words
      case .array: Kind.list.words
      case .object: Kind.object.words
      }
    self.expected = expected
  }

  var text: Bilingual {
    Bilingual(zh: "应是\(expected.words.zh)，写的却是\(found.zh)", en: "\(found.en) where \(expected.words.en) should stand")
  }
  var advice: Bilingual { Bilingual(zh: "改写成\(expected.words.zh)", en: "write \(expected.words.en)") }
}
