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
  /// The edition of the certified standard that the whole cohort is pinned to; a record's own pin goes before it.
  package let cohort: String?

  package init(
    model: UnifiedModel, modelDigest: ContentDigest, scheme: Scheme, asOf: CalendarDate, cohort: String? = nil
  ) {
    self.model = model
    self.modelDigest = modelDigest
    self.scheme = scheme
    self.asOf = asOf
    self.cohort = cohort
  }

  /// The decision on one record, or why the record cannot be decided at all.
  ///
  /// - Throws: ``Rejection`` where the record names what the model does not have.
  package func decide(_ record: LearnerRecord) throws(Rejection) -> Decision {
    let circumstances = Circumstances(model: model, scheme: scheme, record: record, asOf: asOf)
    let pin = record.application.cohort ?? cohort
    let check = RecordCheck(circumstances: circumstances)
    let certified = try check.certifiedStandard(pinned: pin)
    let applied = StandardLevel(standard: certified.key, level: record.application.level)
    try check.names(applied: applied, certified: certified)

    let endorsed = circumstances.endorsed.compactMap {
      model.standard($0, on: circumstances.applicationDate, pinned: nil)
    }
    let standards = ([certified] + endorsed).map { standard in
      decide(standard, applied: applied, circumstances)
    }
    return Decision(
      model: modelDigest, record: try digest(of: record), scheme: scheme.id, application: record.application.id,
      occupation: record.application.occupation, level: record.application.level,
      workType: record.application.workType, applicationDate: circumstances.applicationDate, asOf: asOf, cohort: pin,
      standards: standards,
      endorsements: standards.dropFirst().compactMap { endorsement(in: $0, of: applied) })
  }

  private func digest(of record: LearnerRecord) throws(Rejection) -> ContentDigest {
    do {
      return ContentDigest(of: try record.canonicalBytes())
    } catch {
      throw Rejection([(path: "", message: RecordNotEncodable())])
    }
  }

  private func decide(
    _ standard: Standard, applied: StandardLevel, _ circumstances: Circumstances
  ) -> StandardDecision {
    let ladder = model.ladder(standard.ladder)
    let levels = standard.levels
      .filter { isInQuestion(StandardLevel(standard: standard.key, level: $0.level), applied: applied, circumstances) }
      .sorted { (ladder?.rank($0.level) ?? 0) < (ladder?.rank($1.level) ?? 0) }
      .map { decide($0, applied: applied, circumstances) }
    let highest = levels.last { $0.verdict == .attained }?.level
    let covered = highest.flatMap { ladder?.rank($0) }.map { rank in
      standard.levels.map(\.level).filter { (ladder?.rank($0) ?? rank) < rank }
        .sorted { (ladder?.rank($0) ?? 0) < (ladder?.rank($1) ?? 0) }
    }
    return StandardDecision(standard: standard.key, levels: levels, highest: highest, covered: covered ?? [])
  }

  private func endorsement(in decision: StandardDecision, of applied: StandardLevel) -> StandardLevel? {
    decision.levels.last { level in
      level.verdict == .attained
        && refines(StandardLevel(standard: decision.standard, level: level.level), applied)
    }.map { StandardLevel(standard: decision.standard, level: $0.level) }
  }

  /// A level is in question when it is applied for, when it refines one that is, or when evidence belongs to it.
  private func isInQuestion(
    _ level: StandardLevel, applied: StandardLevel, _ circumstances: Circumstances
  ) -> Bool {
    if refines(level, applied) { return true }
    let record = circumstances.record
    return record.sittings.contains { sitting in
      (sitting.standard ?? applied.standard.standard) == level.standard.standard
        && (sitting.level ?? applied.level) == level.level
    }
      || record.evidence.contains { evidence in
        PortfolioRules.name(of: evidence.item, applied: applied)?.owner == level
      }
  }

  private func refines(_ level: StandardLevel, _ target: StandardLevel) -> Bool {
    if level == target { return true }
    guard let standard = model.standard(level.standard) else { return false }
    return standard.refines.contains { refined in
      guard let mapped = refined.levels[level.level] else { return false }
      return refines(StandardLevel(standard: refined.standard, level: mapped), target)
    }
  }

  private func decide(
    _ level: EffectiveLevel, applied: StandardLevel, _ circumstances: Circumstances
  ) -> LevelDecision {
    let eligibility = level.eligibility.compactMap { clause in
      model.standard(clause.owner.standard).map {
        EligibilityRules(circumstances: circumstances, standard: $0).trace(clause)
      }
    }
    let portfolio = PortfolioRules(circumstances: circumstances, rules: level.evidence, applied: applied)
    let examination = ExaminationRules(circumstances: circumstances, portfolio: portfolio, applied: applied)
    let workTypes = WorkTypeRules(model: model, workType: circumstances.record.application.workType)
    let others =
      workTypes.traces(of: level.examinations, examination.trace)
      + workTypes.traces(of: level.items) { portfolio.standing(of: $0.item).trace($0.id, mark: $0.pass) }
    return LevelDecision(
      level: level.level,
      verdict: Verdict(eligibility: .all(eligibility.map(\.status)), others: .all(others.map(\.status))),
      clauses: eligibility + others)
  }
}
