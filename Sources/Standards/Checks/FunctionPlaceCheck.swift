package import Diagnostics
import Vocabulary
import YAMLSource

/// Functions that stand under a code or at a level that is not theirs, told by what they hold and by what the weight
/// tables list: one mistake, at which numbering and tables would each complain of all that follows from it.
struct FunctionPlaceCheck {
  private(set) var findings: [Finding] = []
  /// Of which numbering and tables cannot be looked at until then.
  private(set) var levels: Set<String> = []

  init(_ standard: StandardDocument) {
    let known = standard.levels.map(\.level.value)
    guard standard.functions.allSatisfy({ known.contains($0.level.value) }) else { return }
    for function in standard.functions {
      guard let finding = Self.codeFinding(function, in: standard) else { continue }
      findings.append(finding)
      levels.insert(function.level.value)
    }
    for (number, function) in standard.functions.enumerated() where !levels.contains(function.level.value) {
      guard let (finding, meant) = Self.levelFinding(number, function, in: standard) else { continue }
      findings.append(finding)
      levels.formUnion([function.level.value, meant])
    }
  }

  // MARK: Codes

  /// Every task and item of a function is numbered by another code, which no other function has.
  private static func codeFinding(_ function: WorkFunction, in standard: StandardDocument) -> Finding? {
    guard let first = function.tasks.first, let meant = parent(of: first.code.value), meant != function.code.value,
      function.tasks.allSatisfy({ parent(of: $0.code.value) == meant && isNumberedThrough($0) })
    else { return nil }
    let siblings = standard.functions(at: function.level.value)
    let others = siblings.filter { $0 !== function }
    guard !others.contains(where: { $0.code.value == meant }) else { return nil }
    let codes = siblings.map { $0 === function ? Sited(meant, at: function.code.span) : $0.code }
    let listed = rows(of: standard, at: function.level.value).keys
    let isRepeated = others.contains { $0.code.value == function.code.value }
    // Without a table only a code that is due where it stands is certain to be the one meant.
    let isDue = NumberingCheck.isSequence(codes) && !NumberingCheck.isSequence(siblings.map(\.code))
    guard
      listed.isEmpty ? isDue : listed.contains(meant) && (isRepeated || !listed.contains(function.code.value))
    else { return nil }
    return Finding(
      CodeApartFromTasks(code: function.code.value, meant: meant, task: first.code.value), at: function.code.span,
      others: [SecondaryPlace(.source(first.code.span), Bilingual(zh: "其下的工作内容", en: "a task of it"))])
  }

  private static func parent(of code: String) -> String? {
    code.lastIndex(of: ".").map { String(code[..<$0]) }
  }

  private static func isNumberedThrough(_ task: WorkTask) -> Bool {
    (task.skills + task.knowledge).allSatisfy { parent(of: $0.code.value) == task.code.value }
  }

  // MARK: Levels

  /// The tables of one level miss a function that another level has and does not list, or has twice.
  private static func levelFinding(
    _ number: Int, _ function: WorkFunction, in standard: StandardDocument
  ) -> (finding: Finding, meant: String)? {
    let (level, code) = (function.level.value, function.code.value)
    let isRepeated = standard.functions(at: level).count { $0.code.value == code } > 1
    guard isRepeated || isUnlisted(code, at: level, in: standard) else { return nil }
    let missing = standard.levels.map(\.level.value).filter { other in
      other != level && rows(of: standard, at: other)[code] != nil
        && !standard.functions(at: other).contains { $0.code.value == code }
    }
    guard missing.count == 1, let meant = missing.first, let row = rows(of: standard, at: meant)[code] else {
      return nil
    }
    // Of two of one code the one among the other level's functions is out of place.
    let neighbours = [number - 1, number + 1].filter(standard.functions.indices.contains)
    guard !isRepeated || neighbours.contains(where: { standard.functions[$0].level.value == meant }) else { return nil }
    let listed = SecondaryPlace(
      .source(row), Bilingual(zh: "等级 `\(meant)` 的权重表列有它", en: "listed at level `\(meant)`"))
    return (
      Finding(
        LevelApartFromTables(code: code, level: level, meant: meant), at: function.level.span, others: [listed]), meant
    )
  }

  private static func isUnlisted(_ code: String, at level: String, in standard: StandardDocument) -> Bool {
    let rows = rows(of: standard, at: level)
    return !rows.isEmpty && rows[code] == nil
  }

  /// The functions that a level's tables list, each with a place where.
  private static func rows(of standard: StandardDocument, at level: String) -> [String: SourceSpan] {
    let tables = standard.levels.first { $0.level.value == level }?.weights?.all ?? []
    var rows: [String: SourceSpan] = [:]
    for (row, _) in tables.flatMap(\.table.value) {
      if case .function(let code) = row.value, rows[code] == nil { rows[code] = row.span }
    }
    return rows
  }
}

package struct CodeApartFromTasks: FindingMessage {
  package static let code: FindingCode = "TS2066"
  let code: String
  let meant: String
  let task: String

  package var text: Bilingual {
    Bilingual(
      zh: "职业功能编号 `\(code)` 与其工作内容的编号（如 `\(task)`）不符",
      en: "the function's code `\(code)` does not match the codes of its tasks, such as `\(task)`")
  }
  package var advice: Bilingual { Bilingual(zh: "改为 `\(meant)`", en: "change it to `\(meant)`") }
}

package struct LevelApartFromTables: FindingMessage {
  package static let code: FindingCode = "TS2067"
  let code: String
  let level: String
  let meant: String

  package var text: Bilingual {
    Bilingual(
      zh: "职业功能 `\(code)` 写在等级 `\(level)`，按权重表它属于等级 `\(meant)`",
      en: "function `\(code)` stands at level `\(level)`, but by the weight tables it belongs to level `\(meant)`")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "把这里的等级改为 `\(meant)`；等级无误的，改正两个等级的权重表",
      en: "change the level to `\(meant)` here; if it is right, correct the weight tables of both levels")
  }
}
