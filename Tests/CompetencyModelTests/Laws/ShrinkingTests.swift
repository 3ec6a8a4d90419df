import TestSupport
import Testing
import Vocabulary

@testable import CompetencyModel

/// A law that does not hold is told by the smallest workspace that shows it.
struct ShrinkingTests {
  @Test func `a false law is told by its seed and by what little it takes to break it`() throws {
    let eighty = try #require(Score("80"))
    let law = Law(["nobody marks anything above 80"], of: .lawful) { tree, _ in
      let levels = Merge(Workspace(tree.files)).model.standards.flatMap(\.levels)
      let tall = levels.flatMap(\.examinations).first { $0.pass > eighty && $0.pass < .full }
      return tall.map { "\($0.id) asks for \($0.pass)" }
    }
    let found = try #require(try law.counterexample(LawRun(seeds: 1..<1000)))
    #expect(found.objection.contains("asks for"))
    // A single standard and hardly more than what makes it one, of several documents.
    #expect(found.workspace.files.count == 1, "\(found)")
    #expect(found.workspace.description.split(separator: "\n").count <= 16, "\(found)")
    #expect(RandomWorkspace.make(seed: found.seed, .lawful).files.count > 1)
    // As it is told it breaks the law again.
    let levels = Merge(Workspace(found.workspace.files)).model.standards.flatMap(\.levels)
    #expect(levels.flatMap(\.examinations).contains { $0.pass > eighty })
  }

  @Test func `what is left fails only as a whole`() {
    let tree = RandomWorkspace.make(seed: 11)
    let words = ["kind: standard", "pass:"]
    let smallest = tree.shrunk { candidate in words.allSatisfy(candidate.description.contains) }
    #expect(words.allSatisfy(smallest.description.contains))
    #expect(smallest.description.split(separator: "\n").count < 12, "\(smallest)")
  }
}
