import CanonicalJSON
import CompetencyModel
import Diagnostics
import Evaluation
import LearnerRecords
import Standards
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// 电工 on both sides of 2024-01-01, when the edition with the 申报条件 of 2023 takes the place of that with those of
  /// 2018, and candidates of a cohort that stays with the first until 2024-06-30.
  ///
  /// Five years before 2024-01-01 are 1826 days, six before 2023-12-31 are 2191; from 2018-12-01 to them are 1857 and
  /// 1856, from 2019-06-01 1675 and 1674.
  @Suite struct Changeover {
    private static let first = "cn/6-31-01-03@2018"
    private static let second = "cn/6-31-01-03@2023"

    /// Five years and a month of work: enough by 2023 (five), too little by 2018 (six).
    private func worker(on date: CalendarDate) -> Learner {
      applicant("4", on: date).working(.electrician, from: "2018-12-01")
    }

    /// Four and a half years after a certificate of level 3: enough by 2018 (four), too little by 2023 (five).
    private func technician(on date: CalendarDate) -> Learner {
      applicant("2", on: date).working(.electrician, from: "2010-01-01").holding(
        "3", of: .electrician, since: "2019-06-01"
      )
      .sat(.review, "75", on: "2024-01-10")
    }

    private func applicant(_ level: String, on date: CalendarDate) -> Learner {
      Learner.electrician(level, on: date).with { $0.scheme = "electrician" }.judged(asOf: "2024-07-31")
        .sat(.theory, "70", on: "2024-01-10").sat(.practical, "75", on: "2024-01-10")
        .shown("yuedian/electrician@2022#4/skill/E1.1.1", "80", on: "2024-01-10")
    }

    private func editions(_ decision: Decision) -> [String] {
      decision.standards.map { standard in
        "\(standard.standard)"
          + (standard.follows.map { " with \($0.map(\.description).joined(separator: " "))" } ?? "")
      }
    }

    @Test func `the day before: by the first edition, and so the overlay`() throws {
      let decision = try RehearsedEditions.judge().decide(worker(on: "2023-12-31"))
      #expect(editions(decision) == [Self.first, "yuedian/electrician@2022 with \(Self.first)"])
      #expect(decision.verdict == .notEligible)
      #expect(try decision.alternative(2) == "experience notMet 1856d of 6y = 2191d")
      #expect(decision.endorsements.isEmpty)
      #expect(decision.standards[0].edition == nil && decision.unjudged == nil)

      let other = try RehearsedEditions.judge().decide(technician(on: "2023-12-31"))
      #expect(other.verdict == .attained)
      #expect(try other.alternative(1) == "experience after certificate met 1674d of 4y = 1461d")
    }

    @Test func `on the day: by the second`() throws {
      let decision = try RehearsedEditions.judge().decide(worker(on: "2024-01-01"))
      #expect(editions(decision) == [Self.second, "yuedian/electrician@2022 with \(Self.second)"])
      #expect(decision.verdict == .attained)
      #expect(try decision.alternative(1) == "experience met 1857d of 5y = 1826d")
      #expect(decision.endorsements.map(\.description) == ["yuedian/electrician@2022#4"])
      #expect(decision.standards[0].edition == nil)

      let other = try RehearsedEditions.judge().decide(technician(on: "2024-01-01"))
      #expect(other.verdict == .notEligible)
      #expect(try other.alternative(1) == "experience after certificate notMet 1675d of 5y = 1826d")
    }

    @Test func `a cohort that entered under the first stays with it, and every decision says so`() throws {
      let pinned = worker(on: "2024-01-01").with { $0.record.application.cohort = "2023-autumn" }
      let decision = try RehearsedEditions.judge().decide(pinned)
      #expect(editions(decision) == [Self.first, "yuedian/electrician@2022 with \(Self.first)"])
      #expect(decision.cohort == "2023-autumn")
      #expect(decision.verdict == .notEligible)
      #expect(decision.standards[0].edition?.line == "6-31-01-03@2018 met 2023-12-31 of 2024-01-01 [editionRetired]")
      #expect(decision.standards[1].edition == nil)

      let other = try RehearsedEditions.judge().decide(
        technician(on: "2024-01-01").judged(asOf: "2024-07-31", cohort: "2023-autumn"))
      #expect(other.verdict == .attained)
      #expect(try other.alternative(1) == "experience after certificate met 1675d of 4y = 1461d")
    }

    @Test func `the first edition's overlay endorses who is pinned to it`() throws {
      let pinned = worker(on: "2024-06-30").with {
        $0.record.employment[0].from = "2018-06-30"
        $0.cohort = "2023-autumn"
      }
      let decision = try RehearsedEditions.judge().decide(pinned)
      // 2018-06-30 to 2024-06-30 are six years, 2192 days.
      #expect(try decision.alternative(2) == "experience met 2192d of 6y = 2192d")
      #expect(decision.verdict == .attained)
      #expect(decision.endorsements.map(\.description) == ["yuedian/electrician@2022#4"])
    }

    @Test func `a record's cohort goes before the run's`() throws {
      let learner = worker(on: "2024-01-01").judged(asOf: "2024-07-31", cohort: "2023-autumn")
      #expect(try RehearsedEditions.judge().decide(learner).cohort == "2023-autumn")
      let other = learner.with { $0.record.application.cohort = "2022-spring" }
      #expect(try RehearsedEditions.judge().objections(to: other) == ["/application/cohort TS5010"])
    }

    @Test func `a cohort ends, and no edition is pinned where there are cohorts`() throws {
      let judge = try RehearsedEditions.judge()
      let late = worker(on: "2024-07-01").judged(asOf: "2024-07-31", cohort: "2023-autumn")
      #expect(try judge.objections(to: late) == ["/application/cohort TS5011"])
      let bare = worker(on: "2024-01-01").judged(asOf: "2024-07-31", cohort: "2018")
      #expect(try judge.objections(to: bare) == ["/application/cohort TS5010"])
    }

    @Test func `where a scheme has no cohorts an edition is pinned by its name, if it is in force by then`() throws {
      let judge = try RehearsedEditions.judge(
        "schemes/electrician.yaml",
        replacing: """
          cohorts:
            - {id: 2023-autumn, edition: "2018", until: 2024-06-30, reason: 2023 年秋季班在修订前已开班}

          """, by: "")
      let learner = worker(on: "2024-07-01")
      let decision = try judge.decide(learner.judged(asOf: "2024-07-31", cohort: "2018"))
      #expect(decision.standards[0].standard.description == Self.first && decision.standards[0].edition != nil)
      #expect(
        try judge.objections(to: learner.judged(asOf: "2024-07-31", cohort: "2020")) == ["/application/cohort TS5003"])
      let early = worker(on: "2023-12-31").judged(asOf: "2024-07-31", cohort: "2023")
      #expect(try judge.objections(to: early) == ["/application/cohort TS5009"])
    }

    @Test func `before the first edition nobody is judged, and the finding says what there is`() throws {
      let learner = worker(on: "2018-12-25")
      do {
        _ = try RehearsedEditions.judge().decide(learner)
        Issue.record("it was decided")
      } catch let rejection as Rejection {
        let problem = try #require(rejection.problems.first)
        #expect(problem.path == "/application/date")
        #expect(
          problem.message.text.en
            == "no edition of `cn/6-31-01-03` is in force on the application date `2018-12-25`")
        #expect(
          problem.message.advice.en == """
            check the date; its editions are `2018` (2018-12-26 to 2023-12-31), `2023` (from 2024-01-01); candidates of \
            a transition name one of the scheme's `cohorts`
            """)
      }
    }

    @Test func `an overlay that is not in force, or refines the other edition, is named as not judged`() throws {
      let early = try RehearsedEditions.judge().decide(worker(on: "2021-12-31"))
      #expect(early.unjudged?.map { "\($0.standard) \($0.reason)" } == ["yuedian/electrician noEditionInForce"])
      #expect(editions(early) == [Self.first])
      let named = try RehearsedEditions.judge(
        "enterprise/yuedian.yaml", replacing: "standard: cn/6-31-01-03, ",
        by: "standard: cn/6-31-01-03, edition: \"2018\", ")
      let late = try named.decide(worker(on: "2024-01-01"))
      #expect(late.verdict == .attained && late.endorsements.isEmpty)
      #expect(late.unjudged?.map { "\($0.standard) \($0.reason)" } == ["yuedian/electrician otherEdition"])
    }

    @Test func `what a run writes shows the editions`() throws {
      let pinned = worker(on: "2024-01-01").judged(asOf: "2024-07-31", cohort: "2023-autumn")
      let decision = try RehearsedEditions.judge().decide(pinned)
      let report = DecisionReport(detail: .unmet, language: .en) { _, _ in [] }
      let digest = ContentDigest(of: try decision.canonicalBytes())
      let line = try report.line(decision, digest: digest, line: 1) { $0 }
      let standards = try #require(line["standards"]?.array)
      #expect(standards[0]["edition"]?["notes"]?.array?.compactMap(\.string) == ["editionRetired"])
      #expect(standards[0]["edition"]?["actual"]?.string == "2023-12-31")
      #expect(standards[1]["follows"]?.array?.compactMap(\.string) == [Self.first])
      #expect(line["unjudged"]?.array?.isEmpty == true)
    }
  }
}
