import Diagnostics
import Testing
import Vocabulary

@testable import CompetencyModel

/// Every message of the module, brought about by documents: a code that no document can bring about is no code.
struct EveryCodeTests {
  struct Example: CustomTestStringConvertible {
    var code: FindingCode
    var workspace: @Sendable () throws -> Workspace

    var testDescription: String { code.description }
  }

  private static func chain(
    _ code: FindingCode, evidence: (String, String, String) = ("", "", ""), industry: String = "",
    _ edit: @escaping @Sendable (inout [String: [UInt8]]) throws -> Void = { _ in }
  ) -> Example {
    Example(code: code) {
      var files = SmallStandards.chain(industry: industry, evidence: (evidence.0, evidence.1, evidence.2))
      try edit(&files)
      return ShippedWorkspace.workspace(files)
    }
  }

  /// A conflict and its resolution, changed.
  private static func resolved(_ code: FindingCode, _ edit: @escaping @Sendable (inout Contested) throws -> Void)
    -> Example
  {
    Example(code: code) {
      var contested = Contested.mark()
      try contested.resolve(contested.conflict(), .first, body: "机构")
      try edit(&contested)
      return contested.workspace
    }
  }

  /// A standard of levels 5 and 4 in which something is put otherwise.
  private static func levels(
    _ code: FindingCode, _ five: [String] = ["{experience: 1y}"], _ four: [String] = ["{experience: 6y}"],
    _ edit: @escaping @Sendable (inout LevelledStandard) -> Void = { _ in }
  ) -> Example {
    Example(code: code) {
      var standard = LevelledStandard(levels: [.init(id: "5", entries: five), .init(id: "4", entries: four)])
      edit(&standard)
      return ShippedWorkspace.workspace(try standard.files())
    }
  }

  /// The shipped workspace with a passage of one document put otherwise.
  private static func shipped(_ code: FindingCode, _ path: String, _ old: String, _ new: String) -> Example {
    Example(code: code) { try ShippedWorkspace.load { try $0.replace(old, with: new, in: path) } }
  }

  /// The rehearsal of two editions with something put otherwise.
  private static func rehearsed(
    _ code: FindingCode, _ edit: @escaping @Sendable (inout [String: [UInt8]]) throws -> Void
  ) -> Example {
    Example(code: code) { try Rehearsal.workspace(edit) }
  }

  private static let catalogue = "catalogues/occupations.yaml"
  private static let old = "national/electrician-2018.yaml"
  private static let overlay = "enterprise/yuedian.yaml"
  private static let scheme = "schemes/electrician.yaml"
  private static let history = "crosswalks/electrician-history.yaml"

