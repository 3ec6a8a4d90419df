import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// Reads the effective requirements of a level out of the model, and what each document says on them out of the same
/// contributions that were joined.
struct RequirementReading {
  let merge: Merge
  let sources: SourceMap
  /// Of the day asked about, else of the last: every standard as it was last.
  let graph: RefinementGraph
  private let date: CalendarDate?
  private let standardsBySource: [SourceID: StandardEdition]

  init(_ merge: Merge, _ sources: SourceMap, asOf date: CalendarDate? = nil) {
    self.merge = merge
    self.sources = sources
    self.date = date
    let latest = RefinementGraph(index: merge.index)
    graph = date.map { latest.on($0) } ?? latest
    standardsBySource = Dictionary(
      merge.index.standards.values.map { ($0.id.span.source, $0.key) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Parameter item: the only one to be told of; nil: all that the level asks.
  /// - Returns: nil where there is no such level.
  func requirements(of owner: StandardLevel, on item: ItemName? = nil) -> EffectiveRequirements? {
    let cone = graph.cone(owner)
    guard let first = cone.first,
      let effective = variant(of: owner.standard)?.levels.first(where: { $0.level == owner.level })
    else {
      return nil
    }
    let join = ExaminationJoin(owner: owner, cone: cone, declared: [], reach: graph.reach(of: cone))
    return EffectiveRequirements(
      level: owner, layer: first.standard.layer.value, title: first.standard.title,
      place: place(first.level.level.span), eligibility: item == nil ? eligibility(cone) : [],
      examinations: effective.examinations.compactMap { examination($0, join, on: item) },
      items: effective.items.filter { item == nil || $0.item == item }.compactMap { ownEvidence($0, join) },
      evidence: item?.kind == .knowledge ? [] : evidence(effective.evidence, cone),
      decisions: item == nil ? DecisionOnLevel.all(on: cone.map(\.owner), merge, sources, asOf: date) : [])
  }

  /// What holds on the day asked about; outside its own time a standard stays what it was on its nearest day.
  private func variant(of standard: StandardEdition) -> Standard.Variant? {
    let timeline = merge.model.standard(standard)?.timeline
    guard let date else { return timeline?.last }
    return timeline?.first { $0.days.contains(date) } ?? timeline?.last { $0.days.from <= date } ?? timeline?.first
  }

  private func place(_ span: SourceSpan) -> CitedPlace { CitedPlace(span, in: sources) }

  private func eligibility(_ cone: [Contribution]) -> [EffectiveRequirements.Eligibility] {
    cone.filter { !$0.level.eligibility.isEmpty }.sorted { $0.owner < $1.owner }.map { contribution in
      EffectiveRequirements.Eligibility(
        owner: contribution.owner,
        alternatives: contribution.level.eligibility.map { alternative in
          let wordings = alternative.value.conditions.map(\.wording)
          return EffectiveRequirements.Eligibility.Alternative(
            wording: EffectiveRequirements.Wording(
              zh: wordings.map(\.zh).joined(separator: "，且"), en: wordings.map(\.en).joined(separator: " and ")),
            place: place(alternative.span))
        })
    }
  }

  // MARK: Examinations

  private func examination(
    _ clause: ExaminationClause, _ join: ExaminationJoin, on item: ItemName?
  ) -> EffectiveRequirements.Examination? {
    let keyItems = clause.keyItems.filter { item == nil || $0.item == item }
    let rows = clause.weights.filter { row in item.map { row.items.contains($0) } ?? true }
    if item != nil, keyItems.isEmpty, rows.isEmpty { return nil }
    let said = join.requirements(clause.component, of: clause.owner)
    let contribution = join.cone.first { $0.owner == clause.owner }
    let table = contribution?.level.weights?.table(clause.component, for: clause.workType)?.value ?? []
    return EffectiveRequirements.Examination(
      owner: clause.owner, component: clause.component, workType: clause.workType,
      requirements: requirements(clause, said),
      weights: rows.compactMap { row in
        guard let written = table.first(where: { $0.row.value.description == row.row }) else { return nil }
        let function = contribution?.functions.first { $0.code.value == row.row }
        return EffectiveRequirements.Weight(
          row: row.row, title: function?.title, percent: row.percent, items: row.items.count,
          place: place(written.percent.span))
      }.sorted { $0.place < $1.place },
      keyItems: keyItems.compactMap { key in
        merge.index.placed(key.item).map {
          EffectiveRequirements.KeyItem(item: key.item, text: $0.item.text, requirement: star(key, $0, join))
        }
      })
  }

  private func requirements(_ clause: ExaminationClause, _ said: [ComponentRequirements]) -> [JoinedRequirement] {
    var joined = [strictest(.pass, Keys.pass, clause.pass, said.map(\.pass)) { .score($0) }]
    if let assessors = clause.assessors {
      joined.append(strictest(.assessors, Keys.assessors, assessors, said.compactMap(\.assessors)) { .number($0) })
    }
    let flags: [(RequirementField, Bool, [Sited<Bool>])] = [
      (.oddPanel, clause.oddPanel, said.compactMap(\.oddPanel)),
      (.qualified, clause.qualified ?? false, said.compactMap(\.qualified)),
      (.independent, clause.independent ?? false, said.compactMap(\.independent)),
    ]
    for (field, value, said) in flags where !said.isEmpty {
      joined.append(
        requirement(field, .union, .flag(value), said) { (.flag($0), $0 == value ? .stands : .yields) })
    }
    if let minutes = clause.minutes {
      joined.append(strictest(.minutes, Keys.minutes, minutes, said.compactMap(\.minutes)) { .number($0) })
    }
    if let candidates = clause.candidatesPerAssessor {
      joined.append(
        strictest(
          .candidatesPerAssessor, Keys.candidatesPerAssessor, candidates, said.compactMap(\.candidatesPerAssessor)
        ) { .number($0) })
    }
    if let carryOver = clause.carryOver {
      joined.append(strictest(.carryOver, Keys.carryOver, carryOver, said.compactMap(\.carryOver)) { .length($0) })
    }
    if let methods = clause.methods {
      // A list is cited at its first entry.
      let lists = said.compactMap { requirement in
        requirement.methods.first.map { Sited(Set(requirement.methods.map(\.value)).sorted(), at: $0.span) }
      }
      joined.append(
        requirement(.methods, .intersection, .methods(methods), lists) {
          (.methods($0), $0 == methods ? .stands : .narrowed)
        })
    }
    return joined
  }

  /// ★ marks unite: every place that marks the item counts.
  private func star(
    _ key: ExaminationClause.KeyItem, _ placed: DocumentIndex.PlacedItem, _ join: ExaminationJoin
  ) -> JoinedRequirement {
    let own = [placed.item.isKey].compactMap { $0 }.filter(\.value).map { Sited(RequirementValue.star, at: $0.span) }
    let added = join.cone.flatMap { contribution in
      contribution.level.keyItems.filter { $0.value == key.item }.map { Sited(RequirementValue.star, at: $0.span) }
    }
    return requirement(.key, .union, .score(key.pass), own + added) { ($0, .contributes) }
  }

  // MARK: Items that stand for themselves

  private func ownEvidence(_ clause: ItemClause, _ join: ExaminationJoin) -> EffectiveRequirements.OwnEvidence? {
    guard let placed = merge.index.placed(clause.item) else { return nil }
    let pass: JoinedRequirement
    if let own = placed.item.pass {
      pass = requirement(.itemPass, .maximum, .score(clause.pass), [own]) { (.score($0), .stands) }
    } else {
      let marks = join.requirements(clause.item.kind.component, of: clause.item.owner).map(\.pass)
      // Where nobody sets a mark, the item's own line asks for all of it.
      let said = marks.isEmpty ? [Sited(clause.pass, at: placed.item.code.span)] : marks
      pass = strictest(.pass, Keys.pass, clause.pass, said) { .score($0) }
    }
    return EffectiveRequirements.OwnEvidence(item: clause.item, text: placed.item.text, pass: pass)
  }

  // MARK: Evidence

  private func evidence(_ clause: EvidenceClause, _ cone: [Contribution]) -> [JoinedRequirement] {
    let rules = cone.compactMap(\.level.evidence)
    var joined: [JoinedRequirement] = []
    if let kinds = clause.acceptedKinds {
      joined.append(
        requirement(.acceptedKinds, .intersection, .kinds(kinds), rules.compactMap(\.acceptedKinds)) {
          let said = Set($0).sorted()
          return (.kinds(said), said == kinds ? .stands : .narrowed)
        })
    }
    if !clause.requiredKinds.isEmpty {
      joined.append(
        requirement(.requiredKinds, .union, .kinds(clause.requiredKinds), rules.flatMap(\.requiredKinds)) {
          (.kinds([$0]), .contributes)
        })
    }
    let counts = rules.compactMap(\.count)
    if !counts.isEmpty { joined.append(strictest(.count, Keys.count, clause.count, counts) { .number($0) }) }
    if let recency = clause.recency {
      joined.append(strictest(.recency, Keys.recency, recency, rules.compactMap(\.recency)) { .length($0) })
    }
    let panels = rules.compactMap(\.assessors)
    if !panels.isEmpty {
      joined.append(
        strictest(.evidenceAssessors, Keys.evidenceAssessors, clause.assessors, panels) { .number($0) })
    }
    return joined
  }

  // MARK: One field

  private func strictest<Value: Equatable>(
    _ field: RequirementField, _ key: Field<Sited<Value>>, _ value: Value, _ said: [Sited<Value>],
    _ make: (Value) -> RequirementValue
  ) -> JoinedRequirement {
    requirement(field, key.keyword.join ?? .maximum, make(value), said) {
      (make($0), $0 == value ? .stands : .yields)
    }
  }

  private func requirement<Value>(
    _ field: RequirementField, _ join: Join, _ value: RequirementValue, _ said: [Sited<Value>],
    _ make: (Value) -> (value: RequirementValue, standing: StatedValue.Standing)
  ) -> JoinedRequirement {
    let stated = said.compactMap { said -> StatedValue? in
      guard let standard = standardsBySource[said.span.source] else { return nil }
      let (value, standing) = make(said.value)
      return StatedValue(value: value, standard: standard, place: place(said.span), standing: standing)
    }
    return JoinedRequirement(
      field: field, value: value, join: JoinName(join: join),
      stated: stated.sorted { ($0.standing == .yields ? 1 : 0, $0.place) < ($1.standing == .yields ? 1 : 0, $1.place) })
  }
}
