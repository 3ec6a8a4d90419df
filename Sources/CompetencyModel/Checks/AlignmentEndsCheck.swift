package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// What evidence can never stand for, whatever an alignment says: another item of the same level, one of a higher level
/// of the same standard (rule 8: never upward), and a skill where it is of knowledge.
struct AlignmentEndsCheck {
  let index: DocumentIndex

  static func findings(in index: DocumentIndex) -> [Finding] {
    let check = AlignmentEndsCheck(index: index)
    return index.crosswalks.values.flatMap { crosswalk in crosswalk.alignments.compactMap(check.finding) }
  }

  private func finding(_ alignment: Sited<CrosswalkDocument.Alignment>) -> Finding? {
    let (from, to) = (alignment.value.from.value, alignment.value.to.value)
    // That an item is aligned with itself is told already.
    guard from != to else { return nil }
    switch alignment.value.relation {
    case .covers where from.kind == .knowledge && to.kind == .skill, .same where from.kind != to.kind:
      return Finding(KnowledgeForSkill(from: from, to: to), at: alignment.span)
    case .covers where isWithinOrUpward(from.owner, to.owner):
      return Finding(CoversOwnStandard(from: from, to: to), at: alignment.span)
    case .covers, .same, .related, .replacedBy: return nil
    }
  }

  private func isWithinOrUpward(_ from: StandardLevel, _ to: StandardLevel) -> Bool {
    guard from.standard == to.standard else { return false }
    if from.level == to.level { return true }
    guard let standard = index.standards[from.standard],
      let steps = index.ladders[index.ladderID(of: standard)]?.steps.map(\.id.value),
      let lower = steps.firstIndex(of: from.level), let higher = steps.firstIndex(of: to.level)
    else { return false }
    return lower < higher
  }
}

package struct CoversOwnStandard: FindingMessage {
  package static let code: FindingCode = "TS3015"
  let from: ItemName
  let to: ItemName

  package var text: Bilingual {
    from.owner == to.owner
      ? Bilingual(
        zh: "`\(from)` 与 `\(to)` 同属一级，一项的成绩不能代替另一项",
        en: "`\(from)` and `\(to)` are of one level, and the score of one cannot stand for the other's")
      : Bilingual(
        zh: "`\(from)` 的等级低于 `\(to)`，低等级的成绩不能代替高等级的",
        en: "`\(from)` is of a lower level than `\(to)`, and a lower level's score cannot stand for a higher one's")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "改为 `相关`（related），或删去这条对照；方向写反的，对调 `自`（from）与 `至`（to）",
      en: "change it to `related`, or remove the alignment; if it runs the wrong way, exchange `from` and `to`")
  }
}

package struct KnowledgeForSkill: FindingMessage {
  package static let code: FindingCode = "TS3016"
  let from: ItemName
  let to: ItemName

  package var text: Bilingual {
    Bilingual(
      zh: "相关知识的成绩不能代替技能要求：`\(from)` 与 `\(to)`",
      en: "a score in knowledge cannot stand for a skill: `\(from)` and `\(to)`")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "多半是 `skill` 与 `knowledge` 写错了：改为同类的条目，或把 `关系`（relation）改为 `相关`（related）",
      en: "most likely `skill` and `knowledge` were mixed up: name items of one kind, or make it `relation: related`")
  }
}
