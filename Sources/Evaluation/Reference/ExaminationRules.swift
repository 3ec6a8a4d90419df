import CompetencyModel
import LearnerRecords
import Vocabulary

/// One component of one examination. It is passed by one valid sitting, or by the portfolio; never by a mixture of
/// sittings (rulings 1).
struct ExaminationRules {
  let circumstances: Circumstances
  let portfolio: PortfolioRules
  /// The certified standard's level applied for: where sittings and evidence that name none belong.
  let applied: StandardLevel

  func trace(_ clause: ExaminationClause) -> Trace {
    var attempts: [Trace] = []
    var notes: [Trace.Note] = []
    for (index, sitting) in circumstances.record.sittings.enumerated() where belongs(sitting, to: clause) {
      if let objection = objection(to: sitting, clause) {
        notes.append(objection)
      } else {
        attempts.append(trace(sitting, index, clause))
      }
    }
    if let attempt = portfolioTrace(clause) { attempts.append(attempt) }
    guard !attempts.isEmpty else {
      return Trace(clause.id, .unknown, required: clause.pass.description, notes: notes + [.noEvidence])
    }
    let best = attempts.first { $0.status == .met } ?? attempts.first { $0.status == .unknown } ?? attempts[0]
    return Trace(
      clause.id, .any(attempts.map(\.status)), required: clause.pass.description, actual: best.actual,
      exact: best.exact, notes: notes, parts: attempts, uses: best.uses)
  }

  private func belongs(_ sitting: Sitting, to clause: ExaminationClause) -> Bool {
    sitting.component == clause.component
      && (sitting.standard ?? applied.standard.standard) == clause.owner.standard.standard
      && (sitting.level ?? applied.level) == clause.owner.level
  }

  // MARK: Sittings

  /// Why a sitting does not count at all.
  private func objection(to sitting: Sitting, _ clause: ExaminationClause) -> Trace.Note? {
    if sitting.date > circumstances.asOf { return .afterAsOf }
    let panel = Set(sitting.assessors).count
    if let smallest = clause.assessors, panel > 0, panel < smallest { return .panelTooSmall }
    return nil
  }

  private func trace(_ sitting: Sitting, _ index: Int, _ clause: ExaminationClause) -> Trace {
    let path = "/sittings/\(index)"
    var trace = scoreTrace(sitting, clause, path: path)
    trace.subject = "sitting \(sitting.date)"
    guard sitting.score != .absent else { return trace }
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
    if trace.status == .met, clause.assessors != nil, sitting.assessors.isEmpty {
      trace.status = .unknown
      trace.notes.append(.panelNotRecorded)
    }
    return trace
  }

  /// The given total, else the weighted sum of the function scores.
  private func scoreTrace(_ sitting: Sitting, _ clause: ExaminationClause, path: String) -> Trace {
    let mark = Fraction(clause.pass)
    let rows = clause.weights.map { row in
      Row(name: row.row, percent: row.percent, value: sitting.functions[row.row]?.value)
    }
    switch sitting.score {
    case .absent:
      return Trace("", .notMet, required: clause.pass.description, notes: [.absent], uses: ["\(path)/score"])
    case .given(let total):
      let sum = WeightedSum(rows)
      let disagrees = !rows.isEmpty && sum.isComplete && sum.least != total.value
      return Trace(
        "", total.value >= mark ? .met : .notMet, required: clause.pass.description, actual: total.value.floored(),
        exact: total.value.exactIfFloored, notes: disagrees ? [.totalDisagrees] : [], uses: ["\(path)/score"])
    case nil:
      guard !rows.isEmpty else {
        return Trace("", .unknown, required: clause.pass.description, uses: ["\(path)/score"])
      }
      return WeightedSum(rows).trace("", mark: clause.pass) { row in
        Trace(
          "function \(row.name)", row.value == nil ? .unknown : .met, actual: row.value?.floored(),
          exact: row.value.flatMap(\.exactIfFloored), uses: ["\(path)/functions/\(row.name)"])
      }
    }
  }

  // MARK: Portfolio

  /// Nil where nothing is begun, or where the table has rows (ethics, basics) that no item evidence can fill.
  private func portfolioTrace(_ clause: ExaminationClause) -> Trace? {
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
    var trace = WeightedSum(rows).trace("portfolio", mark: clause.pass) {
      functions[$0.name] ?? Trace($0.name, .unknown)
    }
    let key = Status.all(keys)
    if key == .notMet { trace.notes.append(.keyItemFailed) }
    trace.status = .all([trace.status, key])
    return trace
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

  var isComplete: Bool { rows.allSatisfy { $0.value != nil } }
  var least: Fraction { rows.reduce(.zero) { $0 + ($1.value ?? .zero) * Fraction($1.percent, 100) } }
  private var most: Fraction { rows.reduce(.zero) { $0 + ($1.value ?? $1.most) * Fraction($1.percent, 100) } }

  /// Met only if nothing is missing; not met as soon as 100 for everything missing still fails (rulings 2).
  func trace(_ subject: String, mark: Score, part: (Row) -> Trace) -> Trace {
    let status: Status =
      if isComplete {
        least >= Fraction(mark) ? .met : .notMet
      } else {
        most < Fraction(mark) ? .notMet : .unknown
      }
    return Trace(
      subject, status, required: mark.description, actual: isComplete ? least.floored() : nil,
      exact: isComplete ? least.exactIfFloored : nil, parts: rows.map(part))
  }
}
