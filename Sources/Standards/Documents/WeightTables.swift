import Diagnostics
package import Vocabulary
import YAMLSource

/// A row of a weight table: 职业道德, 基础知识, or a 职业功能 by its code.
package enum WeightRow: Hashable, Sendable, CustomStringConvertible {
  case ethics
  case basics
  case function(String)

  package var description: String {
    switch self {
    case .ethics: "ethics"
    case .basics: "basics"
    case .function(let code): code
    }
  }

  static let form = Form<WeightRow>.scalar(
    Bilingual(zh: "`职业道德`（ethics）、`基础知识`（basics）或职业功能编号", en: "`ethics`, `basics` or a function's code"), .text
  ) { text in
    switch text {
    case "ethics", "职业道德": .ethics
    case "basics", "基础知识": .basics
    default: Form.isItemCode(text) ? .function(text) : nil
    }
  }
}

/// 理论知识权重表 and 技能要求权重表 of one level. A row that is absent is a function not present at that level (—).
package struct WeightTables: Sendable {
  package typealias Table = [(row: Sited<WeightRow>, percent: Sited<Int>)]
  package typealias Tables = ByComponent<Sited<Table>>

  /// Made up, for want of a source.
  package var synthetic: Bool
  package var tables: Tables
  /// Tables of their own for work types (方向); the ones above hold for the others.
  package var byWorkType: [(workType: Sited<String>, tables: Tables)]

  /// The table that a candidate of a work type is scored by.
  package func table(_ component: Component, for workType: String?) -> Sited<Table>? {
    byWorkType.first { $0.workType.value == workType }?.tables[component] ?? tables[component]
  }

  /// Whether any candidate's component is scored by a table.
  package func weighs(_ component: Component) -> Bool {
    tables[component] != nil || byWorkType.contains { $0.tables[component] != nil }
  }

  /// Every table, with the work type it is for; nil: for all others.
  package var all: [(workType: Sited<String>?, component: Component, table: Sited<Table>)] {
    var all: [(workType: Sited<String>?, component: Component, table: Sited<Table>)] = []
    func add(_ tables: Tables, for workType: Sited<String>?) {
      for component in Component.allCases {
        if let table = tables[component] { all.append((workType, component, table)) }
      }
    }
    add(tables, for: nil)
    for entry in byWorkType { add(entry.tables, for: entry.workType) }
    return all
  }

  package var isEmpty: Bool {
    Component.allCases.allSatisfy { component in
      tables[component] == nil && byWorkType.allSatisfy { $0.tables[component] == nil }
    }
  }

  private static let shape = Shape(
    Bilingual(zh: "权重表", en: "`weights`"),
    optional: [Keys.synthetic, Keys.theoryWeights, Keys.practicalWeights, Keys.weightsByWorkType])

  private static let workTypeShape = Shape(
    Bilingual(zh: "一个工种的权重表", en: "a work type's weights"), optional: [Keys.theoryWeights, Keys.practicalWeights])

  static let tableForm: Form<Sited<Table>> =
    Form<[(key: Sited<WeightRow>, value: Sited<Int>)]>.table(
      Bilingual(zh: "权重表", en: "a weight table"), key: WeightRow.form, value: .integer(1...100), minimum: 1
    ).map { rows in rows.map { (row: $0.key, percent: $0.value) } }.sited

  static let workTypesForm = Form<[(key: Sited<String>, value: Sited<Tables>)]>.table(
    Bilingual(zh: "各工种的权重表", en: "weights by work type"), key: .text,
    value: Form<Tables>.object(workTypeShape) { tables(of: $0, &$1) }, minimum: 1)

  private static func tables(of reader: borrowing ObjectReader, _ decoding: inout Decoding) -> Tables {
    Tables(
      theory: reader.read(Keys.theoryWeights, &decoding), practical: reader.read(Keys.practicalWeights, &decoding))
  }

  static let form = Form<WeightTables>.object(shape) { reader, decoding in
    let synthetic = reader.read(Keys.synthetic, &decoding)
    let tables = tables(of: reader, &decoding)
    let byWorkType = reader.read(Keys.weightsByWorkType, &decoding) ?? []
    return WeightTables(
      synthetic: synthetic ?? false, tables: tables, byWorkType: byWorkType.map { ($0.key, $0.value.value) })
  }
}
