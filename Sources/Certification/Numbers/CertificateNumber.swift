package import Vocabulary

/// 职业技能等级证书编号: 22 characters by 《职业技能等级证书编码规则(试行)》 (人社鉴发〔2019〕2号).
///
/// One letter and 21 digits: prefix (13), year of issue (2), level (1), serial (6). There is no check digit, so a number
/// says nothing by itself; a register does. Only the national ladder's 五级…一级 have this number (rule 20).
package struct CertificateNumber: Hashable, Comparable, Sendable, TextCodable {
  package let prefix: NumberingPrefix
  /// The last two digits of the year of issue, 0...99.
  package let year: Int
  package let level: NationalLevel
  /// 1...999999, without gaps per prefix, year and level.
  package let serial: Int

  package static let serials = 1...999_999

  /// The first year with such numbers.
  static let firstYear = 2019

  /// Those that two digits tell apart.
  package static let issueYears = firstYear..<firstYear + 100

  /// Nil where the serial is out of range.
  package init?(prefix: NumberingPrefix, issued: CalendarDate, level: NationalLevel, serial: Int) {
    guard Self.serials.contains(serial) else { return nil }
    self.prefix = prefix
    self.year = Self.year(of: issued)
    self.level = level
    self.serial = serial
  }

  /// What positions 14–15 hold for a day of issue.
  package static func year(of date: CalendarDate) -> Int { date.year % 100 }

  /// Reads the 22 characters; what is thrown says which position is wrong.
  package init(reading text: String) throws(MalformedCertificateNumber) {
    func refuse(_ fault: MalformedCertificateNumber.Fault) -> MalformedCertificateNumber {
      MalformedCertificateNumber(number: text, fault: fault)
    }
    // UTF-8 bytes, so that a letter with a combining mark or a full-width digit cannot pass for one character.
    guard text.utf8.count == 22, text.unicodeScalars.count == 22 else {
      throw refuse(.length(text.unicodeScalars.count))
    }
    guard let first = text.first, InstitutionCategory(rawValue: String(first)) != nil else { throw refuse(.category) }
    guard NumberingPrefix.isDigits(text.dropFirst(), 21) else { throw refuse(.digits) }
    guard let prefix = NumberingPrefix(String(text.prefix(NumberingPrefix.width))) else { throw refuse(.province) }
    let tail = text.dropFirst(NumberingPrefix.width)
    guard let year = Int(tail.prefix(2)), let serial = Int(tail.dropFirst(3)) else { throw refuse(.digits) }
    guard let level = NationalLevel(rawValue: String(tail.dropFirst(2).prefix(1))) else { throw refuse(.level) }
    guard Self.serials.contains(serial) else { throw refuse(.serial) }
    self.prefix = prefix
    self.year = year
    self.level = level
    self.serial = serial
  }

  package init?(_ text: String) {
    guard let number = try? CertificateNumber(reading: text) else { return nil }
    self = number
  }

  package var description: String { "\(prefix)\(Self.pad(year, 2))\(level.rawValue)\(Self.pad(serial, 6))" }

  private static func pad(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  package static func < (left: CertificateNumber, right: CertificateNumber) -> Bool {
    left.description < right.description
  }
}
