import CompetencyModel
import LearnerRecords
import Vocabulary

/// What stands for clauses that are not met by themselves (rules 28 to 30): certificates that exempt from components,
/// recognitions, and awards. No award is used up without need, and no score is changed.
struct WaiverRules {
  let circumstances: Circumstances
  /// The certified standard as it is joined on the application date.
  let certified: Standard
  let applied: StandardLevel

  /// A clause as far as waivers are concerned with it.
  struct Clause {
    var trace: Trace
    var owner: StandardLevel
    var part: WaivedPart
    /// An item that needs evidence of its own, which no exemption from a component concerns.
    var isItem = false
    /// A lower standard asks more than the clause's owner does.
    var isRaised = false
  }

  struct Outcome {
    var clauses: [Trace]
    /// What was needed, after the clauses.
    var grounds: [Trace]
    /// Awards among that, by their place in the record.
    var awards: Set<Int>
  }

  func apply(to clauses: [Clause], of level: StandardLevel) -> Outcome {
    var clauses = clauses
    var outcome = Outcome(clauses: [], grounds: [], awards: [])
    for ground in needed(for: clauses) {
      for index in clauses.indices where ground.covers(clauses[index]) {
        let status = Status.any([clauses[index].trace.status, ground.trace.status])
        guard status != clauses[index].trace.status else { continue }
        clauses[index].trace.status = status
        clauses[index].trace.notes.append(ground.note)
      }
      var trace = ground.trace
      trace.subject = "\(level)/\(trace.subject)"
      outcome.grounds.append(trace)
      if let award = ground.award, trace.status == .met { outcome.awards.insert(award) }
    }
    outcome.clauses = clauses.map(\.trace)
    return outcome
  }

  /// The grounds without any of which less would be met, the sure before the others. Awards are given up before
  /// recognitions and these before exemptions; of awards those first that are good for most.
  private func needed(for clauses: [Clause]) -> [Ground] {
    func statuses(by grounds: [Ground]) -> [Status] {
      clauses.map { clause in
        Status.any([clause.trace.status] + grounds.filter { $0.covers(clause) }.map(\.trace.status))
      }
    }
    let all = grounds()
    let sure = all.filter { $0.trace.status == .met }
    var kept = Array(sure + all.filter { $0.trace.status != .met }).enumerated().map { (number: $0, ground: $1) }
    let reached = statuses(by: all)
    let order = kept.sorted {
      let (left, right) = ($0.ground, $1.ground)
      if (left.trace.status == .met) != (right.trace.status == .met) { return right.trace.status == .met }
      return (left.cost, $0.number) > (right.cost, $1.number)
    }
    for (number, _) in order {
      let others = kept.filter { $0.number != number }
      if statuses(by: others.map(\.ground)) == reached { kept = others }
    }
    return kept.map(\.ground)
  }

  // MARK: Grounds

  private struct Ground {
    var trace: Trace
    var note: Trace.Note
    /// Its place among the record's awards.
    var award: Int?
    /// How ill it can be spared: 0 for what is not used up, else the rank of the step that the award grants, and one.
    var cost = 0
    var covers: (Clause) -> Bool
  }

  private var date: CalendarDate { circumstances.applicationDate }

  private func grounds() -> [Ground] {
    let reached = reach()
    return exemptions(reached) + recognitions(reached) + awards(reached)
  }

  /// The certified standard and all that it refines: what lower standards add is for them to be met (rule 9).
  private func reach() -> [Standard] {
    var reached: [Standard] = []
    var open = [certified]
    while let next = open.popLast() {
      guard !reached.contains(where: { $0.key == next.key }) else { continue }
      reached.append(next)
      open += next.refines.compactMap { circumstances.joined($0.standard) }
    }
    return reached
  }

  /// Whether a standard is the clause's, and its ladder lets a step of at least the clause's level be waived by what
  /// the ladder `publisher` says (rule 8).
  private func isWithin(
    _ clause: Clause, _ reached: [Standard], of ladder: Ladder, by publisher: Ladder, upTo rank: (Standard) -> Int?
  ) -> Bool {
    guard !clause.isRaised, let standard = reached.first(where: { $0.key == clause.owner.standard }),
      standard.ladder == ladder.id,
      publisher.layer <= standard.layer, let wanted = ladder.rank(clause.owner.level), let highest = rank(standard)
    else { return false }
    return wanted <= highest
  }

