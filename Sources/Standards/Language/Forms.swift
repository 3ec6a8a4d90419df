package import Diagnostics
package import Vocabulary
import YAMLSource

/// How the field's exact values are written.
extension Form where Value == CalendarDate {
  static let date = Form.scalar(
    Bilingual(zh: "真实存在的日期，如 2024-03-05", en: "a date that exists, such as 2024-03-05"),
    .pattern("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")
  ) { CalendarDate($0) }
}

extension Form where Value == CalendarLength {
  static let length = Form.scalar(
    Bilingual(zh: "时间长度，如 `4年` 或 `18个月`", en: "a length of time such as `4y` or `18mo`"),
    .pattern("^[0-9]+(y|年|mo|个月)$")
  ) { CalendarLength($0) }
}

extension Form where Value == Score {
  static let mark = Form.scalar(
    Bilingual(zh: "0 到 100 的分数，至多两位小数", en: "a mark from 0 to 100 with at most two decimals"),
    .pattern("^(100(\\.0{1,2})?|[0-9]{1,2}(\\.[0-9]{1,2})?)$")
  ) { Score($0) }
}

extension Form where Value == OccupationCode {
  static let occupationCode = Form.scalar(
    Bilingual(zh: "职业编码，如 6-30-99-00", en: "an occupation code such as 6-30-99-00"),
    .pattern("^[0-9](-[0-9]{2}){3}(-[0-9]{3})?$")
  ) { OccupationCode($0) }

  static let workTypeCode = Form.scalar(
    Bilingual(zh: "工种编码，如 6-30-05-01-014", en: "a work type's code such as 6-30-05-01-014"),
    .pattern("^[0-9](-[0-9]{2}){3}-[0-9]{3}$")
  ) { text in OccupationCode(text).flatMap { $0.description.utf8.count == 14 ? $0 : nil } }
}

extension Form where Value == ItemName {
  static let itemName = Form.scalar(
    Bilingual(
      zh: "条目全名，如 cn/6-30-99-00@2020#4/skill/1.1.1", en: "an item's full name such as cn/6-30-99-00@2020#4/skill/1.1.1"),
    .pattern("^[^@#]+@[^@#]+#[^@#/]+/(skill|knowledge)/[A-Za-z0-9.]+$")
  ) { text in
    ItemName(text).map { name in
      var name = name
      name.owner.level = LevelName.step(name.owner.level)
      return name
    }
  }
}

extension Form where Value: Term {
  /// A word of a closed vocabulary, in English or Chinese.
  static var term: Form<Value> {
    let words = Value.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    let chinese = Value.allCases.map { "`\($0.chinese)`（\($0.rawValue)）" }.joined(separator: "、")
    let named = Value.allCases.map { (english: $0.rawValue, chinese: $0.chinese, value: $0) }
    let areOfOtherLetters = named.allSatisfy { $0.chinese.utf8.contains { $0 >= 0x80 } }
    return .scalar(
      Bilingual(zh: "\(chinese)之一", en: "one of \(words)"),
      .words(Value.allCases.map { ScalarShape.Word(english: $0.rawValue, chinese: $0.chinese) })
    ) { text in
      for word in named where word.english == text { return word.value }
      // To compare texts that are not of ASCII takes long.
      if areOfOtherLetters, text.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
      return named.first { $0.chinese == text }?.value
    }
  }
}

extension Form where Value == String {
  /// Exactly this many decimal digits.
  static func digits(_ count: Int) -> Form<String> {
    .scalar(Bilingual(zh: "\(count) 位数字", en: "\(count) digits"), .pattern("^[0-9]{\(count)}$")) { text in
      text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? text : nil
    }
  }

  /// An enterprise's name. A bracket of YAML in it was lost by a list.
  static let organisationName = Form.scalar(
    Bilingual(zh: "单位名称", en: "an organisation's name"), .pattern("^[^{}\\[\\]]+$")
  ) { text in text.isEmpty || text.contains(where: { "{}[]".contains($0) }) ? nil : text }

  /// A document's identifier: it stands inside names such as `id@edition#level/skill/1.1.1`.
  static let identifier = Form.scalar(
    Bilingual(zh: "标识：字母、数字、`-`、`_`、`/`、`.`", en: "an identifier of letters, digits, `-`, `_`, `/` and `.`"),
    .pattern("^[^\\s@#:;,，、；]+$")
  ) { isIdentifier($0) ? $0 : nil }

