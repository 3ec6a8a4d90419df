import Diagnostics

/// Checks a workspace by what an earlier clean run knows of it: what has not changed, and looks at nothing that has, is
/// as clean as it was.
///
/// Only cleanness is ever taken over. As soon as there is anything to find, the whole workspace is read as if there were
/// no record, so no finding depends on one.
package enum IncrementalCheck {
  /// The new run, if the workspace is still clean; nil where it must be read whole.
  ///
  /// - Throws: ``Failure`` where a file cannot be read.
  package static func cleanRun(after earlier: RunRecord, _ listing: WorkspaceListing) throws -> RunRecord? {
    guard let revision = try Revision(of: listing, after: earlier) else { return nil }
    if revision.isUnchanged { return revision.record }
    // Crosswalks are sound or not together, whichever names which.
    guard revision.areAlignmentsKept else { return nil }
    guard let workspace = try revision.workspace(), MergeCheck(workspace).findings.isEmpty else { return nil }
    return revision.record
  }

  /// What to keep of a whole run; nil unless it was clean.
  package static func cleanRun(
    of workspace: Workspace, _ check: MergeCheck, _ listing: WorkspaceListing, program: String
  ) -> RunRecord? {
    check.findings.isEmpty ? RunRecord(of: workspace, listing, program: program) : nil
  }
}

extension RunRecord {
  /// - Parameter listing: made before the workspace was read. Nil where some document could not be read.
  init?(of workspace: Workspace, _ listing: WorkspaceListing, program: String) {
    guard workspace.unreadable.isEmpty, workspace.entries.count == listing.entries.count else { return nil }
    let documents = zip(workspace.entries, listing.entries).map { ($0, $1, workspace.sources[$0.source]) }
    self.init(
      program: program,
      documents: OrderedParallel.map(documents, inSharesOf: OrderedParallel.share) { entry, listed, file in
        KnownDocument(
          path: listed.path, stamp: listing.lasting(listed.stamp),
          summary: DocumentSummary(entry.document, digest: ContentDigest(of: file.bytes)))
      })
  }
}
