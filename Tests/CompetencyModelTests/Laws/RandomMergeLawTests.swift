import TestSupport
import Testing

/// Merging is an algebra: its laws, tried on random workspaces. A failure tells its seed and the smallest workspace that
/// shows it.
struct RandomMergeLawTests {
  @Test(arguments: LawRun.this.shares(4)) func `every law of merging holds of every workspace`(_ run: LawRun) throws {
    let law = Law(MergeLaw.all.map(\.name)) { tree, random in
      let tried = MergeCase(tree)
      for law in MergeLaw.all {
        if let objection = try law.objection(tried, &random) { return "\(law.name): \(objection)" }
      }
      return nil
    }
    if let found = try law.counterexample(run) { Issue.record("\(found)") }
  }
}