  private static func isIdentifier(_ text: String) -> Bool {
    // Nearly every one is of these alone.
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    if isPlain { return !text.isEmpty }
    let allowed = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_/.".unicodeScalars.contains($0)
    }
    return !text.isEmpty && allowed && !text.hasLookalikes
  }

  /// A published edition, as references name it: the year and no more, not `2020年版`.
  static let edition = Form.scalar(
    Bilingual(zh: "版次，只写年份，如 2020", en: "an edition such as 2020"), .pattern("^[^\\s@#:;,，、；年版]+$")
  ) { text in isIdentifier(text) && !text.unicodeScalars.contains(where: { $0 == "年" || $0 == "版" }) ? text : nil }

  /// A step of a ladder, which stands inside names such as `id@edition#level/skill/1.1.1`; a step of the national one
  /// may be written by its name.
  static let step = Form.scalar(
    Bilingual(zh: "等级，如 \"4\" 或 四级", en: "a level such as \"4\" or 四级"),
    .pattern("^([^\\s/#@:,，、；：\"'“”‘’]+|[一二三四五初中高级工技师]+/[一二三四五初中高级工技师]+)$")
  ) { text in
    // No name of a level is of ASCII alone.
    if text.utf8.contains(where: { $0 >= 0x80 }), let step = LevelName.national(text) { return step }
    let fits = text.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "0"..."9", "A"..."Z", "a"..."z": true
      case "/", "#", "@", ":", ",", "，", "、", "；", "：", "\"", "'", "“", "”", "‘", "’": false
      default: !scalar.properties.isWhitespace
      }
    }
    return !text.isEmpty && fits && !text.hasLookalikes ? text : nil
  }

  /// A number of the standard's own, such as `1.1.2` or `H1.2`.
  static let itemCode = Form.scalar(
    Bilingual(zh: "编号，如 1.1.2", en: "a number such as 1.1.2"), .pattern("^[A-Za-z0-9]+(\\.[A-Za-z0-9]+)*$")
  ) { isItemCode($0) ? $0 : nil }

  /// Parts of ASCII letters and digits with single stops between them.
  static func isItemCode(_ text: String) -> Bool {
    var isInPart = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") {
        guard isInPart else { return false }
        isInPart = false
        continue
      }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        isInPart = true
      default: return false
      }
    }
    return isInPart
  }
}

/// The days from and to which something holds, both included.
package struct Validity: Hashable, Codable, Sendable {
  package var from: CalendarDate
  package var to: CalendarDate?

  package init(from: CalendarDate, to: CalendarDate? = nil) {
    self.from = from
    self.to = to
  }

  package func contains(_ date: CalendarDate) -> Bool { from <= date && (to.map { date <= $0 } ?? true) }

  private static let shape = Shape(
    Bilingual(zh: "起止日期", en: "a period"), required: [Keys.from], optional: [Keys.to])

  static let form = Form<Validity>.object(shape) { reader, decoding in
    let from = reader.read(Keys.from, &decoding)
    let to = reader.read(Keys.to, &decoding)
    guard let from else { return nil }
    if let to, to < from, let node = reader.node(Keys.to) {
      decoding.report(EndsBeforeStart(from: from, to: to), at: node)
      return nil
    }
    return Validity(from: from, to: to)
  }
}

package struct EndsBeforeStart: FindingMessage {
  package static let code: FindingCode = "TS2001"
  let from: CalendarDate
  let to: CalendarDate

  package var text: Bilingual {
    Bilingual(zh: "结束日期 `\(to)` 早于开始日期 `\(from)`", en: "it ends on `\(to)`, before it starts on `\(from)`")
  }
  package var advice: Bilingual {
    Bilingual(zh: "改正其中一个日期；没有结束日期就删去 `止`（to）", en: "correct one of the dates, or leave `to` out where there is no end")
  }
}

extension Occupation {
  private static let shape = Shape(
    Bilingual(zh: "职业身份", en: "an occupation"), required: [Keys.catalogue, Keys.occupationCode])

  static let form = Form<Occupation>.object(shape) { reader, decoding in
    let catalogue = reader.read(Keys.catalogue, &decoding)
    let code = reader.read(Keys.occupationCode, &decoding)
    guard let catalogue, let code else { return nil }
    return Occupation(catalogue: catalogue, code: code)
  }
}
