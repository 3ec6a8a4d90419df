import Diagnostics
import Foundation
import Standards
import TestSupport
import Testing
import Vocabulary

@testable import CompetencyModel

/// What becomes of a conflict that people have decided.
struct ResolutionTests {
  /// All standards of ``SmallStandards`` are of one body; here each has its own.
  static func contested(enterprise: String = "") throws -> Contested {
    var contested = Contested.mark(enterprise: enterprise)
    try contested.files.replace("body: 机构", with: "body: 国家机构", in: "n.yaml")
    try contested.files.replace("body: 机构", with: "body: 行业协会", in: "h.yaml")
    try contested.files.replace("body: 机构", with: "body: 企业", in: "e.yaml")
    return contested
  }

  static func resolved(
    _ choice: ResolutionChoice = .first, body: String = "国家机构", expires: String? = nil, swapped: Bool = false
  ) throws -> Contested {
    var contested = try contested()
    try contested.resolve(contested.conflict(), choice, body: body, expires: expires, swapped: swapped)
    return contested
  }

  @Test func `a floor lowered by the body that set it stands below, and not for the national standard itself`() throws {
    let contested = try Self.resolved()
    #expect(contested.codes == [])
    #expect(contested.mark(of: "n")?.description == "60")
    #expect(contested.mark(of: "h")?.description == "55")
    #expect(contested.mark(of: "e")?.description == "55")
    #expect(contested.merge.conflicts.map(\.isUnresolved) == [false])
  }

