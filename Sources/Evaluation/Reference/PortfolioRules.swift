import CompetencyModel
import LearnerRecords
import Vocabulary

/// What one item's evidence amounts to, at its best.
struct ItemStanding {
  /// Nil: not known, for want of (enough) valid evidence.
  var score: Fraction?
  var notes: [Trace.Note]
  var uses: [String]
  /// Whether any valid piece is on record.
  var isBegun: Bool
  /// Pieces that do not count.
  var setAside: [Trace.SetAside]

  /// Against a mark.
  func status(_ mark: Score) -> Status {
    score.map { $0 >= Fraction(mark) ? .met : .notMet } ?? .unknown
  }

  func trace(_ subject: String, mark: Score?) -> Trace {
    Trace(
      subject, mark.map(status) ?? (score == nil ? .unknown : .met), required: mark?.description,
      actual: score?.floored(), exact: score.flatMap(\.exactIfFloored), notes: notes, uses: uses, setAside: setAside)
  }
}

extension Fraction {
  /// The exact value, where two decimals cannot hold it.
  var exactIfFloored: String? { (self * Fraction(100)).denominator == 1 ? nil : exact }
}

/// Evidence outside sittings: whether a piece counts is judged on the piece alone, before any clause; one that does
/// not is as if absent, and the trace says why.
struct PortfolioRules {
  let circumstances: Circumstances
  /// The joined rules of the effective level that is judged.
  let rules: EvidenceClause
  /// Evidence on record by the item it is for.
  private let pieces: [ItemName: [(index: Int, evidence: Evidence)]]
  private let sources: [ItemName: [ItemName]]
  private let sanctions: SanctionRules

  init(circumstances: Circumstances, rules: EvidenceClause, applied: StandardLevel) {
    self.circumstances = circumstances
    self.rules = rules
    var pieces: [ItemName: [(index: Int, evidence: Evidence)]] = [:]
    for (index, evidence) in circumstances.record.evidence.enumerated() {
      guard let name = Self.name(of: evidence.item, applied: applied) else { continue }
      pieces[name, default: []].append((index, evidence))
    }
    self.pieces = pieces
    self.sources = circumstances.evidenceSources
    self.sanctions = SanctionRules(circumstances: circumstances, applied: applied)
  }

  /// A full name as it stands; `skill/1.1.1` is an item of the level applied for.
  static func name(of item: String, applied: StandardLevel) -> ItemName? {
    item.contains("#") ? ItemName(item) : ItemName("\(applied)/\(item)")
  }

  func standing(of item: ItemName) -> ItemStanding {
    var valid: [Evidence] = []
    var notes: [Trace.Note] = []
    var setAside: [Trace.SetAside] = []
    var uses: [String] = []
    for source in [item] + (sources[item] ?? []).filter({ $0 != item }) {
      for (index, evidence) in pieces[source] ?? [] {
        uses.append("/evidence/\(index)/score")
        if let objection = objection(to: evidence, of: source, kind: item.kind) {
          notes.append(objection)
          setAside.append(Trace.SetAside(objection, evidence.date))
        } else {
          valid.append(evidence)
          if source != item { notes.append(.countsByAlignment) }
        }
      }
    }
    guard !valid.isEmpty else {
      return ItemStanding(
        score: nil, notes: Self.unique(notes + [.noEvidence]), uses: uses, isBegun: false, setAside: setAside)
    }
    if item.kind == .skill {
      if valid.count < rules.count { notes.append(.tooFewPieces) }
      if !Set(rules.requiredKinds).isSubset(of: Set(valid.map(\.kind))) { notes.append(.requiredKindMissing) }
    }
    let isComplete = !notes.contains(.tooFewPieces) && !notes.contains(.requiredKindMissing)
    return ItemStanding(
      score: isComplete ? valid.map(\.score.value).max() : nil, notes: Self.unique(notes), uses: uses, isBegun: true,
      setAside: setAside)
  }

  private func objection(to evidence: Evidence, of item: ItemName, kind: ItemKind) -> Trace.Note? {
    if sanctions.voids(evidence, of: item) { return .sanctioned }
    if let date = evidence.date, date > circumstances.asOf { return .afterAsOf }
    guard kind == .skill else { return nil }
    if let accepted = rules.acceptedKinds, !accepted.contains(evidence.kind) { return .kindNotAccepted }
    if let recency = rules.recency {
      guard let date = evidence.date else { return .notDated }
      if date.adding(months: recency.months) < circumstances.asOf { return .tooOld }
    }
    return Set(evidence.assessors).count < rules.assessors ? .tooFewAssessors : nil
  }

  private static func unique(_ notes: [Trace.Note]) -> [Trace.Note] {
    Set(notes).sorted { $0.rawValue < $1.rawValue }
  }
}
