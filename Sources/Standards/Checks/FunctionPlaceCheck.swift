package import Diagnostics
import Vocabulary
import YAMLSource

/// Functions that stand under a code or at a level that is not theirs, told by what they hold and by what the weight
/// tables list: one mistake, at which numbering and tables would each complain of all that follows from it.
struct FunctionPlaceCheck {
  private(set) var findings: [Finding] = []
  /// The levels of which numbering and tables cannot be looked at until then.
  private(set) var levels: Set<String> = []
  private let standard: StandardDocument
  /// By level the functions that its tables list, each with a place where.
  private let rows: [String: [String: SourceSpan]]
  /// By level how often a code is used.
  private let uses: [String: [String: Int]]

  init(_ standard: StandardDocument) {
    let known = standard.levels.map(\.level.value)
    self.standard = standard
    rows = Dictionary(
      standard.levels.map { ($0.level.value, Self.rows(of: $0)) }, uniquingKeysWith: { first, _ in first })
    uses = Dictionary(grouping: standard.functions, by: \.level.value).mapValues { functions in
      functions.reduce(into: [:]) { $0[$1.code.value, default: 0] += 1 }
    }
    guard standard.functions.allSatisfy({ known.contains($0.level.value) }) else { return }
    for function in standard.functions {
      guard let finding = codeFinding(function) else { continue }
      findings.append(finding)
      levels.insert(function.level.value)
    }
    for (number, function) in standard.functions.enumerated() where !levels.contains(function.level.value) {
      guard let (finding, meant) = levelFinding(number, function) else { continue }
      findings.append(finding)
      levels.formUnion([function.level.value, meant])
    }
  }

  // MARK: Codes

  /// Every task and item of a function is numbered by another code, which no other function has.
  private func codeFinding(_ function: WorkFunction) -> Finding? {
    guard let first = function.tasks.first, let meant = Self.parent(of: first.code.value), meant != function.code.value,
      function.tasks.allSatisfy({ Self.parent(of: $0.code.value) == meant && Self.isNumberedThrough($0) })
    else { return nil }
    let level = function.level.value
    guard uses[level]?[meant] == nil, let listed = rows[level] else { return nil }
    // Without a table only a code that is due where it stands is certain to be the one meant.
    let isMeant =
      listed.isEmpty
      ? isDue(meant, at: function)
      : listed[meant] != nil && (isRepeated(function) || listed[function.code.value] == nil)
    guard isMeant else { return nil }
    return Finding(
      CodeApartFromTasks(code: function.code.value, meant: meant, task: first.code.value), at: function.code.span,
      others: [SecondaryPlace(.source(first.code.span), Bilingual(zh: "其下的工作内容", en: "a task of it"))])
  }

  private func isDue(_ code: String, at function: WorkFunction) -> Bool {
    let siblings = standard.functions(at: function.level.value)
    let codes = siblings.map { $0 === function ? Sited(code, at: function.code.span) : $0.code }
    return NumberingCheck.isSequence(codes) && !NumberingCheck.isSequence(siblings.map(\.code))
  }

  private func isRepeated(_ function: WorkFunction) -> Bool {
    (uses[function.level.value]?[function.code.value] ?? 0) > 1
  }

  private static func parent(of code: String) -> String? {
    code.lastIndex(of: ".").map { String(code[..<$0]) }
  }

  private static func isNumberedThrough(_ task: WorkTask) -> Bool {
    (task.skills + task.knowledge).allSatisfy { parent(of: $0.code.value) == task.code.value }
  }

  // MARK: Levels

  /// The tables of one level miss a function that another level has and does not list, or has twice.
  private func levelFinding(_ number: Int, _ function: WorkFunction) -> (finding: Finding, meant: String)? {
    let (level, code) = (function.level.value, function.code.value)
    let isRepeated = isRepeated(function)
    let isUnlisted = rows[level].map { !$0.isEmpty && $0[code] == nil } ?? false
    guard isRepeated || isUnlisted else { return nil }
    let missing = standard.levels.map(\.level.value).filter { other in
      other != level && rows[other]?[code] != nil && uses[other]?[code] == nil
    }
    guard missing.count == 1, let meant = missing.first, let row = rows[meant]?[code] else { return nil }
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

  private static func rows(of level: LevelRequirements) -> [String: SourceSpan] {
    var rows: [String: SourceSpan] = [:]
    for (row, _) in (level.weights?.all ?? []).flatMap(\.table.value) {
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
