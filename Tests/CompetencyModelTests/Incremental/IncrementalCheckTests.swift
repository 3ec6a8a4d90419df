import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import CompetencyModel

/// What is taken over from an earlier run is what a whole run would find.
struct IncrementalCheckTests {
  private static let program = "this program"

  private static func whole(_ folder: EditedFolder) -> RunRecord? {
    guard let workspace = try? folder.workspace() else { return nil }
    return IncrementalCheck.cleanRun(of: workspace, MergeCheck(workspace), folder.listing(), program: program)
  }

  @Test func `after any edit, clean by the record is clean indeed`() throws {
    var dice = SeededGenerator(seed: 20_261_124)
    let edit = RandomEdit(original: try ShippedWorkspace.documents())
    let folder = try EditedFolder(edit.original)
    var clean = (texts: edit.original, record: try #require(Self.whole(folder)))
    var outcomes = (clean: 0, not: 0)
    for number in 1...240 {
      try folder.write(edit(clean.texts, &dice))
      if let path = dice.roll(2) == 0 ? folder.texts.keys.sorted().first : nil { folder.touch(path) }
      let whole = Self.whole(folder)
      let incremental = try IncrementalCheck.cleanRun(after: clean.record, folder.listing())
      if incremental != nil { #expect(incremental == whole, "edit \(number)") }
      // What concerns the alignments is looked at as a whole, clean or not.
      guard let whole else {
        outcomes.not += 1
        continue
      }
      outcomes.clean += incremental == nil ? 0 : 1
      clean = (folder.texts, whole)
    }
    #expect(outcomes.clean > 40 && outcomes.not > 40, "\(outcomes)")
  }

  @Test func `a stricter national mark is held against those that refine it`() throws {
    let folder = try EditedFolder(ShippedWorkspace.documents())
    let record = try #require(Self.whole(folder))
    let original = folder.texts
    var edited = original
    edited["national/6-30-99-00.yaml"] = original["national/6-30-99-00.yaml"]?.replacing("pass: 60", with: "pass: 90")
    try folder.write(edited)
    #expect(try IncrementalCheck.cleanRun(after: record, folder.listing()) == nil)
    edited["national/6-30-99-00.yaml"] = original["national/6-30-99-00.yaml"]?.replacing(
      "\ntitle:", with: "\n# 名称\ntitle:")
    try folder.write(edited)
    #expect(try IncrementalCheck.cleanRun(after: record, folder.listing()) != nil)
  }

  @Test func `crosswalks that are sound each by itself may be an error together`() throws {
    func crosswalk(_ id: String, _ code: String) -> String {
      """
      kind: crosswalk
      id: zz/\(id)
      layer: national
      owner: 甲
      date: 2024-01-15
      alignments:
        - {from: cn/6-30-99-00@2020#3/skill/\(code), relation: same, to: cn/6-31-01-03@2018#3/skill/5.2.1}

      """
    }
    let folder = try EditedFolder(
      ShippedWorkspace.documents().merging(["crosswalks/a.yaml": crosswalk("a", "1.1.1")]) { $1 })
    let record = try #require(Self.whole(folder))
    try folder.write(folder.texts.merging(["crosswalks/b.yaml": crosswalk("b", "1.1.2")]) { $1 })
    #expect(Self.whole(folder) == nil)
    #expect(try IncrementalCheck.cleanRun(after: record, folder.listing()) == nil)
  }

  @Test func `an issuer's levels are steps of the national ladder where no standard says otherwise`() throws {
    func ladder(_ id: String, _ steps: String...) -> String {
      """
      kind: ladder
      id: \(id)
      layer: national
      title: 级次
      authority: 文件
      date: 2020-01-01
      steps: [\(steps.map { "{id: \"\($0)\", title: 级}" }.joined(separator: ", "))]

      """
    }
    let issuer = """
      kind: issuer
      id: centre
      did: did:web:cert.example
      title: 中心
      filing:
        category: S
        institution: "0000"
        province: "44"
        site: "000123"
        inForce: {from: 2020-01-01, to: 2030-12-31}
        scope: [{occupation: 7-99-99-99, levels: ["2"]}]

      """
    let folder = try EditedFolder([
      "a.yaml": ladder("cn/national", "3", "2"), "b.yaml": ladder("other", "1"), "c.yaml": issuer,
    ])
    let record = try #require(Self.whole(folder))
    try folder.write(folder.texts.merging(["a.yaml": ladder("cn/national", "3")]) { $1 })
    #expect(Self.whole(folder) == nil)
    #expect(try IncrementalCheck.cleanRun(after: record, folder.listing()) == nil)
  }

  @Test func `only what a change concerns is looked at again`() throws {
    let folder = try EditedFolder(ShippedWorkspace.documents())
    let record = try #require(Self.whole(folder))
    var edited = folder.texts
    edited["national/6-30-99-00.yaml"]? += "# x\n"
    try folder.write(edited)
    let after = try #require(Self.whole(folder))
    let affected = Affected(from: record.documents, to: after.documents)
    let again = Set(affected.again.map { after.documents[$0].path })
    #expect(again.contains("national/6-30-99-00.yaml") && again.contains { $0.hasPrefix("enterprise/") })
    #expect(!again.contains { $0.hasPrefix("schemes/") || $0.hasPrefix("issuers/") || $0.hasPrefix("crosswalks/") })
    #expect(affected.needed.isSuperset(of: affected.again))
    #expect(!affected.needed.contains { after.documents[$0].path == "national/6-25-04-09.yaml" })
  }

  @Test func `a file whose stamp is known is not read, and one whose stamp may hide a change is`() throws {
    let folder = try EditedFolder(ShippedWorkspace.documents())
    let record = try #require(Self.whole(folder))
    let path = "national/6-30-99-00.yaml"
    // Behind the stamp's back: what is not read is not missed.
    try Data("]".utf8).write(to: URL(fileURLWithPath: "\(folder.root)/\(path)"))
    #expect(try IncrementalCheck.cleanRun(after: record, folder.listing()) == record)
    let now = folder.listing()
    let fresh = WorkspaceListing(root: now.root, entries: now.entries, at: 1_000_000_000)
    let unsure = try #require(
      RunRecord(of: ShippedWorkspace.load(), fresh, program: Self.program))
    #expect(unsure.documents.allSatisfy { $0.stamp == nil })
    #expect(try IncrementalCheck.cleanRun(after: unsure, folder.listing()) == nil)
  }

  @Test func `a record reads back, and nothing else is taken for one`() throws {
    let record = try #require(Self.whole(EditedFolder(ShippedWorkspace.documents())))
    let bytes = record.bytes
    #expect(RunRecord(bytes, program: Self.program) == record)
    #expect(RunRecord(bytes, program: "another program") == nil)
    #expect(RunRecord([], program: Self.program) == nil)
    for cut in stride(from: 0, to: bytes.count, by: 997) {
      #expect(RunRecord(Array(bytes.prefix(cut)), program: Self.program) == nil)
      var flipped = bytes
      flipped[cut] ^= 1
      #expect(RunRecord(flipped, program: Self.program) == nil)
    }
  }
}
