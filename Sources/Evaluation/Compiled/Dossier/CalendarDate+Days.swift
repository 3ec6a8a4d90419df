import Vocabulary

extension CompactDate {
  /// 0001-01-01, the first day there is.
  static let firstDay: CalendarDate = {
    guard let day = CalendarDate(year: 1, month: 1, day: 1) else { preconditionFailure("the calendar has a first day") }
    return day
  }()
}

extension CalendarDate {
  /// The day after; nil after the last one there is.
  var next: CalendarDate? {
    CalendarDate(year: year, month: month, day: day + 1)
      ?? (month < 12
        ? CalendarDate(year: year, month: month + 1, day: 1) : CalendarDate(year: year + 1, month: 1, day: 1))
  }
}
