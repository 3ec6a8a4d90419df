package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// Levels of a standard that stands alone follow one another on its ladder, and none is harder than the next.
enum LevelOrderCheck {
  static func findings(in standard: PlacedStandard) -> [Finding] {
    let ranked = standard.levels.compactMap { level in level.rank.map { (rank: $0, placed: level) } }
    // With a level that the ladder does not have it cannot be said which ones are neighbours.
    guard standard.standsAlone, ranked.count == standard.levels.count else { return [] }
    let levels = ranked.sorted { $0.rank < $1.rank }
    return zip(levels, levels.dropFirst()).flatMap { one, next -> [Finding] in
      let (lower, higher) = (one.placed, next.placed)
      guard next.rank - one.rank <= 1 else {
        let skipped = standard.ladder.steps[(one.rank + 1)..<next.rank].map(\.id.value)
        return [
          Finding(
            SkippedLevel(lower: lower.level.level.value, higher: higher.level.level.value, skipped: skipped),
            at: higher.level.level.span,
            others: [
              SecondaryPlace(.source(lower.level.level.span), Bilingual(zh: "其下的等级", en: "the level below it"))
            ])
        ]
      }
      return entries(lower, higher, standard.order) + marks(lower.level, higher.level)
    }
  }

  /// One finding for each entry of the higher level, with every entry of the lower that asks for as much.
  private static func entries(
    _ lower: PlacedLevel, _ higher: PlacedLevel, _ order: ConditionOrder
  ) -> [Finding] {
    higher.comparable.compactMap { _, entry in
      let harder = lower.comparable.filter { order.asks($0.entry.value, forAtLeast: entry.value) }
      guard let first = harder.first else { return nil }
      let places = harder.map {
        SecondaryPlace(.source($0.entry.span), Bilingual(zh: "较低等级的条件", en: "the lower level's entry"))
      }
      let isSame = order.asks(entry.value, forAtLeast: first.entry.value)
      let (level, next) = (lower.level.level.value, higher.level.level.value)
      let message: any FindingMessage =
        isSame
        ? SameAlternativeAtTwoLevels(lower: level, number: first.number)
        : HarderLowerAlternative(lower: level, number: first.number, higher: next)
      return Finding(message, at: entry.span, others: places)
    }
  }

  private static func marks(_ lower: LevelRequirements, _ higher: LevelRequirements) -> [Finding] {
    Component.allCases.compactMap { component in
      guard let mark = lower.assessment[component]?.value.pass, let next = higher.assessment[component]?.value.pass,
        mark.value > next.value
      else { return nil }
      return Finding(
        HarderLowerMark(
          component: component, mark: mark.value, level: lower.level.value, next: next.value,
          higher: higher.level.value),
        at: mark.span,
        others: [SecondaryPlace(.source(next.span), Bilingual(zh: "较高等级的合格分", en: "the higher level's mark"))])
    }
  }
}

package struct HarderLowerAlternative: FindingMessage {
  package static let code: FindingCode = "TS3023"
  package static let severity: Severity = .warning
  let lower: String
  let number: Int
  let higher: String

  package var text: Bilingual {
    Bilingual(
      zh: "符合 `\(lower)` 级第 (\(number)) 条的人都符合这一条：申报 `\(lower)` 级反而更难",
      en:
        "whoever meets entry (\(number)) of level `\(lower)` meets this one: by it level `\(lower)` is harder to apply for than `\(higher)`"
    )
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "对照原文改正其中一条，高等级的条件应更高", en: "correct one of them by the published text: the higher level should ask for more")
  }
}

package struct SameAlternativeAtTwoLevels: FindingMessage {
  package static let code: FindingCode = "TS3024"
  package static let severity: Severity = .warning
  let lower: String
  let number: Int

  package var text: Bilingual {
    Bilingual(
      zh: "这一条与 `\(lower)` 级第 (\(number)) 条要求相同",
      en: "this entry asks for the same as entry (\(number)) of level `\(lower)`")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "对照原文改正其中一条，高等级的条件应更高", en: "correct one of them by the published text: the higher level should ask for more")
  }
}

package struct SkippedLevel: FindingMessage {
  package static let code: FindingCode = "TS3027"
  let lower: String
  let higher: String
  let skipped: [String]

  package var text: Bilingual {
    let names = skipped.map { "`\($0)`" }
    return Bilingual(
      zh: "从 `\(lower)` 级到 `\(higher)` 级跳过了\(names.joined(separator: "、"))",
      en: "from level `\(lower)` to `\(higher)` it skips \(names.joined(separator: ", "))")
  }
  package var advice: Bilingual {
    Bilingual(zh: "补上跳过的等级，或改正等级的名称", en: "add what is skipped, or correct the level's name")
  }
}

package struct HarderLowerMark: FindingMessage {
  package static let code: FindingCode = "TS3028"
  package static let severity: Severity = .warning
  let component: Component
  let mark: Score
  let level: String
  let next: Score
  let higher: String

  package var text: Bilingual {
    Bilingual(
      zh: "`\(level)` 级的\(component.chinese)合格分 `\(mark)` 高于 `\(higher)` 级的 `\(next)`",
      en: "the \(component.rawValue) mark of level `\(level)`, `\(mark)`, is above that of level `\(higher)`, `\(next)`"
    )
  }
  package var advice: Bilingual {
    Bilingual(zh: "对照原文改正其中一个", en: "correct one of them by the published text")
  }
}
