import Diagnostics
import Foundation
import Testing

@testable import CompetencyModel

/// What a committee member may get wrong, one thing at a time: one mistake is one finding, and it says where and what to
/// do in both languages. The goldens beside this file are whole reports; `TOUCHSTONE_REWRITE_GOLDENS=1` rewrites them.
struct OneMistakeTests {
  struct Mistake: CustomTestStringConvertible {
    var name: String
    var code: FindingCode
    var make: @Sendable (inout [String: [UInt8]]) throws -> Void

    var testDescription: String { name }
  }

  private static let robot = "national/6-30-99-00.yaml"
  private static let electrician = "national/6-31-01-03.yaml"
  private static let norm = "industry/gd-robotics-6-30-99-00.yaml"

  static let mistakes: [Mistake] = [
    Mistake(name: "typo-in-a-key", code: "TS1008") {
      try $0.replace("minEducation:", with: "minEducaton:", in: robot)
    },
    Mistake(name: "typo-in-a-required-key", code: "TS1008") {
      try $0.replace("edition:", with: "editon:", in: robot)
    },
    Mistake(name: "weights-sum-to-99", code: "TS2005") {
      try $0.replace("\"3\": 40}", with: "\"3\": 39}", in: robot)
    },
    Mistake(name: "mark-below-the-national", code: "TS3007") {
      try $0.replace("practical: {pass: 65", with: "practical: {pass: 55", in: norm)
    },
    Mistake(name: "repeated-code", code: "TS2009") {
      try $0.replace("code: 1.1.2,", with: "code: 1.1.1,", in: electrician)
    },
    Mistake(name: "tab-indentation", code: "TS1005") {
      try $0.replace("\n  ethics:", with: "\n\tethics:", in: electrician)
    },
    Mistake(name: "no-such-date", code: "TS1011") {
      try $0.replace("from: 2018-12-26", with: "from: 2024-02-30", in: electrician)
    },
    Mistake(name: "unknown-level", code: "TS2012") {
      try $0.replace("- level: \"4\"", with: "- level: \"6\"", in: robot)
    },
    Mistake(name: "function-at-another-level", code: "TS2067") {
      try $0.replace("- level: \"4\"\n    code: \"2\"", with: "- level: \"3\"\n    code: \"2\"", in: robot)
    },
    Mistake(name: "function-under-another-code", code: "TS2066") {
      try $0.replace("- level: \"4\"\n    code: \"2\"", with: "- level: \"4\"\n    code: \"5\"", in: robot)
    },
    Mistake(name: "another-kind", code: "TS2065") {
      try $0.replace("kind: standard", with: "kind: scheme", in: robot)
    },
    Mistake(name: "text-with-a-number-sign", code: "TS1017") {
      try $0.replace("title: 机械部件准备与装配", with: "title: 机械部件 #1 准备与装配", in: robot)
    },
    Mistake(name: "text-with-a-comma", code: "TS1008") {
      try $0.replace("总装图、部件图和零件", with: "总装图,部件图,零件", in: robot)
    },
    Mistake(name: "covers-in-a-circle", code: "TS3011") {
      $0.append(
        """
          - {from: cn/6-30-99-00@2020#4/skill/1.1.1, relation: covers, to: cn/6-31-01-03@2018#5/skill/2.1.2}
          - {from: cn/6-31-01-03@2018#5/skill/2.1.2, relation: covers, to: cn/6-30-99-00@2020#4/skill/1.1.1}

        """, to: "crosswalks/national.yaml")
    },
    Mistake(name: "gbk-encoding", code: "TS1001") { files in
      files[robot] = Array("kind: standard\ntitle: ".utf8) + [0xB9, 0xA4, 0xD2, 0xB5] + Array("\n".utf8)
    },
    Mistake(name: "empty-file", code: "TS1003") { files in files[robot] = [] },
    Mistake(name: "refines-a-missing-edition", code: "TS3002") {
      try $0.replace("edition: \"2020\"", with: "edition: \"2021\"", in: norm)
    },
    Mistake(name: "no-such-item", code: "TS3002") {
      $0.append(
        "  - {from: cn/6-30-99-00@2020#4/skill/1.1.9, relation: related, to: cn/6-31-01-03@2018#5/skill/2.1.2}\n",
        to: "crosswalks/national.yaml")
    },
    Mistake(name: "unknown-issuer", code: "TS3002") {
      try $0.replace("issuer: lingnan", with: "issuer: lingnam", in: "schemes/robot-operator.yaml")
    },
    Mistake(name: "occupation-not-in-the-catalogue", code: "TS3030") {
      try $0.replace("编码: 6-25-04-09}", with: "编码: 6-25-04-99}", in: "national/6-25-04-09.yaml")
    },
    Mistake(name: "occupation-of-a-refined-standard", code: "TS3030") {
      try $0.replace("code: 6-30-99-00}", with: "code: 6-30-99-99}", in: robot)
    },
    Mistake(name: "two-documents-of-one-name", code: "TS3001") { files in
      files["national/copy.yaml"] = (files[robot] ?? []) + Array("# changed\n".utf8)
    },
    Mistake(name: "same-within-one-level", code: "TS3010") {
      $0.append(
        "  - {from: cn/6-30-99-00@2020#4/skill/1.1.1, relation: same, to: cn/6-30-99-00@2020#4/skill/1.1.2}\n",
        to: "crosswalks/national.yaml")
    },
    Mistake(name: "key-item-not-refined", code: "TS3012") {
      try $0.replace(
        "      - gd-robotics/6-30-99-00@2024#3/skill/H1.1.1",
        with: "      - gd-robotics/6-30-99-00@2024#2/skill/H1.1.1",
        in: "enterprise/yuexing-robot.yaml")
    },
    Mistake(name: "nothing-refined", code: "TS2013") { files in
      let text = String(decoding: files["enterprise/nanyue-ai-data.yaml"] ?? [], as: UTF8.self)
      let start = try #require(text.range(of: "refines:"))
      let end = try #require(text.range(of: "\nlevels:"))
      files["enterprise/nanyue-ai-data.yaml"] = Array(
        text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: "").utf8)
    },
  ]

  @Test(arguments: mistakes) func `one mistake is one finding, told in both languages`(_ mistake: Mistake) throws {
    let workspace = try ShippedWorkspace.load(mistake.make)
    let findings = Merge(workspace).findings
    #expect(findings.map(\.code) == [mistake.code])
    for language in Language.allCases {
      try expectGolden(
        HumanReport(sources: workspace.sources, language: language).render(findings),
        "\(mistake.name).\(language.rawValue).txt")
    }
  }

  @Test func `the shipped standards have no findings`() throws {
    let workspace = try ShippedWorkspace.load()
    let merge = Merge(workspace)
    #expect(merge.findings.isEmpty)
    #expect(merge.model.standards.count == 12)
  }

  private func expectGolden(_ text: String, _ name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/OneMistake/\(name)")
    if ProcessInfo.processInfo.environment["TOUCHSTONE_REWRITE_GOLDENS"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(text == golden)
  }
}
