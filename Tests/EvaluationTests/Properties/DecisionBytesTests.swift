import CanonicalJSON
import CompetencyModel
import Diagnostics
import Evaluation
import LearnerRecords
import Testing
import Vocabulary

/// The canonical bytes of a decision: what they hold, what they leave out, and what does not move them.
@Suite struct DecisionBytesTests {
  /// A learner who leaves something in every corner of a trace.
  private let learner = Learner.robot("3").holding("4", of: .electrician, since: "2015-06-01")
    .working(.robot, from: "2012-03-01", to: "2020-02-29").working(.fitter, from: "2021-01-01")
    .graduate(of: .technicianCollege, .associate, "数控技术").declaring(years: 3)
    .traineeTechnician(since: "2020-07-01").apprentice(.robot, completed: "2014-06-30")
    .sat(.theory, nil, functions: ["ethics": "60", "basics": "179.99/300", "1": "70", "2": "70", "3": "70"])
    .sat(.practical, "95", keys: ["2.1.3": false]).sat(.practical, "70", on: "2026-07-02")
    .shown("skill/1.1.1", "80", .simulation).shown("gd-robotics/6-30-99-00@2024#3/skill/H1.1.2", "50/75")

  private func text(_ decision: Decision) throws -> String {
    String(decoding: try decision.canonicalBytes(), as: UTF8.self)
  }

  @Test func `they hold no place of a standard and no cell of the record`() throws {
    let decision = try judge(learner)
    func cells(_ trace: Trace) -> [String] { trace.uses + trace.parts.flatMap(cells) }
    let used = decision.standards.flatMap { $0.levels.flatMap { $0.clauses.flatMap(cells) } }
    #expect(used.count > 20)
    #expect(used.allSatisfy { $0.hasPrefix("/") })
    let text = try text(decision)
    for cell in Set(used) { #expect(!text.contains(cell)) }
    for word in [".yaml", "\"uses\"", "\"span\"", "\"line\"", "\"cell\"", "张三", "11010519491231002X", "考01", "王师傅"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test func `they hold the exact fractions and every clause`() throws {
    let text = try text(judge(learner))
    // 50/75 is printed 66.66; 179.99/300 is 17999/300.
    for word in ["66.66", "200/3", "59.99", "17999/300", "keyItemFailed", "afterAsOf"] {
      #expect(text.contains("\"\(word)\""), "\(word)")
    }
    for clause in ["cn/6-30-99-00@2020#3/eligibility", "gd-robotics/6-30-99-00@2024#3/knowledge/H1.2.2"] {
      #expect(text.contains("\"\(clause)\""), "\(clause)")
    }
  }

  @Test func `they are canonical, and read back they are the decision`() throws {
    let decision = try judge(learner)
    let bytes = try decision.canonicalBytes()
    #expect(try JSONParser.parse(bytes).canonicalBytes == bytes)
    #expect(try CanonicalCoding.decode(Decision.self, from: bytes).canonicalBytes() == bytes)
  }

  @Test func `the name of a file does not move them, nor the order in which files are read`() throws {
    var renamed = Workspace(root: "elsewhere")
    for (number, file) in try ShippedStandards.workspace().sources.files.reversed().enumerated() {
      renamed.add(SourceFile(path: "\(number).yaml", bytes: file.bytes))
    }
    try expectSame(Judge(renamed))
  }

  @Test func `comments and blank lines do not move them`() throws {
    try expectSame(
      Judge(
        ShippedStandards.workspace { _, text in
          "# 一行说明\n\n"
            + text.split(separator: "\n", omittingEmptySubsequences: false).map { "\($0)\n# 说明 \($0.count)" }
            .joined(separator: "\n")
        }))
  }

  @Test func `deeper indentation does not move them`() throws {
    try expectSame(
      Judge(
        ShippedStandards.workspace { _, text in
          text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.hasPrefix(" ") ? "   \($0)" : "\($0)" }
            .joined(separator: "\n")
        }))
  }

  @Test func `the language of keys does not move them`() throws {
    let words = [
      "functions": "职业功能", "tasks": "工作内容", "skills": "技能要求", "eligibility": "申报条件", "experience": "工作年限",
      "graduate": "毕业", "assessment": "评价方式", "weights": "权重", "alignments": "对照", "certifies": "认定", "steps": "级次",
    ]
    try expectSame(
      Judge(
        ShippedStandards.workspace { _, text in
          words.reduce(text) { text, word in
            text.split(separator: "\(word.key):", omittingEmptySubsequences: false).joined(separator: "\(word.value):")
          }
        }))
  }

  @Test func `a mark moves them`() throws {
    // Level 1 of 电工: nothing that this learner is judged by, yet another model.
    let workspace = try ShippedStandards.workspace(
      "national/6-31-01-03.yaml", replacing: "{ethics: 5, basics: 10, \"1\": 40, \"2\": 30, \"3\": 15}",
      by: "{ethics: 5, basics: 10, \"1\": 41, \"2\": 29, \"3\": 15}")
    let (before, after) = (try ShippedStandards.judge(), try Judge(workspace))
    #expect(before.digest != after.digest)
    let decision = try after.decide(learner)
    #expect(try decision.canonicalBytes() != judge(learner).canonicalBytes())
    #expect(try decision.standards == judge(learner).standards)
  }

  @Test func `each input of the decision moves them`() throws {
    let bytes = try judge(learner).canonicalBytes()
    func isMoved(_ other: Learner) throws -> Bool { try judge(other).canonicalBytes() != bytes }
    #expect(try isMoved(learner.judged(asOf: "2026-07-02")))
    #expect(try isMoved(learner.judged(asOf: "2026-07-01", cohort: "2020")))
    #expect(try isMoved(learner.with { $0.record.application.id = "2026-000002" }))
    #expect(try isMoved(learner.with { $0.record.person.name = "李四" }))
    #expect(try isMoved(learner.working(.cook, from: "2005-01-01", to: "2005-01-31")))
    #expect(try !isMoved(learner.with { $0.record.employment = $0.record.employment }))
  }

  private func expectSame(_ judge: Judge, _ location: SourceLocation = #_sourceLocation) throws {
    let shipped = try ShippedStandards.judge()
    #expect(judge.digest == shipped.digest, "model", sourceLocation: location)
    let (first, second) = (try judge.decide(learner), try shipped.decide(learner))
    #expect(try first.canonicalBytes() == second.canonicalBytes(), "decision", sourceLocation: location)
  }
}
