import Foundation
import Testing

/// The sheet of an evaluator's first day, each row with a mistake that real sheets have, and what is said to each.
@Suite struct EvaluatorSheetTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.fixture("records.csv"), as: "records.csv")
  }

  private static func fixture(_ name: String) throws -> [UInt8] {
    let path = try #require(Bundle.module.path(forResource: "Fixtures/evaluator/\(name)", ofType: nil))
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private func evaluate(_ arguments: String...) throws -> ProgramRun {
    try Program.touchstone.run(
      [
        "evaluate", "--workspace", TestWorkspace.shipped, "--scheme", "gd/robot-operator", "--as-of", "2026-06-30",
      ] + arguments, in: folder)
  }

  @Test(arguments: ["en", "zh"])
  func `every bad row is quarantined with its cell and a reason`(language: String) throws {
    let run = try evaluate("--records", "records.csv", "--lang", language)
    #expect(run.ending == .exit(1))
    let expected = try Self.fixture("quarantine.\(language).csv")
    let actual = try folder.read("records.csv.quarantine.csv")
    #expect(String(decoding: actual, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
  }

  @Test func `an absence and a blank are decided, not quarantined`() throws {
    let decisions = try Decisions(evaluate("--records", "records.csv").output)
    #expect(
      decisions.verdicts == [
        "K001": "attained",
        // 缺考
        "K004": "notAttained",
        // No theory score yet.
        "K005": "incomplete",
        "K010": "attained",
        // 59.5 is not 60.
        "K011": "notAttained",
      ])
  }

  @Test func `the good rows are decided as they are without the bad ones`() throws {
    let good = ["K001", "K004", "K005", "K010", "K011"]
    let rows = try folder.text("records.csv").split(separator: "\n")
    let kept = [rows[0]] + rows.filter { row in good.contains { row.hasPrefix("\($0),") } }
    try folder.write(kept.joined(separator: "\n") + "\n", as: "good.csv")
    let alone = try evaluate("--records", "good.csv")
    #expect(alone.ending == .exit(0))
    let among = try Decisions(evaluate("--records", "records.csv").output)
    #expect(try among.byApplication() == Decisions(alone.output).byApplication())
    #expect(try among.byApplication().keys.sorted() == good)
  }
}
