package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// Editions of one standard come into force one after the other, without a day between them.
///
/// Whoever publishes a revision must not have to edit what it revises: an edition that states no last day ends where the
/// next begins. One that does state it and goes on beside the next says what no application will see.
struct EditionCheck {
  private let index: DocumentIndex
  private let graph: RefinementGraph

  init(_ graph: RefinementGraph) {
    self.index = graph.index
    self.graph = graph
  }

  func findings() -> [Finding] {
    // A file that cannot be read may be the edition that is missing.
    guard index.isComplete else { return [] }
    return graph.histories.values.flatMap { history in
      zip(history.entries, history.entries.dropFirst()).compactMap { older, newer -> Finding? in
        guard let old = index.standards[older.edition], let new = index.standards[newer.edition] else { return nil }
        return finding(old, new)
      }
    }
  }

  private func finding(_ old: StandardDocument, _ new: StandardDocument) -> Finding? {
    let (older, newer) = (old.inForce.value, new.inForce.value)
    let others = [
      SecondaryPlace(
        .source(old.inForce.span), Bilingual(zh: "前一版次的施行日期", en: "when the edition before it is in force"))
    ]
    if older.from == newer.from {
      return Finding(
        EditionNeverInForce(edition: old.key, other: new.key, from: newer.from), at: old.inForce.span,
        others: [
          SecondaryPlace(
            .source(new.inForce.span), Bilingual(zh: "另一版次同日施行", en: "the other edition's, of the same day"))
        ])
    }
    if let year = Self.year(of: old), let next = Self.year(of: new), year > next {
      return Finding(
        EditionsReversed(edition: new.key, earlier: old.key, from: newer.from), at: new.inForce.span, others: others)
    }
    guard let last = older.to, last.next != newer.from else { return nil }
    if last < newer.from {
      let days = Validity(from: last.next, to: newer.from.previous)
      return Finding(EditionGap(standard: new.id.value, days: days), at: new.inForce.span, others: others)
    }
    return Finding(
      EditionsOverlap(earlier: old.key, edition: new.key, days: Validity(from: newer.from, to: last)),
      at: new.inForce.span, others: others)
  }

  /// Of an edition that is named by its year.
  private static func year(of standard: StandardDocument) -> Int? {
    let edition = standard.edition.value
    return edition.utf8.count == 4 && edition.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(edition) : nil
  }
}

package struct EditionsOverlap: FindingMessage {
  package static let code: FindingCode = "TS3070"
  package static let severity = Severity.warning
  let earlier: StandardEdition
  let edition: StandardEdition
  let days: Validity

  package var text: Bilingual {
    Bilingual(
      zh: "`\(earlier)` 与 `\(edition)` 同时施行（\(days.words.zh)），期间只按后者评价",
      en: "`\(earlier)` and `\(edition)` are both in force \(days.words.en), when only the later one counts")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "让前一版次止于后一版次施行的前一天；过渡期的考生写进认定方案的 `批次`（cohorts）",
      en: "end the earlier one on the day before; candidates of a transition belong under `cohorts` of the scheme")
  }
  package var rule: Bilingual? {
    Bilingual(zh: "申报日有效的版次中，以最新的为准", en: "of the editions in force on the application date the newest counts")
  }
}

package struct EditionGap: FindingMessage {
  package static let code: FindingCode = "TS3071"
  package static let severity = Severity.warning
  let standard: String
  let days: Validity

  package var text: Bilingual {
    Bilingual(
      zh: "`\(standard)` 在 \(days.words.zh) 没有有效的版次",
      en: "no edition of `\(standard)` is in force \(days.words.en)")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "让前一版次止于新版施行的前一天；确实空缺时，这些天的申报一律不予评价",
      en:
        "end the earlier edition on the day before the next; if the gap is real, applications of those days are refused"
    )
  }
}

package struct EditionNeverInForce: FindingMessage {
  package static let code: FindingCode = "TS3072"
  let edition: StandardEdition
  let other: StandardEdition
  let from: CalendarDate

  package var text: Bilingual {
    Bilingual(
      zh: "`\(edition)` 从不施行：`\(other)` 同在 `\(from)` 起施行",
      en: "`\(edition)` is never in force: `\(other)` comes into force on the same day, `\(from)`")
  }
  package var advice: Bilingual {
    Bilingual(zh: "对照发布通知，改正其中一个施行日期", en: "correct one of the dates by the notice of publication")
  }
}

package struct EditionsReversed: FindingMessage {
  package static let code: FindingCode = "TS3073"
  let edition: StandardEdition
  let earlier: StandardEdition
  let from: CalendarDate

  package var text: Bilingual {
    Bilingual(
      zh: "`\(edition)` 自 `\(from)` 起取代更新的 `\(earlier)`",
      en: "`\(edition)` takes the place of the newer `\(earlier)` from `\(from)`")
  }
  package var advice: Bilingual {
    Bilingual(zh: "改正版次或施行日期：后出的版次后施行", en: "correct an edition or a date: the later edition comes into force later")
  }
}
