import TestSupport
import Testing

@testable import CompetencyModel

/// The union of workspaces is commutative, associative and idempotent, and no order of files leaves a mark: to the last
/// byte of model, origins and report.
struct UnionLawTests {
  /// A random part; parts may overlap, and a part may be empty.
  private static func part(_ tree: WorkspaceTree, _ random: inout SeededGenerator) -> Workspace {
    Workspace(random.shuffled(random.some(of: tree.files, 60)))
  }

  private static func difference(_ one: Workspace, _ other: Workspace) throws -> String? {
    try MergeOutcome(Merge(one)).difference(from: MergeOutcome(Merge(other)))
  }

  @Test func `the order of files leaves no mark`() throws {
    let law = Law("order of files") { tree, random in
      try Self.difference(Workspace(tree.files), Workspace(random.shuffled(tree.files)))
    }
    #expect(try law.counterexample() == nil)
  }

  @Test func `union is commutative`() throws {
    let law = Law("union is commutative") { tree, random in
      let (one, other) = (Self.part(tree, &random), Self.part(tree, &random))
      return try Self.difference(one.union(other), other.union(one))
    }
    #expect(try law.counterexample() == nil)
  }

  @Test func `union is associative`() throws {
    let law = Law("union is associative") { tree, random in
      let parts = (0..<3).map { _ in Self.part(tree, &random) }
      return try Self.difference(
        parts[0].union(parts[1]).union(parts[2]), parts[0].union(parts[1].union(parts[2])))
    }
    #expect(try law.counterexample() == nil)
  }

  @Test func `union is idempotent`() throws {
    let law = Law("union is idempotent") { tree, _ in
      let workspace = Workspace(tree.files)
      return try Self.difference(workspace, workspace.union(workspace))
    }
    #expect(try law.counterexample() == nil)
  }

  @Test func `merging shards and then what they merged to is merging all`() throws {
    let law = Law("merging shards") { tree, random in
      var shards = Array(repeating: [WorkspaceTree.File](), count: 1 + random.roll(3))
      for file in tree.files {
        shards[random.roll(shards.count)].append(file)
        // What two shards share counts once.
        if random.chance(20) { shards[random.roll(shards.count)].append(file) }
      }
      let merges = random.shuffled(shards.map { Merge(Workspace($0)) })
      let united = merges.dropFirst().reduce(merges[0]) { $0.union($1) }
      return try MergeOutcome(united).difference(from: MergeOutcome(Merge(Workspace(tree.files))))
    }
    #expect(try law.counterexample() == nil)
  }
}
