import CanonicalJSON
package import CompetencyModel
import Diagnostics
package import LearnerRecords
package import Vocabulary

/// The evaluator that is right because it is plain: straight from the rules, one record at a time. Faster ones are
/// held against it.
package struct ReferenceEvaluator: Sendable {
  package let model: UnifiedModel
  package let modelDigest: ContentDigest
  package let scheme: Scheme
  package let asOf: CalendarDate
  /// The cohort of the scheme that all records belong to, or where it has none the edition they are pinned to; a
  /// record's own goes before it.
  package let cohort: String?
  private let occupations: OccupationCodes
  private let evidenceSources: [ItemName: [ItemName]]
  /// An examination whose functions cannot be averaged exactly.
  private let unaverageable: String?

  package init(
    model: UnifiedModel, modelDigest: ContentDigest, scheme: Scheme, asOf: CalendarDate, cohort: String? = nil
  ) {
    self.model = model
    self.modelDigest = modelDigest
    self.scheme = scheme
    self.asOf = asOf
    self.cohort = cohort
    occupations = OccupationCodes(model)
    evidenceSources = model.evidenceSources
    let inScope = Circumstances.standardsEverJudged(by: scheme, in: model)
    unaverageable =
      model.standards.lazy.filter { inScope.contains($0.id) }
      .flatMap(\.timeline).flatMap(\.levels).flatMap(\.examinations).first { $0.countsMultiple == nil }?.id
  }

  /// The decision on one record, or why the record cannot be decided at all.
  ///
  /// - Throws: ``Rejection`` where the record names what the model does not have, or is of after the as-of date.
  package func decide(_ record: LearnerRecord) throws(Rejection) -> Decision {
    if let date = record.application.date, date > asOf {
      throw Rejection([("/application/date", ApplicationAfterAsOf(date: date, asOf: asOf))])
    }
    let pin = record.application.cohort ?? cohort
    let pinned = try EditionRules(model: model, scheme: scheme).pinned(pin, on: record.application.date ?? asOf)
    let circumstances = Circumstances(
      model: model, occupations: occupations, evidenceSources: evidenceSources, scheme: scheme, record: record,
      asOf: asOf, pinned: pinned)
    let check = RecordCheck(circumstances: circumstances, unaverageable: unaverageable)
    let certified = try check.certified(pinned: pinned)
    let applied = StandardLevel(standard: certified.standard.key, level: record.application.level)
    try check.names(applied: applied, certified: certified.standard)

    let endorsed = EndorsedStandards(circumstances, certified: certified.standard.key)
    let waivers = WaiverRules(circumstances: circumstances, certified: certified.standard, applied: applied)
    var awards: [StandardLevel: Set<Int>] = [:]
    let standards = ([certified] + endorsed.applicable).map { standard in
      decide(standard, applied: applied, circumstances, waivers, &awards)
    }
    let endorsements = standards.dropFirst().compactMap { endorsement(in: $0, of: applied, circumstances) }
    // All that will stand on the certificate uses them up.
    let isAttained = standards[0].levels.contains { $0.level == applied.level && $0.verdict == .attained }
    let used = isAttained ? ([applied] + endorsements).reduce(into: Set()) { $0.formUnion(awards[$1] ?? []) } : []
    return Decision(
      model: modelDigest, record: ContentDigest(of: record.canonicalBytes()), scheme: scheme.id,
      application: record.application.id,
      occupation: record.application.occupation, level: record.application.level,
      workType: record.application.workType, applicationDate: circumstances.applicationDate, asOf: asOf, cohort: pin,
      standards: standards,
      endorsements: endorsements, unjudged: endorsed.unjudged.isEmpty ? nil : endorsed.unjudged,
      awards: used.isEmpty ? nil : used.sorted().map { record.awards[$0] })
  }

  private func decide(
    _ applicable: ApplicableStandard, applied: StandardLevel, _ circumstances: Circumstances, _ waivers: WaiverRules,
    _ awards: inout [StandardLevel: Set<Int>]
  ) -> StandardDecision {
    let standard = applicable.standard
    let ladder = model.ladder(standard.ladder)
    let levels = standard.levels
      .filter { isInQuestion(StandardLevel(standard: standard.key, level: $0.level), applied: applied, circumstances) }
      .sorted { (ladder?.rank($0.level) ?? 0) < (ladder?.rank($1.level) ?? 0) }
      .map { decide($0, of: standard, applied: applied, circumstances, waivers, &awards) }
    let highest = levels.last { $0.verdict == .attained }?.level
    let covered = highest.flatMap { ladder?.rank($0) }.map { rank in
      standard.levels.map(\.level).filter { (ladder?.rank($0) ?? rank) < rank }
        .sorted { (ladder?.rank($0) ?? 0) < (ladder?.rank($1) ?? 0) }
    }
    return StandardDecision(
      standard: standard.key, follows: applicable.follows,
      edition: applicable.retired.map { last in
        Trace(
          "\(standard.key)", .met, required: circumstances.applicationDate.description, actual: last.description,
          notes: [.editionRetired])
      },
      levels: levels, highest: highest, covered: covered ?? [])
  }

  private func endorsement(
    in decision: StandardDecision, of applied: StandardLevel, _ circumstances: Circumstances
  ) -> StandardLevel? {
    decision.levels.last { level in
      level.verdict == .attained
        && circumstances.refines(StandardLevel(standard: decision.standard, level: level.level), applied)
    }.map { StandardLevel(standard: decision.standard, level: $0.level) }
  }

  /// A level is in question when it is applied for, when it refines one that is, or when evidence belongs to it.
  private func isInQuestion(
    _ level: StandardLevel, applied: StandardLevel, _ circumstances: Circumstances
  ) -> Bool {
    if circumstances.refines(level, applied) { return true }
    let record = circumstances.record
    return record.sittings.contains { sitting in
      (sitting.standard ?? applied.standard.standard) == level.standard.standard
        && (sitting.level ?? applied.level) == level.level
    }
      || record.evidence.contains { evidence in
        PortfolioRules.name(of: evidence.item, applied: applied)?.owner == level
      }
  }

  private func decide(
    _ level: EffectiveLevel, of standard: Standard, applied: StandardLevel, _ circumstances: Circumstances,
    _ waivers: WaiverRules, _ awards: inout [StandardLevel: Set<Int>]
  ) -> LevelDecision {
    let owner = StandardLevel(standard: standard.key, level: level.level)
    let barred = SanctionRules(circumstances: circumstances, applied: applied).trace(of: owner)
    let eligibility = level.eligibility.compactMap { clause in
      model.standard(clause.owner.standard).map {
        WaiverRules.Clause(
          trace: EligibilityRules(circumstances: circumstances, standard: $0).trace(clause), owner: clause.owner,
          part: .eligibility)
      }
    }
    let portfolio = PortfolioRules(circumstances: circumstances, rules: level.evidence, applied: applied)
    let examination = ExaminationRules(circumstances: circumstances, portfolio: portfolio, applied: applied)
    let workTypes = WorkTypeRules(model: model, workType: circumstances.record.application.workType)
    let examinations = workTypes.judged(level.examinations) { clause, trace in
      WaiverRules.Clause(
        trace: trace ?? examination.trace(clause), owner: clause.owner, part: WaivedPart(clause.component),
        isRaised: circumstances.ownLevel(of: clause.owner).map { own in
          !own.examinations.contains { $0.asks(asMuchAs: clause) }
        } ?? false)
    }
    let items = workTypes.judged(level.items) { clause, trace in
      WaiverRules.Clause(
        trace: trace ?? portfolio.standing(of: clause.item).trace(clause.id, mark: clause.pass),
        owner: clause.item.owner, part: WaivedPart(clause.item.kind.component), isItem: true,
        isRaised: circumstances.ownLevel(of: clause.item.owner).map {
          !$0.items.contains(clause) || $0.evidence != level.evidence
        } ?? false)
    }
    let outcome = waivers.apply(to: eligibility + examinations + items, of: owner)
    let (conditions, others) = (outcome.clauses.prefix(eligibility.count), outcome.clauses.dropFirst(eligibility.count))
    let verdict =
      barred == nil
      ? Verdict(eligibility: .all(conditions.map(\.status)), others: .all(others.map(\.status))) : .notEligible
    awards[owner] = outcome.awards
    return LevelDecision(
      level: level.level, verdict: verdict, clauses: (barred.map { [$0] } ?? []) + outcome.clauses + outcome.grounds)
  }
}
