package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// A workspace's documents merged: the model, where each of its values came from, and everything found on the way.
package struct Merge: Sendable {
  /// What was merged.
  package let workspace: Workspace
  package let model: UnifiedModel
  package let provenance: Provenance
  package let index: DocumentIndex
  /// Those that need a decision, and those that resolutions settle; in report order.
  package let conflicts: [JudgedConflict]
  /// Of the documents and of their merge, in report order.
  package let findings: [Finding]

  package init(_ workspace: Workspace) {
    var origins = OriginNotes()
    let check = MergeCheck(workspace, &origins)
    let merged = OrderedParallel.map(check.documents, inSharesOf: OrderedParallel.share) {
      StandardMerge($0, check.graph, check.overrulings)
    }
    for standard in merged { origins.add(standard.origins) }
    self.model = UnifiedModel(check, standards: merged.map(\.standard))
    self.provenance = Provenance(origins)
    self.workspace = workspace
    self.index = check.index
    self.conflicts = check.conflicts
    self.findings = check.findings
  }

  /// The merge of what both were made of. Shards may be merged apart and their merges united: collapse and closure run
  /// anew over all documents (rule 10), for what either has closed alone may be open in both together.
  package func union(_ other: Merge) -> Merge { Merge(workspace.union(other.workspace)) }
}

extension UnifiedModel {
  /// - Parameter standards: merged, in the order of their names.
  init(_ check: MergeCheck, standards: [Standard]) {
    let index = check.index
    self.init(
      ladders: index.ladders.values.map { Ladder($0) }.sorted { $0.id < $1.id },
      standards: standards,
      evidenceFlows: check.closure.flows,
      competencies: check.closure.competencies,
      schemes: index.schemes.values.map { Scheme($0, index) }.sorted { $0.id < $1.id },
      occupations: check.occupations, replacements: Replacement.all(in: index),
      chains: check.chains.chains.isEmpty ? nil : check.chains.chains)
  }
}

extension Scheme {
  /// - Parameter index: where its issuer is.
  init(_ document: SchemeDocument, _ index: DocumentIndex) {
    self.init(
      id: document.id.value, title: document.title, occupation: document.occupation.value,
      certifies: document.certifies.value, endorses: Set(document.endorses.map(\.value)).sorted(),
      chain: document.chain?.value,
      levels: Set(document.levels.map(\.value)).sorted(), issuer: document.issuer.value,
      declaredExperience: document.declaredExperience,
      cohorts: document.cohorts.isEmpty
        ? nil
        : document.cohorts.map(\.value).map {
          Scheme.Cohort(id: $0.id.value, edition: $0.edition.value, until: $0.until.value, reason: $0.reason)
        }.sorted { $0.id < $1.id },
      assessors: index.issuers[document.issuer.value].flatMap(Scheme.Assessor.all), carryOver: document.carryOver,
      columns: document.columns.isEmpty
        ? nil
        : document.columns.map { Scheme.Column(header: $0.header.value, column: $0.column.value) }
          .sorted { $0.header < $1.header })
  }
}

/// Every message of this module (TS3xxx), for the catalogue.
package enum CompetencyModelMessages {
  package static let all: [any FindingMessage.Type] =
    [
      RepeatedDocument.self, UnknownReference.self, UnmappedLevel.self, OtherOccupation.self, RefinesLowerLayer.self,
      RefinementCycle.self, LoosenedValue.self, NoKindLeft.self, RequiredKindNotAccepted.self, SameLevelJoined.self,
      CoversCycle.self, KeyItemNotRefined.self, NoMethodLeft.self, CrossedLevels.self, ShadowedAlternative.self,
      RepeatedAlternative.self, RedundantCondition.self, HarderLowerAlternative.self, SameAlternativeAtTwoLevels.self,
      CircularPrerequisite.self, PrerequisiteNotLower.self, SkippedLevel.self, HarderLowerMark.self,
      MissingAssessment.self, MissingReview.self, UnknownOccupation.self, OccupationOutsideCatalogue.self,
      UnknownSuccessor.self, CircularSuccession.self, RepeatedOccupation.self, EditionsOverlap.self, EditionGap.self,
      EditionNeverInForce.self, EditionsReversed.self, RefinedOutOfForce.self, CohortNamedAsEdition.self,
      CohortBeforeEdition.self, NotASuccessor.self, MovedItem.self, NothingInForce.self,
      TiedStandards.self, AttachedOtherLayer.self, OtherOccupationRefined.self, PromotionBelowGrant.self,
      UnknownRecordColumn.self, KnownHeader.self, CoversOwnStandard.self, KnowledgeForSkill.self,
      EndorsesCertified.self,
      EndorsesOtherOccupation.self, NotFiled.self, OtherTitle.self, MisnamedDocument.self,
    ] + ResolutionMessages.all
}
