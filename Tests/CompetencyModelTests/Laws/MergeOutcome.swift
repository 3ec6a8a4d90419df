import CanonicalJSON
import Diagnostics
import TestSupport

@testable import CompetencyModel

/// All that a merge says, to the last byte.
struct MergeOutcome: Equatable {
  let model: [UInt8]
  let origins: [UInt8]
  let report: String

  init(_ merge: Merge) throws {
    model = try merge.model.canonicalBytes()
    origins = merge.provenance.json(merge.workspace.sources).canonicalBytes
    report =
      merge.findings.isEmpty
      ? "" : HumanReport(sources: merge.workspace.sources, language: .en).render(merge.findings)
  }

  /// Where two are not the same.
  func difference(from other: MergeOutcome) -> String? {
    if model != other.model { return "another model" }
    if origins != other.origins { return "other origins" }
    return report == other.report ? nil : "another report:\n\(report)\n-- instead of --\n\(other.report)"
  }
}

extension Workspace {
  /// - Parameter files: in the order in which they are read.
  init(_ files: [WorkspaceTree.File]) {
    self.init(root: "/")
    for file in files { add(SourceFile(path: file.path, bytes: file.bytes)) }
  }
}
