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
    let changed = Self.fragments(of: good, comparedTo: bad, [:])
    // A document that should not be there has no counterpart; then the places themselves are shown as they should be.
    goodFragments =
      changed.isEmpty ? badFragments.filter { fragment in good.files.contains { $0.path == fragment.path } } : changed
  }

  private static func fragments(
    of sources: SourceMap, comparedTo others: SourceMap, _ places: [String: [Int]]
  ) -> [DocumentFragment] {
    sources.files.compactMap { file in
      let other = others.files.first { $0.path == file.path }
      let shown = places[file.path] ?? []
      guard !shown.isEmpty || (other.map { $0.bytes != file.bytes } ?? false) else { return nil }
      return DocumentFragment(of: file, comparedTo: other, showing: shown)
    }
  }
}
