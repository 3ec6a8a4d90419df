import CanonicalJSON
import Diagnostics
import Standards
import Testing
import Vocabulary

@testable import CompetencyModel

/// Rule 23: 总链主 before 分链主 before the enterprise itself.
struct ChainPrecedenceTests {
  @Test func `a chain's leader goes before a node's leader, and that one before a member`() throws {
    let nodes: [String: (leaders: [String], members: [String])] = [
      "a": (["{name: N, standards: [q]}"], ["{name: M, standards: [r]}", "{name: O}"])
    ]
    #expect(
      try MadeChain(leaders: ["{name: L, standards: [p]}"], nodes: nodes).applying()
        == ["L": "p", "N": "p", "M": "p", "O": "p"])
    #expect(
      try MadeChain(leaders: ["{name: L}"], nodes: nodes).applying() == ["N": "q", "M": "q", "O": "q"])
    #expect(
      try MadeChain(leaders: ["{name: L}"], nodes: ["a": ([], nodes["a"]?.members ?? [])]).applying() == ["M": "r"])
  }

  /// Evaluation asks the model, findings and explanations ask the documents.
  @Test func `what a scheme endorses by its chain is what applies to the chain's members`() throws {
    let merge = Merge(
      try ShippedWorkspace.load {
        try $0.replace("kind: scheme\n", with: "kind: scheme\nchain: gd/robotics\n", in: "schemes/robot-operator.yaml")
      })
    let schemes = merge.index.schemes.values.filter { $0.chain != nil }
    try #require(!schemes.isEmpty)
    for scheme in schemes {
      let chain = try #require(scheme.chain.flatMap { merge.model.chain($0.value) })
      let applying = chain.members.compactMap {
        merge.model.overlay(of: $0.name, in: chain, for: scheme.occupation.value)?.standard
      }
      try #require(!applying.isEmpty)
      #expect(Set(merge.index.attached(to: scheme, merge.model.occupations).map(\.value)) == Set(applying))
    }
  }

  @Test func `a leader's standard for some nodes applies in those, elsewhere the node's own`() throws {
    let chain = MadeChain(
      leaders: ["{name: L, standards: [{standard: p, nodes: [a]}]}"],
      nodes: ["a": (["{name: N, standards: [q]}"], ["{name: M}"]), "b": (["{name: Q, standards: [r]}"], ["{name: O}"])])
    // L belongs to no node: its standard is its own.
    #expect(try chain.applying() == ["L": "p", "N": "p", "M": "p", "Q": "r", "O": "r"])
  }

  @Test func `another occupation's standard has no say`() throws {
    let chain = MadeChain(leaders: ["{name: L, standards: [s]}"], nodes: ["a": ([], ["{name: M, standards: [r]}"])])
    #expect(try chain.applying() == ["M": "r"])
  }

  @Test func `codes that the catalogue says are one occupation are one`() throws {
    let made = MadeChain(leaders: ["{name: L, standards: [p]}"], nodes: ["a": ([], ["{name: M}"])])
    var workspace = made.workspace()
    let catalogue = """
      kind: catalogue
      id: o
      title: 大典
      authority: 文件
      date: 2022-01-01
      entries:
        - {catalogue: "2015", code: 6-30-99-00, title: 标准, became: {catalogue: "2022", code: 6-31-07-03}}
        - {catalogue: "2022", code: 6-31-07-03, title: 标准}
        - {catalogue: "2015", code: 6-31-01-03, title: 标准}

      """
    workspace.add(SourceFile(path: "catalogue.yaml", bytes: Array(catalogue.utf8)))
    let merge = Merge(workspace)
    #expect(merge.findings.isEmpty)
    let code = try #require(OccupationCode("6-31-07-03"))
    let chain = try #require(merge.model.chain("k"))
    let overlay = merge.model.overlay(of: "M", in: chain, for: Occupation(catalogue: "2022", code: code))
    #expect(overlay?.standard == "p" && overlay?.authority == .leader && overlay?.organisation == "L")
  }

  @Test func `an enterprise in two nodes under rival leaders is told with both places, once`() throws {
    let made = MadeChain(
      leaders: ["{name: L}"],
      nodes: [
        "a": (["{name: N, standards: [q]}"], ["{name: M}", "{name: O}"]),
        "b": (["{name: Q, standards: [r]}"], ["{name: M}", "{name: O}"]),
      ])
    let workspace = made.workspace()
    let findings = Merge(workspace).findings
    #expect(findings.map(\.code) == ["TS3060"])
    let finding = try #require(findings.first)
    #expect(ReportedPlace.text(finding.place, workspace) == "r")
    #expect(finding.others.map { ReportedPlace.text($0.place, workspace) } == ["q"])
    #expect(try made.applying() == ["N": "q", "Q": "r"])
  }

  @Test func `what is outranked is no tie`() throws {
    let made = MadeChain(
      leaders: ["{name: L, standards: [p]}"],
      nodes: ["a": (["{name: N, standards: [q]}", "{name: Q, standards: [r]}"], ["{name: M}"])])
    #expect(Merge(made.workspace()).findings.isEmpty)
    #expect(try made.applying()["M"] == "p")
  }

  @Test func `two leaders with the same standard agree`() throws {
    let made = MadeChain(
      leaders: ["{name: L, standards: [p]}", "{name: K, standards: [p]}"], nodes: ["a": ([], ["{name: M}"])])
    #expect(Merge(made.workspace()).findings.isEmpty)
    #expect(try made.applying() == ["L": "p", "K": "p", "M": "p"])
  }

  @Test func `the order of leaders and nodes changes no byte`() throws {
    let leaders = ["{name: L, standards: [p]}", "{name: K, standards: [s]}"]
    let nodes: [String: (leaders: [String], members: [String])] = [
      "a": (["{name: N, standards: [q]}"], ["{name: M}"]), "b": ([], ["{name: M}", "{name: O, standards: [r]}"]),
    ]
    let renamed = Dictionary(
      uniqueKeysWithValues: nodes.map { ($0.key, ($0.value.leaders, Array($0.value.members.reversed()))) })
    let one = try Merge(MadeChain(leaders: leaders, nodes: nodes).workspace()).model.canonicalBytes()
    let other = try Merge(MadeChain(leaders: leaders.reversed(), nodes: renamed).workspace()).model.canonicalBytes()
    #expect(one == other)
  }

  @Test func `an enterprise is found by its name, an alias or its credit code`() throws {
    let model = Merge(try ShippedWorkspace.load()).model
    let chain = try #require(model.chain("gd/robotics"))
    let names = ["海珠智装", "海珠智装（广州）有限公司", "9144010100000001AJ", "海珠"].map { chain.member(named: $0)?.name }
    #expect(names == ["海珠智装", "海珠智装", "粤星机器人", nil])
  }

  @Test func `a model without chains has no word of them, and is read back`() throws {
    let workspace = try ShippedWorkspace.load { $0["chains/robotics.yaml"] = nil }
    let model = Merge(workspace).model
    let bytes = try model.canonicalBytes()
    #expect(!String(decoding: bytes, as: UTF8.self).contains("\"chain"))
    #expect(try CanonicalCoding.decode(UnifiedModel.self, from: bytes).chains == nil)
  }

  @Test func `a standard that is missing, and a scheme's chain that is, are told`() throws {
    let missing = try ShippedWorkspace.load {
      try $0.replace("[nanyue/ai-trainer]", with: "[nanyue/ai-trainr]", in: "chains/robotics.yaml")
      $0.append("chain: gd/robotic\n", to: "schemes/robot-operator.yaml")
    }
    let findings = Merge(missing).findings
    #expect(findings.map(\.code) == ["TS3002", "TS3002"])
    #expect(
      findings.map(\.message.advice.en) == ["did you mean `nanyue/ai-trainer`?", "did you mean `gd/robotics`?"])
  }

  @Test func `what has the say, and what gives way, is explained by enterprise`() throws {
    let workspace = MadeChain(
      leaders: ["{name: L, standards: [p]}"],
      nodes: ["a": (["{name: N, standards: [q]}"], ["{name: M, standards: [r]}"])]
    ).workspace()
    let told = try #require(
      EnterpriseExplanation("M", in: Merge(workspace), workspace.sources))
    let says = try #require(told.chains.first?.member.overlays.first?.says)
    #expect(says.map(\.standard) == ["p", "q", "r"])
    #expect(says.map(\.authority) == [.leader, .nodeLeader, .member])
    #expect(says.map(\.applies) == [true, false, false])
    let standard = try #require(
      StandardExplanation(
        StandardEdition(standard: "p", edition: "1"), in: Merge(workspace), workspace.sources))
    #expect(standard.chains.map(\.members) == [["L", "M", "N"]])
  }
}
