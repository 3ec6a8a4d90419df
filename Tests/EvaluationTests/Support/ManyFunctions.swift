import CompetencyModel
import LearnerRecords
import Vocabulary

/// A level of 车工 with functions of chosen numbers of skills, weighted as evenly as can be.
enum ManyFunctions {
  static func judge(_ counts: [Int]) throws -> Judge {
    let numbers = counts.indices.map { $0 + 1 }
    let even = 100 / counts.count
    let weights = numbers.map { "\"\($0)\": \($0 == 1 ? 100 - even * (counts.count - 1) : even)" }.joined(
      separator: ", ")
    let level = """
        "5":
          eligibility: [{engaged: own}]
          assessment: {practical: {pass: 60}}
          weights: {practical: {\(weights)}}

      """
    let functions = zip(numbers, counts).map { number, count in
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
    }
    return try MadeStandard.judge(levels: level, functions: functions.joined(), grades: ["5"])
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
