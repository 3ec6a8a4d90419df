import CompetencyModel
import LearnerRecords
import Vocabulary

/// One component of one examination. It is passed by one valid sitting, or by the portfolio; never by a mixture of
/// sittings (rule 1).
struct ExaminationRules {
  let circumstances: Circumstances
  let portfolio: PortfolioRules
  /// The certified standard's level applied for: where sittings and evidence that name none belong.
  let applied: StandardLevel

  func trace(_ clause: ExaminationClause) -> Trace {
    var attempts: [Attempt] = []
    var setAside: [Trace.SetAside] = []
    for (index, sitting) in circumstances.record.sittings.enumerated() where belongs(sitting, to: clause) {
      if let objection = objection(to: sitting, clause) {
        setAside.append(Trace.SetAside(objection, sitting.date))
      } else {
        attempts.append(attempt(sitting, index, clause))
      }
    }
    let notes = setAside.map(\.note)
    if let attempt = portfolioAttempt(clause) { attempts.append(attempt) }
    let status = Status.any(attempts.map(\.trace.status))
    guard let best = Attempt.best(of: attempts.filter { $0.trace.status == status }) else {
      return Trace(
        clause.id, .unknown, required: clause.pass.description, notes: notes + [.noEvidence], setAside: setAside)
    }
    return Trace(
      clause.id, status, required: clause.pass.description, actual: best.trace.actual, exact: best.trace.exact,
      notes: notes, parts: attempts.map(\.trace), uses: best.trace.uses, setAside: setAside)
  }

  private func belongs(_ sitting: Sitting, to clause: ExaminationClause) -> Bool {
    sitting.component == clause.component
      && (sitting.standard ?? applied.standard.standard) == clause.owner.standard.standard
      && (sitting.level ?? applied.level) == clause.owner.level
  }

  // MARK: Sittings

  /// Why a sitting does not count at all.
  private func objection(to sitting: Sitting, _ clause: ExaminationClause) -> Trace.Note? {
    if SanctionRules(circumstances: circumstances, applied: applied).voids(sitting) { return .sanctioned }
    if sitting.date > circumstances.asOf { return .afterAsOf }
    if let kept = kept(clause), sitting.date.adding(months: kept.months) < circumstances.asOf {
      return .carryOverEnded
    }
    return PanelRules(circumstances: circumstances, clause: clause).objection(to: sitting)
  }

  /// How long a pass is kept (成绩保留): as the scheme says and as the standard says, whichever is shorter; nil where
  /// neither says anything.
  private func kept(_ clause: ExaminationClause) -> CalendarLength? {
    [clause.carryOver, circumstances.scheme.carryOver].compactMap(\.self).min()
  }

  private func attempt(_ sitting: Sitting, _ index: Int, _ clause: ExaminationClause) -> Attempt {
    let path = "/sittings/\(index)"
    let rows = clause.weights.map { row in
      Row(name: row.row, percent: row.percent, value: sitting.functions[row.row]?.value)
    }
    var attempt = attempt(sitting, WeightedSum(rows), clause.pass, path: path)
    attempt.trace.subject = "sitting \(sitting.date)"
    if sitting.score != .absent { judge(sitting, clause, path: path, &attempt.trace) }
    return attempt
  }

  /// What else a sitting needs beside its score: no failed ★, and a panel.
  private func judge(_ sitting: Sitting, _ clause: ExaminationClause, path: String, _ trace: inout Trace) {
    let keys = clause.keyItems.filter { sitting.keys[$0.item.code] != nil }
    let failed = keys.filter { sitting.keys[$0.item.code] == false }
    for key in failed {
      trace.parts.append(
        Trace(key.item.description, .notMet, required: "★", uses: ["\(path)/keys/\(key.item.code)"]))
    }
    if !failed.isEmpty {
      // A failed ★ fails the practical, whatever its score.
      trace.status = .notMet
      trace.notes.append(.keyItemFailed)
    } else if keys.isEmpty, !clause.keyItems.isEmpty {
      trace.notes.append(.noKeyOutcomes)
    }
    if trace.status == .met, sitting.assessors.isEmpty,
      PanelRules(circumstances: circumstances, clause: clause).isAsked
    {
      trace.status = .unknown
      trace.notes.append(.panelNotRecorded)
    }
    if trace.status == .met, kept(clause) != nil, let applied = circumstances.record.application.date,
      sitting.date < applied
    {
      trace.notes.append(.carriedOver)
    }
  }

