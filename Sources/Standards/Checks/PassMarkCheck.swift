package import Diagnostics
import Vocabulary
import YAMLSource

/// A pass mark of 0 asks for nothing, though it looks as if something were asked.
enum PassMarkCheck {
  static func findings(in standard: StandardDocument) -> [Finding] {
    var findings: [Finding] = []
    func check(_ mark: Sited<Score>?) {
      if let mark, mark.value == .zero { findings.append(Finding(PassMarkOfZero(), at: mark.span)) }
    }
    for level in standard.levels {
      for component in Component.allCases { check(level.assessment[component]?.value.pass) }
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

package struct PassMarkOfZero: FindingMessage {
  package static let code: FindingCode = "TS2022"
  package var text: Bilingual {
    Bilingual(zh: "合格分为 0，等于人人合格", en: "a pass mark of 0 passes everyone")
  }
  package var advice: Bilingual {
    Bilingual(zh: "写上真正的合格分；不设合格分就删去这一项", en: "give the real mark, or remove the entry where there is none")
  }
}
