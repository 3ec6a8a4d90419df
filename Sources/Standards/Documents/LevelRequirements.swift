package import Diagnostics
package import Vocabulary
import YAMLSource

/// What a standard asks at one of its levels, work requirements apart.
package struct LevelRequirements: Sendable {
  /// A step of the standard's ladder.
  package var level: Sited<String>
  /// 标准学时: a reference, never a gate.
  package var training: Sited<Int>?
  package var trainingSynthetic: Bool
  /// 具备以下条件之一者: any of these. Empty: none of its own.
  package var eligibility: [Sited<EligibilityAlternative>]
  package var assessment: [Component: Sited<ComponentRequirements>]
  package var weights: WeightTables?
  package var evidence: EvidenceRules?
  /// Items of refined standards that this one marks ★ too.
  package var keyItems: [Sited<ItemName>]

  private static let shape = Shape(
    Bilingual(zh: "一个等级的要求", en: "a level's requirements"), required: [],
    optional: [
      .training, .trainingSynthetic, .eligibility, .assessment, .weights, .evidence, .keyItems,
    ])

  /// The level itself is the key that this value stands under.
  static let form = Form<LevelRequirements>.object(shape) { reader, decoding in
    let training = reader.read(Field(.training, Form.integer(1...10_000).sited), &decoding)
    let synthetic = reader.read(Field(.trainingSynthetic, .flag), &decoding)
    let eligibility = reader.read(Field(.eligibility, EligibilityAlternative.form.sited.list), &decoding)
    let assessment = reader.read(Field(.assessment, ComponentRequirements.tableForm), &decoding)
    let weights = reader.read(Field(.weights, WeightTables.form), &decoding)
    let evidence = reader.read(Field(.evidence, EvidenceRules.form), &decoding)
    let keyItems = reader.read(Field(.keyItems, Form.itemName.sited.list), &decoding)
    return LevelRequirements(
      level: Sited("", at: reader.node.span), training: training, trainingSynthetic: synthetic ?? false,
      eligibility: eligibility ?? [], assessment: assessment ?? [:], weights: weights, evidence: evidence,
      keyItems: keyItems ?? [])
  }
}

/// What one component of the examination asks: its mark, its least time and its smallest panel.
package struct ComponentRequirements: Sendable {
  package var pass: Sited<Score>
  package var minutes: Sited<Int>?
  package var assessors: Sited<Int>?

  private static let shape = Shape(
    Bilingual(zh: "一个科目的要求", en: "a component's requirements"), required: [.pass],
    optional: [.minutes, .assessors])

  private static let form = Form<ComponentRequirements>.object(shape) { reader, decoding in
    let pass = reader.read(Field(.pass, Form.mark.sited), &decoding)
    let minutes = reader.read(Field(.minutes, Form.integer(1...1440).sited), &decoding)
    let assessors = reader.read(Field(.assessors, Form.integer(1...99).sited), &decoding)
    return pass.map { ComponentRequirements(pass: $0, minutes: minutes, assessors: assessors) }
  }

  private static let tableShape = Shape(
    Bilingual(zh: "评价方式", en: "`assessment`"), required: [], optional: [.theory, .practical, .review])

  static let tableForm = Form<[Component: Sited<ComponentRequirements>]>.object(tableShape) { reader, decoding in
    var table: [Component: Sited<ComponentRequirements>] = [:]
    table[.theory] = reader.read(Field(.theory, form.sited), &decoding)
    table[.practical] = reader.read(Field(.practical, form.sited), &decoding)
    table[.review] = reader.read(Field(.review, form.sited), &decoding)
    return table
  }
}

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
    Bilingual(zh: "`ethics`（职业道德）、`basics`（基础知识）或职业功能编号", en: "`ethics`, `basics` or a function's code")
  ) { text in
    switch text {
    case "ethics", "职业道德": .ethics
    case "basics", "基础知识": .basics
    case "": nil
    default: .function(text)
    }
  }
}

/// 理论知识权重表 and 技能要求权重表 of one level. A row that is absent is a function not present at that level (—).
package struct WeightTables: Sendable {
  package typealias Table = [(row: Sited<WeightRow>, percent: Sited<Int>)]

  /// Made up, for want of a source.
  package var synthetic: Bool
  package var tables: [Component: Sited<Table>]

  private static let shape = Shape(
    Bilingual(zh: "权重表", en: "`weights`"), required: [], optional: [.synthetic, .theory, .practical])

  private static let tableForm: Form<Sited<Table>> = {
    let form = Form<[(key: Sited<WeightRow>, value: Sited<Int>)]>.table(
      Bilingual(zh: "权重表", en: "a weight table"), key: WeightRow.form, value: .integer(1...100))
    return Form<Table>(form.expectation) { node, decoding in
      form.decode(node, &decoding)?.map { (row: $0.key, percent: $0.value) }
    }.sited
  }()

  static let form = Form<WeightTables>.object(shape) { reader, decoding in
    let synthetic = reader.read(Field(.synthetic, .flag), &decoding)
    var tables: [Component: Sited<Table>] = [:]
    tables[.theory] = reader.read(Field(.theory, tableForm), &decoding)
    tables[.practical] = reader.read(Field(.practical, tableForm), &decoding)
    return WeightTables(synthetic: synthetic ?? false, tables: tables)
  }
}

/// What evidence of skills must be to count at a level. Kinds are those of practice, so knowledge items are not
/// under these rules.
package struct EvidenceRules: Sendable {
  /// Nil: every kind.
  package var acceptedKinds: Sited<[EvidenceKind]>?
  package var requiredKinds: [Sited<EvidenceKind>]
  package var count: Sited<Int>?
  package var recency: Sited<CalendarLength>?
  package var assessors: Sited<Int>?

  private static let shape = Shape(
    Bilingual(zh: "证据要求", en: "`evidence`"), required: [],
    optional: [.acceptedKinds, .requiredKinds, .count, .recency, .assessors])

  static let form = Form<EvidenceRules>.object(shape) { reader, decoding in
    let accepted = reader.read(Field(.acceptedKinds, Form<EvidenceKind>.term.list.sited), &decoding)
    let required = reader.read(Field(.requiredKinds, Form<EvidenceKind>.term.sited.list), &decoding)
    let count = reader.read(Field(.count, Form.integer(1...99).sited), &decoding)
    let recency = reader.read(Field(.recency, Form.length.sited), &decoding)
    let assessors = reader.read(Field(.assessors, Form.integer(1...99).sited), &decoding)
    return EvidenceRules(
      acceptedKinds: accepted, requiredKinds: required ?? [], count: count, recency: recency, assessors: assessors)
  }
}
