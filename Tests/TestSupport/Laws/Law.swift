import FoundationEssentials

/// What is said to hold of every workspace, tried on random ones.
package struct Law: Sendable {
  /// What speaks against it; nil where it holds. Whatever the law leaves to chance it takes from the generator.
  package typealias Trial = @Sendable (WorkspaceTree, inout SeededGenerator) throws -> String?

  /// Several may be tried on one case.
  let names: [String]
  let manners: RandomWorkspace.Manners
  let trial: Trial

  package init(_ names: [String], of manners: RandomWorkspace.Manners = .any, _ trial: @escaping Trial) {
    self.names = names
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
      guard let objection = try objection(to: workspace, seed) else { continue }
      guard run.shrinks else { return Counterexample(seed: seed, objection: objection, workspace: workspace) }
      return try shrunk(workspace, seed)
    }
    run.report(names)
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
  /// Off where it is enough to know that a law does not hold: `TOUCHSTONE_SHRINK=no`.
  var shrinks = true
  private var isProof: Bool

  package init(seeds: Range<UInt64>) {
    self.seeds = seeds
    isProof = false
  }

  /// A thousand cases, or as many as `TOUCHSTONE_PROVE` says, from the seed `TOUCHSTONE_SEED`.
  package static let this: LawRun = {
    let environment = ProcessInfo.processInfo.environment
    let first = environment["TOUCHSTONE_SEED"].flatMap(UInt64.init) ?? 1
    let cases = environment["TOUCHSTONE_PROVE"].flatMap(UInt64.init)
    var run = LawRun(seeds: first..<first + (cases ?? 1000))
    run.isProof = cases != nil
    run.shrinks = environment["TOUCHSTONE_SHRINK"] != "no"
    return run
  }()

  /// The same in so many parts, for as many threads.
  package func shares(_ count: Int) -> [LawRun] {
    let size = max(1, (UInt64(seeds.count) + UInt64(count) - 1) / UInt64(count))
    return stride(from: seeds.lowerBound, to: seeds.upperBound, by: Int(size)).map { start in
      var share = self
      share.seeds = start..<min(start + size, seeds.upperBound)
      return share
    }
  }

  package var testDescription: String { "seeds \(seeds.lowerBound) to \(seeds.upperBound - 1)" }

  func report(_ laws: [String]) {
    guard isProof else { return }
    for law in laws { print("held in \(seeds.count) cases, \(testDescription): \(law)") }
  }
}
