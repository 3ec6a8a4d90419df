import Diagnostics
import TestSupport

@testable import CompetencyModel

extension MergeLaw {
  static let anyOrder = MergeLaw("the order of files leaves no mark") { tried, random in
    let shuffled = Merge(Workspace(random.shuffled(tried.files)))
    // Bytes are made of values: they are looked at now and then, for they take longest.
    if random.chance(MergeOutcome.percentInFull) { return try MergeOutcome.byteDifference(shuffled, tried.merge) }
    return MergeOutcome.modelDifference(shuffled, tried.merge)
  }

  // Each compares with the merge of all, which both sides of its equation then equal.

  static let commutative = MergeLaw("union is commutative") { tried, random in
    let shards = shards(of: tried, count: 2, &random)
    return try MergeOutcome.difference(Merge(shards[1].union(shards[0])), tried.merge, &random)
  }

  static let associative = MergeLaw("union is associative") { tried, random in
    let shards = shards(of: tried, count: 3, &random)
    let united =
      random.chance(50)
      ? shards[0].union(shards[1]).union(shards[2]) : shards[0].union(shards[1].union(shards[2]))
    return try MergeOutcome.difference(Merge(united), tried.merge, &random)
  }

  static let idempotent = MergeLaw("union is idempotent") { tried, random in
    try MergeOutcome.difference(Merge(tried.merge.workspace.union(tried.merge.workspace)), tried.merge, &random)
  }

  static let shards = MergeLaw("merging shards, then what they merged to, is merging all") { tried, random in
    let merges = shards(of: tried, count: 2, &random).map { Merge($0) }
    return try MergeOutcome.difference(merges[0].union(merges[1]), tried.merge, &random)
  }

  static let copies = MergeLaw("an identical copy collapses") { tried, random in
    let original = random.pick(tried.files)
    var workspace = tried.merge.workspace
    // What is wrong with a file is wrong with its copy, and told of both; so is one that does not stand beside another
    // of its name.
    guard !workspace.findings.contains(where: { $0.place.path(in: workspace) == original.path }),
      !tried.merge.findings.contains(where: { $0.code == RepeatedDocument.code })
    else { return nil }
    // Behind all others by its path.
    workspace.add(SourceFile(path: "zz-" + original.path, bytes: original.bytes))
    return MergeOutcome.modelDifference(Merge(workspace), tried.merge)
  }

  /// Parts that are the whole together; some files are in several of them.
  private static func shards(
    of tried: MergeCase, count: Int, _ random: inout SeededGenerator
  ) -> [Workspace] {
    var shards = Array(repeating: [WorkspaceTree.File](), count: count)
    for file in tried.files {
      shards[random.roll(count)].append(file)
      if random.chance(15) { shards[random.roll(count)].append(file) }
    }
    return shards.map { Workspace(random.shuffled($0)) }
  }
}

extension Place {
  fileprivate func path(in workspace: Workspace) -> String? {
    guard case .source(let span) = self else { return nil }
    return workspace.sources[span.source].path
  }
}
