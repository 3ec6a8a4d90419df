import Diagnostics
import Vocabulary
import YAMLSource

/// 权重表 (技术规程 4): each table sums to exactly 100 and names the level's functions, all of them and no others; where
/// functions or tables differ by work type, so for each of them.
struct WeightCheck {
  private let standard: StandardDocument
  private let level: LevelRequirements
  private let functions: [WorkFunction]
  private let hasRepeatedCodes: Bool
  private let tables: WeightTables

  /// - Parameter besides: levels that are not looked at.
  static func findings(in standard: StandardDocument, besides: Set<String> = []) -> [Finding] {
    let levels = Set(standard.levels.map(\.level.value))
    // A function filed under a level that does not exist is missing at the level it belongs to: reported once, there.
    guard standard.functions.allSatisfy({ levels.contains($0.level.value) }) else {
      return sums(in: standard, besides: [])
    }
    return standard.levels.filter { !besides.contains($0.level.value) }.flatMap { WeightCheck(standard, $0).findings }
  }

  /// - Parameters:
  ///   - faults: what reading found. A table with a weight that cannot be read sums to less for that alone.
  ///   - levels: those that are looked at; nil: all.
  static func sums(
    in standard: StandardDocument, besides faults: [Finding], only levels: Set<String>? = nil
  ) -> [Finding] {
    let places = faults.compactMap { fault in
      if case .source(let span) = fault.place { span } else { nil }
    }
    return standard.levels.filter { levels?.contains($0.level.value) ?? true }.flatMap { level in
      (level.weights?.all ?? []).filter { entry in !places.contains { entry.table.span.contains($0) } }
        .compactMap { wrongSum(of: $0.table, $0.component) }
    }
  }

  private init(_ standard: StandardDocument, _ level: LevelRequirements) {
    self.standard = standard
    self.level = level
    functions = standard.functions(at: level.level.value)
    hasRepeatedCodes = Set(functions.map(\.code.value)).count < functions.count
    tables = level.weights ?? WeightTables(synthetic: false, tables: WeightTables.Tables(), byWorkType: [])
  }

  /// Whose candidates are scored apart; nil stands for everyone together.
  private var candidates: [String?] {
    let isDivided = !tables.byWorkType.isEmpty || functions.contains { !$0.workTypes.isEmpty }
    return isDivided && !standard.workTypes.isEmpty ? standard.workTypes.map(\.value.title) : [nil]
  }

  private var findings: [Finding] {
    if functions.isEmpty { return withoutFunctions }
    // Which of two functions of one code a row means cannot be said: the code is reported.
    if hasRepeatedCodes { return [] }
    // A lower layer's own functions may go unweighted: their items then each need evidence of their own.
    var findings = standard.isWholeByItself ? missingTables : []
    let candidates = candidates
    let areShared = functions.allSatisfy(\.workTypes.isEmpty)
    for (workType, component, table) in tables.all {
      for candidate in candidates {
        // The shared table is the one that work types without their own are scored by.
        guard workType.map({ $0.value == candidate }) ?? !hasOwnTable(component, candidate) else { continue }
        let found = check(table, component, areShared ? functions : functions.filter { $0.concerns(candidate) })
        guard found.isEmpty else {
          findings += found
          break
        }
      }
    }
    return findings
  }

  private func hasOwnTable(_ component: Component, _ workType: String?) -> Bool {
    tables.byWorkType.contains { $0.workType.value == workType && $0.tables[component] != nil }
  }

  private var missingTables: [Finding] {
    if tables.isEmpty { return [Finding(MissingWeights(level: level.level.value), at: level.level.span)] }
    let candidates = candidates
    return [Component.theory, .practical].filter { level.assessment[$0] != nil }.flatMap { component in
      candidates.filter { tables.table(component, for: $0) == nil }.prefix(1).map { workType in
        Finding(
          MissingWeightTable(level: level.level.value, component: component, workType: workType), at: level.level.span,
          others: tables.all.prefix(1).map {
            SecondaryPlace(.source($0.table.span), Bilingual(zh: "本级已有的权重表", en: "the level's tables"))
          })
      }
    }
  }

  /// What a level without functions may weigh: the standard's own basics, in the theory table.
  private var withoutFunctions: [Finding] {
    // Of a standard that stands alone it is reported already that the functions are missing.
    if standard.isWholeByItself { return [] }
    let hasBasics = !standard.basics.ethics.isEmpty || !standard.basics.knowledge.isEmpty
    return tables.all.compactMap { _, component, table in
      let weighsBasics = table.value.allSatisfy { $0.row.value == .ethics || $0.row.value == .basics }
      if component == .theory, hasBasics, weighsBasics { return Self.wrongSum(of: table, component) }
      return Finding(WeightsWithoutFunctions(level: level.level.value, component: component), at: table.span)
    }
  }

  private func check(
    _ table: Sited<WeightTables.Table>, _ component: Component, _ functions: [WorkFunction]
  ) -> [Finding] {
    if names(table, functions, inOrderFor: component) {
      return [Self.wrongSum(of: table, component)].compactMap(\.self)
    }
    let codes = Set(functions.map(\.code.value))
    var findings: [Finding] = []
    var named: Set<String> = []
    for (row, _) in table.value {
      switch row.value {
      case .function(let code) where codes.contains(code): named.insert(code)
      case .ethics where component == .theory, .basics where component == .theory: break
      default:
        findings.append(
          Finding(WeightOfAbsentFunction(function: row.value, functions: codes.sorted()), at: row.span))
      }
    }
    for function in functions where !named.contains(function.code.value) {
      findings.append(
        Finding(
          MissingWeight(component: component, function: function.code.value), at: table.span,
          others: [SecondaryPlace(.source(function.code.span), Bilingual(zh: "职业功能在此", en: "the function"))]))
    }
    // A wrong row changes the sum too: one cause, one finding.
    return findings.isEmpty ? [Self.wrongSum(of: table, component)].compactMap(\.self) : findings
  }

  /// Whether a table's rows are the functions one after the other, as in nearly all.
  private func names(
    _ table: Sited<WeightTables.Table>, _ functions: [WorkFunction], inOrderFor component: Component
  ) -> Bool {
    var next = 0
    for (row, _) in table.value {
      switch row.value {
      case .function(let code):
        guard next < functions.count, functions[next].code.value == code else { return false }
        next += 1
      case .ethics, .basics: guard component == .theory else { return false }
      }
    }
    return next == functions.count
  }

  private static func wrongSum(of table: Sited<WeightTables.Table>, _ component: Component) -> Finding? {
    let sum = table.value.reduce(0) { $0 + $1.percent.value }
    return sum == 100 ? nil : Finding(WeightSum(component: component, sum: sum), at: table.span)
  }
}
