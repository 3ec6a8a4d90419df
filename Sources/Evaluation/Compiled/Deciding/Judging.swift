import Vocabulary

/// Decides one dossier after another by a programme. It holds everything that a decision needs room for, so that
/// deciding makes nothing anew; each thread has its own.
struct Judging: Sendable {
  var dossier: Dossier
  var tree = TraceTree()
  var judgement = Judgement()

  init(_ programme: Programme) { dossier = Dossier(programme) }

  mutating func decide(_ tables: Programme.Tables) {
    tree.removeAll()
    judgement.removeAll()
    for index in tables.situations.all[Int(dossier.situation)].standards.indices {
      let standard = tables.situations.all[Int(dossier.situation)].standards[index].standard
      decide(standard, tables)
      if index > 0, let level = endorsement(tables) { judgement.endorsements.append((standard, level)) }
    }
  }

  private mutating func decide(_ standard: Int32, _ tables: Programme.Tables) {
    let first = judgement.levels.count
    var highest: Int32 = -1
    for level in tables.standards[Int(standard)].levels.range where isInQuestion(level, of: standard, tables) {
      let start = tree.count
      let verdict = decide(level, tables)
      judgement.levels.append(
        Judgement.Level(
          level: Int32(truncatingIfNeeded: level), verdict: verdict, clauses: Slice(start..<tree.count)))
      if verdict == .attained { highest = Int32(truncatingIfNeeded: level) }
    }
    judgement.standards.append(
      Judgement.Standard(standard: standard, levels: Slice(first..<judgement.levels.count), highest: highest))
  }

  /// Of the standard decided last, the highest level attained that refines the level applied for.
  private func endorsement(_ tables: Programme.Tables) -> Int32? {
    guard let standard = judgement.standards.last else { return nil }
    for index in standard.levels.range.reversed() where judgement.levels[index].verdict == .attained {
      let level = judgement.levels[index].level
      if tables.applications[Int(dossier.application)].isRefining[Int(level)] { return level }
    }
    return nil
  }

  /// A level is in question when it is applied for, when it refines one that is, or when evidence belongs to it.
  private func isInQuestion(_ level: Int, of standard: Int32, _ tables: Programme.Tables) -> Bool {
    if tables.applications[Int(dossier.application)].isRefining[level] { return true }
    let id = tables.standards[Int(standard)].id
    let (name, number) = (tables.levels[level].name, tables.levels[level].number)
    for sitting in dossier.sittings where sitting.standard == id && sitting.level == name { return true }
    for piece in dossier.pieces where tables.itemLevels[Int(piece.item)] == number { return true }
    return false
  }

  private mutating func decide(_ level: Int, _ tables: Programme.Tables) -> Verdict {
    var eligible = barred(tables.levels[level].sanctions)
    for clause in tables.levels[level].eligibility.range {
      eligible = eligible.and(eligibility(clause, tables))
    }
    var others = Status.met
    let plan = Int(tables.levels[level].plans.start) + dossier.workType
    for index in tables.plans[plan].examinations.range {
      let clause = tables.planned[index]
      let status =
        clause.isUnclear
        ? unclear(tables.examinations[Int(clause.index)].template)
        : examination(Int(clause.index), in: level, tables)
      others = others.and(status)
    }
    for index in tables.plans[plan].items.range {
      let clause = tables.planned[index]
      let status =
        clause.isUnclear
        ? unclear(tables.itemClauses[Int(clause.index)].template) : item(Int(clause.index), in: level, tables)
      others = others.and(status)
    }
    return Verdict(eligible: eligible, others: others)
  }

  /// The verdict on the level applied for, under the certified standard.
  func verdict(_ tables: Programme.Tables) -> Verdict {
    guard let certified = judgement.standards.first else { return .incomplete }
    let applied = tables.applications[Int(dossier.application)].levelName
    for index in certified.levels.range where tables.levels[Int(judgement.levels[index].level)].name == applied {
      return judgement.levels[index].verdict
    }
    return .incomplete
  }

  /// Whether sanctions leave the candidate eligible.
  private mutating func barred(_ template: Int32) -> Status {
    guard let bar = dossier.bar else { return .met }
    let start = tree.usesCount
    tree.use(RecordPath(.sanctionMeasure, Int(bar.index)))
    tree.add(
      template, .notMet, actual: ActualValue(.daysBetween, Int(bar.from.raw), Int(bar.to.raw)), usesStart: start)
    return .notMet
  }

  private mutating func unclear(_ template: Int32) -> Status {
    tree.add(template, .unknown, notes: NoteList(.otherWorkTypes))
    return .unknown
  }
}

extension Verdict {
  /// As ``init(eligibility:others:)``.
  fileprivate init(eligible: Status, others: Status) {
    switch (eligible, eligible.and(others)) {
    case (.notMet, _): self = .notEligible
    case (_, .met): self = .attained
    case (_, .notMet): self = .notAttained
    case (_, .unknown): self = .incomplete
    }
  }
}
