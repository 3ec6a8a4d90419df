package import Diagnostics
import Vocabulary
import YAMLSource

/// 权重表: each table sums to exactly 100 and names the level's functions, all of them and no others.
enum WeightCheck {
  static func findings(in standard: StandardDocument) -> [Finding] {
    let levels = Set(standard.levels.map(\.level.value))
    // A function filed under a level that does not exist is missing at the level it belongs to: reported once, there.
    guard standard.functions.allSatisfy({ levels.contains($0.level.value) }) else { return sums(in: standard) }
    return standard.levels.flatMap { level -> [Finding] in
      let functions = standard.functions.filter { $0.level.value == level.level.value }
      let tables = level.weights?.tables ?? [:]
      if functions.isEmpty { return withoutFunctions(tables, level.level.value, of: standard) }
      // A lower layer's own functions may go unweighted: their items then each need evidence of their own.
      let missing = standard.layer.value == .national ? missingTables(at: level) : []
      return missing
        + tables.sorted { $0.key < $1.key }.flatMap { component, table in check(table, component, functions) }
    }
  }

  private static func missingTables(at level: LevelRequirements) -> [Finding] {
    let tables = level.weights?.tables ?? [:]
    if tables.isEmpty { return [Finding(MissingWeights(level: level.level.value), at: level.level.span)] }
    return [Component.theory, .practical].filter { tables[$0] == nil && level.assessment[$0] != nil }.map {
      Finding(MissingWeightTable(level: level.level.value, component: $0), at: level.level.span)
    }
  }

  /// What a level without functions may weigh: the standard's own basics, in the theory table.
  private static func withoutFunctions(
    _ tables: [Component: Sited<WeightTables.Table>], _ level: String, of standard: StandardDocument
  ) -> [Finding] {
    // Of a national level it is reported already that the functions are missing.
    if standard.layer.value == .national { return [] }
    let hasBasics = !standard.basics.ethics.isEmpty || !standard.basics.knowledge.isEmpty
    return tables.sorted { $0.key < $1.key }.compactMap { component, table in
      let weighsBasics = table.value.allSatisfy { $0.row.value == .ethics || $0.row.value == .basics }
      if component == .theory, hasBasics, weighsBasics { return wrongSum(of: table, component) }
      return Finding(WeightsWithoutFunctions(level: level, component: component), at: table.span)
    }
  }

  private static func check(
    _ table: Sited<WeightTables.Table>, _ component: Component, _ functions: [WorkFunction]
  ) -> [Finding] {
    let codes = Set(functions.map(\.code.value))
    var findings: [Finding] = []
    var named: Set<String> = []
    for (row, _) in table.value {
      switch row.value {
      case .function(let code) where codes.contains(code): named.insert(code)
      case .function(let code):
        findings.append(
          Finding(WeightOfAbsentFunction(function: code, functions: codes.sorted()), at: row.span))
      case .ethics, .basics:
        if component == .practical {
          findings.append(
            Finding(WeightOfAbsentFunction(function: row.value.description, functions: codes.sorted()), at: row.span))
        }
      }
    }
    for function in functions where !named.contains(function.code.value) {
      findings.append(
        Finding(
          MissingWeight(component: component, function: function.code.value), at: table.span,
          others: [SecondaryPlace(.source(function.code.span), Bilingual(zh: "职业功能在此", en: "the function"))]))
    }
    // A wrong row changes the sum too: one cause, one finding.
    return findings.isEmpty ? [wrongSum(of: table, component)].compactMap(\.self) : findings
  }

  static func sums(in standard: StandardDocument) -> [Finding] {
    standard.levels.flatMap { level in
      (level.weights?.tables ?? [:]).sorted { $0.key < $1.key }.compactMap { wrongSum(of: $0.value, $0.key) }
    }
  }

  private static func wrongSum(of table: Sited<WeightTables.Table>, _ component: Component) -> Finding? {
    let sum = table.value.reduce(0) { $0 + $1.percent.value }
    return sum == 100 ? nil : Finding(WeightSum(component: component, sum: sum), at: table.span)
  }
}

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
  let function: String
  let functions: [String]

  package var text: Bilingual {
    Bilingual(zh: "本级没有职业功能 `\(function)`", en: "this level has no function `\(function)`")
  }
  package var advice: Bilingual {
    let codes = functions.map { "`\($0)`" }
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
      zh: "补上 `weights:`；没有来源的权重请注明 `synthetic: true`",
      en: "add `weights:`; mark made-up ones `synthetic: true`")
  }
}

package struct MissingWeightTable: FindingMessage {
  package static let code: FindingCode = "TS2021"
  let level: String
  let component: Component

  package var text: Bilingual {
    Bilingual(
      zh: "等级 `\(level)` 有\(component.chinese)考核，却没有\(component.chinese)权重表",
      en: "level `\(level)` has a \(component.rawValue) examination but no \(component.rawValue) weights")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "在 `weights:` 中补上 `\(component.rawValue):`，合计 100",
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
      zh: "删去这张表，上层标准的权重照样有效；或在 `functions:` 中补上本级的职业功能",
      en: "remove the table, as the higher standard's weights hold anyway; or add the level's own functions")
  }
}
