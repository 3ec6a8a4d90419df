package import Diagnostics
import Standards
import Vocabulary

/// An example as it was run: both workspaces, and what was found in them.
package struct ExampleRun: Sendable {
  package let bad: Workspace
  package let good: Workspace
  /// In report order; the first is the one that the example is of.
  package let findings: [Finding]
  /// None, or the example is no example.
  package let findingsInGood: [Finding]

  package init(_ example: RuleExample) throws(NothingToReplace) {
    let files = try example.files(in: ExampleWorkspace.files)
    (bad, good) = (Self.workspace(files.bad), Self.workspace(files.good))
    findings = Self.findings(in: bad)
    findingsInGood = Self.findings(in: good)
  }

  /// The day as of which examples are checked.
  private static let asOf = CalendarDate("2026-06-01")

  /// What checking finds; in sound documents, why laying them out anew leaves one as it is.
  private static func findings(in workspace: Workspace) -> [Finding] {
    let merge = Merge(workspace)
    let expired = asOf.map(merge.index.expired) ?? []
    let found = (merge.findings + expired).inReportOrder(workspace.sources)
    if !found.isEmpty { return found }
    let formatter = DocumentFormatter()
    return workspace.entries.flatMap { entry -> [Finding] in
      let outcome = formatter.format(workspace.sources[entry.source], as: entry.source)
      return if case .left(let reasons) = outcome { reasons } else { [] }
    }
  }

  private static func workspace(_ files: [String: [UInt8]]) -> Workspace {
    var workspace = Workspace(root: "/")
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) { workspace.add(SourceFile(path: path, bytes: bytes)) }
    return workspace
  }
}

extension ExampleRun {
  /// Nil where nothing was found in the bad example, which is then none.
  package var shown: ShownExample? {
    findings.first.map { ShownExample($0, bad: bad.sources, good: good.sources) }
  }
}
