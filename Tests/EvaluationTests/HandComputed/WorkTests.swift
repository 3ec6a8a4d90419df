import Evaluation
import LearnerRecords
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// 累计从事…满 n 年, by 电工 level 4 (2): six years in the own occupation, 2191 days before 2026-06-01.
  @Suite struct Work {
    private let applicant = Learner.electrician("4").passing()

    @Test func `overlapping jobs are counted once`() throws {
      // Four years here and four there, two of them at both: the days from 2020-06-02 on, each once, are 2190.
      let learner = applicant.working(.electrician, from: "2020-06-02", to: "2024-06-01")
        .working(.electrician, from: "2022-06-02")
      #expect(try judge(learner).verdict == .notEligible)
      #expect(try judge(learner).alternative(2) == "experience notMet 2190d of 6y = 2191d")
    }

    @Test func `a job inside another adds nothing`() throws {
      let learner = applicant.working(.electrician, from: "2020-06-02")
        .working(.electrician, from: "2021-01-01", to: "2023-12-31")
      #expect(try judge(learner).alternative(2) == "experience notMet 2190d of 6y = 2191d")
    }

    @Test func `adjoining jobs leave no gap`() throws {
      // Both days of a period count: 2023-05-31 is worked here, 2023-06-01 there.
      let learner = applicant.working(.electrician, from: "2023-06-01")
        .working(.electrician, from: "2020-06-01", to: "2023-05-31")
      #expect(try judge(learner).verdict == .attained)
      #expect(try judge(learner).alternative(2) == "experience met 2191d of 6y = 2191d")
    }

    @Test func `the day on which one changes jobs is one day`() throws {
      let learner = applicant.working(.electrician, from: "2020-06-02", to: "2023-06-01")
        .working(.electrician, from: "2023-06-01")
      #expect(try judge(learner).verdict == .notEligible)
      #expect(try judge(learner).alternative(2) == "experience notMet 2190d of 6y = 2191d")
    }

    @Test func `a gap day is a day short`() throws {
      // 2023-06-01 is not worked.
      let learner = applicant.working(.electrician, from: "2020-06-01", to: "2023-05-31")
        .working(.electrician, from: "2023-06-02")
      #expect(try judge(learner).verdict == .notEligible)
      #expect(try judge(learner).alternative(2) == "experience notMet 2190d of 6y = 2191d")
    }

    @Test func `years long past count as well`() throws {
      // 2010-01-01 to 2015-12-31: six years with one leap day, 2191 days.
      let learner = applicant.working(.electrician, from: "2010-01-01", to: "2015-12-31")
      #expect(try judge(learner).verdict == .attained)
      #expect(try judge(learner).alternative(2) == "experience met 2191d of 6y = 2191d")
    }

    @Test func `an ongoing job counts up to the application, not to the as-of date`() throws {
      // 2190 days up to 2026-06-01, though 2220 up to the as-of date 2026-07-01.
      let learner = applicant.working(.electrician, from: "2020-06-02")
      #expect(try judge(learner).verdict == .notEligible)
      #expect(try judge(learner).alternative(2) == "experience notMet 2190d of 6y = 2191d")
    }

    @Test func `without an application date the as-of date stands for it`() throws {
      // Six years before 2026-07-01 are 2191 days; worked since 2020-06-02: 2190 + 30.
      let learner = Learner.electrician("4", on: nil).passing().working(.electrician, from: "2020-06-02")
      #expect(try judge(learner).verdict == .attained)
      #expect(try judge(learner).alternative(2) == "experience met 2220d of 6y = 2191d")
      #expect(try judge(learner).applicationDate == "2026-07-01")
    }

    @Test func `work after the application does not count`() throws {
      // A period that runs on to 2026-12-31 counts to 2026-05-31; one that begins on the day itself not at all.
      let running = applicant.working(.electrician, from: "2020-06-01", to: "2026-12-31")
      #expect(try judge(running).alternative(2) == "experience met 2191d of 6y = 2191d")
      let beginning = applicant.working(.electrician, from: "2026-06-01")
      #expect(try judge(beginning).alternative(2) == "experience notMet 0d of 6y = 2191d")
    }

    @Test func `work before the certificate is not work after it`() throws {
      // (1) 2018-12-01 to 2023-12-31, certificate 2024-01-01: no day after it. (2) 1826 + 31 = 1857 days in all.
      let learner = applicant.holding("5", of: .electrician, since: "2024-01-01")
        .working(.electrician, from: "2018-12-01", to: "2023-12-31")
      #expect(try judge(learner).verdict == .notEligible)
      #expect(try judge(learner).alternative(1) == "experience after certificate notMet 0d of 4y = 1461d")
      #expect(try judge(learner).alternative(2) == "experience notMet 1857d of 6y = 2191d")
    }

    @Test func `after a certificate it is work that counts, not time`() throws {
      // Certificate ten years ago, work in two of them.
      let learner = applicant.holding("5", of: .electrician, since: "2016-06-01")
        .working(.electrician, from: "2024-06-01")
      #expect(try judge(learner).alternative(1) == "experience after certificate notMet 730d of 4y = 1461d")
    }

    @Test func `work counts from the earliest certificate that qualifies`() throws {
      // Level 5 in 2022, level 4 (which holds 5 as well) in 2025: counted from 2022-06-01.
      let learner = applicant.holding("4", of: .electrician, since: "2025-03-01")
        .holding("5", of: .electrician, since: "2022-06-01").working(.electrician, from: "2021-01-01")
      #expect(try judge(learner).verdict == .attained)
      #expect(try judge(learner).alternative(1) == "experience after certificate met 1461d of 4y = 1461d")
    }

    @Test func `work in a 工种 of the occupation is work in the occupation`() throws {
      let learner = applicant.working("6-31-01-03-002", from: "2020-06-01")
      #expect(try judge(learner).verdict == .attained)
    }

    @Test func `declared years count where the scheme accepts them`() throws {
      // The electrician scheme does (tier C): six of six years, and nothing to show.
      let learner = applicant.declaring(years: 6)
      #expect(try judge(learner).verdict == .attained)
      #expect(try judge(learner).alternative(2) == "experience met 6y of 6y = 2191d [declaredOnly]")
    }

    @Test func `a declared year too few is too few`() throws {
      let learner = applicant.declaring(years: 5)
      #expect(try judge(learner).verdict == .notEligible)
      #expect(try judge(learner).alternative(2) == "experience notMet 5y of 6y = 2191d [declaredOnly]")
    }

    @Test func `declared years do not count where the scheme does not accept them`() throws {
      let learner = Learner.robot("4").passing().declaring(years: 30)
      #expect(try judge(learner).verdict == .notEligible)
      #expect(try judge(learner).alternative(2) == "experience notMet 0d of 6y = 2191d")
    }

    @Test func `declared years say nothing about the time after a certificate`() throws {
      // (1) wants work after the certificate, and a bare number of years has no dates.
      let learner = applicant.holding("5", of: .electrician, since: "2018-06-01").declaring(years: 5)
      #expect(try judge(learner).verdict == .notEligible)
      #expect(try judge(learner).alternative(1) == "experience after certificate notMet 0d of 4y = 1461d")
    }

    @Test func `an apprenticeship without its school mentor is not known to be complete`() throws {
      // 双师带徒: both mentors are named, or something is missing that may still be given.
      let learner = Learner.electrician("5").passing()
        .apprentice(.electrician, completed: "2025-06-30", schoolMentor: nil)
      #expect(try judge(learner).verdict == .incomplete)
      #expect(
        try judge(learner).alternative(2) == "apprenticeship unknown 2025-06-30 of completed [mentorNotRecorded]")
    }

    @Test func `an apprenticeship without its enterprise mentor is no more known to be complete`() throws {
      func judged(_ enterprise: String?, _ school: String?) throws -> Decision {
        try judge(
          Learner.electrician("5").passing().with {
            $0.record.apprenticeships.append(
              Apprenticeship(
                occupation: .electrician, completed: "2025-06-30", enterpriseMentor: enterprise, schoolMentor: school))
          })
      }
      #expect(try judged("王师傅", "李老师").verdict == .attained)
      #expect(
        try judged(nil, "李老师").alternative(2)
          == "apprenticeship unknown 2025-06-30 of completed [enterpriseMentorNotRecorded]")
      #expect(try judged(nil, "李老师").verdict == .incomplete)
      #expect(
        try judged(nil, nil).alternative(2)
          == "apprenticeship unknown 2025-06-30 of completed [enterpriseMentorNotRecorded mentorNotRecorded]")
    }
  }
}
