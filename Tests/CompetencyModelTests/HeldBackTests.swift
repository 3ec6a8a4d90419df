import Diagnostics
import Testing

@testable import CompetencyModel

/// One cause, one finding: what seems to be missing in a document that cannot be read right is not told beside it, and
/// is told as soon as that document is sound.
struct HeldBackTests {
  private func codes(_ edit: (inout [String: [UInt8]]) throws -> Void) rethrows -> [FindingCode] {
    var files = SmallStandards.chain()
    files["x.yaml"] = SmallStandards.crosswalk("x", [("n@1#4/skill/1.1.2", "covers", "h@1#4/skill/H1.1.2")])
    try edit(&files)
    return Merge(ShippedWorkspace.workspace(files)).findings.map(\.code)
  }

  @Test func `nothing is amiss to begin with`() { #expect(codes { _ in }.isEmpty) }

  @Test func `an item lost to a mistake of its own document is not told again where it is named`() throws {
    #expect(try codes { try $0.replace("{code: 1.1.2,", with: "{cod: 1.1.2,", in: "n.yaml") } == ["TS1008"])
  }

  @Test func `an item that a sound document does not have is told`() throws {
    let found = try codes {
      try $0.replace("- {code: 1.1.2, text: 能做二事}", with: "# withdrawn", in: "n.yaml")
    }
    #expect(found == ["TS3002"])
  }

  @Test(arguments: ["n.yaml", "h.yaml", "ladder.yaml"])
  func `what an unreadable file may hold is not missed elsewhere`(_ path: String) {
    #expect(codes { $0[path] = [] } == ["TS1003"])
  }

  @Test(arguments: ["n.yaml", "h.yaml", "ladder.yaml"])
  func `what a file that is not there would hold is missed wherever it is named`(_ path: String) {
    let codes = codes { $0[path] = nil }
    #expect(!codes.isEmpty && codes.allSatisfy { $0 == "TS3002" })
  }

  @Test func `a key item is judged only where all that is refined is known`() throws {
    func withKey(_ edit: (inout [String: [UInt8]]) throws -> Void) throws -> [FindingCode] {
      try codes { files in
        try files.replace("    training: 1\n", with: "    key: [f@1#4/skill/F1.1.1]\n", in: "e.yaml")
        files["f.yaml"] = Array(
          SmallStandards.standard("f", layer: "industry", refines: "n", functionCode: "F1").utf8)
        try edit(&files)
      }
    }
    #expect(try withKey { _ in } == ["TS3012"])
    #expect(try withKey { $0["h.yaml"] = [] } == ["TS1003"])
    #expect(
      try withKey { try $0.replace("levels: {\"4\"", with: "levels: {\"5\"", in: "h.yaml") }.contains("TS3012") == false
    )
  }
}
