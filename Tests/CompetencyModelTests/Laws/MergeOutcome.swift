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
    origins = merge.provenance.text(merge.workspace.sources)
    report =
      merge.findings.isEmpty
      ? "" : HumanReport(sources: merge.workspace.sources, language: .en).render(merge.findings)
  }

  // MARK: Where two merges are not the same

  /// How often the bytes themselves are made and compared, beside the values that they are made of.
  static let percentInFull = 3

  /// Of merges whose files stand in one order.
  static func difference(_ one: Merge, _ other: Merge, _ random: inout SeededGenerator) throws -> String? {
    if let difference = modelDifference(one, other) { return difference }
    if one.provenance != other.provenance { return "other origins" }
    return random.chance(percentInFull) ? try byteDifference(one, other) : nil
  }

  /// Of model and findings.
  static func modelDifference(_ one: Merge, _ other: Merge) -> String? {
    let (left, right) = (one.model, other.model)
    if left.standards != right.standards { return "other standards" }
    if left.ladders != right.ladders || left.schemes != right.schemes { return "other ladders or schemes" }
    if left.competencies != right.competencies { return "other competencies" }
    if left.evidenceFlows != right.evidenceFlows { return "other flows of evidence" }
    if left.occupations != right.occupations { return "other occupations" }
    let (told, instead) = (told(one), told(other))
    return told == instead ? nil : "told \(told) instead of \(instead)"
  }

  static func byteDifference(_ one: Merge, _ other: Merge) throws -> String? {
    let (left, right) = (try MergeOutcome(one), try MergeOutcome(other))
    if left.model != right.model { return "another model" }
    if left.origins != right.origins { return "other origins" }
    return left.report == right.report ? nil : "another report:\n\(left.report)\n-- instead of --\n\(right.report)"
  }

  /// Findings without the numbers of their files.
  private static func told(_ merge: Merge) -> [String] {
    func describe(_ place: Place) -> String {
      guard case .source(let span) = place else { return "\(place)" }
      return "\(merge.workspace.sources[span.source].path):\(span.start)"
    }
    return merge.findings.map { finding in
      let places = [finding.place] + finding.others.map(\.place)
      return "\(finding.code) \(places.map(describe).joined(separator: " ")) \(finding.message.text.en)"
    }
  }
}

extension Workspace {
  /// - Parameter files: in the order in which they are read.
  init(_ files: [WorkspaceTree.File]) {
    self.init(root: "/")
    for file in files { add(SourceFile(path: file.path, bytes: file.bytes)) }
  }
}
