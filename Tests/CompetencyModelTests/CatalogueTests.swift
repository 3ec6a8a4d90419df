import Diagnostics
import Testing
import Vocabulary

@testable import CompetencyModel

/// The catalogue of occupations: what it says of codes, and what becomes of it in the model.
struct CatalogueTests {
  private static func catalogue(_ id: String, _ entries: [(String, String, String?)]) -> [UInt8] {
    let lines = entries.map { code, edition, became in
      let next = became.map {
        ", became: {catalogue: \"\($0.split(separator: "/")[0])\", code: \($0.split(separator: "/")[1])}"
      }
      return "  - {catalogue: \"\(edition)\", code: \(code), title: 标准\(next ?? "")}"
    }
    return Array(
      "kind: catalogue\nid: \(id)\ntitle: 大典\nauthority: 文件\ndate: 2020-01-01\nentries:\n\(lines.joined(separator: "\n"))\n"
        .utf8)
  }

  private func merge(_ catalogues: [String: [UInt8]]) -> Merge {
    Merge(ShippedWorkspace.workspace(SmallStandards.chain().merging(catalogues) { $1 }))
  }

  private func names(_ merge: Merge) -> [[String]] {
    merge.model.occupations.map { $0.members.map { "\($0.catalogue)/\($0.code)" } }
  }

  @Test func `what became of a code is the same occupation, over any number of editions and documents`() {
    let parts = [
      "a.yaml": Self.catalogue("a", [("6-30-99-00", "2015", "2022/6-31-07-03"), ("6-20-01-01", "2015", nil)]),
      "b.yaml": Self.catalogue(
        "b", [("6-31-07-03", "2022", "2030/1-01-01-01"), ("6-31-01-10", "1999", "2015/6-20-01-01")]),
      "c.yaml": Self.catalogue("c", [("1-01-01-01", "2030", nil)]),
    ]
    let found = merge(parts)
    #expect(found.findings.isEmpty)
    #expect(
      names(found) == [
        ["1999/6-31-01-10", "2015/6-20-01-01"], ["2015/6-30-99-00", "2022/6-31-07-03", "2030/1-01-01-01"],
      ])
    let renamed = Dictionary(
      uniqueKeysWithValues: zip(["z.yaml", "y.yaml", "x.yaml"], ["a", "b", "c"].map { parts["\($0).yaml"] ?? [] }))
    #expect(names(merge(renamed)) == names(found))
  }

  @Test func `two codes that became one are one`() {
    let found = merge([
      "a.yaml": Self.catalogue(
        "a",
        [
          ("6-30-99-00", "2015", "2022/6-31-07-03"), ("6-20-01-01", "2015", "2022/6-31-07-03"),
          ("6-31-07-03", "2022", nil),
        ])
    ])
    #expect(names(found) == [["2015/6-20-01-01", "2015/6-30-99-00", "2022/6-31-07-03"]])
    let origins = found.provenance.origins(of: "2015/6-20-01-01", "members/2022/6-31-07-03")
    #expect(origins.count == 2)
  }

  @Test func `the shipped catalogue joins the engineers that were renumbered`() throws {
    let merge = Merge(try ShippedWorkspace.load())
    #expect(names(merge).count == 8)
    #expect(names(merge).contains(["2015/2-02-10-09", "2022/2-02-38-01"]))
  }

  @Test func `an edition that no document lists is not judged`() {
    let other = ["a.yaml": Self.catalogue("a", [("6-31-01-03", "2022", nil)])]
    #expect(merge(other).findings.isEmpty)
    let same = ["a.yaml": Self.catalogue("a", [("6-30-99-01", "2015", nil)])]
    let found = merge(same).findings
    #expect(Set(found.map(\.code)) == ["TS3030"])
    #expect(found.first?.message.advice.en.contains("`6-30-99-01`") == true)
  }

  @Test func `a work type is within its occupation`() throws {
    var files = SmallStandards.chain()
    try files.replace("code: 6-30-99-00", with: "code: 6-30-99-00-001", in: "n.yaml")
    files["a.yaml"] = Self.catalogue("a", [("6-30-99-00", "2015", nil)])
    #expect(!Merge(ShippedWorkspace.workspace(files)).findings.map(\.code).contains("TS3030"))
  }

  @Test func `while a catalogue has errors, what it does not list is not reported`() {
    var text = Self.catalogue("a", [("6-30-99-00", "2015", nil), ("6-30-99-01", "2015", nil)])
    text = Array(String(decoding: text, as: UTF8.self).replacing("6-30-99-00", with: "6-30-99-0").utf8)
    let found = merge(["a.yaml": text]).findings
    #expect(found.count == 1)
    #expect(found.first?.code.description.hasPrefix("TS1") == true)
  }

  @Test func `a circle is one finding, with all of its places`() {
    let circle = [
      ("6-30-99-00", "2015", "2022/6-31-07-03"), ("6-31-07-03", "2022", "2030/1-01-01-01"),
      ("1-01-01-01", "2030", "2015/6-30-99-00"), ("6-20-01-01", "2015", "2022/6-31-07-03"),
    ]
    let found = merge(["a.yaml": Self.catalogue("a", circle.map { ($0.0, $0.1, Optional($0.2)) })]).findings
    #expect(found.map(\.code) == ["TS3033"])
    #expect(found.first?.others.count == 2)
  }
}
