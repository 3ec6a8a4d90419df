package import Diagnostics

package struct UnknownKey: FindingMessage {
  package static let code: FindingCode = "TS1008"
  let key: String
  let shape: Shape
  /// What was most likely meant.
  var suggestion: String?
  /// Keys that the mapping must have and has not.
  var missing: [Keyword] = []
  /// What else it may be.
  var hint: Bilingual?

  package var text: Bilingual {
    Bilingual(
      zh: "\(shape.name.zh)中没有名为 `\(key)` 的键", en: "`\(key)` is not a key of \(shape.name.en)")
  }
  package var advice: Bilingual {
    if let suggestion {
      return Bilingual(zh: "是否想写 `\(suggestion)`？", en: "did you mean `\(suggestion)`?")
    }
    if key.contains("：") {
      return Bilingual(
        zh: "写成 `键: 值`，用半角冒号，后留一个空格", en: "write `key: value`, with an ASCII colon and a space after it")
    }
    if !missing.isEmpty {
      return Bilingual(
        zh: "此处缺少 \(missing.map(\.bothNames.zh).joined(separator: "、"))，是否想写它？",
        en: "\(missing.map(\.bothNames.en).joined(separator: ", ")) is missing here; was that meant?")
    }
    if let hint { return hint }
    return Bilingual(
      zh: "可用的键：\(shape.keywords.map(\.chinese).joined(separator: "、"))",
      en: "its keys are: \(shape.keywords.map(\.english).joined(separator: ", "))")
  }
}

package struct RepeatedKey: FindingMessage {
  package static let code: FindingCode = "TS1009"
  /// As written: its place says which it is, in either language.
  let key: Bilingual

  package var text: Bilingual { Bilingual(zh: "键 `\(key.zh)` 重复", en: "the key `\(key.en)` is repeated") }
  package var advice: Bilingual {
    Bilingual(
      zh: "保留一处；同一个键的中英文写法也算重复", en: "keep one of them; a key's Chinese and English names are the same key")
  }
}

package struct MissingKey: FindingMessage {
  package static let code: FindingCode = "TS1010"
  let keyword: Keyword
  let shape: Shape

  package var text: Bilingual {
    Bilingual(
      zh: "\(shape.name.zh)缺少 \(keyword.bothNames.zh)", en: "\(shape.name.en) has no \(keyword.bothNames.en)")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "补上 `\(keyword.sample.zh)`——\(keyword.help.zh)", en: "add `\(keyword.sample.en)` — \(keyword.help.en)")
  }
}

/// A document that lists nothing would do nothing, and say nothing of it.
package struct NothingListed: FindingMessage {
  package static let code: FindingCode = "TS1012"
  let keyword: Keyword

  package var text: Bilingual {
    Bilingual(zh: "\(keyword.bothNames.zh)是空的", en: "\(keyword.bothNames.en) is empty")
  }
  package var advice: Bilingual {
    Bilingual(zh: "至少写一项——\(keyword.help.zh)", en: "write at least one entry — \(keyword.help.en)")
  }
}

package struct UnexpectedValue: FindingMessage {
  package static let code: FindingCode = "TS1011"
  let expected: Bilingual
  let found: String?
  var suggestion: String?
  /// The key whose example shows how such a value is written.
  var keyword: Keyword?

  /// Set off by a space where it begins with a digit, a letter or a backtick.
  private var chinese: String { expected.zh.utf8.first.map { $0 < 0x80 } == true ? " " + expected.zh : expected.zh }

  package var text: Bilingual {
    switch found {
    case nil:
      Bilingual(zh: "此处应为\(chinese)", en: "expected \(expected.en) here")
    case "":
      Bilingual(zh: "此处没有值，应为\(chinese)", en: "there is no value here; expected \(expected.en)")
    case .some(let found):
      Bilingual(zh: "`\(found)` 不符合要求，应为\(chinese)", en: "`\(found)` will not do; expected \(expected.en)")
    }
  }
  package var advice: Bilingual {
    if let suggestion { return Bilingual(zh: "是否想写 `\(suggestion)`？", en: "did you mean `\(suggestion)`?") }
    guard let keyword else { return Bilingual(zh: "改为\(chinese)", en: "change it to \(expected.en)") }
    return Bilingual(zh: "写成 `\(keyword.sample.zh)` 这样", en: "write it like `\(keyword.sample.en)`")
  }
}
