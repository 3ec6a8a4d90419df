/// A number of mistakes, spread over all pairs of a document and an operator as evenly as their places allow.
struct MutantSample {
  struct Mutant: Sendable {
    var manuscript: Manuscript
    var mistake: String
    var slip: Slip
  }

  private(set) var mutants: [Mutant] = []
  /// The operators and the documents that have a place to make one, drawn or not.
  let mistakes: Set<String>
  let documents: Set<String>

  init(_ count: Int, of mistakes: [Mistake], in library: Library, seed: UInt64) {
    var dice = Dice(seed: seed)
    var open: [[Mutant]] = []
    for manuscript in library.manuscripts {
      for mistake in mistakes {
        let slips = mistake.slips(manuscript, library, &dice)
        open.append(dice.shuffled(slips.map { Mutant(manuscript: manuscript, mistake: mistake.name, slip: $0) }))
      }
    }
    self.mistakes = Set(open.compactMap(\.first?.mistake))
    documents = Set(open.compactMap(\.first?.manuscript.path))
    open = dice.shuffled(open.filter { !$0.isEmpty })
    // One of each pair, then a second of each that has more places, and so on.
    while mutants.count < count, !open.isEmpty {
      for index in open.indices where mutants.count < count {
        while let mutant = open[index].popLast() {
          // A place where the edit leaves everything as it was is none.
          if mutant.slip.applied(to: mutant.manuscript.bytes) == mutant.manuscript.bytes { continue }
          mutants.append(mutant)
          break
        }
      }
      open.removeAll { $0.isEmpty }
    }
  }
}
