import Diagnostics

@testable import CompetencyModel

/// A changed document judged with its workspace.
struct Trial: Sendable {
  enum Outcome: String, Sendable, CaseIterable {
    case found
    case foundBySecondPlace
    case elsewhere
    case survived
  }

  let outcome: Outcome
  /// What was reported first, for people.
  let report: String

  /// A finding touches the damage if a span of it meets a line that is touched, and either begins on such a line or is
  /// no longer than five lines: a finding that underlines half a file names no place.
  private static let longest = 5

  init(_ slip: Slip, on manuscript: Manuscript, in shipped: ShippedLibrary) {
    let bytes = slip.applied(to: manuscript.bytes)
    let file = SourceFile(path: manuscript.path, bytes: bytes)
    let workspace = shipped.workspace(manuscript.path, bytes: bytes)
    let findings = shipped.findings(in: workspace, without: manuscript.path)
    guard let first = findings.first else {
      outcome = .survived
      report = "nothing"
      return
    }
    let lines = Self.touchedLines(slip, file)
    func touches(_ place: Place) -> Bool {
      guard case .source(let span) = place, workspace.sources[span.source].path == manuscript.path else { return false }
      let start = file.line(at: Int(span.start))
      let end = file.line(at: max(Int(span.start), Int(span.end) - 1))
      return lines.contains(start) || (end - start < Self.longest && !lines.isDisjoint(with: start...end))
    }
    outcome =
      touches(first.place) ? .found : first.others.contains { touches($0.place) } ? .foundBySecondPlace : .elsewhere
    let places = [first.place] + first.others.map(\.place)
    report =
      places.map { place in
        if case .source(let span) = place { workspace.sources.describe(span) } else { "\(place)" }
      }.joined(separator: ", ") + ": \(first.code) \(first.message.text.en)"
      + (findings.count > 1 ? " (and \(findings.count - 1) more)" : "")
  }

  /// The lines on which something was typed, on which something is missing, and those of the places near it.
  private static func touchedLines(_ slip: Slip, _ file: SourceFile) -> Set<Int> {
    var lines: Set<Int> = []
    for range in slip.damaged {
      lines.formUnion(file.line(at: range.lowerBound)...file.line(at: max(range.lowerBound, range.upperBound - 1)))
    }
    lines.formUnion(slip.near.map { file.line(at: slip.moved($0)) })
    return lines
  }
}
