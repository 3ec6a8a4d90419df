import CompetencyModel
import LearnerRecords
import Vocabulary

/// A level of 车工 with functions of chosen numbers of skills, weighted as evenly as can be.
enum ManyFunctions {
  static func judge(_ counts: [Int]) throws -> Judge {
    try MadeStandard.judge(levels: level(counts), functions: functions(counts), grades: ["5"])
  }

  /// Another standard of such a level, by which nobody is judged.
  static func elsewhere(_ counts: [Int]) -> String {
    """
    kind: standard
    id: t/other
    edition: "2000"
    layer: national
    title: 另一职业
    body: 某部
    occupation: {catalogue: "2022", code: 6-18-01-07}
    inForce: {from: 2000-01-01}
    levels:
    \(level(counts))functions:
    \(functions(counts))
    """
  }

  private static func level(_ counts: [Int]) -> String {
    let even = 100 / counts.count
    let weights = (1...counts.count).map { "\"\($0)\": \($0 == 1 ? 100 - even * (counts.count - 1) : even)" }
    return """
        "5":
          eligibility: [{engaged: own}]
          assessment: {practical: {pass: 60}}
          weights: {practical: {\(weights.joined(separator: ", "))}}

      """
  }

  private static func functions(_ counts: [Int]) -> String {
    zip(1..., counts).map { number, count in
      let skills = (1...count).map { "          - {code: \(number).1.\($0), text: 能做\(number)之\($0)}" }
      return """
          - level: "5"
            code: "\(number)"
            title: 职能\(number)
            tasks:
              - code: "\(number).1"
                title: 工作
                skills:
        \(skills.joined(separator: "\n"))

        """
    }.joined()
  }

  /// Evidence for every item at one score, but for the first item of each function.
  static func learner(_ judge: Judge, _ score: RecordedScore, first: RecordedScore) -> Learner {
    let standard = judge.model.standards.first { $0.id == "t/turner" }
    let codes = standard?.items.filter { $0.name.kind == .skill }.map(\.name.code) ?? []
    return codes.reduce(Learner.turner("5").working(.turner, from: "2020-01-01")) { learner, code in
      learner.shown("skill/\(code)", code.hasSuffix(".1.1") ? first : score)
    }
  }
}
