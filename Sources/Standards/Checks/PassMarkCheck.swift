package import Diagnostics
import Vocabulary
import YAMLSource

/// A pass mark of 0 asks for nothing, though it looks as if something were asked; and the components of a 国家职业标准 are
/// each passed with 60 of 100 (技术规程 1.9.2).
enum PassMarkCheck {
  /// In hundredths.
  private static let nationalMark = 6000

  static func findings(in standard: StandardDocument) -> [Finding] {
    var findings: [Finding] = []
    let isOccupational = standard.layer.value == .national && standard.effectiveFamily == .occupational
    func check(_ mark: Sited<Score>?) {
      if let mark, mark.value == .zero { findings.append(Finding(PassMarkOfZero(), at: mark.span)) }
    }
    for level in standard.levels {
      for component in Component.allCases {
        guard let mark = level.assessment[component]?.value.pass else { continue }
        check(mark)
        if isOccupational, mark.value != .zero, mark.value.hundredths < Self.nationalMark {
          findings.append(Finding(MarkBelowNational(mark: mark.value), at: mark.span))
        }
      }
    }
    for function in standard.functions {
      for task in function.tasks {
        for item in task.skills { check(item.pass) }
        for item in task.knowledge { check(item.pass) }
      }
    }
    return findings
  }
}

package struct MarkBelowNational: FindingMessage {
  package static let code: FindingCode = "TS2064"
  package static let severity = Severity.warning
  let mark: Score

  package var text: Bilingual {
    Bilingual(
      zh: "国家职业标准的各科都以 60 分为合格，这里是 `\(mark)`",
      en: "the components of a national occupational standard are passed with 60, and this mark is `\(mark)`")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "对照标准原文改正；原文确是如此的，写进基线", en: "correct it by the standard; if that is what it says, take it into the baseline")
  }
}

package struct PassMarkOfZero: FindingMessage {
  package static let code: FindingCode = "TS2022"
  package var text: Bilingual {
    Bilingual(zh: "合格分为 0，等于人人合格", en: "a pass mark of 0 passes everyone")
  }
  package var advice: Bilingual {
    Bilingual(zh: "写上真正的合格分；不设合格分就删去这一项", en: "give the real mark, or remove the entry where there is none")
  }
}
