package import Diagnostics
import Vocabulary
import YAMLSource

/// A pass mark of 0 asks for nothing, though it looks as if something were asked.
enum PassMarkCheck {
  static func findings(in standard: StandardDocument) -> [Finding] {
    let components = standard.levels.flatMap { level in
      level.assessment.sorted { $0.key < $1.key }.map(\.value.value.pass)
    }
    let items = standard.functions.flatMap(\.tasks).flatMap { task in
      ItemKind.allCases.flatMap { task.items($0).compactMap(\.pass) }
    }
    return (components + items).filter { $0.value == Score("0") }.map { Finding(PassMarkOfZero(), at: $0.span) }
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
