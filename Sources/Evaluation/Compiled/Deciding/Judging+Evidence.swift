import Vocabulary

/// What one item's evidence amounts to, at its best.
struct Standing {
  /// In units; -1: not known, for want of (enough) valid evidence.
  var score = -1
  var notes = NoteSet()
  /// Whether any valid piece is on record.
  var isBegun = false
  var usesStart = 0
  /// Where the pieces that do not count begin among the tree's.
  var asidesStart = 0
}

/// Evidence outside sittings.
extension Judging {
  mutating func item(_ index: Int, in level: Int, _ tables: Programme.Tables) -> Status {
    let clause = tables.itemClauses[index]
    let standing = standing(of: Int(clause.item), in: level, tables)
    return add(standing, clause.template, mark: clause.pass)
  }

  /// Adds an item's trace, against its mark where it has one.
  mutating func add(_ standing: Standing, _ template: Int32, mark: Int) -> Status {
    let status: Status =
      standing.score < 0 ? .unknown : standing.score * 100 >= mark * dossier.unit ? .met : .notMet
    let node = tree.add(
      template, status, actual: standing.score < 0 ? .none : ActualValue(.score, standing.score, dossier.unit),
      notes: NoteList(sorted: standing.notes), usesStart: standing.usesStart)
    if tree.asidesCount > standing.asidesStart {
      tree[node].asides = Slice(standing.asidesStart..<tree.asidesCount)
    }
    return status
  }

  /// The item's own pieces and those that count for it; each path is added.
  mutating func standing(of item: Int, in level: Int, _ tables: Programme.Tables) -> Standing {
    var standing = Standing()
    standing.usesStart = tree.usesCount
    standing.asidesStart = tree.asidesCount
    var count: Int32 = 0
    var kinds: UInt16 = 0
    var best = -1
    addPieces(of: item, for: item, in: level, tables, &standing, &count, &kinds, &best)
    for source in tables.flows[item].range {
      addPieces(
        of: Int(tables.flowSources[source]), for: item, in: level, tables, &standing, &count, &kinds, &best)
    }
    guard count > 0 else {
      standing.notes.insert(.noEvidence)
      return standing
    }
    standing.isBegun = true
    if tables.isSkill[item] {
      let rules = tables.levels[level].evidence
      if count < rules.count { standing.notes.insert(.tooFewPieces) }
      if rules.required & ~kinds != 0 { standing.notes.insert(.requiredKindMissing) }
    }
    if !standing.notes.contains(.tooFewPieces), !standing.notes.contains(.requiredKindMissing) {
      standing.score = best
    }
    return standing
  }

  private mutating func addPieces(
    of source: Int, for item: Int, in level: Int, _ tables: Programme.Tables, _ standing: inout Standing,
    _ count: inout Int32, _ kinds: inout UInt16, _ best: inout Int
  ) {
    var next = dossier.firstPieces[source]
    while next >= 0 {
      let piece = dossier.pieces[Int(next)]
      tree.use(RecordPath(.evidenceScore, Int(next)))
      if let objection = objection(to: piece, for: item, tables.levels[level].evidence, tables) {
        standing.notes.insert(objection)
        tree.setAside(objection, piece.date)
      } else {
        count += 1
        kinds |= piece.kind
        best = max(best, piece.value)
        if source != item { standing.notes.insert(.countsByAlignment) }
      }
      next = piece.next
    }
  }

  /// Why a piece does not count at all.
  private func objection(
    to piece: Dossier.Piece, for item: Int, _ rules: ProgrammeEvidenceRules, _ tables: Programme.Tables
  ) -> Trace.Note? {
    if piece.isVoid { return .sanctioned }
    if !piece.date.isAbsent, piece.date > tables.asOf { return .afterAsOf }
    guard tables.isSkill[item] else { return nil }
    if rules.accepted & piece.kind == 0 { return .kindNotAccepted }
    if let earliest = rules.earliest {
      if piece.date.isAbsent { return .notDated }
      if piece.date < earliest { return .tooOld }
    }
    return piece.panel < rules.assessors ? .tooFewAssessors : nil
  }
}
