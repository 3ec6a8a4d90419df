/// What running an example brought about, cut down to what a reader needs.
package struct ShownExample: Sendable {
  package let finding: Finding
  package let bad: SourceMap
  package let good: SourceMap
  package let badFragments: [DocumentFragment]
  package let goodFragments: [DocumentFragment]

  /// - Parameters:
  ///   - finding: the first found in the bad workspace.
  ///   - bad, good: the documents of both workspaces.
  package init(_ finding: Finding, bad: SourceMap, good: SourceMap) {
    self.finding = finding
    self.bad = bad
    self.good = good
    var places: [String: [Int]] = [:]
    for place in [finding.place] + finding.others.map(\.place) {
      if case .source(let span) = place { places[bad[span.source].path, default: []].append(Int(span.start)) }
    }
    badFragments = Self.fragments(of: bad, comparedTo: good, places)
    // Where it is of a line that stays, the good example shows it too; but no document in which nothing is to change,
    // unless there is no other.
    let kept = Self.kept(places, of: bad, in: good)
    let changed = Self.fragments(of: good, comparedTo: bad, kept).filter { fragment in
      Self.file(fragment.path, in: good)?.bytes != Self.file(fragment.path, in: bad)?.bytes
    }
    goodFragments = changed.isEmpty ? Self.fragments(of: good, comparedTo: bad, kept) : changed
  }

  private static func file(_ path: String, in sources: SourceMap) -> SourceFile? {
    sources.files.first { $0.path == path }
  }

  private static func fragments(
    of sources: SourceMap, comparedTo others: SourceMap, _ places: [String: [Int]]
  ) -> [DocumentFragment] {
    sources.files.compactMap { file in
      let other = Self.file(file.path, in: others)
      let shown = places[file.path] ?? []
      guard !shown.isEmpty || other?.bytes != file.bytes else { return nil }
      return DocumentFragment(of: file, comparedTo: other, showing: shown)
    }
  }

  /// Places in the lines of other documents that are the same.
  private static func kept(
    _ places: [String: [Int]], of sources: SourceMap, in others: SourceMap
  ) -> [String: [Int]] {
    var kept: [String: [Int]] = [:]
    for (path, offsets) in places {
      guard let file = Self.file(path, in: sources), let other = Self.file(path, in: others) else { continue }
      let lines = LineDifference(from: file, to: other).kept
      kept[path] = offsets.compactMap { lines[file.line(at: $0)].map { other.lineRange($0).lowerBound } }
    }
    return kept
  }
}
