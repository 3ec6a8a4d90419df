import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// What alignments bring about that somebody has to decide.
enum AlignmentClash: Sendable {
  /// The alignment at the span would make two items of one level one; it is not applied.
  case sameLevel(ItemName, ItemName, SourceSpan)
  /// `covers` runs in a circle through both, so that all on it count as the same.
  case circle(SourceSpan, back: SourceSpan)
}

/// Clashes of alignments as conflicts.
struct AlignmentConflicts {
  let index: DocumentIndex
  private let alignments: [SourceSpan: (crosswalk: CrosswalkDocument, alignment: CrosswalkDocument.Alignment)]

  init(_ index: DocumentIndex) {
    self.index = index
    alignments = Dictionary(
      index.crosswalks.values.flatMap { crosswalk in crosswalk.alignments.map { ($0.span, (crosswalk, $0.value)) } },
      uniquingKeysWith: { first, _ in first })
  }

  func conflict(_ clash: AlignmentClash) -> Conflict? {
    switch clash {
    case .sameLevel(let one, let other, let span): sameLevel(min(one, other), max(one, other), span)
    case .circle(let span, let back): circle(span, back)
    }
  }

  // MARK: Two items of one level

  private func sameLevel(_ one: ItemName, _ other: ItemName, _ span: SourceSpan) -> Conflict? {
    guard let first = ConflictSide(one, in: index), let second = ConflictSide(other, in: index),
      let (crosswalk, alignment) = alignments[span]
    else { return nil }
    let publisher = Signatory(body: crosswalk.owner, layer: crosswalk.layer.value)
    return Conflict(
      code: SameLevelJoined.code, subject: Bilingual(zh: "两个条目是否为一", en: "whether two items are one"),
      first: first, second: second, meeting: .alignment(of: crosswalk.id.value, alignment.relation, span),
      meanwhile: Bilingual(
        zh: "这条对照不起作用，两个条目各自考核", en: "the alignment has no effect: each item is assessed for itself"),
      rights: [
        DecisionRight(
          choice: .both,
          outcome: Bilingual(zh: "两个条目各自考核，这条对照只供参考", en: "the items stay two, the alignment only informs"),
          signatories: Set([first.signatory, publisher]).sorted { ($0.layer, $0.body) < ($1.layer, $1.body) })
      ],
      edits: [
        ConflictEdit(Bilingual(zh: "把这条对照改为 `相关`（related）", en: "make the alignment `related`"), at: span),
        ConflictEdit(Bilingual(zh: "删去这条对照", en: "remove the alignment"), at: span),
      ],
      finding: Finding(SameLevelJoined(first: one, second: other), at: span))
  }

  // MARK: Circles

  private func circle(_ span: SourceSpan, _ back: SourceSpan) -> Conflict? {
    guard let one = side(span), let other = side(back), let (crosswalk, alignment) = alignments[span]
    else { return nil }
    let (first, second) =
      (one.layer, other.place) > (other.layer, one.place) ? (one, other) : (other, one)
    let higher = [one, other].map(\.signatory).filter { $0.layer == min(one.layer, other.layer) }
    let rights = DecisionRight.yielding(
      first, second,
      outcomes: (
        Bilingual(zh: "只有甲的方向成立", en: "only the first direction holds"),
        Bilingual(zh: "只有乙的方向成立", en: "only the second direction holds")
      ))
    return Conflict(
      code: CoversCycle.code, subject: Bilingual(zh: "哪一个涵盖哪一个", en: "which item covers which"),
      first: first, second: second, meeting: .alignment(of: crosswalk.id.value, alignment.relation, span),
      meanwhile: Bilingual(zh: "循环上的条目都视为相同", en: "all items on the circle count as the same"),
      rights: rights + [
        DecisionRight(
          choice: .same, outcome: Bilingual(zh: "循环上的条目确属相同", en: "the items on the circle are the same"),
          signatories: Set(higher).sorted { $0.body < $1.body })
      ],
      edits: [
        ConflictEdit(Bilingual(zh: "两者相同就写 `相同`（same）", en: "write `same` if they are"), at: span),
        ConflictEdit(Bilingual(zh: "删去这个方向", en: "remove this direction"), at: second.span),
      ],
      finding: Finding(
        CoversCycle(from: alignment.from.value, to: alignment.to.value), at: span,
        others: [SecondaryPlace(.source(back), Bilingual(zh: "反方向在此", en: "the other way round"))]))
  }

  private func side(_ span: SourceSpan) -> ConflictSide? {
    guard let (crosswalk, alignment) = alignments[span] else { return nil }
    return ConflictSide(alignment, of: crosswalk, at: span, in: index)
  }
}

extension CrosswalkDocument.Alignment {
  /// `FROM covers TO`.
  var wording: String { "\(from.value) \(relation.rawValue) \(to.value)" }
}

extension ConflictSide {
  init?(_ name: ItemName, in index: DocumentIndex) {
    guard let standard = index.standards[name.owner.standard], let item = index.item(name) else { return nil }
    self.init(
      place: name.description, span: item.textSpan, layer: standard.layer.value, body: standard.body,
      says: (item.isKey?.value == true ? "★ " : "") + item.text.zh,
      digest: SideDigest.of(item, of: standard, place: name.description))
  }

  init(
    _ alignment: CrosswalkDocument.Alignment, of crosswalk: CrosswalkDocument, at span: SourceSpan,
    in index: DocumentIndex
  ) {
    let place = "\(crosswalk.id.value)/\(alignment.wording)"
    self.init(
      place: place, span: span, layer: crosswalk.layer.value, body: crosswalk.owner, says: alignment.wording,
      digest: SideDigest.of(
        alignment, of: crosswalk, items: [alignment.from.value, alignment.to.value].map(index.item), place: place))
  }
}

extension DocumentIndex {
  /// The item of a name.
  func item(_ name: ItemName) -> RequirementItem? {
    standards[name.owner.standard]?.functions.lazy.filter { $0.level.value == name.owner.level }
      .compactMap { function in
        function.tasks.lazy.flatMap { $0.items(name.kind) }.first { $0.code.value == name.code }
      }.first
  }
}
