import Vocabulary

/// Components of examinations, passed by one valid sitting or by the portfolio (rule 1).
extension Judging {
  /// The attempt with the highest score among those that came out alike, the earliest of equals.
  private struct Best {
    var node = -1
    var numerator = 0
    /// 0: no score, or none that is known.
    var denominator = 0

    mutating func offer(_ node: Int, _ numerator: Int, _ denominator: Int) {
      if self.node < 0 {
        self = Best(node: node, numerator: numerator, denominator: denominator)
      } else if denominator > 0,
        self.denominator == 0 || isLess(self.numerator, self.denominator, numerator, denominator)
      {
        self = Best(node: node, numerator: numerator, denominator: denominator)
      }
    }
  }

  mutating func examination(_ index: Int, in level: Int, _ tables: Programme.Tables) -> Status {
    let clause = tables.examinations[index]
    let node = tree.open(clause.template)
    var notes = NoteList()
    let asides = tree.asidesCount
    var (met, unknown, notMet) = (Best(), Best(), Best())
    for sitting in dossier.sittings.indices {
      let held = dossier.sittings[sitting]
      guard held.component == clause.component, held.standard == clause.standard, held.level == clause.level else {
        continue
      }
      if let objection = objection(to: held, clause, tables) {
        notes.append(objection)
        tree.setAside(objection, held.date)
        continue
      }
      let place = tree.count
      let (numerator, denominator) = attempt(sitting, clause, tables)
      switch tree[place].status {
      case .met: met.offer(place, numerator, denominator)
      case .unknown: unknown.offer(place, numerator, denominator)
      case .notMet: notMet.offer(place, numerator, denominator)
      }
    }
    if tree.asidesCount > asides { tree[node].asides = Slice(asides..<tree.asidesCount) }
    if clause.hasPortfolio {
      let place = tree.count
      let (numerator, denominator) = portfolio(clause, in: level, tables)
      if tree.count > place {
        switch tree[place].status {
        case .met: met.offer(place, numerator, denominator)
        case .unknown: unknown.offer(place, numerator, denominator)
        case .notMet: notMet.offer(place, numerator, denominator)
        }
      }
    }
    tree.close(node)
    let status: Status
    let best: Int
    if met.node >= 0 {
      (status, best) = (.met, met.node)
    } else if unknown.node >= 0 {
      (status, best) = (.unknown, unknown.node)
    } else if notMet.node >= 0 {
      (status, best) = (.notMet, notMet.node)
    } else {
      notes.append(.noEvidence)
      tree[node].status = .unknown
      tree[node].notes = notes
      return .unknown
    }
    tree[node].status = status
    tree[node].notes = notes
    tree[node].actual = tree[best].actual
    tree[node].usesStart = tree[best].usesStart
    tree[node].usesEnd = tree[best].usesEnd
    return status
  }

  // MARK: Sittings

  /// Why a sitting does not count at all.
  private func objection(
    to sitting: Dossier.Sitting, _ clause: ProgrammeExamination, _ tables: Programme.Tables
  ) -> Trace.Note? {
    if sitting.isVoid { return .sanctioned }
    if sitting.date > tables.asOf { return .afterAsOf }
    if let earliest = clause.earliest, sitting.date < earliest { return .carryOverEnded }
    return panelObjection(to: sitting, clause, tables)
  }

  /// Adds the trace of a sitting. The denominator is 0 where its score is not known, and for 缺考.
  private mutating func attempt(
    _ index: Int, _ clause: ProgrammeExamination, _ tables: Programme.Tables
  ) -> (numerator: Int, denominator: Int) {
    let sitting = dossier.sittings[index]
    let node = tree.open(clause.sitting)
    tree[node].detail = sitting.date.raw
    var notes = NoteList()
    var score = (numerator: 0, denominator: 0)
    switch sitting.score {
    case .absent:
      use(.sittingScore, of: index, node)
      tree[node].status = .notMet
      tree[node].notes = NoteList(.absent)
      tree.close(node)
      return score
    case .given:
      use(.sittingScore, of: index, node)
      score = (sitting.numerator, sitting.denominator)
      tree[node].status = sitting.numerator * 100 >= clause.pass * sitting.denominator ? .met : .notMet
      tree[node].actual = ActualValue(.score, sitting.numerator, sitting.denominator)
      if !agrees(sitting, clause, tables) { notes.append(.totalDisagrees) }
    case .blank where clause.rows.isEmpty:
      use(.sittingScore, of: index, node)
      tree[node].status = .unknown
    case .blank: score = addFunctions(sitting, index, node, clause, tables)
    }
    judge(sitting, index, node, &notes, clause, tables)
    tree.close(node)
    return score
  }

  private mutating func use(_ field: RecordPath.Field, of index: Int, _ node: Int) {
    tree[node].usesStart = Int32(truncatingIfNeeded: tree.usesCount)
    tree.use(RecordPath(field, index))
    tree[node].usesEnd = Int32(truncatingIfNeeded: tree.usesCount)
  }

  /// A function's score in units; -1 where it is not given.
  private func value(_ code: Int32, _ sitting: Dossier.Sitting) -> Int {
    for index in sitting.functions.range where dossier.functions[index].code == code {
      return dossier.functions[index].value
    }
    return -1
  }

