package import Diagnostics
import Vocabulary
import YAMLSource

/// ★ marks a skill: an examination of knowledge has no single item that fails it (技术规程 4, 关键技能).
enum KeyItemCheck {
  static func findings(in standard: StandardDocument) -> [Finding] {
    standard.levels.flatMap(\.keyItems).filter { $0.value.kind != .skill }.map {
      Finding(KeyItemIsKnowledge(item: $0.value), at: $0.span)
    }
  }
}

package struct KeyItemIsKnowledge: FindingMessage {
  package static let code: FindingCode = "TS2063"
  let item: ItemName

  package var text: Bilingual {
    Bilingual(
      zh: "★ 只能加在技能要求上，`\(item)` 是相关知识", en: "only a skill can be marked ★, and `\(item)` is knowledge")
  }
  package var advice: Bilingual {
    var skill = item
    skill.kind = .skill
    return Bilingual(zh: "是否想写 `\(skill)`？不是就删去这一项", en: "did you mean `\(skill)`? if not, remove the entry")
  }
}
