import Testing

@testable import YAMLSource

@Suite struct RespellingTests {
  private static func isWhole(_ text: String) -> Bool { (Int(text).map { (0...200).contains($0) } ?? false) }
  private static func isDate(_ text: String) -> Bool {
    text.count == 10 && text.split(separator: "-").map(\.count) == [4, 2, 2]
  }
  private static func isLength(_ text: String) -> Bool { text.hasSuffix("y") || text.hasSuffix("mo") }

  @Test(arguments: [
    ("90分钟", "90"), ("90 分钟", "90"), ("不低于60分", "60"), ("60 %", "60"), ("3人", "3"), ("120 min", "120"), ("1:15", "15"),
    ("1：15", "15"), ("≥60", "60"), (">= 60", "60"), ("０", nil), ("010x", nil), ("x90", nil), ("060分", nil),
    ("2:15", nil),
    ("90到120分钟", nil), ("", nil), ("分钟", nil), ("900分钟", nil), (String(repeating: "长", count: 30) + "9", nil),
  ])
  func `a number is found beside its unit`(_ written: String, _ meant: String?) {
    #expect(Respelling.readable(written, Self.isWhole) == meant)
  }

  @Test func `a number may have a fraction`() {
    #expect(Respelling.readable("60.5分", { Double($0) != nil }) == "60.5")
    #expect(Respelling.readable("60.5.1分", { Double($0) != nil }) == nil)
  }

  @Test(arguments: [
    ("2024年3月5日", "2024-03-05"), ("2024/3/5", "2024-03-05"), ("2024.03.05", "2024-03-05"), ("20240305", "2024-03-05"),
    ("2024年3月", nil), ("5/3/2024", nil),
  ])
  func `a date is found in the ways people write it`(_ written: String, _ meant: String?) {
    #expect(Respelling.readable(written, Self.isDate) == meant)
  }

  @Test(arguments: [("满5年", "5y"), ("5 years", "5y"), ("18个月以上", "18mo"), ("5", nil), ("年", nil)])
  func `a length of time is found among its words`(_ written: String, _ meant: String?) {
    #expect(Respelling.readable(written, Self.isLength) == meant)
  }
}
