import Diagnostics
package import Vocabulary
import YAMLSource

/// What one component of the examination asks (技术规程 1.9.2–1.9.4): its mark, its least time, its panel and forms.
package struct ComponentRequirements: Sendable {
  package var pass: Sited<Score>
  package var minutes: Sited<Int>?
  package var assessors: Sited<Int>?
  /// The panel's number must be odd (单数).
  package var oddPanel: Sited<Bool>?
  /// Only assessors count who are qualified for the occupation and level on the day (考评资格).
  package var qualified: Sited<Bool>?
  /// No assessor counts who is of the candidate's own employer (回避).
  package var independent: Sited<Bool>?
  /// 考评人员与考生配比: the most candidates to one assessor.
  package var candidatesPerAssessor: Sited<Int>?
  /// 成绩保留: how long before the as-of date a pass may lie; nil: as long as one likes.
  package var carryOver: Sited<CalendarLength>?
  /// Forms of examination allowed; empty: any.
  package var methods: [Sited<AssessmentMethod>]

  private static let shape = Shape(
    Bilingual(zh: "一个科目的要求", en: "a component's requirements"), required: [Keys.pass],
    optional: [
      Keys.minutes, Keys.assessors, Keys.oddPanel, Keys.qualified, Keys.independent, Keys.candidatesPerAssessor,
      Keys.carryOver, Keys.methods,
    ])

  static let form = Form<ComponentRequirements>.object(shape) { reader, decoding in
    let pass = reader.read(Keys.pass, &decoding)
    let minutes = reader.read(Keys.minutes, &decoding)
    let assessors = reader.read(Keys.assessors, &decoding)
    let odd = reader.read(Keys.oddPanel, &decoding)
    let qualified = reader.read(Keys.qualified, &decoding)
    let independent = reader.read(Keys.independent, &decoding)
    let candidates = reader.read(Keys.candidatesPerAssessor, &decoding)
    let carryOver = reader.read(Keys.carryOver, &decoding)
    let methods = reader.read(Keys.methods, &decoding)
    return pass.map {
      ComponentRequirements(
        pass: $0, minutes: minutes, assessors: assessors, oddPanel: odd, qualified: qualified, independent: independent,
        candidatesPerAssessor: candidates,
        carryOver: carryOver, methods: methods ?? [])
    }
  }

  private static let tableShape = Shape(
    Bilingual(zh: "评价方式", en: "`assessment`"), optional: [Keys.theory, Keys.practical, Keys.review])

  static let tableForm = Form<ByComponent<Sited<ComponentRequirements>>>.object(tableShape) { reader, decoding in
    ByComponent(
      theory: reader.read(Keys.theory, &decoding), practical: reader.read(Keys.practical, &decoding),
      review: reader.read(Keys.review, &decoding))
  }
}