  @Test func `the resolution is an origin of the value beside what both sides say`() throws {
    let contested = try Self.resolved()
    let (workspace, merge) = (contested.workspace, contested.merge)
    let origins = merge.provenance.origins(of: "h@1#4", "n@1#4/practical/pass")
    #expect(
      Set(origins.map { "\(workspace.sources[$0.span.source].path) \($0.value)" })
        == ["h.yaml 55", "n.yaml 60", "resolutions.yaml 55"])
  }

  @Test func `the stricter may be confirmed by either, and nothing changes but the origins`() throws {
    for body in ["国家机构", "行业协会"] {
      let contested = try Self.resolved(.second, body: body)
      #expect(contested.codes == [])
      #expect(try contested.merge.model.canonicalBytes() == Self.contested().merge.model.canonicalBytes())
      #expect(contested.mark(of: "h")?.description == "60")
    }
  }

  @Test func `which side is named first does not matter`() throws {
    let contested = try Self.resolved(.second, swapped: true)
    #expect(contested.codes == [])
    #expect(contested.mark(of: "h")?.description == "55")
  }

  @Test(arguments: ["行业协会", "企业", "国家机构 "]) func `nobody else can lower it`(body: String) throws {
    let contested = try Self.resolved(body: "\"\(body)\"")
    #expect(contested.codes == ["TS3054"])
    #expect(contested.mark(of: "h")?.description == "60")
  }

  // MARK: Stale

  @Test(arguments: [
    ("h.yaml", "pass: 55", "pass: 50"), ("n.yaml", "practical: {pass: 60", "practical: {pass: 61"),
    ("h.yaml", "pass: 55", "pass: 55, minutes: 30"), ("n.yaml", "body: 国家机构", "body: 新的国家机构"),
  ])
  func `an edit of either side, or of what it belongs to, makes it stale`(
    path: String, old: String, new: String
  ) throws {
    var contested = try Self.resolved()
    try contested.files.replace(old, with: new, in: path)
    let (workspace, merge) = (contested.workspace, contested.merge)
    #expect(merge.findings.map(\.code) == ["TS3050"])
    #expect(merge.findings[0].others.map { ReportedPlace.path($0.place, workspace) } == [path])
    #expect(contested.mark(of: "h")?.description != "55")
  }

  @Test func `an edit that ends the conflict makes it stale too`() throws {
    var contested = try Self.resolved()
    try contested.files.replace("pass: 55", with: "pass: 60", in: "h.yaml")
    #expect(contested.codes == ["TS3050"])
    let message = try #require(contested.merge.findings.first?.message as? StaleResolution)
    #expect(message.isGone && message.said == "55" && message.says == "60")
  }

  @Test(arguments: [
    ("h.yaml", "layer: industry", "layer: industry  # 行业"), ("n.yaml", "id: n", "id:    \"n\""),
    ("h.yaml", "assessment:", "评价方式:"), ("h.yaml", "practical: {pass: 55}", "技能: {合格分: 55.0}"),
    ("h.yaml", "title: 标准", "title: 另一名称"), ("h.yaml", "text: 能做二事", "text: 能做三事"),
  ])
  func `layout, the language of keys and what has nothing to do with it leave it fresh`(
    path: String, old: String, new: String
  ) throws {
    var contested = try Self.resolved()
    try contested.files.replace(old, with: new, in: path)
    #expect(contested.codes == [])
    #expect(contested.mark(of: "h")?.description == "55")
  }

  @Test(arguments: Language.allCases) func `fmt leaves it fresh`(keys: Language) throws {
    var contested = try Self.resolved()
    let before = try contested.merge.model.canonicalBytes()
    let workspace = contested.workspace
    for entry in workspace.entries {
      let file = workspace.sources[entry.source]
      if case .rewritten(let bytes) = DocumentFormatter(keys: keys).format(file, as: entry.source) {
        contested.files[file.path] = bytes
      }
    }
    #expect(keys == .en || contested.files["n.yaml"]?.starts(with: "类型".utf8) == true)
    #expect(contested.codes == [])
    #expect(try contested.merge.model.canonicalBytes() == before)
  }

  // MARK: Expired, unused, two

  @Test func `expiry is judged as of a day and never by the model`() throws {
    let contested = try Self.resolved(expires: "2026-12-31")
    let merge = contested.merge
    let day = try #require(CalendarDate("2026-12-31"))
    #expect(merge.findings.isEmpty)
    #expect(merge.index.expired(asOf: day).isEmpty)
    #expect(merge.index.expired(asOf: try #require(CalendarDate("2027-01-01"))).map(\.code) == ["TS3051"])
    #expect(try merge.model.canonicalBytes() == Self.resolved().merge.model.canonicalBytes())
  }

  @Test func `one whose place is not there is told, and settles nothing`() throws {
    var contested = try Self.resolved()
    try contested.files.replace(
      "place: n@1#4/practical/pass", with: "place: n@1#4/practical/mark", in: "resolutions.yaml")
    #expect(contested.codes == ["TS3007", "TS3052"])
    #expect(contested.mark(of: "h")?.description == "60")
  }

  @Test func `one with an error of its own is told once, and settles nothing`() throws {
    var contested = try Self.resolved()
    try contested.files.replace("choice: first", with: "choice: both", in: "resolutions.yaml")
    #expect(contested.codes == ["TS2051"])
    #expect(contested.mark(of: "h")?.description == "60")
  }

  @Test func `two for one conflict cancel each other, in one document or in two`() throws {
    for path in ["resolutions.yaml", "others.yaml"] {
      var contested = try Self.contested()
      let conflict = try contested.conflict()
      try contested.resolve(conflict, .first, body: "国家机构")
      try contested.resolve(conflict, .second, body: "行业协会", path: path)
      #expect(contested.codes == ["TS3053"])
      #expect(contested.mark(of: "h")?.description == "60")
    }
  }

  @Test func `what one resolution lets stand may still be too loose for another standard above`() throws {
    var contested = try Self.contested(enterprise: "practical: {pass: 50}")
    let all = contested.merge.conflicts.map(\.conflict)
    #expect(all.map(\.first.place) == ["e@1#4/practical/pass", "h@1#4/practical/pass"])
    try contested.resolve(all[0], .first, body: "国家机构")
    try contested.resolve(all[1], .first, body: "国家机构")
    // 50 against the industry's 55 comes up only now, and takes the industry's signature.
    let next = try contested.conflict()
    #expect(next.second.place == "h@1#4/practical/pass")
    try contested.resolve(next, .first, body: "行业协会")
    #expect(contested.codes == [])
    #expect(contested.mark(of: "e")?.description == "50")
    #expect(contested.mark(of: "h")?.description == "55")
    #expect(contested.mark(of: "n")?.description == "60")
  }

  @Test func `the order of documents leaves no mark`() throws {
    let contested = try Self.resolved()
    let sorted = contested.files.sorted { $0.key < $1.key }.map { (path: $0.key, bytes: $0.value) }
    let expected = try contested.merge.model.canonicalBytes()
    for seed in 1...UInt64(20) {
      var generator = SeededGenerator(seed: seed)
      var workspace = Workspace(root: "/")
      for file in sorted.shuffled(using: &generator) { workspace.add(SourceFile(path: file.path, bytes: file.bytes)) }
      let merge = Merge(workspace)
      #expect(try merge.model.canonicalBytes() == expected)
      #expect(merge.findings.isEmpty)
    }
  }
}
