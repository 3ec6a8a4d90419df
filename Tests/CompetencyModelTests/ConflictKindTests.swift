import Diagnostics
import Testing
import Vocabulary

@testable import CompetencyModel
@testable import Standards

/// Each kind of conflict: what the sides are, and that each choice it leaves ends it.
struct ConflictKindTests {
  struct Kind: CustomTestStringConvertible {
    var code: FindingCode
    var sides: [String]
    var files: @Sendable () throws -> [String: [UInt8]]

    var testDescription: String { "\(code) \(sides[0])" }
  }

  private static func chain(
    _ code: FindingCode, _ sides: [String], national: String = "theory: {pass: 60}\n      practical: {pass: 60}",
    industry: String = "", evidence: (String, String) = ("", ""),
    _ edit: @escaping @Sendable (inout [String: [UInt8]]) throws -> Void = { _ in }
  ) -> Kind {
    Kind(code: code, sides: sides) {
      var files = SmallStandards.chain(
        national: national, industry: industry, evidence: (evidence.0, evidence.1, ""))
      try edit(&files)
      return files
    }
  }

  static let kinds = [
    chain("TS3007", ["h@1#4/practical/pass", "n@1#4/practical/pass"], industry: "practical: {pass: 55}"),
    chain(
      "TS3007", ["h@1#4/practical/odd", "n@1#4/practical/odd"],
      national: "theory: {pass: 60}\n      practical: {pass: 60, odd: true}",
      industry: "practical: {pass: 60, odd: false}"),
    chain(
      "TS3007", ["h@1#4/evidence/recency", "n@1#4/evidence/recency"], evidence: ("{recency: 18mo}", "{recency: 2y}")),
    chain(
      "TS3008", ["h@1#4/evidence/acceptedKinds", "n@1#4/evidence/acceptedKinds"],
      evidence: ("{acceptedKinds: [project]}", "{acceptedKinds: [simulation]}")),
    chain(
      "TS3009", ["h@1#4/evidence/requiredKinds/simulation", "n@1#4/evidence/acceptedKinds"],
      evidence: ("{acceptedKinds: [project]}", "{requiredKinds: [simulation]}")),
    chain(
      "TS3009", ["h@1#4/evidence/acceptedKinds", "n@1#4/evidence/requiredKinds/simulation"],
      evidence: ("{requiredKinds: [simulation]}", "{acceptedKinds: [project]}")),
    chain("TS3010", ["n@1#4/skill/1.1.1", "n@1#4/skill/1.1.2"]) {
      $0["x.yaml"] = SmallStandards.crosswalk("x", [("n@1#4/skill/1.1.1", "same", "n@1#4/skill/1.1.2")])
    },
    chain(
      "TS3011",
      ["x/h@1#4/skill/H1.1.1 covers n@1#4/skill/1.1.1", "x/n@1#4/skill/1.1.1 covers h@1#4/skill/H1.1.1"]
    ) {
      $0["x.yaml"] = SmallStandards.crosswalk(
        "x",
        [
          ("n@1#4/skill/1.1.1", "covers", "h@1#4/skill/H1.1.1"), ("h@1#4/skill/H1.1.1", "covers", "n@1#4/skill/1.1.1"),
        ])
    },
    chain(
      "TS3013", ["h@1#4/practical/methods", "n@1#4/practical/methods"],
      national: "theory: {pass: 60}\n      practical: {pass: 60, methods: [practice]}",
      industry: "practical: {pass: 60, methods: [written]}"),
    chain("TS3042", ["h@1/occupation", "n@1/occupation"]) {
      try $0.replace("code: 6-30-99-00", with: "code: 6-31-01-03", in: "h.yaml")
      try $0.replace("code: 6-30-99-00", with: "code: 6-31-01-03", in: "e.yaml")
    },
  ]

  @Test(arguments: kinds) func `both sides are named, and every choice ends it`(_ kind: Kind) throws {
    let contested = Contested(try kind.files())
    let conflict = try contested.conflict()
    #expect(conflict.code == kind.code)
    #expect([conflict.first.place, conflict.second.place] == kind.sides)
    #expect(contested.codes == [kind.code])
    #expect(conflict.rights.map(\.choice) == conflict.kind?.choices)
    for right in conflict.rights {
      var resolved = contested
      let signatory = try #require(right.signatories.first)
      try resolved.resolve(conflict, right.choice, body: signatory.body)
      #expect(resolved.codes == [], "\(right.choice)")
      let judged = resolved.merge.conflicts
      #expect(judged.map(\.isUnresolved) == [false])
      try expectFound(conflict, in: resolved)
    }
  }

