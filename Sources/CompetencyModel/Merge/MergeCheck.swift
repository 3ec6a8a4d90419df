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
    var unrecorded = Provenance(isRecording: false)
    self.init(workspace, &unrecorded)
  }

  init(_ workspace: Workspace, _ provenance: inout Provenance) {
    let index = DocumentIndex(workspace)
    let graph = RefinementGraph(index: index)
    let documents = index.standards.values.sorted { $0.key < $1.key }
    let unjoined = provenance
    let (joined, checked) = OrderedParallel.both {
      var provenance = unjoined
      let settlement = ConflictSettlement(index, graph, workspace.sources, &provenance)
      let occupations = OccupationJoin.classes(in: index, &provenance)
      let chains = ChainJoin(index, occupations, &provenance)
      return (settlement: settlement, occupations: occupations, chains: chains, provenance: provenance)
    } _: {
      let catalogue = CatalogueCheck.findings(in: index, of: workspace)
      let ofAll =
        ReferenceCheck.findings(in: index, besides: catalogue)
        + RefinementCheck(graph).findings() + LevelMapCheck(graph).findings() + graph.findings()
        + EditionCheck(graph).findings() + RefinedTimeCheck(graph).findings() + CohortCheck(graph).findings()
        + ReplacementCheck(graph).findings() + catalogue
      // What is found in one standard does not depend on what is found in others.
      let ofEach = OrderedParallel.map(OrderedParallel.shares(of: documents)) { share in
        share.flatMap { ModelChecks.findings(of: $0, in: index) }
      }.flatMap(\.self)
      return (ofAll: ofAll, ofEach: ofEach)
    }
    let (settlement, occupations, chains) = (joined.settlement, joined.occupations, joined.chains)
    provenance = joined.provenance
    let findings = workspace.findings + checked.ofAll + settlement.findings + chains.findings + checked.ofEach
    self.index = index
    self.graph = graph
    self.closure = settlement.closure
    self.overrulings = settlement.overrulings
    self.conflicts = settlement.conflicts.inReportOrder(workspace.sources)
    self.occupations = occupations
    self.chains = chains
    self.documents = documents
    self.findings = findings.inReportOrder(workspace.sources)
  }

  package var levels: Int { documents.reduce(0) { $0 + $1.levels.count } }
  package var items: Int { documents.reduce(0) { $0 + $1.itemCount } }
}
