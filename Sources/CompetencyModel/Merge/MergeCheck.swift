package import Diagnostics
import Standards

/// What is wrong with a workspace's documents, each by itself and all together: what there is to know without the model
/// that they merge into.
package struct MergeCheck: Sendable {
  package let index: DocumentIndex
  /// Of the documents and of their merge, in report order.
  package let findings: [Finding]
  /// Those that need a decision, and those that resolutions settle; in report order.
  package let conflicts: [JudgedConflict]
  let overrulings: Overrulings
  let graph: RefinementGraph
  let closure: AlignmentClosure
  let occupations: [OccupationClass]
  let chains: ChainJoin
  /// Standards in the order of their names.
  let documents: [StandardDocument]

  package init(_ workspace: Workspace) {
    var unrecorded = OriginNotes(isRecording: false)
    self.init(workspace, &unrecorded)
  }

  init(_ workspace: Workspace, _ origins: inout OriginNotes) {
    index = DocumentIndex(workspace)
    graph = RefinementGraph(index: index)
    documents = index.standardsInOrder
    var (findings, joined) = (workspace.findings, Joined?.none)
    let parts = Self.parts(of: documents)
    for outcome in OrderedParallel.map(
      parts,
      { [index, graph, documents, origins] part in
        part.run(workspace, documents, index, graph, origins)
      })
    {
      switch outcome {
      case .joined(let outcome): joined = outcome
      case .found(let found): findings += found
      }
    }
    guard let joined else { preconditionFailure("joining is one of the parts") }
    origins = joined.origins
    closure = joined.settlement.closure
    overrulings = joined.settlement.overrulings
    conflicts = joined.settlement.conflicts.inReportOrder(workspace.sources)
    occupations = joined.occupations
    chains = joined.chains
    findings += joined.settlement.findings + joined.chains.findings
    self.findings = findings.inReportOrder(workspace.sources)
  }

  /// The longest first, so that all threads end at about the same time.
  private static func parts(of documents: [StandardDocument]) -> [Part] {
    let share = OrderedParallel.share
    return [.join, .judgeAll]
      + stride(from: 0, to: documents.count, by: share).map {
        .judgeEach(documents[$0..<min($0 + share, documents.count)])
      }
  }

  package var levels: Int { documents.reduce(0) { $0 + $1.levels.count } }
  package var items: Int { documents.reduce(0) { $0 + $1.itemCount } }
}

/// What documents come to together, but for the effective levels.
private struct Joined: Sendable {
  let settlement: ConflictSettlement
  let occupations: [OccupationClass]
  let chains: ChainJoin
  let origins: OriginNotes

  init(
    _ workspace: Workspace, _ standards: [StandardDocument], _ index: DocumentIndex, _ graph: RefinementGraph,
    _ origins: OriginNotes
  ) {
    var origins = origins
    settlement = ConflictSettlement(standards, index, graph, workspace.sources, &origins)
    occupations = OccupationJoin.classes(in: index, &origins)
    chains = ChainJoin(index, occupations, &origins)
    self.origins = origins
  }
}

/// Work that does not wait for what other parts come to.
private enum Part: Sendable {
  case join
  case judgeAll
  case judgeEach(ArraySlice<StandardDocument>)

  enum Outcome: Sendable {
    case joined(Joined)
    case found([Finding])
  }

  func run(
    _ workspace: Workspace, _ standards: [StandardDocument], _ index: DocumentIndex, _ graph: RefinementGraph,
    _ origins: OriginNotes
  ) -> Outcome {
    switch self {
    case .join: .joined(Joined(workspace, standards, index, graph, origins))
    case .judgeAll: .found(Self.findings(workspace, index, graph))
    case .judgeEach(let documents): .found(documents.flatMap { ModelChecks.findings(of: $0, in: index) })
    }
  }

  private static func findings(
    _ workspace: Workspace, _ index: DocumentIndex, _ graph: RefinementGraph
  ) -> [Finding] {
    let catalogue = CatalogueCheck.findings(in: index, of: workspace)
    return ReferenceCheck.findings(in: index, besides: catalogue)
      + RefinementCheck(graph).findings() + LevelMapCheck(graph).findings() + graph.findings()
      + EditionCheck(graph).findings() + RefinedTimeCheck(graph).findings() + CohortCheck(graph).findings()
      + SchemeColumnCheck.findings(in: index) + SchemeScopeCheck.findings(in: index, besides: catalogue)
      + AlignmentEndsCheck.findings(in: index)
      + ReplacementCheck(graph).findings() + catalogue
  }
}
