import CompetencyModel
import Evaluation
import LearnerRecords
import Testing
import Vocabulary

/// What holds of every record, tried on random ones. Each failure names the seed that makes its record again.
@Suite struct DecisionPropertyTests {
  /// That one entry more takes nothing away, of any kind in turn; how often what happened.
  private func addOneThing(
    seeds: ClosedRange<UInt64>, _ judge: Judge, _ generator: (UInt64) throws -> LearnerGenerator
  ) throws -> [String: Int] {
    let additions = LearnerGenerator.Addition.allCases
    var counts: [String: Int] = [:]
    for seed in seeds {
      var generator = try generator(seed)
      let learner = try generator.learner()
      let addition = additions[Int(seed) % additions.count]
      let more = try generator.adding(addition, to: learner)
      let (before, after) = (try judge.decide(learner), try judge.decide(more))
      counts["\(before.verdict)", default: 0] += 1
      if before.standards.map(\.levels) != after.standards.map(\.levels) {
        counts["moved by \(addition)", default: 0] += 1
      }
      if before.verdict != after.verdict { counts["changed", default: 0] += 1 }
      for standard in before.standards {
        for level in standard.levels {
          let later = try after.level(standard.standard.standard, level.level)
          if level.verdict == .attained, later.verdict != .attained {
            Issue.record("seed \(seed): one more \(addition) takes \(standard.standard)#\(level.level) away")
          }
          for (old, new) in zip(level.clauses, later.clauses) where old.status == .met && new.status != .met {
            Issue.record("seed \(seed): one more \(addition) turns \(old.subject) from met to \(new.status)")
          }
        }
      }
    }
    return counts
  }

  @Test func `3,600 records: more evidence never hurts`() throws {
    let counts = try addOneThing(seeds: 1...3600, ShippedStandards.judge()) { try LearnerGenerator(seed: $0) }
    for verdict in Verdict.allCases { #expect(counts["\(verdict)", default: 0] > 250, "\(counts)") }
    #expect(counts["changed", default: 0] > 50, "\(counts)")
  }

  @Test func `1,800 turners: no more titles, training, classes or work hurt either`() throws {
    let judge = try Turners.judge()
    let counts = try addOneThing(seeds: 40_001...41_800, judge) { LearnerGenerator(turnersOf: judge, seed: $0) }
    for verdict in Verdict.allCases { #expect(counts["\(verdict)", default: 0] > 60, "\(counts)") }
    for addition in [LearnerGenerator.Addition.title, .training, .diploma, .employment, .certificate] {
      #expect(counts["moved by \(addition)", default: 0] > 12, "\(counts)")
    }
    #expect(counts["changed", default: 0] > 30, "\(counts)")
  }

  @Test func `1,200 records: no sanction makes anything better`() throws {
    let judge = try ShippedStandards.judge()
    var hurt = 0
    for seed in UInt64(50_001)...51_200 {
      var generator = try LearnerGenerator(seed: seed)
      let learner = try generator.learner()
      let before = try judge.decide(learner)
      let after = try judge.decide(generator.sanctioned(learner))
      for standard in before.standards {
        for level in standard.levels {
          let later = try after.level(standard.standard.standard, level.level)
          if later.verdict == .attained, level.verdict != .attained {
            Issue.record("seed \(seed): a sanction gives \(standard.standard)#\(level.level)")
          }
          if later.verdict != level.verdict { hurt += 1 }
        }
      }
    }
    #expect(hurt > 300, "\(hurt)")
  }

  @Test func `600 records: passing a lower standard is passing what it refines`() throws {
    let model = try ShippedStandards.judge().model
    var attained = 0
    var clauses = 0
    for seed in UInt64(10_001)...10_600 {
      var generator = try LearnerGenerator(seed: seed)
      let decision = try judge(generator.learner())
      for lower in decision.standards {
        for refined in try #require(model.standard(lower.standard)).refines {
          for level in lower.levels {
            let owner = try #require(refined.levels[level.level])
            // A level that nobody asked for may be in question below only, for evidence of the lower standard's items.
            let above = decision.standards.first { $0.standard == refined.standard }?.levels
            guard let higher = above?.first(where: { $0.level == owner }) else {
              #expect(level.verdict != .attained, "seed \(seed): \(lower.standard)#\(level.level) without \(refined)")
              continue
            }
            if level.verdict == .attained {
              attained += 1
              #expect(higher.verdict == .attained, "seed \(seed): \(lower.standard)#\(level.level)")
            }
            for clause in higher.clauses
            where level.clauses.contains(where: { $0.subject == clause.subject && $0.status == .met }) {
              clauses += 1
              if clause.status != .met {
                Issue.record("seed \(seed): \(clause.subject) is met for \(lower.standard) and not for its owner")
              }
            }
          }
        }
      }
    }
    #expect(attained > 60, "\(attained)")
    #expect(clauses > 1000, "\(clauses)")
  }

  @Test func `300 records: the same record is the same decision to the last byte, whenever it is judged`() throws {
    let learners = try (UInt64(20_001)...20_300).map { seed in
      var generator = try LearnerGenerator(seed: seed)
      return try generator.learner()
    }
    let first = try learners.map { try judge($0).canonicalBytes() }
    // A model of its own, and the other way round.
    let other = try Judge(ShippedStandards.workspace())
    let second = try learners.reversed().map { try other.decide($0).canonicalBytes() }
    for (index, pair) in zip(first, second.reversed()).enumerated() where pair.0 != pair.1 {
      Issue.record("seed \(20_001 + index): two decisions")
    }
    #expect(Set(first).count > 290)
  }

  @Test func `300 records: the national verdict is the same without industry and enterprise`() throws {
    let national = try Judge(
      ShippedStandards.workspace { path, text in
        let lower = ["industry/", "enterprise/", "chains/", "crosswalks/gd-alliance", "ladders/yuexing"]
        if lower.contains(where: path.hasPrefix) { return nil }
        return text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("endorses:") }
          .joined(separator: "\n")
      })
    #expect(national.model.standards.allSatisfy { $0.layer == .national })
    for seed in UInt64(30_001)...30_300 {
      var generator = try LearnerGenerator(seed: seed)
      let learner = try generator.learner()
      // What the smaller workspace has no name for.
      let stripped = learner.with {
        $0.record.evidence.removeAll { !$0.item.hasPrefix("cn/") && $0.item.contains("#") }
        $0.record.certificates.removeAll { $0.ladder == "yuexing" }
      }
      let (with, without) = (try judge(learner), try national.decide(stripped))
      try #require(without.standards.count == 1)
      let levels = Set(without.standards[0].levels.map(\.level))
      #expect(levels.contains(learner.record.application.level))
      for level in without.standards[0].levels {
        let same = try with.level(without.standards[0].standard.standard, level.level)
        if same.verdict != level.verdict || same.clauses.map(\.withoutCells) != level.clauses.map(\.withoutCells) {
          Issue.record("seed \(seed): \(same.verdict) with lower layers and \(level.verdict) without")
        }
      }
      #expect(with.standards[0].highest == without.standards[0].highest, "seed \(seed)")
    }
  }
}

extension Trace {
  /// Cells differ where a record has fewer entries.
  fileprivate var withoutCells: Trace {
    var trace = self
    trace.uses = []
    trace.parts = parts.map(\.withoutCells)
    return trace
  }
}
