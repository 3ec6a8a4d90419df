import Diagnostics
import Testing

@testable import LearnerRecords

@Suite struct TrapTests {
  @Test(arguments: Trap.all)
  func `a trap is caught by its own code at its own cell`(_ trap: Trap) throws {
    let reading = try Reading(trap.bytes, as: trap.format, name: trap.file)
    #expect(reading.complaints == trap.complaints)
  }

  @Test func `every code is unique and has a trap`() throws {
    let codes = RecordMessages.all.map { $0.code.description }
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.hasPrefix("TS4") })
    var caught: Set<String> = [DuplicateApplication.code.description]
    for trap in Trap.all { caught.formUnion(trap.complaints.map { String($0.prefix(6)) }) }
    #expect(caught == Set(codes))
  }

  @Test func `messages are one line, without a full stop, and say what to do`() throws {
    for trap in Trap.all {
      for finding in try Reading(trap.bytes, as: trap.format, name: trap.file).findings {
        for text in [finding.message.text, finding.message.advice, finding.message.rule].compactMap(\.self) {
          for (line, stops) in [(text.zh, "。.．"), (text.en, ".")] {
            #expect(!line.isEmpty)
            #expect(!line.contains("\n"))
            #expect(line.last.map { !stops.contains($0) } ?? false, "\(line)")
          }
          #expect(!(text.en.first?.isUppercase ?? true), "\(text.en)")
        }
      }
    }
  }

  @Test func `a wrong check digit is not corrected for anybody`() {
    let message = IdentityCheckCharacter(number: "110105194912310021")
    #expect(!(message.text.en + message.advice.en + message.text.zh + message.advice.zh).contains("002X"))
  }

  @Test func `all mistakes of a row are reported, and what follows from one is not`() throws {
    let sheet = Sheet([
      "姓名": "", "职业编码": "电工", "证件类型": "军官证", "证件号码": "1", "申报日期": "45356", "理论成绩": "101", "理论日期": "",
    ])
    #expect(
      try Reading(sheet.text).complaints == [
        "TS4073 申报日期", "TS4042 职业编码", "TS4040 姓名", "TS4041 证件类型", "TS4040 理论日期", "TS4081 理论成绩",
      ])
  }

  @Test func `a row keeps its line and its own text`() throws {
    let row = try #require(Reading(Sheet([:]).text + "\r\n\"多\n行\",x\r\n").quarantined.first)
    #expect(row.line == 4)
    #expect(row.text == "\"多")
  }
}
