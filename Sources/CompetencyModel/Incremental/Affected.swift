/// Whom a change concerns: the documents that must be looked at again, and those that are needed to do so.
struct Affected {
  /// Indices of the new summaries: changed documents, and all whose findings or requirements may be others now.
  private(set) var again: Set<Int> = []
  /// Those, and all that they look at, directly or through others.
  private(set) var needed: Set<Int> = []

  init(from old: [DocumentSummary], to new: [DocumentSummary]) {
    let known = Set(old.map(\.digest))
    let kept = Set(new.map(\.digest))
    let gone = old.filter { !kept.contains($0.digest) }
    again = Set(new.indices.filter { !known.contains(new[$0].digest) })

    // A name whose interfaces are the same as before, all of them, looks the same to those who only name it.
    func interfaces(_ summaries: some Sequence<DocumentSummary>) -> [String: Set<ContentDigest>] {
      var found: [String: Set<ContentDigest>] = [:]
      for summary in summaries {
        for name in summary.defines { found[name, default: []].insert(summary.interface) }
      }
      return found
    }
    let changed = again.map { new[$0] }
    let before = interfaces(gone)
    let after = interfaces(changed)
    let touched = Set(before.keys).union(after.keys)
    let altered = touched.filter { before[$0] != after[$0] }

    var readers: [String: [Int]] = [:]
    var namers: [String: [Int]] = [:]
    var definers: [String: [Int]] = [:]
    for (index, summary) in new.enumerated() {
      for name in summary.reads { readers[name, default: []].append(index) }
      for name in summary.names { namers[name, default: []].append(index) }
      for name in summary.defines { definers[name, default: []].append(index) }
    }
    for name in altered { again.formUnion(namers[name] ?? []) }
    // What is read concerns its readers, and those that read these, and so on.
    var open = Array(touched) + again.flatMap { new[$0].defines }
    var spread: Set<String> = []
    while let name = open.popLast() {
      guard spread.insert(name).inserted else { continue }
      for reader in readers[name] ?? [] where again.insert(reader).inserted { open += new[reader].defines }
    }

    var waiting = Array(again)
    while let index = waiting.popLast() {
      guard needed.insert(index).inserted else { continue }
      for name in new[index].reads.union(new[index].names) { waiting += definers[name] ?? [] }
    }
  }
}
