import Diagnostics
import Testing

@testable import CompetencyModel

/// Whatever is written otherwise without meaning otherwise stays without a finding, and is the same model (rule 12).
struct FalseAlarmTests {
  private static let shipped = Result { try ShippedLibrary() }

  private struct Reading: Equatable {
    var model: ContentDigest
    var findings: [String]

    init(_ workspace: Workspace) throws {
      let merge = Merge(workspace)
      model = try ContentDigest(of: merge.model.canonicalBytes())
      findings = merge.findings.map { "\($0.code) \($0.message.text.en)" }.sorted()
    }
  }

  @Test(arguments: LawfulEdit.all.map(\.name)) func `a lawful edit changes nothing`(_ name: String) throws {
    let shipped = try Self.shipped.get()
    let before = try Reading(shipped.whole)
    let edit = try #require(LawfulEdit.all.first { $0.name == name })
    var dice = Dice(seed: 7)
    var places = 0
    for manuscript in shipped.library.manuscripts {
      for slip in dice.shuffled(edit.slips(manuscript, &dice)).prefix(2) {
        try expect(slip, on: manuscript, toBe: before, in: shipped, edit.name)
        places += 1
      }
    }
    #expect(places > 0)
  }

  @Test func `nor do many of them one after another`() throws {
    let shipped = try Self.shipped.get()
    let before = try Reading(shipped.whole)
    for (number, original) in shipped.library.manuscripts.enumerated() {
      var dice = Dice(seed: UInt64(number))
      var manuscript = original
      var done: [String] = []
      for _ in 0..<12 {
        guard let edit = dice.pick(LawfulEdit.all), let slip = dice.pick(edit.slips(manuscript, &dice)) else {
          continue
        }
        done.append(edit.name)
        try expect(slip, on: manuscript, toBe: before, in: shipped, done.joined(separator: ", "))
        guard let next = Manuscript(path: original.path, bytes: slip.applied(to: manuscript.bytes)) else { break }
        manuscript = next
      }
      #expect(done.count > 4)
    }
  }

  private func expect(
    _ slip: Slip, on manuscript: Manuscript, toBe before: Reading, in shipped: ShippedLibrary, _ name: String
  ) throws {
    let workspace = shipped.workspace(manuscript.path, bytes: slip.applied(to: manuscript.bytes))
    let after = try Reading(workspace)
    if after == before { return }
    let mutant = MutantSample.Mutant(manuscript: manuscript, mistake: name, slip: slip)
    let report = Trial(slip, on: manuscript, in: shipped)
    Issue.record(
      "\(after.model == before.model ? "" : "another model; ")\(Survivor(mutant: mutant, trial: report).description)")
  }
}
