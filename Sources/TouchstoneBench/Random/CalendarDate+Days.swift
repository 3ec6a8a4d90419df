import Vocabulary

extension CalendarDate {
  /// So many days later, or earlier. Careers are far from the ends of the calendar; there, the day itself.
  func adding(days: Int) -> CalendarDate {
    let target = dayNumber + days
    // 146097 days are 4800 months, so this lands in the right month or beside it.
    var first = adding(months: days * 4800 / 146_097).firstOfMonth
    while first.dayNumber > target { first = first.adding(months: -1) }
    while first.adding(months: 1).dayNumber <= target { first = first.adding(months: 1) }
    return CalendarDate(year: first.year, month: first.month, day: target - first.dayNumber + 1) ?? self
  }

  private var firstOfMonth: CalendarDate { CalendarDate(year: year, month: month, day: 1) ?? self }

  /// The last 1 July on or before this day: when school years end.
  var lastGraduationDay: CalendarDate {
    CalendarDate(year: month >= 7 ? year : year - 1, month: 7, day: 1) ?? self
  }
}
