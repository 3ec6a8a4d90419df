import Diagnostics
import Standards
import TestSupport
import Testing

struct LogicalPlaceTests {
  private func place(of text: String, in document: String, enclosing: Bool = false) -> String {
    var sources = SourceMap()
    let span = sources.span(of: text, in: document)
    return LogicalPlaces().logicalPlaces(
      of: [LogicalPlaceQuestion(span, enclosing: enclosing)], in: sources[span.source]
    ).places[0]
  }

  private static let document = """
    # 示例
    functions:
      - level: "4"
        code: "1"
        tasks:
          - code: "1.1"
            skills:
              - {code: 1.1.1, text: 能装配}
      - 等级: "4"
        编号: "2"
        工作内容: [{编号: "2.1", 技能要求: [{内容: 能编程}]}]
    kinds: [project, simulation]
    refines:
      - {standard: cn/x, edition: "2020"}
    eligibility:
      - {of: related, experience: 6y}
      - graduate: {major: own}
    "a.b": 1
    appendix:
      - {text: 附录内容, title: 附录}
    """

  @Test(arguments: [
    ("能装配", "functions[4/1].tasks[1.1].skills[1.1.1].text"),
    ("text", "functions[4/1].tasks[1.1].skills[1.1.1].text"),
    ("{code: 1.1.1, text: 能装配}", "functions[4/1].tasks[1.1].skills[1.1.1]"),
    ("能编程", "functions[4/2].工作内容[2.1].技能要求[{内容: 能编程}].内容"),
    ("simulation", "kinds[simulation]"),
    ("\"2020\"", "refines[cn/x].edition"),
    ("6y", "eligibility[{experience: 6y, of: related}].experience"),
    ("own", "eligibility[{graduate: {major: own}}].graduate.major"),
    ("附录内容", "appendix[附录].text"),
    ("\"a.b\"", "\"a.b\""),
    ("# 示例", ""),
  ])
  func `a place is named by keys and by what entries call themselves`(text: String, place: String) {
    #expect(self.place(of: text, in: Self.document) == place)
  }

  @Test(arguments: [
    "kind: standard\nlevels:\n  \"4\": {eligibility: [{graduate: {major: «related»}, experience: 6y}]}\n",
    "类型: 标准\n等级:\n  \"4\": {申报条件: [{毕业: {专业: «相关»}, 工作年限: 6y}]}\n",
  ])
  func `a place is the same in either language`(document: String) {
    let parts = document.split { $0 == "«" || $0 == "»" }
    #expect(
      place(of: String(parts[1]), in: parts.joined())
        == "levels.4.eligibility[{experience: 6y, graduate: {major: related}}].graduate.major")
  }

  @Test(arguments: [
    ("kind: standard\nid: n\nedition: \"1\"\n", "standard n@1"), ("类型: 标准\n标识: n\n版次: \"1\"\n", "standard n@1"),
    ("kind: ladder\nid: n\n", "ladder n"), ("kind: workspace\ntitle: n\n", nil), ("id: n\n", nil),
  ])
  func `a document goes by its kind, id and edition`(document: String, name: String?) {
    var sources = SourceMap()
    let span = sources.span(of: "n", in: document)
    let places = LogicalPlaces().logicalPlaces(of: [LogicalPlaceQuestion(span)], in: sources[span.source])
    #expect(places.document == name)
  }

  @Test func `an entry goes by its name, and a word of the language is none`() {
    let chain = "kind: chain\nnodes:\n  - members: [{creditCode: «x», name: 甲}]\n"
    let parts = chain.split { $0 == "«" || $0 == "»" }
    #expect(place(of: "x", in: parts.joined()) == "nodes[{members: [{creditCode: x, name: 甲}]}].members[甲].creditCode")
    let standard = "kind: standard\nlevels:\n  j: {eligibility: [{title: elementary, trained: j1}]}\n"
    #expect(place(of: "j1", in: standard) == "levels.j.eligibility[{title: elementary, trained: j1}].trained")
  }

  @Test func `a missing key is placed where it is missing, whichever key stands first`() {
    #expect(place(of: "code", in: "tasks:\n  - {code: 1, x: 2}\n", enclosing: true) == "tasks[1]")
    #expect(place(of: "x", in: "tasks:\n  - {x: 2, code: 1}\n", enclosing: true) == "tasks[1]")
  }

  @Test func `a long entry without a name goes by its number`() {
    let long = String(repeating: "长", count: 60)
    #expect(place(of: "own", in: "e:\n  - {a: 1}\n  - {text: \(long), major: own}\n") == "e[#2].major")
  }

  @Test func `an entry reached through an alias is placed where it is written`() {
    #expect(place(of: "own", in: "a: &x {major: own}\nb: *x\n") == "a.major")
  }

  @Test(arguments: ["a: [1", "\t", ""]) func `a document that cannot be read has no places within`(document: String) {
    #expect(place(of: "", in: document) == "")
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `layout, comments, the order of keys and other entries change no place`(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    let tree = RandomTree.make(depth: 4, &dice)
    let first = tree.text(&dice)
    let second = tree.withMoreEntries(&dice).text(&dice)
    #expect(first.contains(RandomTree.target) && second.contains(RandomTree.target))
    let expected = place(of: RandomTree.target, in: first)
    #expect(!expected.isEmpty)
    #expect(place(of: RandomTree.target, in: second) == expected, "\(first)\n---\n\(second)")
  }
}