  /// The given total, else the weighted sum of the function scores.
  private func attempt(_ sitting: Sitting, _ sum: WeightedSum, _ mark: Score, path: String) -> Attempt {
    switch sitting.score {
    case .absent:
      return Attempt(
        trace: Trace("", .notMet, required: mark.description, notes: [.absent], uses: ["\(path)/score"]), score: nil)
    case .given(let total):
      return Attempt(
        trace: Trace(
          "", total.value >= Fraction(mark) ? .met : .notMet, required: mark.description,
          actual: total.value.floored(), exact: total.value.exactIfFloored,
          notes: sum.agrees(with: total.value) ? [] : [.totalDisagrees], uses: ["\(path)/score"]),
        score: total.value)
    case nil:
      guard !sum.rows.isEmpty else {
        return Attempt(
          trace: Trace("", .unknown, required: mark.description, uses: ["\(path)/score"]), score: nil)
      }
      let trace = sum.trace("", mark: mark) { row in
        Trace(
          "function \(row.name)", row.value == nil ? .unknown : .met, actual: row.value?.floored(),
          exact: row.value.flatMap(\.exactIfFloored), uses: ["\(path)/functions/\(row.name)"])
      }
      return Attempt(trace: trace, score: sum.value)
    }
  }

  // MARK: Portfolio

  /// Nil where nothing is begun, or where the table has rows (ethics, basics) that no item evidence can fill.
  private func portfolioAttempt(_ clause: ExaminationClause) -> Attempt? {
    guard !clause.weights.isEmpty, clause.weights.allSatisfy({ !$0.items.isEmpty }) else { return nil }
    let marks = Dictionary(clause.keyItems.map { ($0.item, $0.pass) }, uniquingKeysWith: max)
    var isBegun = false
    var functions: [String: Trace] = [:]
    var keys: [Status] = []
    let rows = clause.weights.map { row -> Row in
      let standings = row.items.map { ($0, portfolio.standing(of: $0)) }
      isBegun = isBegun || standings.contains { $0.1.isBegun }
      let known = standings.compactMap(\.1.score)
      let sum = known.reduce(Fraction.zero, +)
      keys += standings.compactMap { item, standing in marks[item].map(standing.status) }
      let parts = standings.map { item, standing in standing.trace(item.description, mark: marks[item]) }
      let missing = standings.count - known.count
      let mean = missing == 0 ? sum / standings.count : nil
      functions[row.row] = Trace(
        "function \(row.row)", mean == nil ? .unknown : .met, actual: mean?.floored(),
        exact: mean.flatMap(\.exactIfFloored), parts: parts)
      return Row(
        name: row.row, percent: row.percent, value: mean,
        most: (sum + Fraction(100 * missing)) / standings.count)
    }
    guard isBegun else { return nil }
    let sum = WeightedSum(rows)
    var trace = sum.trace("portfolio", mark: clause.pass) {
      functions[$0.name] ?? Trace($0.name, .unknown)
    }
    let key = Status.all(keys)
    if key == .notMet { trace.notes.append(.keyItemFailed) }
    trace.status = .all([trace.status, key])
    return Attempt(trace: trace, score: sum.value)
  }
}

/// A sitting, or the portfolio, as one way to pass a component.
private struct Attempt {
  var trace: Trace
  /// Nil where it is not known, and for 缺考.
  var score: Fraction?

  /// The one with the highest score, the earliest of equals.
  static func best(of attempts: [Attempt]) -> Attempt? {
    attempts.reduce(nil) { best, next in
      guard let best else { return next }
      guard let score = next.score else { return best }
      return best.score.map { $0 < score } ?? true ? next : best
    }
  }
}

/// A row of a weight table with what is known of its score.
struct Row {
  var name: String
  var percent: Int
  /// Nil: something is missing.
  var value: Fraction?
  /// What it comes to if everything missing is 100.
  var most = Fraction(100)
}

/// The weighted sum of a table's rows, exact, with what it could still become.
struct WeightedSum {
  let rows: [Row]

  init(_ rows: [Row]) { self.rows = rows }

  /// Nil where something is missing, or where there is no table.
  var value: Fraction? {
    rows.isEmpty || rows.contains { $0.value == nil } ? nil : most
  }

  /// What it comes to if everything missing is 100.
  private var most: Fraction { rows.reduce(.zero) { $0 + ($1.value ?? $1.most) * Fraction($1.percent, 100) } }

  /// Whether a given total is this sum, floored to the hundredths that totals are written in (rule 3).
  func agrees(with total: Fraction) -> Bool {
    guard let value else { return true }
    return total <= value && value < total + Fraction(1, 100)
  }

  /// Met only if nothing is missing; not met as soon as 100 for everything missing still fails (rule 2).
  func trace(_ subject: String, mark: Score, part: (Row) -> Trace) -> Trace {
    let status: Status =
      if most < Fraction(mark) { .notMet } else { value == nil ? .unknown : .met }
    return Trace(
      subject, status, required: mark.description, actual: value?.floored(), exact: value.flatMap(\.exactIfFloored),
      parts: rows.map(part))
  }
}
