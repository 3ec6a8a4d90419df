package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// `replacedBy` is the history of one standard: from an item of an earlier edition to one of a later. So it never runs in
/// a circle.
struct ReplacementCheck {
  private let index: DocumentIndex
  private let graph: RefinementGraph

  init(_ graph: RefinementGraph) {
    self.index = graph.index
    self.graph = graph
  }

  func findings() -> [Finding] {
    index.crosswalks.values.flatMap(\.alignments).filter { $0.value.relation == .replacedBy }.compactMap(finding)
  }

  private func finding(_ alignment: Sited<CrosswalkDocument.Alignment>) -> Finding? {
    let (from, to) = (alignment.value.from, alignment.value.to)
    guard let old = index.standards[from.value.owner.standard], let new = index.standards[to.value.owner.standard]
    else { return nil }
    guard Self.isHistory(alignment.value, in: index) else {
      return Finding(
        NotASuccessor(item: from.value, other: to.value), at: to.span,
        others: [
          SecondaryPlace(
            .source(old.inForce.span), Bilingual(zh: "`自`（from）的施行日期", en: "when that of `from` is in force")),
          SecondaryPlace(.source(new.inForce.span), Bilingual(zh: "`至`（to）的施行日期", en: "when that of `to` is in force")),
        ])
    }
    let isMoved = from.value.owner.level != to.value.owner.level || from.value.kind != to.value.kind
    guard isMoved, alignment.value.reason == nil else { return nil }
    return Finding(MovedItem(item: from.value, other: to.value), at: to.span)
  }

  /// Whether both items are of one standard, the second of an edition that comes into force later.
  static func isHistory(_ alignment: CrosswalkDocument.Alignment, in index: DocumentIndex) -> Bool {
    guard let old = index.standards[alignment.from.value.owner.standard],
      let new = index.standards[alignment.to.value.owner.standard]
    else { return false }
    return old.id.value == new.id.value && old.inForce.value.from < new.inForce.value.from
  }
}

extension Replacement {
  /// Everything that crosswalks say, sorted, each once.
  static func all(in index: DocumentIndex) -> [Replacement] {
    let said = index.crosswalks.values.flatMap { crosswalk in
      crosswalk.alignments.map(\.value).filter {
        $0.relation == .replacedBy && index.contains($0.from.value) && index.contains($0.to.value)
          && ReplacementCheck.isHistory($0, in: index)
      }.map { Replacement(item: $0.from.value, by: $0.to.value, layer: crosswalk.layer.value) }
    }
    return Set(said).sorted()
  }
}

package struct NotASuccessor: FindingMessage {
  package static let code: FindingCode = "TS3077"
  let item: ItemName
  let other: ItemName

  package var text: Bilingual {
    Bilingual(
      zh: "`\(other)` 不是 `\(item)` 所属标准后来版次的条目",
      en: "`\(other)` is of no later edition of the standard that `\(item)` is of")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "`自`（from）写较早版次的条目，`至`（to）写较新版次的；不同标准之间用 `相同`（same）、`覆盖`（covers）或 `相关`（related）",
      en:
        "give the earlier edition's item under `from`, the later one's under `to`; between standards write `same`, `covers` or `related`"
    )
  }
}

package struct MovedItem: FindingMessage {
  package static let code: FindingCode = "TS3078"
  package static let severity = Severity.warning
  let item: ItemName
  let other: ItemName

  package var text: Bilingual {
    Bilingual(
      zh: "`\(item)` 由另一等级或另一类的 `\(other)` 取代，没有写理由",
      en: "`\(item)` is replaced by `\(other)`, of another level or kind, without a reason")
  }
  package var advice: Bilingual {
    Bilingual(zh: "确实如此就写上 `理由`（reason），否则改正条目名", en: "give a `reason:` if it is meant, or correct the item's name")
  }
}
