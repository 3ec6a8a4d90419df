package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// A conflict and what became of it.
package struct JudgedConflict: Sendable {
  package let conflict: Conflict
  package let standing: ConflictStanding

  package var isUnresolved: Bool {
    switch standing {
    case .open, .undecided: true
    case .settled, .informative: false
    }
  }
}

/// Finds every conflict, lets resolutions settle what they may, and looks again: what a resolution lets stand may be
/// too loose for another standard above. It ends, as every round settles at least one more.
///
/// Conflicts of one round do not depend on one another's outcome, so the order of documents leaves no mark.
struct ConflictSettlement {
  private(set) var conflicts: [JudgedConflict] = []
  private(set) var findings: [Finding] = []
  private(set) var overrulings = Overrulings()
  private(set) var closure: AlignmentClosure

  /// - Parameter standards: in the order of their names.
  init(
    _ standards: [StandardDocument], _ index: DocumentIndex, _ graph: RefinementGraph, _ sources: SourceMap,
    _ origins: inout OriginNotes
  ) {
    let lower = standards.filter { !$0.refines.isEmpty }
    let refinements = RefinementConflicts(graph)
    var ledger = ResolutionLedger(index)
    var setAside: Set<SourceSpan> = []
    var judged: [ConflictKey: JudgedConflict] = [:]
    let unaligned = origins
    closure = AlignmentClosure(index, &origins)
    // Of a million alignments mostly none clashes; without those set aside, no more do.
    let alignments = closure.clashes.isEmpty ? nil : AlignmentConflicts(index)
    var found: [Conflict] = []
    var isDone = false
    while !isDone {
      isDone = true
      let overrulings = overrulings
      found =
        OrderedParallel.map(lower, inSharesOf: OrderedParallel.share) { standard in
          Self.levels(of: standard, graph, overrulings) + refinements.all(of: standard)
        }.flatMap(\.self)
        + closure.clashes.compactMap { alignments?.conflict($0) } + index.repeated.compactMap { $0.conflict(sources) }
      guard !ledger.isEmpty else { break }
      for conflict in found where judged[conflict.key] == nil {
        let standing = ledger.judge(conflict)
        judged[conflict.key] = JudgedConflict(conflict: conflict, standing: standing)
        guard case .settled(let resolution) = standing else { continue }
        isDone = false
        if let overruling = Self.overruling(resolution, on: conflict) { self.overrulings.add(overruling) }
        setAside.formUnion(Self.setAside(resolution, on: conflict))
      }
      if !setAside.isEmpty {
        origins = unaligned
        closure = AlignmentClosure(index, &origins, setAside: setAside)
      }
    }
    ledger.close(index)
    let open = found.map { judged[$0.key] ?? JudgedConflict(conflict: $0, standing: .open) }
    let settled = judged.values.filter { if case .settled = $0.standing { true } else { false } }
    var seen: Set<ConflictKey> = []
    conflicts = (settled + open).filter { seen.insert($0.conflict.key).inserted }
    findings =
      ledger.findings
      + conflicts.compactMap { if case .open = $0.standing { $0.conflict.finding } else { nil } }
      + index.repeated.filter { $0.conflict(sources) == nil }.map(\.finding)
      + standards.filter { index.isSettled($0.key) }.flatMap { $0.levels.flatMap(LevelConflicts.mistakes) }
  }

  /// Whatever editions are in force over a standard's time: told once where it is so with all of them, else with those
  /// with which it is.
  private static func levels(
    of standard: StandardDocument, _ graph: RefinementGraph, _ overrulings: Overrulings
  ) -> [Conflict] {
    let found = graph.stretches(of: standard).map { stretch in
      let graph = graph.on(stretch.days.from)
      let conflicts = standard.levels.flatMap { level in
        LevelConflicts(StandardLevel(standard: standard.key, level: level.level.value), graph, overrulings).all()
      }
      return (stretch: stretch, conflicts: conflicts)
    }
    guard found.count > 1 else { return found.flatMap(\.conflicts) }
    var stretches: [ConflictKey: Int] = [:]
    for conflict in found.flatMap(\.conflicts) { stretches[conflict.key, default: 0] += 1 }
    let telling = StretchFindings(graph.index)
    return found.flatMap { stretch, conflicts in
      conflicts.map { conflict in
        guard stretches[conflict.key] != found.count else { return conflict }
        var conflict = conflict
        conflict.finding = conflict.finding.map { telling.over(stretch, $0) }
        return conflict
      }
    }
  }

  // MARK: What a resolution changes

  private static func overruling(_ resolution: Sited<Resolution>, on conflict: Conflict) -> Overruling? {
    let choice = resolution.value.choice(on: conflict)
    guard choice == .first || choice == .second else { return nil }
    let (standing, yielding) =
      choice == .first ? (conflict.first, conflict.second) : (conflict.second, conflict.first)
    guard case .field(let winner, let field)? = SideName(standing.place),
      case .field(let loser, let other)? = SideName(yielding.place)
    else { return nil }
    let change: Overruling.Change =
      if let kind = field.requiredKind { .accept(kind) } else if let kind = other.requiredKind { .waive(kind) } else {
        .take(field)
      }
    return Overruling(standing: winner, yielding: loser, change: change, span: resolution.span)
  }

  /// Alignments that no longer count.
  private static func setAside(_ resolution: Sited<Resolution>, on conflict: Conflict) -> [SourceSpan] {
    switch (conflict.kind, resolution.value.choice(on: conflict)) {
    case (.sameLevelJoined, .both): [conflict.meeting.span]
    case (.coversCircle, .first): [conflict.second.span]
    case (.coversCircle, .second): [conflict.first.span]
    default: []
    }
  }
}

extension [JudgedConflict] {
  /// By the path and place of the first side, then by the second's, then by code.
  package func inReportOrder(_ sources: SourceMap) -> [JudgedConflict] {
    func position(_ side: ConflictSide) -> (String, Int) { (sources[side.span.source].path, Int(side.span.start)) }
    return sorted { left, right in
      let (one, other) = (left.conflict, right.conflict)
      let (first, second) = (position(one.first), position(other.first))
      if first != second { return first < second }
      let (third, fourth) = (position(one.second), position(other.second))
      if third != fourth { return third < fourth }
      return one.code < other.code
    }
  }
}
