import CanonicalJSON
import Evaluation
import Testing
import Vocabulary

@testable import Certification

/// What a certificate rests on: clauses met or waived under the verdicts that it states.
struct RestingClauseTests {
  private let national = "cn/6-31-01-03@2018#3"
  private let regional = "gd/6-31-01-03@2024#3"

  private func clauses(_ subject: String, _ bytes: [UInt8]) throws -> [RestingClause] {
    try CanonicalCoding.decode(Decision.self, from: bytes).clauses(subject)
  }

  @Test func `a clause of another level that the decision only looked at bears nothing`() throws {
    let bytes = try SampleDecision.bytes(national: [
      "3": [SampleDecision.clause("\(national)/theory", actual: "80")],
      "4": [SampleDecision.clause("cn/6-31-01-03@2018#4/theory", actual: "90")],
    ])
    #expect(try clauses("cn/6-31-01-03@2018#4/theory", bytes).isEmpty)
    let found = try clauses("\(national)/theory", bytes)
    #expect(found.map(\.actual) == ["80"] && found.map(\.required) == ["60"] && found.first?.waiver == nil)
    #expect(found.map(\.verdict.description) == [national])
  }

  @Test func `a clause of an endorsement bears only certificates that carry it`() throws {
    func bytes(_ endorsements: [String]) throws -> [UInt8] {
      try SampleDecision.bytes(
        national: ["3": [SampleDecision.clause("\(national)/theory")]],
        regional: ["3": [SampleDecision.clause("\(national)/theory"), SampleDecision.clause("\(regional)/skill/E1")]],
        endorsements: endorsements)
    }
    #expect(try clauses("\(regional)/skill/E1", bytes([])).isEmpty)
    #expect(try clauses("\(regional)/skill/E1", bytes([regional])).count == 1)
    #expect(try clauses("\(national)/theory", bytes([])).map(\.verdict.description) == [national])
    #expect(try clauses("\(national)/theory", bytes([regional])).map(\.verdict.description) == [national, regional])
  }

  @Test(arguments: [Status.notMet, .unknown])
  func `what was not met bears nothing, nor does what is within it`(status: Status) throws {
    let bytes = try SampleDecision.bytes(national: [
      "3": [
        SampleDecision.clause(
          "\(national)/practical",
          parts: [
            SampleDecision.clause("sitting", parts: [SampleDecision.clause("within the sitting")]),
            SampleDecision.clause("portfolio", status, parts: [SampleDecision.clause("within the portfolio")]),
          ])
      ]
    ])
    #expect(try clauses("portfolio", bytes).isEmpty && clauses("within the portfolio", bytes).isEmpty)
    #expect(try clauses("sitting", bytes).count == 1 && clauses("within the sitting", bytes).count == 1)
  }

  @Test func `a clause that was waived bears with what waived it, and nothing within it does`() throws {
    let bytes = try SampleDecision.bytes(national: [
      "3": [
        SampleDecision.clause(
          "\(national)/theory", actual: "41", notes: [.exempted], parts: [SampleDecision.clause("function 1")]),
        SampleDecision.clause("\(national)/exemption", actual: "1+x/smart-lock 高级 since 2025-01-01"),
      ]
    ])
    let found = try #require(try clauses("\(national)/theory", bytes).first)
    #expect(found.waiver == .exemption && found.waivedBy == ["1+x/smart-lock 高级 since 2025-01-01"])
    #expect(found.actual == "41")
    #expect(try clauses("function 1", bytes).isEmpty)
  }
}
