import Diagnostics
import Standards
import TestSupport
import Vocabulary

@testable import CompetencyModel

/// A random workspace, read and merged.
struct MergeCase {
  /// Its files in the order in which a union has them, each once.
  let files: [WorkspaceTree.File]
  let merge: Merge

  init(_ tree: WorkspaceTree) {
    files = Set(tree.files).sorted { left, right in
      left.path == right.path ? left.bytes.lexicographicallyPrecedes(right.bytes) : left.path < right.path
    }
    merge = Merge(Workspace(files))
  }

  var model: UnifiedModel { merge.model }
  var plain: PlainCone { PlainCone(index: merge.index) }

  var levels: [(owner: StandardLevel, level: EffectiveLevel)] {
    model.standards.flatMap { standard in
      standard.levels.map { (StandardLevel(standard: standard.key, level: $0.level), $0) }
    }
  }
}

/// What is said to hold of every merge.
struct MergeLaw: Sendable {
  let name: String
  /// What speaks against it in a case.
  let objection: @Sendable (MergeCase, inout SeededGenerator) throws -> String?

  init(_ name: String, _ objection: @escaping @Sendable (MergeCase, inout SeededGenerator) throws -> String?) {
    self.name = name
    self.objection = objection
  }

  static let all = [
    anyOrder, commutative, associative, idempotent, shards, copies, examinations, evidence, conditions, unmoved,
    tightening,
    closure, distinct,
  ]
}
