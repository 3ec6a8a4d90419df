/// Collects the keys of all applications of a file, at 16 bytes a record, to find those that stand there twice.
package struct ApplicationKeys {
  private struct Entry: Comparable {
    var high: UInt64
    var low: UInt32
    var line: UInt32

    static func < (left: Entry, right: Entry) -> Bool {
      (left.high, left.low, left.line) < (right.high, right.low, right.line)
    }

    func isSameApplication(as other: Entry) -> Bool { high == other.high && low == other.low }
  }

  /// Sorted runs; growing one array instead would need three times its size while it is copied.
  private var runs: [[Entry]] = []
  private var current: [Entry] = []
  private let runLength: Int

  package init() { self.init(runLength: 1 << 18) }

  init(runLength: Int) { self.runLength = runLength }

  package mutating func add(_ key: ApplicationKey, line: Int) {
    if current.capacity == 0 { current.reserveCapacity(runLength) }
    current.append(Entry(high: key.high, low: key.low, line: UInt32(clamping: line)))
    if current.count == runLength { endRun() }
  }

  private mutating func endRun() {
    current.sort()
    runs.append(current)
    current = []
  }

  /// Every application that was added more than once.
  package consuming func duplicates() -> DuplicateApplications {
    if !current.isEmpty { endRun() }
    var groups: [[Int]] = []
    var positions = [Int](repeating: 0, count: runs.count)
    // Runs are sorted, so the entries that begin with one byte are neighbours in each; a 256th is sorted at a time.
    for prefix in UInt64(0)..<256 {
      var entries: [Entry] = []
      for (index, run) in runs.enumerated() {
        let start = positions[index]
        var end = start
        while end < run.count, run[end].high >> 56 == prefix { end += 1 }
        entries += run[start..<end]
        positions[index] = end
      }
      entries.sort()
      collect(entries, into: &groups)
    }
    return DuplicateApplications(groups)
  }

  private func collect(_ entries: [Entry], into groups: inout [[Int]]) {
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].isSameApplication(as: entries[start]) { end += 1 }
      if end - start > 1 { groups.append(entries[start..<end].map { Int($0.line) }) }
      start = end
    }
  }
}
