import Evaluation
import LearnerRecords
import Testing
import Vocabulary

/// Rule 23: the candidate's employer on the application date decides by its chain what is endorsed.
struct ChainTests {
  /// The robot scheme endorses the industry norm only, and follows the chain for the rest.
  private func judge() throws -> Judge {
    try Judge(
      try ShippedStandards.workspace(
        "schemes/robot-operator.yaml", replacing: "endorses: [gd-robotics/6-30-99-00, yuexing/robot-operator]",
        by: "endorses: [gd-robotics/6-30-99-00]\nchain: gd/robotics"))
  }

  private func standards(_ employers: [(name: String, from: CalendarDate, to: CalendarDate?)]) throws -> [String] {
    let learner = Learner.robot("4").experienced().passing().with { learner in
      for employer in employers {
        learner.record.employment.append(
          Employment(from: employer.from, to: employer.to, occupation: .robot, employer: employer.name))
      }
    }
    return try judge().decide(learner).standards.map(\.standard.standard)
  }

  private static let always = ["cn/6-30-99-00", "gd-robotics/6-30-99-00"]

  @Test(arguments: ["海珠智装", "海珠智装（广州）有限公司", "9144010100000001AJ", "莞惠自动化集成"])
  func `an employer of the chain adds the standard that applies to it`(_ name: String) throws {
    #expect(try standards([(name, "2024-01-01", nil)]) == Self.always + ["yuexing/robot-operator"])
  }

  @Test func `an employer outside the chain, of another node or of no name adds nothing`() throws {
    #expect(try standards([("海珠", "2024-01-01", nil)]) == Self.always)
    #expect(try standards([("南粤智数科技", "2024-01-01", nil)]) == Self.always)
    #expect(try standards([]) == Self.always)
  }

  @Test func `it is the employer on the application date that counts, that day included`() throws {
    #expect(try standards([("海珠智装", "2020-01-01", "2026-05-31")]) == Self.always)
    #expect(try standards([("海珠智装", "2020-01-01", "2026-06-01")]) == Self.always + ["yuexing/robot-operator"])
    #expect(try standards([("海珠智装", "2026-06-01", nil)]) == Self.always + ["yuexing/robot-operator"])
    #expect(try standards([("海珠智装", "2026-06-02", nil)]) == Self.always)
  }

  @Test func `two employers with one standard add it once`() throws {
    let both: [(String, CalendarDate, CalendarDate?)] = [("海珠智装", "2024-01-01", nil), ("粤星机器人", "2025-01-01", nil)]
    #expect(try standards(both) == Self.always + ["yuexing/robot-operator"])
  }
}
