package import Diagnostics
import Standards

/// Checks a workspace by what an earlier clean run knows of it: what has not changed, and looks at nothing that has, is
/// as clean as it was.
///
/// Only cleanness is ever taken over. As soon as there is anything to find, the whole workspace is read as if there were
/// no record, so no finding depends on one.
package enum IncrementalCheck {
  /// The new run, if the workspace is still clean; nil where it must be read whole.
  package static func cleanRun(after earlier: CleanRun, _ files: [SourceFile]) -> CleanRun? {
    let known = Dictionary(earlier.summaries.map { ($0.digest, $0) }, uniquingKeysWith: { first, _ in first })
    let digests = digests(of: files)
    var summaries: [DocumentSummary] = []
    summaries.reserveCapacity(files.count)
    for (file, digest) in zip(files, digests) {
      guard let summary = known[digest] ?? summary(of: file, digest) else { return nil }
      summaries.append(summary)
    }
    if (earlier.summaries + summaries).contains(where: \.isOfResolutions), earlier.summaries != summaries { return nil }
    let affected = Affected(from: earlier.summaries, to: summaries)
    if !affected.again.isEmpty {
      var workspace = Workspace(root: "")
      for index in affected.needed.sorted() { workspace.add(files[index]) }
      guard MergeCheck(workspace).findings.isEmpty else { return nil }
    }
    return CleanRun(checker: earlier.checker, summaries: summaries)
  }

  /// What to keep of a whole run; nil unless it was clean.
  package static func cleanRun(of workspace: Workspace, _ check: MergeCheck, checker: String) -> CleanRun? {
    guard check.findings.isEmpty, workspace.unreadable.isEmpty else { return nil }
    let digests = digests(of: workspace.entries.map { workspace.sources[$0.source] })
    let summaries = zip(workspace.entries, digests).map { DocumentSummary($0.document, digest: $1) }
    return CleanRun(checker: checker, summaries: summaries)
  }

  private static func summary(of file: SourceFile, _ digest: ContentDigest) -> DocumentSummary? {
    var sources = SourceMap()
    let (document, findings) = Document.read(file, as: sources.add(file))
    guard let document, findings.isEmpty else { return nil }
    return DocumentSummary(document, digest: digest)
  }

  private static func digests(of files: [SourceFile]) -> [ContentDigest] {
    OrderedParallel.map(OrderedParallel.shares(of: files)) { $0.map { ContentDigest(of: $0.bytes) } }.flatMap(\.self)
  }
}
