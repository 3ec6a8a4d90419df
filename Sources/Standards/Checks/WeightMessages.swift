package import Diagnostics
import Vocabulary

package struct WeightSum: FindingMessage {
  package static let code: FindingCode = "TS2005"
  let component: Component
  let sum: Int

  package var text: Bilingual {
    Bilingual(
      zh: "\(component.chinese)权重合计为 `\(sum)`，应为 100", en: "the \(component.rawValue) weights sum to `\(sum)`, not 100")
  }
  package var advice: Bilingual {
    let difference = abs(100 - sum)
    return sum < 100
      ? Bilingual(
        zh: "还差 \(difference)，对照标准的权重表改正", en: "\(difference) is missing; compare the standard's own weight table")
      : Bilingual(
        zh: "多出 \(difference)，对照标准的权重表改正", en: "\(difference) too many; compare the standard's own weight table")
  }
}

package struct WeightOfAbsentFunction: FindingMessage {
  package static let code: FindingCode = "TS2006"
  let function: WeightRow
  let functions: [String]

  package var text: Bilingual {
    switch function {
    case .ethics: Bilingual(zh: "技能权重表里不列`职业道德`", en: "a practical weight table has no row for `ethics`")
    case .basics: Bilingual(zh: "技能权重表里不列`基础知识`", en: "a practical weight table has no row for `basics`")
    case .function(let code): Bilingual(zh: "本级没有职业功能 `\(code)`", en: "this level has no function `\(code)`")
    }
  }
  package var advice: Bilingual {
    let codes = functions.map { "`\($0)`" }
    if codes.isEmpty { return Bilingual(zh: "删去这一行", en: "remove the row") }
    return Bilingual(
      zh: "删去这一行，或改为本级的职业功能：\(codes.joined(separator: "、"))",
      en: "remove the row, or name one of the level's functions: \(codes.joined(separator: ", "))")
  }
  package var rule: Bilingual? {
    Bilingual(
      zh: "技能权重表只列职业功能；理论权重表另列职业道德与基础知识",
      en: "a practical table lists functions only; a theory table lists ethics and basics as well")
  }
}

package struct MissingWeight: FindingMessage {
  package static let code: FindingCode = "TS2007"
  let component: Component
  let function: String

  package var text: Bilingual {
    Bilingual(
      zh: "\(component.chinese)权重表缺少职业功能 `\(function)`",
      en: "the \(component.rawValue) weights leave out function `\(function)`")
  }
  package var advice: Bilingual {
    Bilingual(zh: "补上该功能的权重，使合计为 100", en: "give the function its weight, so that the table sums to 100")
  }
}

package struct MissingWeights: FindingMessage {
  package static let code: FindingCode = "TS2008"
  let level: String

  package var text: Bilingual {
    Bilingual(zh: "等级 `\(level)` 没有权重表", en: "level `\(level)` has no weights")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "补上 `权重`（weights）；没有来源的权重请注明 `自拟: 是`",
      en: "add `weights:`; mark made-up ones `synthetic: true`")
  }
}

package struct MissingWeightTable: FindingMessage {
  package static let code: FindingCode = "TS2021"
  let level: String
  let component: Component
  /// Nil: for everyone.
  let workType: String?

  package var text: Bilingual {
    let table = Bilingual(
      zh: (workType.map { "工种 `\($0)` 的" } ?? "") + "\(component.chinese)权重表",
      en: "\(component.rawValue) weights" + (workType.map { " for the work type `\($0)`" } ?? ""))
    return Bilingual(
      zh: "等级 `\(level)` 有\(component.chinese)考核，却没有\(table.zh)",
      en: "level `\(level)` has a \(component.rawValue) examination but no \(table.en)")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "在 `权重`（weights）中补上 `\(component.chinese)`（\(component.rawValue)），合计 100",
      en: "add `\(component.rawValue):` under `weights:`, summing to 100")
  }
}

package struct WeightsWithoutFunctions: FindingMessage {
  package static let code: FindingCode = "TS2023"
  let level: String
  let component: Component

  package var text: Bilingual {
    Bilingual(
      zh: "等级 `\(level)` 没有自己的职业功能，却有\(component.chinese)权重表",
      en: "level `\(level)` has \(component.rawValue) weights but no functions of its own")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "删去这张表，上层标准的权重照样有效；或在 `职业功能`（functions）中补上本级的职业功能",
      en: "remove the table, as the higher standard's weights hold anyway; or add the level's own functions")
  }
}
