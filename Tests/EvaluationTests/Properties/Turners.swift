/// A standard of 车工 with work types examined apart, and with conditions on titles, training, classes and stretches.
enum Turners {
  static func judge() throws -> Judge { try made.get() }

  private static let conditions: [(level: String, alternatives: [String])] = [
    (
      "4",
      [
        "{after: {certificate: \"5\", of: related}, experience: 3y, trained: {level: \"4\", hours: 120}}",
        "{experience: 7y, continuous: true}", "{engaged: own, trained: \"4\", intends: own}",
        "{graduate: {class: senior-class, major: related, enrolled: true}}",
      ]
    ),
    (
      "3",
      [
        "{title: {rank: assistant, for: 1y}}", "{after: {title: elementary}, experience: 3y, continuous: true}",
        "{graduate: {class: trainee-technician-class, finalYear: true}, intends: related}",
      ]
    ),
    (
      "2",
      [
        """
        {all: [{after: {title: elementary}, experience: 2y}, {after: {certificate: "3", of: related}, experience: 1y}]}
        """,
        "{title: senior, trained: {level: \"2\", hours: 80}}",
      ]
    ),
  ]

  private static let made = Result {
    try MadeStandard.judge(
      levels: conditions.map { level, alternatives in
        """
          "\(level)":
            eligibility:
        \(alternatives.map { "      - \($0)" }.joined(separator: "\n"))
            assessment: {theory: {pass: 60}, practical: {pass: 60, assessors: 3, odd: true}}
            weights:
              workTypes:
                普通车工: {theory: {ethics: 40, "1": 30, "2": 30}, practical: {"1": 20, "2": 80}}
                数控车工: {theory: {ethics: 40, "1": 30, "3": 30}, practical: {"1": 70, "3": 30}}

        """
      }.joined(),
      functions: conditions.map { level, _ in
        MadeStandard.function("1", of: level) + MadeStandard.function("2", of: level, workType: "普通车工")
          + MadeStandard.function("3", of: level, workType: "数控车工")
      }.joined(),
      workTypes: "workTypes: [普通车工, 数控车工]", grades: conditions.map(\.level), declaredExperience: true)
  }
}
