import CanonicalJSON
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import CompetencyModel

/// A merge that goes on from an earlier one writes what a whole one writes.
struct MergeRevisionTests {
  private static let program = "this program"

  /// A merge, as the command writes it and keeps its record.
  private struct Written {
    var model: [UInt8]
    var origins: [UInt8]
    var record: MergeRecord

    /// Nil where the workspace has errors.
    init?(_ folder: EditedFolder) throws {
      let merge = Merge(try folder.workspace())
      guard !merge.findings.hasErrors else { return nil }
      let text = MergedText(merge.workspace)
      var (model, origins): ([UInt8], [UInt8]) = ([], [])
      let layouts = try text.write(model: { model += $0 }, origins: { origins += $0 })
      (self.model, self.origins) = (model, origins)
      #expect(try model == merge.model.canonicalBytes())
      #expect(origins == merge.provenance.text(merge.workspace.sources))
      record = try #require(
        MergeRecord(
          of: text, folder.listing(), program: MergeRevisionTests.program, model: layouts.model,
          origins: layouts.origins))
    }

    init?(after earlier: Written, _ folder: EditedFolder) throws {
      let (before, after) = (earlier.model, earlier.origins)
      guard let record = MergeRecord(earlier.record.bytes, program: MergeRevisionTests.program),
        let revision = try MergeRevision(after: record, folder.listing(), passage: { Array(after[$0]) }),
        let (model, modelLayout) = try Self.spliced(revision.model, before),
        let (origins, originsLayout) = try Self.spliced(revision.origins, after)
      else { return nil }
      (self.model, self.origins) = (model, origins)
      self.record = revision.record(model: modelLayout, origins: originsLayout)
    }

    /// In pieces of a size that goes into nothing.
    private static func spliced(_ splice: TextSplice, _ text: [UInt8]) throws -> ([UInt8], TextLayout)? {
      var left = text[...]
      var written: [UInt8] = []
      let layout = try splice.write {
        defer { left = left.dropFirst(997) }
        return Array(left.prefix(997))
      } to: {
        written += $0
      }
      return layout.map { (written, $0) }
    }
  }

  /// Edits, one after the other, from whatever is sound; those that leave errors are taken back.
  private func expectTheSame(
    after edits: Int, of original: [String: String], seed: UInt64
  ) throws -> (revised: Int, whole: Int, unsound: Int) {
    var dice = SeededGenerator(seed: seed)
    let edit = RandomEdit(original: original)
    let folder = try EditedFolder(original)
    var (texts, earlier) = (original, try #require(try Written(folder)))
    var outcomes = (revised: 0, whole: 0, unsound: 0)
    for number in 1...edits {
      try folder.write(edit(texts, &dice))
      if dice.chance(30) { folder.touch(dice.pick(texts.keys.sorted())) }
      let whole = try Written(folder)
      let revised = try Written(after: earlier, folder)
      guard let whole else {
        #expect(revised == nil, "seed \(seed), edit \(number): errors are not seen")
        outcomes.unsound += 1
        continue
      }
      if let revised {
        outcomes.revised += 1
        #expect(revised.model == whole.model, "seed \(seed), edit \(number): another model")
        #expect(revised.origins == whole.origins, "seed \(seed), edit \(number): other origins")
        #expect(revised.record == whole.record, "seed \(seed), edit \(number): another record")
        #expect(revised.record.lock == Lock(try folder.workspace(), model: ContentDigest(of: whole.model)))
      } else {
        outcomes.whole += 1
      }
      (texts, earlier) = (folder.texts, revised ?? whole)
    }
    return outcomes
  }

  private static func texts(_ files: [String: [UInt8]]) -> [String: String] {
    files.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `editions that follow one another`() throws {
    let outcomes = try expectTheSame(after: 120, of: Self.texts(Rehearsal.files()), seed: 4)
    #expect(outcomes.revised > 30, "\(outcomes)")
  }

  @Test func `a decided conflict, whose resolution goes stale`() throws {
    let contested = try ResolutionTests.resolved()
    let outcomes = try expectTheSame(after: 150, of: Self.texts(contested.files), seed: 5)
    #expect(outcomes.revised > 30, "\(outcomes)")
  }

  @Test func `a chain and the standards attached to it`() throws {
    let made = MadeChain(
      leaders: ["{name: 甲, standards: [p]}"],
      nodes: ["k1": (leaders: ["{name: 乙, standards: [q]}"], members: ["{name: 丙, standards: [r]}"])])
    let workspace = made.workspace()
    let texts = Dictionary(
      uniqueKeysWithValues: workspace.sources.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    let outcomes = try expectTheSame(after: 120, of: texts, seed: 6)
    #expect(outcomes.revised > 30, "\(outcomes)")
  }

  /// With ladders, crosswalks, schemes and a catalogue.
  @Test func `any small workspace`() throws {
    var all = (revised: 0, whole: 0, unsound: 0)
    for seed in UInt64(1)...60 {
      let tree = RandomWorkspace.make(seed: seed, .lawful)
      let texts = Dictionary(
        tree.files.map { ($0.path, $0.root.yaml) }, uniquingKeysWith: { first, _ in first })
      guard try Written(EditedFolder(texts)) != nil else { continue }
      let outcomes = try expectTheSame(after: 6, of: texts, seed: seed)
      all = (all.revised + outcomes.revised, all.whole + outcomes.whole, all.unsound + outcomes.unsound)
    }
    #expect(all.revised > 80 && all.whole > 5 && all.unsound > 20, "\(all)")
  }

  @Test func `files that are not what was written are not gone on from`() throws {
    let folder = try EditedFolder(Self.texts(Rehearsal.files()))
    let earlier = try #require(try Written(folder))
    var edited = folder.texts
    edited["national/electrician-2018.yaml"]? += "# x\n"
    try folder.write(edited)
    for damage: (inout Written) -> Void in [
      { $0.model.removeLast() }, { $0.origins.append(0x20) }, { $0.model[40] ^= 1 },
      { $0.origins[$0.origins.count / 2] ^= 1 },
      { $0.model = [] },
    ] {
      var damaged = earlier
      damage(&damaged)
      #expect(try Written(after: damaged, folder) == nil)
    }
    #expect(try Written(after: earlier, folder) != nil)
    let bytes = earlier.record.bytes
    for cut in stride(from: 0, to: bytes.count, by: 499) {
      #expect(MergeRecord(Array(bytes.prefix(cut)), program: Self.program) == nil)
      var flipped = bytes
      flipped[cut] ^= 1
      #expect(MergeRecord(flipped, program: Self.program) == nil)
    }
    #expect(MergeRecord(bytes, program: "another program") == nil)
  }
}
