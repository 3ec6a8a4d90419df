import CompetencyModel
import LearnerRecords
import Standards
import Vocabulary

/// Certificates held already, with numbers that agree with their dates and levels.
struct CertificateMaker {
  let ladder: Ladder?
  private let ladderID: String

  init(_ model: UnifiedModel, ladder id: String) {
    ladder = model.ladder(id)
    ladderID = id
  }

  func certificate(
    _ level: String, occupation: OccupationCode, on date: CalendarDate, _ random: inout RandomStream
  ) -> HeldCertificate {
    let digit = ladder?.steps.first { $0.id == level }?.digit
    let number = digit.flatMap { digit in random.chance(94) ? Self.number(digit, on: date, &random) : nil }
    return HeldCertificate(number: number, occupation: occupation, ladder: ladderID, level: level, date: date)
  }

  /// The next step down, where it is one that certificates are numbered for.
  func lower(than level: String) -> String? {
    guard let ladder, let rank = ladder.rank(level), rank > 0 else { return nil }
    let step = ladder.steps[rank - 1]
    return step.digit == nil && ladder.steps[rank].digit != nil ? nil : step.id
  }

  /// One of the lower numbered steps, such as people hold in other trades too.
  func ordinaryLevel(_ random: inout RandomStream) -> String? {
    random.pick(from: (ladder?.steps ?? []).filter { $0.digit != nil }.prefix(3).map(\.id))
  }

  /// Skill-level certificates (22 characters) began in 2020; before them there were qualification certificates of 16
  /// digits, some still issued that year (人社鉴发〔2019〕2号).
  private static func number(_ digit: String, on date: CalendarDate, _ random: inout RandomStream) -> String {
    func digits(_ value: Int, _ width: Int) -> String { DocumentNumber.padded(value, to: width) }
    let year = digits(date.year % 100, 2)
    if date.year > 2020 || date.year == 2020 && random.chance(50) {
      let category = random.chance(70) ? "S" : "Y"
      let institution = random.chance(85) ? "0000" : digits(random.within(1...300), 4)
      let site = digits(random.within(1...900), 6)
      return category + institution + "44" + site + year + digit + digits(random.within(1...99_999), 6)
    }
    let place = "44" + digits(random.within(1...20), 2)
    return year + place + digits(random.below(5), 1) + digits(random.within(1...400), 3) + digit
      + digits(random.within(1...99_999), 5)
  }
}
