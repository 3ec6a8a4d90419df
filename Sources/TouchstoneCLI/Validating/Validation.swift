import CompetencyModel
import Diagnostics
import Standards

/// The findings of a workspace that are to be reported, after a baseline, a revision and paths have had their say.
struct Validation {
  /// In report order; those in the baseline itself last.
  private(set) var reported: [IdentifiedFinding]
  private(set) var sources: SourceMap
  /// What was looked at, but for the paths asked about.
  private(set) var checked = CheckedDocuments()
  private(set) var notes: [Bilingual] = []

  /// Of a workspace that is clean by what an earlier run settled.
  init(_ run: RunRecord) {
    reported = []
    sources = SourceMap()
    (checked.standards, checked.levels, checked.items) = run.counts
  }

  /// - Parameter day: what is found only because of the day asked about.
  init(
    _ workspace: Workspace, _ check: MergeCheck, of day: [Finding], shown: ChosenPaths, since: SinceOption,
    baseline: BaselineOptions
  ) throws {
    sources = workspace.sources
    checked.standards = check.index.standards.count
    checked.levels = check.levels
    checked.items = check.items
    checked.unreadable = workspace.unreadable.count
    let all = (check.findings + day).inReportOrder(sources).identified(in: sources, by: LogicalPlaces())
    var left = all
    var ofBaseline: [IdentifiedFinding] = []
    if let path = baseline.written {
      guard !check.index.standards.isEmpty else {
        throw Failure(
          Bilingual(zh: "没有可用的标准，没有写基线", en: "there is no usable standard, so no baseline was written"),
          advice: Bilingual(zh: "先用 validate 看问题并改正", en: "see what is wrong with validate, and mend it first"))
      }
      try baseline.write(all, workspace: workspace.root)
      left = []
      let number = all.count == 1 ? "1 finding" : "\(all.count) findings"
      notes.append(
        Bilingual(zh: "把 \(all.count) 个问题写入了基线 `\(path)`", en: "wrote \(number) to the baseline `\(path)`"))
    } else if let file = try baseline.load(workspace: workspace.root) {
      let (unaccepted, stale) = file.baseline.sift(all)
      left = unaccepted
      // An error that is not accepted may hide others: what a document says beside it, and what refers to it, is not
      // judged. So nothing is called stale while there is one.
      if workspace.unreadable.isEmpty, !left.map(\.finding).hasErrors {
        let source = sources.add(file.file)
        ofBaseline = file.findings(for: stale.filter { shown.includes($0.path) }, as: source)
          .inReportOrder(sources).identified(in: sources, by: NoLogicalPlaces())
      }
    }
    checked.accepted = all.count { shown.includes($0.path) } - left.count { shown.includes($0.path) }
    let (new, note) = try since.sift(left, of: workspace)
    checked.older = left.count { shown.includes($0.path) } - new.count { shown.includes($0.path) }
    if let note { notes.append(note) }
    reported = new.filter { shown.includes($0.path) } + ofBaseline
  }
}

/// A baseline is a list without a structure to speak of.
private struct NoLogicalPlaces: LogicalPlacing {
  func logicalPlaces(of places: [LogicalPlaceQuestion], in file: SourceFile) -> PlacesInDocument {
    PlacesInDocument(document: nil, places: places.map { _ in "" })
  }
}
