import LearnerRecords
import Vocabulary

/// A record as a damaged row shows it.
enum DamagedRow {
  /// With other values, though of the right kind.
  case otherwise(LearnerRecord)
  /// With text in a cell that no record can hold.
  case text(LearnerRecord, CellText)
  /// Not whole.
  case broken(LearnerRecord)
}

/// The text of one cell, which it has in both formats. ASCII, so the same bytes in every encoding.
struct CellText {
  /// Keys and indexes that lead to it in JSON.
  let path: [String]
  /// Its column in CSV.
  let column: String
  let text: String
}

extension DamagedRow {
  init(_ record: LearnerRecord, _ damage: Damage) {
    // A record without what a damage happens to is damaged where every record can be.
    self = Self.row(record, damage) ?? .otherwise(Self.numbered(record, "4.40106E+17"))
  }

  private static func row(_ record: LearnerRecord, _ damage: Damage) -> DamagedRow? {
    switch damage {
    case .wrongCheckCharacter: citizenNumber(record).map { .otherwise(numbered(record, withOtherCheck($0))) }
    case .numberAsQuantity: nil
    case .bornInMonthThirteen: citizenNumber(record).map { .otherwise(numbered(record, inMonthThirteen($0))) }
    case .scoreAboveHundred: score(record, "101")
    case .threeDecimals: score(record, "78.555")
    case .noSuchDay: applicationDate(record) { "\($0.year)-02-30" }
    case .monthThirteen: examinationInMonthThirteen(record)
    case .serialDate: applicationDate(record) { "\($0.dayNumber - serialZero)" }
    case .endBeforeStart: endBeforeStart(record)
    case .missingName: .otherwise(named(record, ""))
    case .lostCharacter: .otherwise(named(record, record.person.name.dropLast() + "?"))
    case .unknownOccupation: otherOccupation(record)
    case .unknownLevel: otherLevel(record)
    case .brokenRow: .broken(record)
    }
  }

  // MARK: The person

  private static func named(_ record: LearnerRecord, _ name: String) -> LearnerRecord {
    var record = record
    record.person.name = name
    return record
  }

  private static func numbered(_ record: LearnerRecord, _ number: String) -> LearnerRecord {
    var record = record
    record.person.number = number
    record.person.birthDate = nil
    return record
  }

  /// Only numbers of 18 characters have a check character.
  private static func citizenNumber(_ record: LearnerRecord) -> String? {
    record.person.number.utf8.count == 18 ? record.person.number : nil
  }

  private static func withOtherCheck(_ number: String) -> String {
    number.dropLast() + (number.last?.wholeNumberValue.map { String(($0 + 1) % 10) } ?? "0")
  }

  private static func inMonthThirteen(_ number: String) -> String {
    let body = "\(number.prefix(10))13\(number.dropFirst(12).prefix(5))"
    return body + DocumentNumber.checkCharacter(body)
  }

  // MARK: The application

  private static func otherOccupation(_ record: LearnerRecord) -> DamagedRow? {
    guard let occupation = OccupationCode("9-99-99-99") else { return nil }
    var record = record
    record.application.occupation = occupation
    return .otherwise(record)
  }

  private static func otherLevel(_ record: LearnerRecord) -> DamagedRow {
    var record = record
    record.application.level = "9"
    return .otherwise(record)
  }

  private static func applicationDate(_ record: LearnerRecord, _ text: (CalendarDate) -> String) -> DamagedRow? {
    record.application.date.map {
      .text(record, CellText(path: ["application", "date"], column: "申报日期", text: text($0)))
    }
  }

  /// Day 0 of spreadsheets, 30 December 1899, in days since 0001-01-01.
  private static let serialZero = 693_593

  // MARK: What lies behind

  private static func endBeforeStart(_ record: LearnerRecord) -> DamagedRow? {
    guard let job = record.employment.first else { return nil }
    var record = record
    record.employment[0].to = job.from.adding(days: -30)
    return .otherwise(record)
  }

  private static func score(_ record: LearnerRecord, _ text: String) -> DamagedRow? {
    record.sittings.firstIndex { $0.score != nil && $0.score != .absent }.map { index in
      .text(record, CellText(path: ["sittings", "\(index)", "score"], column: "考试\(index + 1)_成绩", text: text))
    }
  }

  private static func examinationInMonthThirteen(_ record: LearnerRecord) -> DamagedRow? {
    record.sittings.first.map { sitting in
      let date = "\(sitting.date.year)-13-\(DocumentNumber.padded(sitting.date.day, to: 2))"
      return .text(record, CellText(path: ["sittings", "0", "date"], column: "考试1_日期", text: date))
    }
  }
}