  private func exemptions(_ reached: [Standard]) -> [Ground] {
    circumstances.record.certificates.enumerated().flatMap { offset, certificate -> [Ground] in
      guard let publisher = circumstances.model.ladder(certificate.ladder), certificate.date <= date,
        let held = publisher.rank(certificate.level)
      else { return [] }
      return publisher.mappings.compactMap { mapping in
        guard mapping.relation == .exempts, mapping.date <= date, let from = publisher.rank(mapping.from), from <= held,
          let ladder = circumstances.model.ladder(mapping.ladder), let to = ladder.rank(mapping.to)
        else { return nil }
        let trace = Trace(
          "exemption", .met, required: mapping.exempts.map(\.rawValue).joined(separator: ", "),
          actual: "\(certificate.ladder) \(certificate.level) since \(certificate.date)",
          uses: ["/certificates/\(offset)/level", "/certificates/\(offset)/date"])
        return Ground(trace: trace, note: .exempted) { clause in
          !clause.isItem && mapping.exempts.contains { WaivedPart($0) == clause.part }
            && isWithin(clause, reached, of: ladder, by: publisher) { standard in
              circumstances.counts(certificate.occupation, as: .own, for: standard) ? to : nil
            }
        }
      }
    }
  }

  private func ladders(of reached: [Standard]) -> [Ladder] {
    let ids = Set(reached.map(\.ladder))
    return circumstances.model.ladders.filter { ids.contains($0.id) }
  }

  private func recognitions(_ reached: [Standard]) -> [Ground] {
    circumstances.record.recognitions.enumerated().flatMap { offset, recognition -> [Ground] in
      guard recognition.date <= circumstances.asOf else { return [] }
      let level = recognition.level ?? applied.level
      return ladders(of: reached).flatMap { ladder in
        (ladder.recognitions ?? []).filter {
          $0.kind == recognition.kind && $0.date <= date && $0.levels.contains(level)
        }.map { rule in
          let trace = Trace(
            "recognition", recognition.approver == nil ? .unknown : .met,
            required: rule.waives.map(\.rawValue).joined(separator: ", "),
            actual: "\(rule.kind.rawValue) \(level) on \(recognition.date)",
            notes: recognition.approver == nil ? [.approverNotRecorded] : [],
            uses: ["/recognitions/\(offset)/approver"])
          return Ground(trace: trace, note: .recognised) { clause in
            rule.waives.contains(clause.part)
              && isWithin(clause, reached, of: ladder, by: ladder) { _ in ladder.rank(level) }
          }
        }
      }
    }
  }

  private func awards(_ reached: [Standard]) -> [Ground] {
    circumstances.record.awards.enumerated().flatMap { offset, award -> [Ground] in
      guard award.date <= date else { return [] }
      return ladders(of: reached).flatMap { ladder in
        (ladder.awards ?? []).filter { $0.date <= date && $0.isFor(award) && isRecent(award, $0.within) }.map { rule in
          let trace = Trace(
            "award", award.approval == nil ? .unknown : .met, required: rule.grants,
            actual: "\(award.competitionClass.rawValue) \(award.group.rawValue) \(award.placing) on \(award.date)",
            notes: award.approval == nil ? [.approvalNotRecorded] : [],
            uses: ["/awards/\(offset)/\(award.rank == nil ? "prize" : "rank")", "/awards/\(offset)/approval"])
          return Ground(trace: trace, note: .awarded, award: offset, cost: 1 + (ladder.rank(rule.grants) ?? 0)) {
            clause in
            isWithin(clause, reached, of: ladder, by: ladder) { standard in
              circumstances.counts(award.occupation, as: .own, for: standard)
                ? promotion(by: rule, on: ladder, for: standard, at: award.date) : nil
            }
          }
        }
      }
    }
  }

  private func isRecent(_ award: Award, _ within: CalendarLength?) -> Bool {
    within.map { award.date.adding(months: $0.months) >= date } ?? true
  }

  /// 已持有该级的再晋升一级: the step it grants, or for those who held that or more on its day the next one above what they
  /// held; never above the highest step that it promotes to.
  private func promotion(
    by rule: Ladder.Award, on ladder: Ladder, for standard: Standard, at day: CalendarDate
  ) -> Int? {
    guard let granted = ladder.rank(rule.grants), let highest = ladder.rank(rule.upTo ?? rule.grants) else {
      return nil
    }
    let held = circumstances.record.certificates.filter {
      $0.ladder == ladder.id && $0.date <= day && circumstances.counts($0.occupation, as: .own, for: standard)
    }.compactMap { ladder.rank($0.level) }.max()
    guard let held, held >= granted else { return granted }
    return min(held + 1, highest)
  }
}

extension Ladder.Award {
  fileprivate func isFor(_ award: Award) -> Bool {
    guard award.competitionClass == competitionClass, award.group == group else { return false }
    if let prizes { return award.prize.map(prizes.contains) ?? false }
    return award.rank.map { (firstRank ?? 1) <= $0 && $0 <= lastRank ?? .max } ?? false
  }
}
