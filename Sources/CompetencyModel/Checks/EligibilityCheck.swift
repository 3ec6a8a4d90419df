package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// 申报条件 without effect: entries that let in nobody whom another does not, and conditions within an entry that
/// another asks for already. Exact, by ``ConditionOrder``.
enum EligibilityCheck {
  static func findings(in standard: PlacedStandard) -> [Finding] {
    standard.levels.flatMap { level in
      level.comparable.compactMap { dead($0, among: level.comparable, standard.order) }
        + level.comparable.flatMap { redundant(in: $0.entry, standard.order) }
    }
  }

  /// Of two entries that let the same people in, the later is the repeated one.
  private static func dead(
    _ entry: PlacedLevel.Entry, among entries: [PlacedLevel.Entry], _ order: ConditionOrder
  ) -> Finding? {
    let wider = entries.first { other in
      other.number != entry.number && order.asks(entry.entry.value, forAtLeast: other.entry.value)
        && (other.number < entry.number || !order.asks(other.entry.value, forAtLeast: entry.entry.value))
    }
    guard let wider else { return nil }
    if order.asks(wider.entry.value, forAtLeast: entry.entry.value) {
      return Finding(
        RepeatedAlternative(number: wider.number), at: entry.entry.span,
        others: [SecondaryPlace(.source(wider.entry.span), Bilingual(zh: "已写在这里", en: "first written here"))])
    }
    return Finding(
      ShadowedAlternative(number: wider.number), at: entry.entry.span,
      others: [
        SecondaryPlace(
          .source(wider.entry.span), Bilingual(zh: "这一条已让同样的人申报", en: "this one lets the same people in"))
      ])
  }

  private static func redundant(in entry: Sited<EligibilityAlternative>, _ order: ConditionOrder) -> [Finding] {
    let conditions = entry.value.conditions
    return conditions.indices.compactMap { index in
      let stronger = conditions.indices.first { other in
        other != index && order.asks(conditions[other], forAtLeast: conditions[index])
          && (other < index || !order.asks(conditions[index], forAtLeast: conditions[other]))
      }
      guard let stronger else { return nil }
      return Finding(
        RedundantCondition(condition: conditions[index].wording, implying: conditions[stronger].wording),
        at: entry.span)
    }
  }
}

package struct ShadowedAlternative: FindingMessage {
  package static let code: FindingCode = "TS3020"
  package static let severity: Severity = .warning
  let number: Int

  package var text: Bilingual {
    Bilingual(
      zh: "符合这一条的人都已符合第 (\(number)) 条，这一条不起作用",
      en: "whoever meets this entry meets entry (\(number)) already, so that it lets nobody in")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "对照原文改正其中一条；确无出入时删去这一条", en: "correct whichever differs from the published text, or remove this one")
  }
}

package struct RepeatedAlternative: FindingMessage {
  package static let code: FindingCode = "TS3021"
  package static let severity: Severity = .warning
  let number: Int

  package var text: Bilingual {
    Bilingual(zh: "这一条与第 (\(number)) 条要求相同", en: "this entry asks for the same as entry (\(number))")
  }
  package var advice: Bilingual {
    Bilingual(zh: "删去一条；若本应不同，请改正", en: "remove one of them, or correct the one that was meant to differ")
  }
}

package struct RedundantCondition: FindingMessage {
  package static let code: FindingCode = "TS3022"
  package static let severity: Severity = .warning
  let condition: Bilingual
  let implying: Bilingual

  package var text: Bilingual {
    Bilingual(
      zh: "“\(implying.zh)”已包含“\(condition.zh)”", en: "\(implying.en) includes \(condition.en)")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "删去后者；若前者写错了，请改正", en: "remove the latter, or correct the former if it is not what was meant")
  }
  package var rule: Bilingual? {
    Bilingual(zh: "一条之内的条件须同时具备", en: "the conditions of one entry must all be met")
  }
}
