import Diagnostics
import Testing
import YAMLSource

@testable import Standards

/// Keys and words in one language or the other.
struct FormatNamingTests {
  private static let english = """
    kind: standard
    "id": x/y
    layer: industry
    title: {zh: 工作年限, en: theory}
    body: theory
    workTypes: [own, related]
    levels:
      "4":
        eligibility:
          - {apprenticeship: completed, of: own}
          - {experience: 6y, of: "related", continuous: true}
        assessment:
          theory: {pass: 60, methods: [written]}
        weights:
          synthetic: false
          theory: {ethics: 5, basics: 25, "1": 70}
          practical: {"1": 100}
    functions:
      - {level: "4", code: "1", title: basics, tasks: []}

    """

  private static let chinese = """
    类型: 标准
    "标识": x/y
    层级: 行业
    名称: {中文: 工作年限, 英文: theory}
    颁布机构: theory
    工种: [own, related]
    等级:
      "4":
        申报条件:
          - {学徒: 期满, 范围: 本}
          - {工作年限: 6y, 范围: "相关", 连续: 是}
        评价方式:
          理论: {合格分: 60, 考核形式: [笔试]}
        权重:
          自拟: 否
          理论: {职业道德: 5, 基础知识: 25, "1": 70}
          技能: {"1": 100}
    职业功能:
      - {等级: "4", 编号: "1", 名称: basics, 工作内容: []}

    """

  @Test func `keys and words are written in the language asked for, texts and quotes stay`() {
    #expect(Formatting.text(Self.english, keys: .zh) == Self.chinese)
    #expect(Formatting.text(Self.chinese, keys: .en) == Self.english)
    #expect(Formatting.text(Self.english) == Self.english)
    #expect(Formatting.text(Self.chinese) == Self.chinese)
  }

  @Test func `another Chinese name of a key stays in Chinese`() {
    let vocational = "类型: 标准\n工作领域:\n  - {等级: 初级, 工作任务: []}\n"
    #expect(Formatting.text(vocational, keys: .zh) == vocational)
    #expect(
      Formatting.text(vocational, keys: .en) == "kind: standard\nfunctions:\n  - {level: 初级, tasks: []}\n")
  }

  @Test func `unknown keys and wrong values stay as they are`() {
    let mistaken = "kind: standard\nlayers: national\nlayer: nationwide\nlevels: [theory]\nfunctions: {true: own}\n"
    #expect(
      Formatting.text(mistaken, keys: .zh)
        == "类型: 标准\nlayers: national\n层级: nationwide\n等级: [theory]\n职业功能: {true: own}\n")
  }

  @Test func `a document of no known kind keeps its keys and gets its layout`() {
    #expect(Formatting.text("kind: norm\nlayer:   national", keys: .zh) == "kind: norm\nlayer: national\n")
    #expect(Formatting.text("- layer:   national", keys: .zh) == "- layer: national\n")
  }

  @Test func `an alias whose anchor would be named otherwise elsewhere leaves the document as it is`() {
    let shared = "kind: standard\nrelated: &x {majors: [own]}\nlevels: {\"4\": {eligibility: *x}}\n"
    #expect(Formatting.text(shared, keys: .zh) == nil)
    #expect(Formatting.refusal(shared) == nil)
  }

  @Test func `whether something fits on its line does not depend on the language`() throws {
    for length in 20..<60 {
      let level = String(repeating: "x", count: length)
      let text =
        "kind: standard\nlevels:\n  \"4\":\n    eligibility:\n"
        + "      - {graduate: {school: [technical-school], accreditedFor: \(level), finalYear: true}, continuous: true}\n"
      let english = try #require(Formatting.text(text, keys: .en))
      let chinese = try #require(Formatting.text(text, keys: .zh))
      #expect(Formatting.text(chinese, keys: .en) == english)
      #expect(english.split(separator: "\n").count == chinese.split(separator: "\n").count)
    }
  }

  @Test func `names of the table need no quotes and are no number, flag or date to any reader of YAML`() {
    let names = AuthoringLanguage.keywords.flatMap(\.names)
    for name in names {
      #expect(name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "-" }, "\(name)")
      #expect(!["yes", "no", "on", "off", "y", "n", "true", "false", "null"].contains(name.lowercased()))
    }
  }

  @Test func `a file with a mistake in its YAML is left, and the mistake told`() {
    #expect(Formatting.refusal("kind: standard\n\ta: 1\n") == ["TS1005"])
    #expect(Formatting.refusal("kind: [\n") == ["TS1006"])
    #expect(Formatting.refusal("") == ["TS1003"])
    #expect(Formatting.refusal("kind: standard\n? a\n: b\n") == ["TS1020"])
    #expect(Formatting.refusal("a: *x\n") == ["TS1007"])
  }
}
