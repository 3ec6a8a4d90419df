package import Diagnostics
import Vocabulary
import YAMLSource

/// 国家职业标准: 理论知识考试时间不少于 90 min, 技能考核不少于 60 min, 综合评审不少于 30 min (技术规程 1.9.4).
enum AssessmentTimeCheck {
  private static func least(_ component: Component) -> Int {
    switch component {
    case .theory: 90
    case .practical: 60
    case .review: 30
    }
  }

  static func findings(in standard: StandardDocument) -> [Finding] {
    guard standard.layer.value == .national, standard.effectiveFamily == .occupational else { return [] }
    return standard.levels.flatMap { level in
      Component.allCases.compactMap { component in
        guard let minutes = level.assessment[component]?.value.minutes, minutes.value < least(component) else {
          return nil
        }
        return Finding(
          TimeBelowNational(component: component, minutes: minutes.value, least: least(component)), at: minutes.span)
      }
    }
  }
}

package struct TimeBelowNational: FindingMessage {
  package static let code: FindingCode = "TS2069"
  package static let severity = Severity.warning
  let component: Component
  let minutes: Int
  let least: Int

  package var text: Bilingual {
    Bilingual(
      zh: "国家职业标准的\(component.chinese)时间不少于 \(least) 分钟，这里是 `\(minutes)`",
      en:
        "the \(component.rawValue) of a national occupational standard takes \(least) minutes or more, and this is `\(minutes)`"
    )
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "对照标准原文改正；原文确是如此的，写进基线", en: "correct it by the standard; if that is what it says, take it into the baseline")
  }
}
