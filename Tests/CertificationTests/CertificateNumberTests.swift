import Certification
import Testing
import Vocabulary

struct CertificateNumberTests {
  @Test func `the rule's own parts are read from their places`() throws {
    let number = try CertificateNumber(reading: "S000044000123263000001")
    #expect(number.prefix.category == .training)
    #expect(number.prefix.institution == "0000")
    #expect(number.prefix.province == "44")
    #expect(number.prefix.site == "000123")
    #expect(number.year == 26)
    #expect(number.level == .three)
    #expect(number.serial == 1)
    #expect(try CertificateNumber(reading: "Y000123000456195000001").prefix.category == .employer)
  }

  @Test func `what is printed is read back, for every part`() throws {
    var bytes = Sample.random(7).bytes(20_000)[...]
    func next() -> Int { Int(bytes.popFirst() ?? 0) << 8 | Int(bytes.popFirst() ?? 0) }
    func digits(_ width: Int) -> String { String((0..<width).map { _ in Character("\(next() % 10)") }) }
    let provinces = ["11", "23", "44", "65", "82"]
    for _ in 0..<500 {
      let prefix = try some(
        NumberingPrefix(
          category: InstitutionCategory.allCases[next() % 2], institution: digits(4), province: provinces[next() % 5],
          site: digits(6)))
      let issued = try some(CalendarDate(year: 2000 + next() % 100, month: 1 + next() % 12, day: 1 + next() % 28))
      let level = NationalLevel.allCases[next() % 5]
      let serial = 1 + (next() << 16 | next()) % 999_999
      let number = try some(CertificateNumber(prefix: prefix, issued: issued, level: level, serial: serial))
      #expect(number.description.utf8.count == 22)
      #expect(try CertificateNumber(reading: number.description) == number)
      #expect(number.contradictions(issued: issued, levelDigit: level.rawValue, filed: [prefix]).isEmpty)
    }
  }

  @Test func `a text is a number only if it is printed the same way`() throws {
    let valid = Array("S000044000123263000001")
    for index in valid.indices {
      for replacement in "0123456789YSsyX５ -٣" {
        var text = valid
        text[index] = replacement
        if let number = CertificateNumber(String(text)) { #expect(number.description == String(text)) }
      }
    }
  }

  @Test(
    arguments: [
      ("S00004400012326300001", MalformedCertificateNumber.Fault.length(21)), ("", .length(0)),
      ("S00004400012326300000１", .length(22)), ("J000044000123263000001", .category),
      ("s000044000123263000001", .category), ("S0000440001232630000O1", .digits), ("S000047000123263000001", .province),
      ("S000044000123266000001", .level), ("S000044000123260000001", .level), ("S000044000123263000000", .serial),
    ])
  func `a wrong number says which position is wrong`(text: String, fault: MalformedCertificateNumber.Fault) throws {
    let message = try #require(throws: MalformedCertificateNumber.self) { try CertificateNumber(reading: text) }
    #expect(message.fault == fault)
  }

  @Test func `a number cannot be made with a serial out of range`() throws {
    let (prefix, date) = (try Sample.prefix(), try Sample.date("2026-01-01"))
    #expect(CertificateNumber(prefix: prefix, issued: date, level: .five, serial: 0) == nil)
    #expect(CertificateNumber(prefix: prefix, issued: date, level: .five, serial: 1_000_000) == nil)
    #expect(CertificateNumber(prefix: prefix, issued: date, level: .five, serial: 999_999) != nil)
  }

  @Test func `year, level and prefix must be the certificate's`() throws {
    let number = try Sample.number()
    let other = try Sample.prefix("S000044000124")
    let found = number.contradictions(issued: try Sample.date("2025-12-31"), levelDigit: "4", filed: [other])
    #expect(
      found.map(\.part) == [
        .year(issued: try Sample.date("2025-12-31")), .level(certified: "4"), .prefix(filed: [other]),
      ])
    #expect(number.contradictions(issued: try Sample.date("2026-01-01"), levelDigit: "3", filed: []).isEmpty)
  }

  @Test func `a higher level has a lower digit`() {
    #expect(NationalLevel.one > .five)
    #expect(NationalLevel.allCases.sorted().map(\.rawValue) == ["5", "4", "3", "2", "1"])
  }
}

struct FilingTests {
  private func filing() throws -> Filing {
    Filing(
      prefix: try Sample.prefix(), from: try Sample.date("2020-01-01"), to: try Sample.date("2026-12-31"),
      scope: [.init(occupation: try some(OccupationCode("6-31-01-03")), levels: ["4", "3"])])
  }

  @Test func `inside the filing nothing is refused, its last day included`() throws {
    let occupation = try some(OccupationCode("6-31-01-03"))
    #expect(try filing().refusal(for: occupation, level: "3", on: Sample.date("2026-12-31")) == nil)
    #expect(try filing().refusal(for: occupation, level: "3", on: Sample.date("2020-01-01")) == nil)
  }

  @Test func `outside the period, the occupations or the levels is refused`() throws {
    let occupation = try some(OccupationCode("6-31-01-03"))
    let other = try some(OccupationCode("6-18-01-01"))
    let day = try Sample.date("2026-07-01")
    let late = try filing().refusal(for: occupation, level: "3", on: Sample.date("2027-01-01"))
    #expect(late?.reason == .period(from: try Sample.date("2020-01-01"), to: try Sample.date("2026-12-31")))
    #expect(try filing().refusal(for: other, level: "3", on: day)?.reason == .occupation(filed: [occupation]))
    #expect(try filing().refusal(for: occupation, level: "5", on: day)?.reason == .level(filed: ["4", "3"]))
  }
}
