import CompetencyModel
import Diagnostics
import Evaluation
import LearnerRecords
import Standards
import TestSupport
import Testing
import Vocabulary

/// What holds of verdicts whatever the standards say, tried on random workspaces and applications.
@Suite struct VerdictLawTests {
  /// Less of anything would say that the law was hardly tried.
  private let few = LawRun.this.seeds.count / 200

  private static func merge(_ files: [WorkspaceTree.File]) -> UnifiedModel {
    var workspace = Workspace(root: "/")
    for file in files { workspace.add(SourceFile(path: file.path, bytes: file.bytes)) }
    return Merge(workspace).model
  }

  private static func decide(_ application: RandomApplication, under model: UnifiedModel) throws -> Decision {
    try ReferenceEvaluator(
      model: model, modelDigest: ContentDigest(of: []), scheme: application.scheme, asOf: RandomApplication.asOf
    ).decide(application.record)
  }

  @Test func `a lower standard never changes a national verdict`() throws {
    let tally = Tally()
    let law = Law(["national verdicts"], of: .lawful) { tree, random in
      let national = tree.files.filter { $0.layer == "national" && $0.kind != "crosswalk" }
      let above = Self.merge(national)
      guard let application = RandomApplication(above, &random) else { return nil }
      // What crosswalks of the national layer say of lower standards is the national layer's own word.
      let lower = tree.files.filter { $0.kind != "crosswalk" || $0.layer != "national" }
      let (with, without) = (
        try Self.decide(application, under: Self.merge(lower)), try Self.decide(application, under: above)
      )
      for decision in without.standards {
        tally.count("\(decision.levels.first.map { "\($0.verdict)" } ?? "none")")
        guard let same = with.standards.first(where: { $0.standard == decision.standard }), same == decision else {
          return "\(decision.standard) is judged otherwise beside lower standards"
        }
      }
      return nil
    }
    if let found = try law.counterexample() { Issue.record("\(found)") }
    for verdict in [Verdict.attained, .notAttained, .incomplete] { #expect(tally["\(verdict)"] > few, "\(tally)") }
  }

  @Test func `more evidence never hurts, whatever the standards`() throws {
    let tally = Tally()
    let law = Law(["more evidence"]) { tree, random in
      let model = Self.merge(tree.files)
      guard var application = RandomApplication(model, &random) else { return nil }
      let before = try Self.decide(application, under: model)
      let addition = random.pick(RandomApplication.Addition.allCases)
      application.add(addition, &random)
      let after = try Self.decide(application, under: model)
      for standard in before.standards {
        let later = after.standards.first { $0.standard == standard.standard }
        for level in standard.levels {
          tally.count("\(level.verdict)")
          guard let next = later?.levels.first(where: { $0.level == level.level }) else {
            return "one more \(addition) takes \(standard.standard)#\(level.level) out of question"
          }
          if next.verdict != level.verdict { tally.count("changed") }
          if level.verdict == .attained, next.verdict != .attained {
            return "one more \(addition) takes \(standard.standard)#\(level.level) away"
          }
          for (old, new) in zip(level.clauses, next.clauses) where old.status == .met && new.status != .met {
            return "one more \(addition) turns \(old.subject) to \(new.status)"
          }
        }
      }
      return nil
    }
    if let found = try law.counterexample() { Issue.record("\(found)") }
    for verdict in [Verdict.attained, .notAttained, .incomplete] { #expect(tally["\(verdict)"] > few, "\(tally)") }
    #expect(tally["changed"] > few, "\(tally)")
  }

  @Test func `who attains a lower standard's level attains what it refines`() throws {
    let tally = Tally()
    let law = Law(["lower verdicts imply higher ones"], of: .lawful) { tree, random in
      let model = Self.merge(tree.files)
      guard let application = RandomApplication(model, &random) else { return nil }
      let decision = try Self.decide(application, under: model)
      for lower in decision.standards {
        for level in lower.levels where level.verdict == .attained {
          for refined in model.standard(lower.standard)?.refines ?? [] {
            guard let target = refined.levels[level.level],
              let above = decision.standards.first(where: { $0.standard == refined.standard })?.levels
                .first(where: { $0.level == target })
            else { continue }
            tally.count("attained")
            if above.verdict != .attained {
              return "\(lower.standard)#\(level.level) is attained, \(refined.standard)#\(target) is \(above.verdict)"
            }
          }
        }
      }
      return nil
    }
    if let found = try law.counterexample() { Issue.record("\(found)") }
    #expect(tally["attained"] > few, "\(tally)")
  }
}