  /// Whether a given total is the weighted sum of its functions, floored to hundredths (rule 3).
  private func agrees(
    _ sitting: Dossier.Sitting, _ clause: ProgrammeExamination, _ tables: Programme.Tables
  ) -> Bool {
    if clause.rows.isEmpty || sitting.functions.isEmpty { return true }
    var sum = 0
    for row in clause.rows.range {
      let value = value(tables.rows[row].code, sitting)
      if value < 0 { return true }
      sum += tables.rows[row].percent * value
    }
    let whole = 100 * dossier.unit
    return !isLess(sum, whole, sitting.numerator, sitting.denominator)
      && isLess(sum, whole, 100 * sitting.numerator + sitting.denominator, 100 * sitting.denominator)
  }

  /// The weighted sum of the function scores, where no total is given.
  private mutating func addFunctions(
    _ sitting: Dossier.Sitting, _ index: Int, _ node: Int, _ clause: ProgrammeExamination, _ tables: Programme.Tables
  ) -> (numerator: Int, denominator: Int) {
    var sum = 0
    var isComplete = true
    for row in clause.rows.range {
      let value = value(tables.rows[row].code, sitting)
      let start = tree.usesCount
      tree.use(RecordPath(.function, index, code: tables.functionTexts[Int(tables.rows[row].code)]))
      tree.add(
        tables.rows[row].template, value < 0 ? .unknown : .met,
        actual: value < 0 ? .none : ActualValue(.score, value, dossier.unit), usesStart: start)
      if value < 0 { isComplete = false }
      sum += tables.rows[row].percent * (value < 0 ? 100 * dossier.unit : value)
    }
    return settle(node, sum, 100 * dossier.unit, isComplete: isComplete, clause)
  }

  /// Met only if nothing is missing; not met as soon as 100 for everything missing still fails (rule 2).
  private mutating func settle(
    _ node: Int, _ sum: Int, _ whole: Int, isComplete: Bool, _ clause: ProgrammeExamination
  ) -> (numerator: Int, denominator: Int) {
    tree[node].status = sum * 100 < clause.pass * whole ? .notMet : isComplete ? .met : .unknown
    guard isComplete else { return (0, 0) }
    tree[node].actual = ActualValue(.score, sum, whole)
    return (sum, whole)
  }

  /// What else a sitting needs beside its score: no failed ★, and a panel.
  private mutating func judge(
    _ sitting: Dossier.Sitting, _ index: Int, _ node: Int, _ notes: inout NoteList, _ clause: ProgrammeExamination,
    _ tables: Programme.Tables
  ) {
    var hasKeys = false
    var hasFailed = false
    for key in clause.keys.range {
      let code = tables.keys[key].code
      for given in sitting.keys.range where dossier.keys[given].code == code {
        hasKeys = true
        guard !dossier.keys[given].isPassed else { continue }
        hasFailed = true
        let start = tree.usesCount
        tree.use(RecordPath(.key, index, code: tables.itemCodeTexts[Int(code)]))
        tree.add(tables.keys[key].template, .notMet, usesStart: start)
      }
    }
    if hasFailed {
      // A failed ★ fails the practical, whatever its score.
      tree[node].status = .notMet
      notes.append(.keyItemFailed)
    } else if !hasKeys, !clause.keys.isEmpty {
      notes.append(.noKeyOutcomes)
    }
    if tree[node].status == .met, clause.isPanelAsked, sitting.panel == 0 {
      tree[node].status = .unknown
      notes.append(.panelNotRecorded)
    }
    if tree[node].status == .met, clause.earliest != nil, dossier.isDated, sitting.date < dossier.date {
      notes.append(.carriedOver)
    }
    tree[node].notes = notes
  }

  // MARK: Portfolio

  /// Adds the trace of the portfolio, if one is begun.
  private mutating func portfolio(
    _ clause: ProgrammeExamination, in level: Int, _ tables: Programme.Tables
  ) -> (numerator: Int, denominator: Int) {
    let usesCount = tree.usesCount
    let node = tree.open(clause.portfolio)
    var isBegun = false
    var isComplete = true
    var key = Status.met
    var sum = 0
    for row in clause.rows.range {
      let part = tree.open(tables.rows[row].template)
      var known = 0
      var missing = 0
      for entry in tables.rows[row].items.range {
        let item = tables.rowItems[entry]
        let standing = standing(of: Int(item.item), in: level, tables)
        isBegun = isBegun || standing.isBegun
        if standing.score < 0 { missing += 1 } else { known += standing.score }
        let status = add(standing, item.template, mark: item.mark)
        if item.mark >= 0 { key = key.and(status) }
      }
      let count = tables.rows[row].items.range.count
      tree.close(part)
      tree[part].status = missing == 0 ? .met : .unknown
      if missing == 0 { tree[part].actual = ActualValue(.score, known, count * dossier.unit) }
      if missing > 0 { isComplete = false }
      sum += tables.rows[row].percent * (known + 100 * dossier.unit * missing) * (clause.multiple / count)
    }
    guard isBegun else {
      tree.discard(from: node, uses: usesCount)
      return (0, 0)
    }
    tree.close(node)
    let score = settle(node, sum, 100 * dossier.unit * clause.multiple, isComplete: isComplete, clause)
    if key == .notMet { tree[node].notes = NoteList(.keyItemFailed) }
    tree[node].status = tree[node].status.and(key)
    return score
  }
}
