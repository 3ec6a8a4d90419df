import Evaluation
import LearnerRecords
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// 免考 by a mapped certificate (rule 29). 车工 level 4: work 1 y, theory 60, practical 60.
  @Suite struct Exemptions {
    private static func judge(layer: String = "national", _ mapping: String = "") throws -> Judge {
      let other = """
        kind: ladder
        id: x
        layer: \(layer)
        title: 1+X
        authority: 某文件
        date: 2020-01-01
        steps: [{id: junior, title: 初}, {id: intermediate, title: 中}, {id: senior, title: 高}]
        mappings:
          - {from: intermediate, ladder: cn/national, to: "4", relation: exempts, exempts: [theory], authority: 某文件, date: 2026-06-01}
        \(mapping)
        """
      return try MadeStandard.judge(["4": ["{experience: 1y}"], "3": ["{experience: 1y}"]], more: [other])
    }

    private func learner(_ step: String, at level: String = "4", since date: CalendarDate = "2026-01-01") -> Learner {
      Learner.turner(level).working(.turner, from: "2020-01-01").sat(.practical, "60")
        .holding(step, of: .turner, since: date, on: "x")
    }

    @Test func `the component it names need not be sat, and the trace says so`() throws {
      let decision = try Self.judge().decide(learner("intermediate"))
      #expect(decision.verdict == .attained)
      #expect(try decision.line("theory") == "theory met of 60 [noEvidence exempted]")
      #expect(try decision.line("exemption") == "exemption met x intermediate since 2026-01-01 of theory")
      #expect(try decision.national.clause("exemption").uses == ["/certificates/0/level", "/certificates/0/date"])
      // A higher step holds the lower one.
      #expect(try Self.judge().decide(learner("senior")).verdict == .attained)
    }

    @Test func `no other component, no higher level, no lower step`() throws {
      let judge = try Self.judge()
      let failed = Learner.turner("4").working(.turner, from: "2020-01-01").sat(.practical, "59.99")
        .holding("intermediate", of: .turner, since: "2026-01-01", on: "x")
      #expect(try judge.decide(failed).verdict == .notAttained)
      #expect(try judge.decide(learner("senior", at: "3")).verdict == .incomplete)
      #expect(try judge.decide(learner("junior")).verdict == .incomplete)
    }

    @Test func `a failed theory is made good, its score staying what it was`() throws {
      let decision = try Self.judge().decide(learner("intermediate").sat(.theory, "30"))
      #expect(try decision.line("theory") == "theory met 30 of 60 [exempted]")
    }

    @Test func `both certificate and mapping must be there by the day of application`() throws {
      let judge = try Self.judge()
      // The application is of 2026-06-01, the mapping of the same day.
      #expect(try judge.decide(learner("intermediate", since: "2026-06-01")).verdict == .attained)
      #expect(try judge.decide(learner("intermediate", since: "2026-06-02")).verdict == .incomplete)
      let earlier = learner("intermediate").with { $0.record.application.date = "2026-05-31" }
      #expect(try judge.decide(earlier).verdict == .incomplete)
    }

    @Test func `a related occupation does not exempt`() throws {
      let related = Learner.turner("4").working(.turner, from: "2020-01-01").sat(.practical, "60")
        .holding("intermediate", of: .machinist, since: "2026-01-01", on: "x")
      #expect(try Self.judge().decide(related).verdict == .incomplete)
    }

    @Test func `a ladder of a lower layer exempts nobody from a national examination`() throws {
      #expect(try Self.judge(layer: "industry").decide(learner("intermediate")).verdict == .incomplete)
      #expect(try Self.judge(layer: "enterprise").decide(learner("intermediate")).verdict == .incomplete)
    }
  }
}
