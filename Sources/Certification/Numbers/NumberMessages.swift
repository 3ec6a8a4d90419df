package import Diagnostics
package import Vocabulary

/// A number that is not of the national rule's form.
package struct MalformedCertificateNumber: FindingMessage, Error, Hashable {
  package enum Fault: Hashable, Sendable {
    case length(Int)
    case category
    case digits
    case province
    case level
    case serial
  }

  package static let code: FindingCode = "TS6001"
  package let number: String
  package let fault: Fault

  package var text: Bilingual {
    switch fault {
    case .length(let count):
      Bilingual(
        zh: "`\(number)` 不是证书编号：应为 22 位，实为 \(count) 位",
        en: "`\(number)` is not a certificate number: it has \(count) characters, not 22")
    case .category:
      Bilingual(
        zh: "`\(number)` 不是证书编号：第 1 位应为 `Y`（用人单位）或 `S`（社会培训评价组织）",
        en:
          "`\(number)` is not a certificate number: position 1 is neither `Y` (employer) nor `S` (training organisation)"
      )
    case .digits:
      Bilingual(
        zh: "`\(number)` 不是证书编号：第 2–22 位应为半角数字",
        en: "`\(number)` is not a certificate number: positions 2–22 are not all digits")
    case .province:
      Bilingual(
        zh: "`\(number)` 不是证书编号：第 6–7 位不是省级行政区划代码",
        en: "`\(number)` is not a certificate number: positions 6–7 are no province's code")
    case .level:
      Bilingual(
        zh: "`\(number)` 不是证书编号：第 16 位应为 5、4、3、2、1 之一",
        en: "`\(number)` is not a certificate number: position 16 is no level from 5 to 1")
    case .serial:
      Bilingual(
        zh: "`\(number)` 不是证书编号：第 17–22 位不能为 000000",
        en: "`\(number)` is not a certificate number: the serial in positions 17–22 is 000000")
    }
  }

  package var advice: Bilingual {
    Bilingual(zh: "请对照证书重新输入编号", en: "copy the number from the certificate again")
  }

  package var rule: Bilingual? {
    Bilingual(
      zh: "编号 = 机构类别 1 + 机构代码 4 + 省 2 + 站点 6 + 年 2 + 等级 1 + 序列 6（人社鉴发〔2019〕2号）",
      en: "category 1, institution 4, province 2, site 6, year 2, level 1, serial 6 (人社鉴发〔2019〕2号)")
  }
}

/// A number whose parts contradict the certificate that carries it.
package struct InconsistentCertificateNumber: FindingMessage, Hashable {
  package enum Part: Hashable, Sendable {
    case year(issued: CalendarDate)
    case level(certified: String)
    case prefix(filed: [NumberingPrefix])
  }

  package static let code: FindingCode = "TS6002"
  package let number: CertificateNumber
  package let part: Part

  package var text: Bilingual {
    switch part {
    case .year(let issued):
      Bilingual(
        zh: "编号 `\(number)` 的年份与发证日期 \(issued) 不符",
        en: "the year in number `\(number)` is not that of the issue date \(issued)")
    case .level(let certified):
      Bilingual(
        zh: "编号 `\(number)` 的等级位是 \(number.level.rawValue)，证书的等级是 \(certified)",
        en: "number `\(number)` says level \(number.level.rawValue), the certificate level \(certified)")
    case .prefix:
      Bilingual(
        zh: "编号 `\(number)` 的前 13 位不属于该评价机构",
        en: "the first 13 characters of number `\(number)` are not this institution's")
    }
  }

  package var advice: Bilingual {
    switch part {
    case .year, .level:
      Bilingual(zh: "不要接受此证书，并告知发证机构", en: "do not accept the certificate; tell the institution that issued it")
    case .prefix(let filed):
      Bilingual(
        zh: "该机构备案的前 13 位是 \(filed.map { "`\($0)`" }.joined(separator: "、"))；不要接受此证书，并告知该机构",
        en: "the institution's are \(filed.map { "`\($0)`" }.joined(separator: ", ")); do not accept the certificate, "
          + "and tell the institution")
    }
  }
}

extension CertificateNumber {
  /// What contradicts the rest of the certificate; `filed` empty means that the issuer's prefixes are not known.
  package func contradictions(
    issued: CalendarDate, levelDigit: String, filed: [NumberingPrefix]
  ) -> [InconsistentCertificateNumber] {
    var parts: [InconsistentCertificateNumber.Part] = []
    if year != Self.year(of: issued) { parts.append(.year(issued: issued)) }
    if level.rawValue != levelDigit { parts.append(.level(certified: levelDigit)) }
    if !filed.isEmpty, !filed.contains(prefix) { parts.append(.prefix(filed: filed.sorted())) }
    return parts.map { InconsistentCertificateNumber(number: self, part: $0) }
  }
}
