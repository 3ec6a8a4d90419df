import CompetencyModel
import Diagnostics
import Evaluation
import FoundationEssentials
import Testing
import Vocabulary

/// The `standards/` folder of this repository, read and merged once.
enum ShippedStandards {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("standards").path

  private static let loaded = Result { try Workspace.load(root: root) }
  private static let merged = loaded.flatMap { workspace in
    Result { try Judge(workspace) }
  }

  static func workspace() throws -> Workspace { try loaded.get() }
  static func judge() throws -> Judge { try merged.get() }

  /// The same documents under the same names, each as `edit` leaves it; nil leaves it out.
  static func workspace(_ edit: (_ path: String, _ text: String) throws -> String?) throws -> Workspace {
    var edited = Workspace(root: "edited")
    for file in try workspace().sources.files {
      guard let text = try edit(file.path, String(decoding: file.bytes, as: UTF8.self)) else { continue }
      edited.add(SourceFile(path: file.path, bytes: Array(text.utf8)))
    }
    return edited
  }

  /// One document with one passage, which must be in it, put otherwise.
  static func workspace(_ path: String, replacing old: String, by new: String) throws -> Workspace {
    try workspace { file, text in
      guard file == path else { return text }
      let halves = text.split(separator: old, omittingEmptySubsequences: false)
      try #require(halves.count == 2, "`\(old)` stands \(halves.count - 1) times in \(path)")
      return halves.joined(separator: new)
    }
  }
}

/// A merged workspace, ready to judge learners.
struct Judge {
  let model: UnifiedModel
  let digest: ContentDigest

  init(_ workspace: Workspace) throws {
    let merge = Merge(workspace)
    try #require(!merge.findings.hasErrors, "the workspace has errors: \(merge.findings.map(\.message.text.en))")
    model = merge.model
    digest = ContentDigest(of: try merge.model.canonicalBytes())
  }

  func evaluator(_ scheme: String, asOf: CalendarDate, cohort: String? = nil) throws -> ReferenceEvaluator {
    ReferenceEvaluator(
      model: model, modelDigest: digest, scheme: try #require(model.scheme(scheme)), asOf: asOf, cohort: cohort)
  }

  func decide(_ learner: Learner) throws -> Decision {
    try evaluator(learner.scheme, asOf: learner.asOf, cohort: learner.cohort).decide(learner.record)
  }

  /// What is wrong with a record that cannot be decided: `path code`, in order.
  func objections(to learner: Learner) throws -> [String] {
    do {
      _ = try decide(learner)
      return []
    } catch let rejection as Rejection {
      return rejection.problems.map { "\($0.path) \(type(of: $0.message).code)" }
    }
  }
}

/// The decision on a learner under the shipped standards.
func judge(_ learner: Learner) throws -> Decision { try ShippedStandards.judge().decide(learner) }
