/// Whom a change concerns: the documents that must be looked at again, and those that are needed to do so.
struct Affected {
  /// Indices of the new documents that were not there as they are now.
  let changed: Set<Int>
  /// Those, and all whose findings or requirements may be others now.
  private(set) var again: Set<Int> = []
  /// Those, and all that they look at, directly or through others.
  private(set) var needed: Set<Int> = []
  /// Documents that are no longer there as they were.
  let gone: [DocumentSummary]
  /// Resolutions whose reach cannot be told are concerned, so everybody is.
  private(set) var isEverybody = false

  private let new: [DocumentSummary]
  private let readers: [UInt64: [Int]]

  /// Of documents in the order of their paths. One at another place is another one: what it says comes from there.
  init(from old: [KnownDocument], to documents: [KnownDocument]) {
    var (gone, changed, left) = ([DocumentSummary](), Set<Int>(), old[...])
    for (index, document) in documents.enumerated() {
      while let first = left.first, first.path < document.path { gone.append(left.removeFirst().summary) }
      if let first = left.first, first.path.utf8.elementsEqual(document.path.utf8),
        first.summary.digest == document.summary.digest
      {
        left.removeFirst()
      } else {
        changed.insert(index)
      }
    }
    gone += left.map(\.summary)
    let new = documents.map(\.summary)
    (self.gone, self.changed, self.new, again) = (gone, changed, new, changed)

    var readers: [UInt64: [Int]] = [:]
    var namers: [UInt64: [Int]] = [:]
    var definers: [UInt64: [Int]] = [:]
    for (index, summary) in new.enumerated() {
      for name in summary.reads { readers[name, default: []].append(index) }
      for name in summary.names { namers[name, default: []].append(index) }
      for name in summary.defines { definers[name, default: []].append(index) }
    }
    self.readers = readers

    // A name whose interfaces are the same as before, all of them, looks the same to those who only name it.
    func interfaces(_ summaries: some Sequence<DocumentSummary>) -> [UInt64: Set<ContentDigest>] {
      var found: [UInt64: Set<ContentDigest>] = [:]
      for summary in summaries {
        for name in summary.defines { found[name, default: []].insert(summary.interface) }
      }
      return found
    }
    let before = interfaces(gone)
    let after = interfaces(changed.map { new[$0] })
    let touched = Set(before.keys).union(after.keys)
    for name in touched where before[name] != after[name] { again.formUnion(namers[name] ?? []) }
    spread(from: touched)
    let reach = settle()

    var waiting = Array(again) + reach
    while let index = waiting.popLast() {
      guard needed.insert(index).inserted else { continue }
      for name in Array(new[index].reads) + new[index].names { waiting += definers[name] ?? [] }
    }
  }

  /// What is read concerns its readers, and those that read these, and so on.
  private mutating func spread(from names: some Sequence<UInt64>) {
    var open = Array(names) + again.flatMap { Array(new[$0].defines) }
    var seen: Set<UInt64> = []
    while let name = open.popLast() {
      guard seen.insert(name).inserted else { continue }
      for reader in readers[name] ?? [] where again.insert(reader).inserted { open += new[reader].defines }
    }
  }

  // MARK: Resolutions

  /// Resolutions on what standards say are concerned by a change of any standard that they name or that refines one; and
  /// a change of theirs concerns all of those.
  ///
  /// - Returns: those without which it cannot be told whether the resolutions concerned still meet their conflict.
  private mutating func settle() -> [Int] {
    let resolutions = new.indices.filter { [.resolutions, .farReaching].contains(new[$0].role) }
    let lost = gone.filter { [.resolutions, .farReaching].contains($0.role) }
    let isMoved = !again.isEmpty || !gone.isEmpty
    if isMoved,
      resolutions.contains(where: { new[$0].role == .farReaching }) || lost.contains(where: { $0.role == .farReaching })
    {
      isEverybody = true
    }
    for summary in lost + resolutions.filter(again.contains).map({ new[$0] }) {
      again.formUnion(reach(of: summary).documents)
    }
    let touched = Set((gone + changed.map { new[$0] }).flatMap { Array($0.defines) })
    var needed: [Int] = []
    var left = resolutions
    var isDone = false
    while !isDone {
      isDone = true
      for index in left {
        let reach = reach(of: new[index])
        guard
          again.contains(index) || !reach.documents.isDisjoint(with: again) || !reach.names.isDisjoint(with: touched)
        else { continue }
        again.insert(index)
        left.removeAll { $0 == index }
        needed += reach.documents
        isDone = false
      }
    }
    return needed
  }

  /// What a document names, with all that refines it.
  private func reach(of summary: DocumentSummary) -> (names: Set<UInt64>, documents: Set<Int>) {
    var names: Set<UInt64> = []
    var documents: Set<Int> = []
    var open = Array(summary.names)
    while let name = open.popLast() {
      guard names.insert(name).inserted else { continue }
      for reader in readers[name] ?? [] where documents.insert(reader).inserted { open += new[reader].defines }
    }
    return (names, documents)
  }
}
