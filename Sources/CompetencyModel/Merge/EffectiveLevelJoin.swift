import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// Joins a level with all it refines into its effective requirements, keeping the origin of every value.
struct EffectiveLevelJoin {
  private let owner: StandardLevel
  private let ownerName: String
  /// The level itself first.
  private let cone: [Contribution]
  private let graph: RefinementGraph
  /// The same as its documents have it, where resolutions let something else stand; else empty.
  private let declared: [Contribution]
  private let overrulings: [Overruling]

  /// - Parameter graph: of the day that decides which editions a standard is joined with that names none.
  init(_ owner: StandardLevel, graph: RefinementGraph, _ overrulings: Overrulings) {
    self.owner = owner
    ownerName = owner.description
    self.graph = graph
    let declared = graph.cone(owner)
    self.cone = overrulings.applied(to: declared)
    self.overrulings = overrulings.within(declared)
    self.declared = self.overrulings.isEmpty ? [] : declared
  }

  func join(_ origins: inout OriginNotes) -> EffectiveLevel {
    let evidence = EvidenceJoin.joined(cone, declared: declared, owner: ownerName, &origins)
    let examinations = ExaminationJoin(owner: owner, cone: cone, declared: declared, reach: graph.reach(of: cone))
    recordWaivers(evidence, &origins)
    return EffectiveLevel(
      level: owner.level,
      eligibility: eligibility(&origins),
      examinations: examinations.join(&origins),
      items: items(examinations, &origins),
      evidence: evidence)
  }

  /// Of a requirement that a resolution waives nothing is left but the list that stands instead.
  private func recordWaivers(_ evidence: EvidenceClause, _ origins: inout OriginNotes) {
    for overruling in overrulings {
      guard case .waive = overruling.change else { continue }
      let kinds = (evidence.acceptedKinds ?? []).map(\.rawValue).joined(separator: " ")
      origins.add("evidence/acceptedKinds", of: ownerName, kinds, at: overruling.span)
    }
  }

  // MARK: Eligibility: and of each standard's any-of

  private func eligibility(_ origins: inout OriginNotes) -> [EligibilityClause] {
    var clauses: [EligibilityClause] = []
    for contribution in cone where !contribution.level.eligibility.isEmpty {
      let clause = EligibilityClause(
        owner: contribution.owner, alternatives: contribution.level.eligibility.map(\.value))
      let id = clause.id
      for (number, alternative) in contribution.level.eligibility.enumerated() {
        origins.add(
          "\(id)/\(number + 1)", of: ownerName, "(\(number + 1))", at: alternative.span)
      }
      clauses.append(clause)
    }
    return clauses.sorted { $0.owner < $1.owner }
  }

  // MARK: Items that stand for themselves

  /// Items of a standard without a table for their component need evidence of their own (rule 9), and so does
  /// every item with a mark of its own.
  private func items(_ examinations: ExaminationJoin, _ origins: inout OriginNotes) -> [ItemClause] {
    var clauses: [ItemClause] = []
    for contribution in cone {
      for kind in ItemKind.allCases {
        let isTabled = contribution.level.weights?.weighs(kind.component) == true
        let marks = examinations.requirements(kind.component, of: contribution.owner).map(\.pass)
        let mark = ExaminationJoin.pass.value(marks) ?? .full
        let items = contribution.functions.flatMap { function in
          function.tasks.flatMap { $0.items(kind) }.map { (function.workTypes.map(\.value).sorted(), $0) }
        }
        for (workTypes, item) in items where !isTabled || item.pass != nil {
          let clause = ItemClause(
            item: ItemName(owner: contribution.owner, kind: kind, code: item.code.value),
            pass: item.pass?.value ?? mark, workTypes: workTypes)
          let path = clause.id + "/pass"
          func record(_ mark: Score, at span: SourceSpan) {
            origins.add(path, of: ownerName, mark.description, at: span)
          }
          record(clause.pass, at: item.pass?.span ?? item.code.span)
          if item.pass == nil { marks.forEach { record($0.value, at: $0.span) } }
          clauses.append(clause)
        }
      }
    }
    return clauses.sorted { $0.item < $1.item }
  }
}
