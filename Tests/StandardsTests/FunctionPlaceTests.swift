import Diagnostics
import Testing

@testable import Standards

/// What is taken for the one cause of several findings, and what is not.
struct FunctionPlaceTests {
  private func codes(_ text: String) -> [FindingCode] {
    var sources = SourceMap()
    return Document.read(
      SourceFile(path: "n.yaml", bytes: Array(text.utf8)), as: sources.add(SourceFile(path: "n.yaml", bytes: []))
    )
    .findings.map(\.code)
  }

  private let lower = SoundDocument.lowerStandard.replacing(
    "functions: []",
    with: """
      functions:
        - {level: "4", code: H1, title: 甲, tasks: [{code: H1.1, title: 乙, skills: [{code: H1.1.1, text: 能做甲}]}]}
        - {level: "4", code: H2, title: 丙, tasks: [{code: H2.1, title: 丁, skills: [{code: H2.1.1, text: 能做丙}]}]}
      """)

  @Test func `a lower standard's functions are sound as they are`() { #expect(codes(lower) == []) }

  @Test(arguments: ["2", "H3", "h2"])
  func `tasks under another series or number are wrong, not their function`(_ series: String) {
    let text = lower.replacing("H2.1", with: "\(series).1")
    #expect(codes(text) == ["TS2010"])
  }

  @Test func `a function out of its sequence is wrong, not its tasks`() {
    #expect(codes(lower.replacing("code: H2,", with: "code: H5,")) == ["TS2066"])
  }

  @Test func `what is wrong at other levels is told beside it`() {
    let misplaced = SoundDocument.twoLevels.replacing(
      "level: \"4\"\n    code: \"2\"", with: "level: \"4\"\n    code: \"7\"")
    #expect(codes(misplaced) == ["TS2066"])
    #expect(codes(misplaced.replacing("1.1.1, text: 能做装配", with: "1.1.2, text: 能做装配")) == ["TS2066", "TS2011"])
    #expect(codes(misplaced.replacing("ethics: 10, \"1\": 40", with: "ethics: 10, \"1\": 41")) == ["TS2066", "TS2005"])
  }

  @Test(arguments: [
    "kind: standard\ntitle: b\nedtion: 2020\n", "kind: standard\nid: a\ntitle: b\nlayr: national\n",
    "kind: chain\ntitle: b\nnode: []\n", "kind: crosswalk\nentries: []\n", "kind: scheme\nfoo: 1\nbar: 2\n",
  ])
  func `a short draft is of the kind it says`(_ text: String) { #expect(!codes(text).contains("TS2065")) }
}