  /// A side is found again by its name, with the same digest.
  private func expectFound(_ conflict: Conflict, in contested: Contested) throws {
    let index = contested.merge.index
    for side in [conflict.first, conflict.second] {
      let found = try #require(SideName(side.place)?.side(in: index), "\(side.place)")
      #expect(found.digest == side.digest && found.says == side.says)
    }
  }

  @Test func `an accepted kind stands in the model, and a waived one does not`() throws {
    let files = SmallStandards.chain(evidence: ("{acceptedKinds: [project]}", "{requiredKinds: [simulation]}", ""))
    func evidence(_ choice: ResolutionChoice) throws -> EvidenceClause {
      var contested = Contested(files)
      try contested.resolve(contested.conflict(), choice, body: "机构")
      return try #require(
        contested.merge.model.standard(StandardEdition(standard: "h", edition: "1"))?.level("4")?.evidence)
    }
    #expect(try evidence(.first).acceptedKinds == [.simulation, .project])
    #expect(try evidence(.first).requiredKinds == [.simulation])
    #expect(try evidence(.second).acceptedKinds == [.project])
    #expect(try evidence(.second).requiredKinds == [])
  }

  @Test func `two documents of one name are a conflict that nobody can settle by a choice`() throws {
    var files = SmallStandards.chain()
    files["n2.yaml"] = (files["n.yaml"] ?? []) + Array("# changed\n".utf8)
    let conflict = try Contested(files).conflict()
    #expect(conflict.code == "TS3001" && conflict.kind == nil && conflict.rights.isEmpty)
    // They say the same, which their digests tell.
    #expect(conflict.first.digest == conflict.second.digest)
    #expect(ResolutionEntry(conflict, language: .zh) == nil)
  }

  @Test func `two norms with nothing in common meet under the standard that refines both`() throws {
    let merge = Contested(try Self.twoNorms("{acceptedKinds: [project]}", "{acceptedKinds: [simulation]}")).merge
    #expect(merge.findings.map(\.code) == ["TS3008"])
    let conflict = try #require(merge.conflicts.first?.conflict)
    #expect(
      [conflict.first.place, conflict.second.place] == ["g@1#4/evidence/acceptedKinds", "h@1#4/evidence/acceptedKinds"])
  }

  @Test func `two norms that disagree are shown, with the one that stands`() throws {
    let contested = Contested(try Self.twoNorms("{count: 2}", "{count: 3}"))
    #expect(contested.codes == [])
    let differences = contested.merge.differences(contested.workspace.sources)
    #expect(differences.map(\.conflict.code) == ["TS3041"])
    #expect(differences.first?.conflict.meanwhile.en.contains("`3`") == true)
  }

  @Test func `same items in other words and levels mapped to another step are shown`() throws {
    var files = SmallStandards.chain()
    files["x.yaml"] = SmallStandards.crosswalk("x", [("n@1#4/skill/1.1.1", "same", "h@1#4/skill/H1.1.2")])
    try files.replace("levels: {\"4\": \"4\"}", with: "levels: {\"5\": \"4\"}", in: "e.yaml")
    try files.replace("levels:\n  \"4\":", with: "levels:\n  \"5\":", in: "e.yaml")
    try files.replace("- level: \"4\"", with: "- level: \"5\"", in: "e.yaml")
    let contested = Contested(files)
    #expect(contested.codes == [])
    #expect(
      Set(contested.merge.differences(contested.workspace.sources).map(\.conflict.code)) == ["TS3040", "TS3044"])
  }

  /// Norms `g` and `h`, each refining `n`, and an enterprise standard that refines both.
  private static func twoNorms(_ g: String, _ h: String) throws -> [String: [UInt8]] {
    var files = SmallStandards.chain(evidence: ("", h, ""))
    files["g.yaml"] = Array(
      SmallStandards.standard("g", layer: "industry", refines: "n", evidence: g, functionCode: "G1").utf8)
    try files.replace(
      "refines:\n", with: "refines:\n  - {standard: g, edition: \"1\", levels: {\"4\": \"4\"}}\n", in: "e.yaml")
    return files
  }
}
