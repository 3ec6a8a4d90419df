package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// A workspace's documents merged: the model, where each of its values came from, and everything found on the way.
package struct Merge: Sendable {
  package let model: UnifiedModel
  package let provenance: Provenance
  package let index: DocumentIndex
  /// Of the documents and of their merge, in report order.
  package let findings: [Finding]

  /// - Parameter recordingOrigins: off for who only asks for the findings.
  package init(_ workspace: Workspace, recordingOrigins: Bool = true) {
    let index = DocumentIndex(workspace)
    let graph = RefinementGraph(index: index)
    var findings =
      workspace.findings + index.findings + ReferenceCheck.findings(in: index)
      + LevelMapCheck(index).findings() + graph.findings() + ModelChecks.findings(in: index, of: workspace)
    var provenance = Provenance(isRecording: recordingOrigins)
    let closure = AlignmentClosure(index)
    findings += closure.findings
    var standards: [Standard] = []
    for document in index.standards.values.sorted(by: { $0.key < $1.key }) {
      var levels: [EffectiveLevel] = []
      for level in document.levels {
        let owner = StandardLevel(standard: document.key, level: level.level.value)
        var join = EffectiveLevelJoin(owner, graph: graph)
        levels.append(join.join(&provenance))
        findings += join.findings
      }
      standards.append(Self.standard(document, index, levels, &provenance))
    }
    let occupations = OccupationJoin.classes(in: index, &provenance)
    self.model = UnifiedModel(
      ladders: index.ladders.values.map(Self.ladder).sorted { $0.id < $1.id },
      standards: standards,
      evidenceFlows: closure.flows,
      competencies: closure.competencies,
      schemes: index.schemes.values.map(Self.scheme).sorted { $0.id < $1.id },
      occupations: occupations)
    self.provenance = provenance
    self.index = index
    self.findings = findings.inReportOrder(workspace.sources)
  }

  private static func standard(
    _ document: StandardDocument, _ index: DocumentIndex, _ levels: [EffectiveLevel], _ provenance: inout Provenance
  ) -> Standard {
    provenance.add("title", of: document.key.description, document.title.zh, at: document.id.span)
    provenance.add(
      "inForce", of: document.key.description, document.inForce.value.from.description, at: document.inForce.span)
    var items: [Standard.Item] = []
    for function in document.functions {
      let owner = StandardLevel(standard: document.key, level: function.level.value)
      for task in function.tasks {
        for kind in ItemKind.allCases {
          for item in task.items(kind) {
            let name = ItemName(owner: owner, kind: kind, code: item.code.value)
            items.append(
              Standard.Item(
                name: name, text: item.text, isKey: item.isKey?.value ?? false,
                workTypes: function.workTypes.map(\.value).sorted()))
            provenance.add("text", of: name.description, item.text.zh, at: item.code.span)
          }
        }
      }
    }
    return Standard(
      id: document.id.value, edition: document.edition.value, layer: document.layer.value, title: document.title,
      body: document.body, document: document.document, occupation: document.occupation.value,
      workTypes: document.workTypes.map(\.value.title).sorted(), ladder: index.ladderID(of: document),
      inForce: document.inForce.value,
      related: Standard.Related(
        occupations: Set(document.related.occupations.map(\.value)).sorted(),
        ownMajors: Array(Set(document.related.ownMajors)).sorted(),
        majors: Array(Set(document.related.majors)).sorted(),
        titles: Set(document.related.titles).sorted()),
      refines: document.refines.map(\.value).map { refinement in
        Standard.Refined(
          standard: refinement.target,
          levels: Dictionary(
            refinement.levels.map { ($0.own.value, $0.refined.value) }, uniquingKeysWith: { first, _ in first }))
      }.sorted { $0.standard < $1.standard },
      levels: levels.sorted { $0.level < $1.level },
      functions: document.functions.map {
        Standard.FunctionTitle(level: $0.level.value, code: $0.code.value, title: $0.title)
      }.sorted { ($0.level, $0.code) < ($1.level, $1.code) },
      items: items.sorted { $0.name < $1.name })
  }

  private static func ladder(_ document: LadderDocument) -> Ladder {
    Ladder(
      id: document.id.value, layer: document.layer.value, title: document.title,
      steps: document.steps.map { Ladder.Step(id: $0.id.value, title: $0.title, digit: $0.digit?.value) },
      mappings: document.mappings.map(\.value).map {
        Ladder.Mapping(
          from: $0.from.value, ladder: $0.ladder.value, to: $0.to.value, relation: $0.relation, exempts: $0.exempts,
          authority: $0.authority, date: $0.date)
      }.sorted { ($0.from, $0.ladder, $0.to, $0.relation.rawValue) < ($1.from, $1.ladder, $1.to, $1.relation.rawValue) }
    )
  }

  private static func scheme(_ document: SchemeDocument) -> Scheme {
    Scheme(
      id: document.id.value, title: document.title, occupation: document.occupation.value,
      certifies: document.certifies.value, endorses: Set(document.endorses.map(\.value)).sorted(),
      levels: Set(document.levels.map(\.value)).sorted(), issuer: document.issuer.value,
      declaredExperience: document.declaredExperience)
  }
}

/// Every message of this module (TS3xxx), for the catalogue.
package enum CompetencyModelMessages {
  package static let all: [any FindingMessage.Type] = [
    RepeatedDocument.self, UnknownReference.self, UnmappedLevel.self, OtherOccupation.self, RefinesLowerLayer.self,
    RefinementCycle.self, LoosenedValue.self, NoKindLeft.self, RequiredKindNotAccepted.self, SameLevelJoined.self,
    CoversCycle.self, KeyItemNotRefined.self, NoMethodLeft.self, CrossedLevels.self, ShadowedAlternative.self,
    RepeatedAlternative.self, RedundantCondition.self, HarderLowerAlternative.self, SameAlternativeAtTwoLevels.self,
    CircularPrerequisite.self, PrerequisiteNotLower.self, SkippedLevel.self, HarderLowerMark.self,
    MissingAssessment.self, MissingReview.self, UnknownOccupation.self, OccupationOutsideCatalogue.self,
    UnknownSuccessor.self, CircularSuccession.self, RepeatedOccupation.self,
  ]
}
