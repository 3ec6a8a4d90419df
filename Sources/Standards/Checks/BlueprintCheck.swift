package import Diagnostics
import Vocabulary
import YAMLSource

/// 技能考核内容结构表: shares sum to 100, what is examined exists, and 选考 leaves a choice.
enum BlueprintCheck {
  /// - Parameter besides: levels that are not looked at.
  static func findings(in standard: StandardDocument, besides: Set<String> = []) -> [Finding] {
    let levels = Set(standard.levels.map(\.level.value))
    // A function filed under a level that does not exist is missing at the level it belongs to: reported once, there.
    let areFiled = standard.functions.allSatisfy { levels.contains($0.level.value) }
    return standard.levels.filter { !besides.contains($0.level.value) }.flatMap { level -> [Finding] in
      guard let first = level.blueprint.first else { return [] }
      let functions = standard.functions(at: level.level.value)
      let codes = functions.map(\.code.value) + functions.flatMap { $0.tasks.map(\.code.value) }
      var findings = areFiled ? level.blueprint.flatMap { range(of: $0, codes) } : []
      // A range that was left out makes the sum wrong too.
      if findings.isEmpty { findings += unexamined(functions, of: level, first) }
      let sum = level.blueprint.reduce(0) { $0 + $1.value.percent.value }
      // A range written twice is told as that.
      let isRepeated = Set(level.blueprint.map(\.value.title.zh)).count < level.blueprint.count
      if findings.isEmpty, !isRepeated, sum != 100 { findings.append(Finding(BlueprintSum(sum: sum), at: first.span)) }
      return findings + [time(of: level, first)].compactMap(\.self)
    }
  }

  private static func range(of range: Sited<BlueprintRange>, _ codes: [String]) -> [Finding] {
    let unknown = range.value.covers.filter { !codes.contains($0.value) }.map {
      Finding(NothingOfThatCode(code: $0.value, known: codes), at: $0.span)
    }
    guard let choose = range.value.choose, choose.value >= range.value.covers.count else { return unknown }
    return unknown + [Finding(NoChoice(choose: choose.value, offered: range.value.covers.count), at: choose.span)]
  }

  /// Functions that the practical weighs and no range examines.
  private static func unexamined(
    _ functions: [WorkFunction], of level: LevelRequirements, _ first: Sited<BlueprintRange>
  ) -> [Finding] {
    let examined = Set(level.blueprint.flatMap(\.value.covers).map(\.value))
    let weighed = level.weights?.all.filter { $0.component == .practical }.flatMap(\.table.value).map(\.row.value) ?? []
    return functions.filter { function in
      weighed.contains(.function(function.code.value)) && !examined.contains(function.code.value)
        && !function.tasks.contains { examined.contains($0.code.value) }
    }.map { function in
      Finding(
        FunctionNotExamined(code: function.code.value, level: level.level.value), at: function.code.span,
        others: [SecondaryPlace(.source(first.span), Bilingual(zh: "本级的考核结构表", en: "the level's blueprint"))])
    }
  }

  /// The ranges' times together are at least the practical's least time, where all are given.
  private static func time(of level: LevelRequirements, _ first: Sited<BlueprintRange>) -> Finding? {
    let minutes = level.blueprint.compactMap(\.value.minutes?.value)
    guard minutes.count == level.blueprint.count, let least = level.assessment[.practical]?.value.minutes,
      minutes.reduce(0, +) < least.value
    else { return nil }
    return Finding(
      BlueprintTooShort(minutes: minutes.reduce(0, +), least: least.value), at: first.span,
      others: [SecondaryPlace(.source(least.span), Bilingual(zh: "最短考核时间", en: "the least time"))])
  }
}

package struct BlueprintSum: FindingMessage {
  package static let code: FindingCode = "TS2040"
  let sum: Int

  package var text: Bilingual {
    Bilingual(zh: "考核结构表的比重合计为 `\(sum)`，应为 100", en: "the blueprint's shares sum to `\(sum)`, not 100")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "改正各鉴定范围的 `比重`（percent），使合计为 100", en: "correct the `percent:` of the ranges so that they sum to 100")
  }
}

package struct NothingOfThatCode: FindingMessage {
  package static let code: FindingCode = "TS2041"
  let code: String
  let known: [String]

  package var text: Bilingual {
    Bilingual(zh: "本级没有编号为 `\(code)` 的职业功能或工作内容", en: "this level has no function or task `\(code)`")
  }
  package var advice: Bilingual {
    let names = known.map { "`\($0)`" }
    return Bilingual(
      zh: "改为本级的编号：\(names.joined(separator: "、"))", en: "name one of the level's: \(names.joined(separator: ", "))")
  }
}

package struct NoChoice: FindingMessage {
  package static let code: FindingCode = "TS2042"
  let choose: Int
  let offered: Int

  package var text: Bilingual {
    Bilingual(zh: "\(offered) 项中选 \(choose) 项，没有选择余地", en: "`\(choose)` of \(offered) is no choice")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "全部必考就删去 `选考`（choose），否则在 `考核内容`（covers）中补上可选的内容",
      en: "remove `choose:` where all are examined, or list what else may be chosen under `covers:`")
  }
}

package struct BlueprintTooShort: FindingMessage {
  package static let code: FindingCode = "TS2043"
  package static let severity: Severity = .warning
  let minutes: Int
  let least: Int

  package var text: Bilingual {
    Bilingual(
      zh: "各鉴定范围的时间合计 \(minutes) 分钟，少于技能考核的最短时间 \(least) 分钟",
      en: "the ranges take \(minutes) minutes together, less than the practical's least time of \(least)")
  }
  package var advice: Bilingual {
    Bilingual(zh: "核对两处的时间", en: "compare the two with the standard")
  }
}

package struct FunctionNotExamined: FindingMessage {
  package static let code: FindingCode = "TS2068"
  package static let severity: Severity = .warning
  let code: String
  let level: String

  package var text: Bilingual {
    Bilingual(
      zh: "职业功能 `\(code)` 在技能权重表中有分，等级 `\(level)` 的考核结构表却没有考它",
      en: "function `\(code)` has its share of the practical, but no range of level `\(level)`'s blueprint examines it")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "在某个鉴定范围的 `考核内容`（covers）中补上它或它的工作内容", en: "name it or a task of it under the `covers:` of a range")
  }
}
