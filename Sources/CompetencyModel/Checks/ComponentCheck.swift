package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// 考核科目: what the ladder has examined at a step, a standard that stands alone examines at that level. One that
/// refines another leaves its examinations to that.
enum ComponentCheck {
  static func findings(in standard: PlacedStandard) -> [Finding] {
    guard standard.standsAlone else { return [] }
    return standard.levels.flatMap { placed -> [Finding] in
      guard let components = placed.rank.flatMap({ standard.ladder.steps[$0].components }) else { return [] }
      let level = placed.level
      let place = SecondaryPlace(
        .source(components.span), Bilingual(zh: "等级体系规定的考核科目", en: "what the ladder has examined"))
      return Set(components.value).sorted().filter { level.assessment[$0] == nil }.map { component in
        let message: any FindingMessage =
          component == .review
          ? MissingReview(level: level.level.value)
          : MissingAssessment(level: level.level.value, component: component)
        return Finding(message, at: level.level.span, others: [place])
      }
    }
  }
}

package struct MissingAssessment: FindingMessage {
  package static let code: FindingCode = "TS2016"
  let level: String
  let component: Component

  package var text: Bilingual {
    Bilingual(
      zh: "等级 `\(level)` 没有\(component.chinese)考核", en: "level `\(level)` has no \(component.rawValue) examination")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "在 `评价方式`（assessment）中补上 `\(component.chinese): {合格分: 60}`",
      en: "add `\(component.rawValue): {pass: 60}` under `assessment:`")
  }
}

package struct MissingReview: FindingMessage {
  package static let code: FindingCode = "TS3029"
  package static let severity: Severity = .warning
  let level: String

  package var text: Bilingual {
    Bilingual(zh: "等级 `\(level)` 没有综合评审", en: "level `\(level)` has no comprehensive review")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "在 `评价方式`（assessment）中补上 `综合评审: {合格分: 60}`；标准确实不设综合评审时可以不写",
      en: "add `review: {pass: 60}` under `assessment:`, unless the published standard has none")
  }
  package var rule: Bilingual? {
    Bilingual(
      zh: "等级体系规定该级须综合评审（编制技术规程：技师与高级技师）",
      en: "its ladder has this level reviewed, as the technical rules do technicians and senior technicians")
  }
}
