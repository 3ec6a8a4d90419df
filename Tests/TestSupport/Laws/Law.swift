import FoundationEssentials

/// What is said to hold of every workspace, tried on random ones.
package struct Law: Sendable {
  /// What speaks against it; nil where it holds. Whatever the law leaves to chance it takes from the generator.
  package typealias Trial = @Sendable (WorkspaceTree, inout SeededGenerator) throws -> String?

  let name: String
  let manners: RandomWorkspace.Manners
  let trial: Trial

  package init(_ name: String, of manners: RandomWorkspace.Manners = .any, _ trial: @escaping Trial) {
    self.name = name
    self.manners = manners
    self.trial = trial
  }

  /// A workspace of which the law does not hold, taken apart as far as it goes.
  package struct Counterexample: CustomStringConvertible {
    package var seed: UInt64
    package var objection: String
    package var workspace: WorkspaceTree

    package var description: String { "seed \(seed): \(objection)\n\(workspace)" }
  }

  /// The first counterexample among the cases of this run.
  package func counterexample(_ run: LawRun = .this) throws -> Counterexample? {
    for seed in run.seeds {
      let workspace = RandomWorkspace.make(seed: seed, manners)
      guard try objection(to: workspace, seed) != nil else { continue }
      return try shrunk(workspace, seed)
    }
    run.report(name)
    return nil
  }

  private func objection(to workspace: WorkspaceTree, _ seed: UInt64) throws -> String? {
    var random = SeededGenerator(seed: ~seed)
    return try trial(workspace, &random)
  }

  private func shrunk(_ workspace: WorkspaceTree, _ seed: UInt64) throws -> Counterexample {
    // With a part less, chance falls otherwise: a few falls for each.
    func first(_ candidate: WorkspaceTree) throws -> (seed: UInt64, objection: String)? {
      for turn in [seed] + (0..<6).map({ seed &+ 0x1_0000_0001 &* ($0 + 1) }) {
        if let objection = try objection(to: candidate, turn) { return (turn, objection) }
      }
      return nil
    }
    let smallest = try workspace.shrunk { try first($0) != nil }
    let told = try first(smallest)?.objection ?? ""
    return Counterexample(seed: seed, objection: told, workspace: smallest)
  }
}

/// Which cases a run tries.
package struct LawRun: Sendable {
  package var seeds: Range<UInt64>
  private var isProof: Bool

  package init(seeds: Range<UInt64>) {
    self.seeds = seeds
    isProof = false
  }

  /// Ten thousand cases, or as many as `TOUCHSTONE_PROVE` says, from the seed `TOUCHSTONE_SEED`.
  package static let this: LawRun = {
    let environment = ProcessInfo.processInfo.environment
    let first = environment["TOUCHSTONE_SEED"].flatMap(UInt64.init) ?? 1
    let cases = environment["TOUCHSTONE_PROVE"].flatMap(UInt64.init)
    var run = LawRun(seeds: first..<first + (cases ?? 10_000))
    run.isProof = cases != nil
    return run
  }()

  func report(_ law: String) {
    guard isProof else { return }
    print("proved \(law): \(seeds.count) cases, seeds \(seeds.lowerBound) to \(seeds.upperBound - 1)")
  }
}