  static let examples: [Example] = [
    levels("TS2016") { $0.levels[0].assessment = "{theory: {pass: 60}}" },
    chain("TS3001") { $0["copy.yaml"] = ($0["n.yaml"] ?? []) + Array("# changed\n".utf8) },
    chain("TS3002") { $0["n.yaml"] = nil },
    chain("TS3003") {
      try $0.replace("\nlevels:\n", with: "\nlevels:\n  \"3\":\n    training: 1\n", in: "h.yaml")
      try $0.replace("  - {id: \"4\"", with: "  - {id: \"3\", title: 三级}\n  - {id: \"4\"", in: "ladder.yaml")
    },
    Example(code: "TS3004") {
      try ShippedWorkspace.load {
        try $0.replace("code: 6-30-99-00", with: "code: 6-31-01-03", in: "schemes/robot-operator.yaml")
      }
    },
    chain("TS3005") {
      try $0.replace("layer: industry", with: "layer: enterprise", in: "h.yaml")
      try $0.replace("layer: enterprise", with: "layer: industry", in: "e.yaml")
    },
    chain("TS3006") { try $0.replace("standard: n,", with: "standard: h,", in: "h.yaml") },
    chain("TS3007", industry: "practical: {pass: 59}"),
    chain("TS3008", evidence: ("{acceptedKinds: [project]}", "{acceptedKinds: [simulation]}", "")),
    chain("TS3009", evidence: ("{acceptedKinds: [project]}", "{requiredKinds: [simulation]}", "")),
    chain("TS3010") {
      $0["x.yaml"] = SmallStandards.crosswalk("x", [("n@1#4/skill/1.1.1", "same", "n@1#4/skill/1.1.2")])
    },
    chain("TS3011") {
      $0["x.yaml"] = SmallStandards.crosswalk(
        "x",
        [
          ("n@1#4/skill/1.1.1", "covers", "h@1#4/skill/H1.1.1"), ("h@1#4/skill/H1.1.1", "covers", "n@1#4/skill/1.1.1"),
        ])
    },
    chain("TS3012") {
      try $0.replace("    training: 1\n", with: "    key: [e@1#4/skill/E1.1.1]\n", in: "h.yaml")
    },
    chain("TS3013", industry: "practical: {pass: 60, methods: [written]}") {
      try $0.replace("practical: {pass: 60", with: "practical: {methods: [practice], pass: 60", in: "n.yaml")
    },
    Example(code: "TS3014") {
      try ShippedWorkspace.load {
        try $0.replace(
          "levels: {\"4\": \"4\", \"3\": \"3\"}", with: "levels: {\"4\": \"3\", \"3\": \"4\"}",
          in: "industry/gd-electric-6-31-01-03.yaml")
      }
    },
    shipped(
      "TS3015", "crosswalks/national.yaml", "from: cn/6-31-01-03@2018#3/skill/3.2.1",
      "from: cn/6-30-99-00@2020#3/skill/2.1.3"),
    shipped(
      "TS3016", "crosswalks/national.yaml", "from: cn/6-31-01-03@2018#3/skill/3.2.1",
      "from: cn/6-31-01-03@2018#3/knowledge/3.2.1"),
    Example(code: "TS3017") {
      var workspace = try ShippedWorkspace.load { _ in }
      workspace.findings.append(Finding(MisnamedDocument(), at: .file("national/a.YAML")))
      return workspace
    },
    levels("TS3020", ["{experience: 2y, of: own}", "{experience: 1y, of: related}"]),
    levels("TS3021", ["{experience: 1y}", "{age: 18, intends: own}", "{experience: 12mo, of: own}"]),
    levels("TS3022", ["{experience: 1y, engaged: related}"]),
    levels("TS3023", ["{experience: 6y}"], ["{experience: 5y}"]),
    levels("TS3024", ["{experience: 6y}"]),
    levels("TS3025", ["{holds: \"5\"}"]),
    levels("TS3026", ["{trained: \"4\"}"]),
    levels("TS3027") { $0.levels[1].id = "3" },
    levels("TS3028") { $0.levels[0].assessment = "{theory: {pass: 70}, practical: {pass: 60}}" },
    levels("TS3029", ["{after: \"3\", experience: 1y}"], ["{after: \"2\", experience: 1y}"]) {
      ($0.levels[0].id, $0.levels[1].id) = ("2", "1")
      $0.levels[1].assessment = "{theory: {pass: 60}, practical: {pass: 60}, review: {pass: 60}}"
    },
    shipped("TS3030", "enterprise/yuexing-robot.yaml", "code: 6-30-99-00", "code: 6-30-99-01"),
    shipped("TS3031", "issuers/lingnan.yaml", "occupation: 4-04-05-05", "occupation: 4-04-05-55"),
    shipped("TS3032", catalogue, "code: 2-02-38-05}}", "code: 2-02-38-55}}"),
    shipped(
      "TS3033", catalogue, "code: 2-02-38-01, title: 人工智能工程技术人员",
      "code: 2-02-38-01, title: 人工智能工程技术人员, became: {catalogue: \"2015\", code: 2-02-10-09}"),
    shipped(
      "TS3034", catalogue, "code: 6-31-01-03, title: 电工}",
      "code: 6-18-01-01, title: 电工}\n  "
        + "- {catalogue: \"2015\", code: 6-31-01-03, title: 电工}"),
    chain("TS3042") { try $0.replace("code: 6-30-99-00", with: "code: 6-31-01-03", in: "e.yaml") },
    resolved("TS3050") { try $0.files.replace("pass: 55", with: "pass: 50", in: "h.yaml") },
    resolved("TS3051") { $0.files.append("    expires: 2026-12-31\n", to: "resolutions.yaml") },
    resolved("TS3052") {
      $0.files["resolutions.yaml"] = nil
      let conflict = try Contested.mark().conflict()
      try $0.files.replace("pass: 55", with: "pass: 60", in: "h.yaml")
      let gone = try #require(SideName("h@1#4/practical/pass")?.side(in: $0.merge.index))
      try $0.resolve(conflict, .second, body: "机构")
      try $0.files.replace(conflict.first.digest.description, with: gone.digest.description, in: "resolutions.yaml")
    },
    resolved("TS3053") { try $0.resolve(Contested.mark().conflict(), .second, body: "机构") },
    Example(code: "TS3054") {
      var contested = Contested.mark()
      try contested.files.replace("body: 机构", with: "body: Ministry", in: "n.yaml")
      try contested.resolve(contested.conflict(), .first, body: "Association")
      return contested.workspace
    },
    Example(code: "TS3055") {
      try ShippedWorkspace.load {
        try $0.replace("zh: 工业机器人系统操作员", with: "zh: Robot operators", in: "national/6-30-99-00.yaml")
        try $0.replace("title: 工业机器人系统操作员", with: "title: Robot operator", in: catalogue)
      }
    },
    Example(code: "TS3060") {
      MadeChain(leaders: ["{name: L, standards: [p]}", "{name: K, standards: [q]}"], nodes: ["a": ([], [])]).workspace()
    },
    shipped("TS3061", "chains/robotics.yaml", "[nanyue/ai-trainer]", "[cn/4-04-05-05]"),
    rehearsed("TS3070") { try $0.replace("from: 2018-12-26", with: "from: 2018-12-26, to: 2024-01-31", in: old) },
    rehearsed("TS3071") { try $0.replace("from: 2018-12-26", with: "from: 2018-12-26, to: 2023-12-30", in: old) },
    rehearsed("TS3072") {
      try $0.replace("from: 2018-12-26", with: "from: 2024-01-01", in: old)
      try $0.replace("from: 2022-01-01", with: "from: 2024-01-01", in: overlay)
      $0[history] = nil
    },
    rehearsed("TS3073") {
      try $0.replace("from: 2018-12-26", with: "from: 2025-01-01", in: old)
      try $0.replace("from: 2022-01-01", with: "from: 2024-01-01", in: overlay)
      try $0.replace("until: 2024-06-30", with: "until: 2025-06-30", in: scheme)
      $0[history] = nil
    },
    rehearsed("TS3074") {
      try $0.replace("standard: cn/6-31-01-03, ", with: "standard: cn/6-31-01-03, edition: \"2018\", ", in: overlay)
    },
    rehearsed("TS3075") { try $0.replace("id: 2023-autumn", with: "id: \"2018\"", in: scheme) },
    rehearsed("TS3076") { try $0.replace("until: 2024-06-30", with: "until: 2018-06-30", in: scheme) },
    rehearsed("TS3077") { try $0.replace("@2018#4/skill/3.1.2", with: "@2023#4/skill/3.1.1", in: history) },
    rehearsed("TS3078") { try $0.replace("@2023#4/skill/3.1.3", with: "@2023#3/skill/3.1.2", in: history) },
    rehearsed("TS3079") {
      try $0.replace("from: 2024-01-01", with: "from: 2024-01-01, to: 2025-12-31", in: "national/electrician-2023.yaml")
      try $0.replace("from: 2022-01-01", with: "from: 2022-01-01, to: 2025-12-31", in: overlay)
    },
    shipped(
      "TS3080", "ladders/national.yaml", "group: student\n    lastRank: 5\n    grants: \"3\"",
      "group: student\n    lastRank: 5\n    grants: \"3\"\n    upTo: \"4\""),
    shipped(
      "TS3081", "schemes/robot-operator.yaml", "endorses: [gd-robotics/6-30-99-00,", "endorses: [cn/6-30-99-00,"),
    shipped("TS3082", "schemes/robot-operator.yaml", "endorses: [", "endorses: [nanyue/ai-trainer, "),
    shipped(
      "TS3083", "issuers/lingnan.yaml", "6-30-99-00, levels: [\"4\", \"3\", \"2\", \"1\"]",
      "6-30-99-00, levels: [\"4\", \"3\"]"),
    shipped(
      "TS3090", "schemes/electrician.yaml", "issuer: lingnan", "issuer: lingnan\ncolumns: {machine: theory_skore}"),
    shipped(
      "TS3091", "schemes/electrician.yaml", "issuer: lingnan",
      "issuer: lingnan\ncolumns: {practical_score: theory_score}"),
  ]

  @Test func `there is an example of every code`() {
    #expect(Self.examples.map(\.code) == CompetencyModelMessages.all.map { $0.code }.sorted())
  }

  @Test(arguments: examples) func `the code is found, and says what is wrong and what to do`(_ example: Example) throws
  {
    let check = MergeCheck(try example.workspace())
    let day = try #require(CalendarDate("2026-06-30"))
    let later = try #require(CalendarDate("2027-01-01"))
    let findings = check.findings + check.withoutEdition(on: day) + check.index.expired(asOf: later)
    #expect(Set(findings.map(\.code)) == [example.code])
    for finding in findings {
      let texts = [finding.message.text, finding.message.advice] + [finding.message.rule].compactMap { $0 }
      for text in texts {
        #expect(!text.zh.isEmpty && !text.en.isEmpty)
        #expect(text.zh != text.en)
        #expect(!text.en.hasSuffix(".") && !text.zh.hasSuffix("。"))
        #expect(text.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        #expect(!text.en.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      }
    }
  }
}
