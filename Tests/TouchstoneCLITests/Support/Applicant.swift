/// One row of a score sheet, as an evaluator would fill it in. Unless a test says otherwise the learner attains the
/// level: eight years of work and both examinations passed.
struct Applicant {
  var id: String
  var occupation = Occupation.electrician
  var level = "五级"
  var name: String
  var number: String
  var theory = "85"
  var practical = "78.5"

  enum Occupation: String {
    case electrician = "6-31-01-03"
    case robotOperator = "6-30-99-00"
    case trainer = "4-04-05-05"
  }

  /// The n-th of a crowd: names and document numbers of their own.
  init(_ index: Int) {
    id = "K\(Self.padded(index, 5))"
    name = "欧阳" + String(Character(Unicode.Scalar(UInt32(0x4E00 + index)) ?? "甲"))
    number = Self.residentNumber(index)
  }

  func with(_ change: (inout Applicant) -> Void) -> Applicant {
    var applicant = self
    change(&applicant)
    return applicant
  }

  static func crowd(_ count: Int) -> [Applicant] { (0..<count).map { Applicant($0) } }

  /// GB 11643: area, a birthday in 1990, a number of the day, a check digit.
  private static func residentNumber(_ index: Int) -> String {
    let day = index / 1_000
    let body = "4401061990\(padded(day / 28 % 12 + 1, 2))\(padded(day % 28 + 1, 2))\(padded(index % 1_000, 3))"
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
    return body + String(Array("10X98765432")[sum % 11])
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  static let columns = """
    准考证号,申报日期,职业编码,级别,姓名,证件类型,证件号码,工作1_起,工作1_止,工作1_职业,工作1_单位,\
    考试1_科目,考试1_日期,考试1_成绩,考试1_考评员,考试2_科目,考试2_日期,考试2_成绩,考试2_考评员
    """

  var row: String {
    """
    \(id),2026-06-01,\(occupation.rawValue),\(level),\(name),居民身份证,\(number),2018-01-01,,\(occupation.rawValue),\
    岭南机械厂,理论,2026-06-20,\(theory),考01；考02；考03,技能,2026-06-21,\(practical),考01；考02；考03
    """
  }

  static func sheet(_ applicants: [Applicant]) -> String {
    ([columns] + applicants.map(\.row)).joined(separator: "\n") + "\n"
  }
}
