import Diagnostics
import Foundation
import Testing

@testable import CompetencyModel

/// Whatever an author gets wrong is told, and told first, where it was done. Every shipped document is given mistakes
/// of every kind, one at a time, and judged with the whole workspace.
struct MutationTests {
  private static let seed: UInt64 = 2026
  /// As many as are asked for in the environment, else 5,000.
  private static let count = ProcessInfo.processInfo.environment["TOUCHSTONE_MUTANTS"].flatMap(Int.init) ?? 5_000

  @Test func `every mistake is the first finding, at its place`() async throws {
    let shipped = try ShippedLibrary()
    let sample = MutantSample(Self.count, of: Mistake.all, in: shipped.library, seed: Self.seed)
    #expect(sample.mutants.count == Self.count)
    #expect(sample.mistakes == Set(Mistake.all.map(\.name)), "every operator has places")
    #expect(sample.documents == Set(shipped.library.manuscripts.map(\.path)), "every document can be got wrong")

    let trials = await Self.trials(sample.mutants, in: shipped)
    let survivors = zip(sample.mutants, trials).map { Survivor(mutant: $0, trial: $1) }
      .filter { $0.trial.outcome == .survived || $0.trial.outcome == .elsewhere }
    try Self.write(zip(sample.mutants, trials).map { Survivor(mutant: $0, trial: $1) })
    for (mistake, group) in Dictionary(grouping: survivors, by: \.mutant.mistake).sorted(by: { $0.key < $1.key }) {
      let examples = group.prefix(3).map(\.description).joined(separator: "\n\n")
      Issue.record("\(mistake): \(group.count) not told first where they are\n\n\(examples)")
    }
  }

  /// What makes the run above quick is true: the bytes of a document that cannot be read have no say in the rest.
  @Test(arguments: ["", "kind: [", "a: b\n  c: d\n"]) func `an unreadable document is judged as Merge judges it`(
    _ text: String
  ) throws {
    let shipped = try ShippedLibrary()
    for manuscript in shipped.library.manuscripts {
      let workspace = shipped.workspace(manuscript.path, bytes: Array(text.utf8))
      #expect(workspace.unreadable.count == 1)
      func told(_ findings: [Finding]) -> [String] { findings.map { "\($0.place) \($0.code) \($0.message.text.en)" } }
      #expect(told(shipped.findings(in: workspace, without: manuscript.path)) == told(Merge(workspace).findings))
    }
  }

  /// Both halves at once; the order of the results is that of the mutants.
  private static func trials(_ mutants: [MutantSample.Mutant], in shipped: ShippedLibrary) async -> [Trial] {
    let middle = mutants.count / 2
    async let first = judged(mutants[..<middle], in: shipped)
    async let second = judged(mutants[middle...], in: shipped)
    return await first + second
  }

  @concurrent private static func judged(
    _ mutants: ArraySlice<MutantSample.Mutant>, in shipped: ShippedLibrary
  ) async -> [Trial] {
    mutants.map { Trial($0.slip, on: $0.manuscript, in: shipped) }
  }

  /// Every mutant and what became of it, where somebody asks for it.
  private static func write(_ results: [Survivor]) throws {
    guard let path = ProcessInfo.processInfo.environment["TOUCHSTONE_MUTATION_REPORT"] else { return }
    var text = ""
    for (mistake, group) in Dictionary(grouping: results, by: \.mutant.mistake).sorted(by: { $0.key < $1.key }) {
      let counts = Trial.Outcome.allCases.map { outcome in
        "\(outcome.rawValue) \(group.count { $0.trial.outcome == outcome })"
      }
      text += "## \(mistake): \(group.count) mutants, \(counts.joined(separator: ", "))\n\n"
      for result in group where result.trial.outcome == .survived || result.trial.outcome == .elsewhere {
        text += "```\n\(result.description)\n```\n\n"
      }
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
