package import Diagnostics
import Standards
package import Vocabulary
import YAMLSource

/// What differs by right: nobody need decide it, but who reads the model should know. Found on request only, as there may
/// be as many as there are alignments.
struct Differences {
  let index: DocumentIndex
  let graph: RefinementGraph

  func all() -> [Conflict] {
    let standards = index.standardsInOrder
    return items()
      + OrderedParallel.map(standards.filter { !$0.refines.isEmpty }, inSharesOf: OrderedParallel.share) { standard in
        shifts(of: standard)
          + standard.levels.flatMap {
            norms(of: StandardLevel(standard: standard.key, level: $0.level.value))
          }
      }.flatMap(\.self)
  }

  // MARK: TS3040: items that are the same, in other words

  private func items() -> [Conflict] {
    index.crosswalks.values.sorted { $0.id.value < $1.id.value }.flatMap { crosswalk in
      crosswalk.alignments.filter { $0.value.relation == .same }.compactMap { alignment in
        let names = [alignment.value.from.value, alignment.value.to.value]
        guard let one = index.item(names[0]), let other = index.item(names[1]) else { return nil }
        let keys = [one, other].map { $0.isKey?.value == true }
        guard names[0].owner != names[1].owner, one.text.zh != other.text.zh || keys[0] != keys[1] else { return nil }
        let sides = names.compactMap { ConflictSide($0, in: index) }.sorted {
          ($1.layer, $0.place) < ($0.layer, $1.place)
        }
        guard sides.count == 2 else { return nil }
        return Conflict(
          code: "TS3040",
          subject: keys[0] == keys[1]
            ? Bilingual(zh: "条目的文字", en: "the item's words") : Bilingual(zh: "条目的 ★", en: "the item's ★"),
          first: sides[0], second: sides[1], meeting: .alignment(of: crosswalk.id.value, .same, alignment.span),
          meanwhile: keys[0] == keys[1]
            ? Bilingual(zh: "各用各的文字，证据互认", en: "each standard's own words stand, and evidence counts for both")
            : Bilingual(zh: "★ 只在标了它的标准中起作用", en: "the ★ counts in the standard that has it"),
          rights: [], edits: [], finding: nil)
      }
    }
  }

  // MARK: TS3041: norms that disagree under one standard

  /// Two standards of which neither refines the other, under one that refines both.
  private func norms(of owner: StandardLevel) -> [Conflict] {
    let level = LevelConflicts(owner, graph, Overrulings())
    let above = Array(level.declared.dropFirst())
    return above.enumerated().flatMap { number, left in
      above[(number + 1)...].flatMap { right -> [Conflict] in
        guard !level.refines(left.owner, right.owner), !level.refines(right.owner, left.owner),
          level.meetsFirst(left.owner, right.owner)
        else { return [] }
        return ContestedField.strict.compactMap { disagreement($0, left, right, level) }
      }
    }
  }

  private func disagreement(
    _ field: ContestedField, _ left: Contribution, _ right: Contribution, _ level: LevelConflicts
  ) -> Conflict? {
    guard let isStricter = field.isStricter, let one = level.side(field, of: left.owner),
      let other = level.side(field, of: right.owner)
    else { return nil }
    let stricter: ConflictSide
    if isStricter(left.level, right.level) {
      stricter = one
    } else if isStricter(right.level, left.level) {
      stricter = other
    } else {
      return nil
    }
    let isOrdered = (other.layer, one.place) < (one.layer, other.place)
    return Conflict(
      code: "TS3041", subject: field.name, first: isOrdered ? one : other, second: isOrdered ? other : one,
      meeting: level.meeting(with: left),
      meanwhile: Bilingual(
        zh: "在 `\(level.owner)` 中以较严的 `\(stricter.says)` 为准；两者本身不变",
        en: "under `\(level.owner)` the stricter one stands, `\(stricter.says)`; the two stay as they are"),
      rights: [], edits: [], finding: nil)
  }

  // MARK: TS3044: another step of the same ladder

  private func shifts(of standard: StandardDocument) -> [Conflict] {
    standard.refines.flatMap { refinement -> [Conflict] in
      let targets = graph.targets(of: refinement.value, by: standard)
      guard let target = targets.last, index.ladderID(of: standard) == index.ladderID(of: target) else { return [] }
      return refinement.value.levels.filter { $0.own.value != $0.refined.value }.compactMap { pair in
        guard let first = ConflictSide(standard, level: pair.own.value),
          let second = ConflictSide(target, level: pair.refined.value)
        else { return nil }
        return Conflict(
          code: "TS3044", subject: Bilingual(zh: "等级的含义", en: "what the level means"), first: first,
          second: second,
          meeting: .refinement(
            of: target.key.description, by: standard.key.description, pair.refined.span),
          meanwhile: Bilingual(
            zh: "同一等级体系中的 `\(pair.own.value)` 级按 `\(pair.refined.value)` 级的要求收紧",
            en: "level `\(pair.own.value)` tightens what the same ladder's level `\(pair.refined.value)` asks for"),
          rights: [], edits: [], finding: nil)
      }
    }
  }
}

extension ConflictSide {
  fileprivate init?(_ standard: StandardDocument, level: String) {
    guard let found = standard.levels.first(where: { $0.level.value == level })?.level else { return nil }
    let place = StandardLevel(standard: standard.key, level: level).description
    self.init(
      place: place, span: found.span, layer: standard.layer.value, body: standard.body, says: level,
      digest: SideDigest.of(standard, place: place, says: level))
  }
}

extension Merge {
  /// What differs by right, in report order.
  package func differences(_ sources: SourceMap) -> [JudgedConflict] {
    var seen: Set<ConflictKey> = []
    return Differences(index: index, graph: RefinementGraph(index: index)).all()
      .filter { seen.insert($0.key).inserted }
      .map { JudgedConflict(conflict: $0, standing: .informative) }.inReportOrder(sources)
  }
}

extension DocumentIndex {
  /// Resolutions that no longer hold on a day: never part of the model, which has no clock (rule 11).
  package func expired(asOf date: CalendarDate) -> [Finding] {
    resolutions.values.flatMap(\.resolutions).compactMap { resolution in
      guard let expires = resolution.value.expires, expires.value < date, resolution.value.isSound
      else { return nil }
      return Finding(ExpiredResolution(expires: expires.value, asOf: date), at: expires.span)
    }
  }
}
