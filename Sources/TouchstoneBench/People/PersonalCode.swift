import Vocabulary

/// What sets a learner apart, whatever their year of birth: the area, the day of the year they were born on, and a
/// serial. No two indexes of a cohort have the same, so no two learners have the same identity number.
struct PersonalCode {
  let area: Int
  /// 0 is 1 January, 59 is 29 February.
  let dayOfYear: Int
  /// 1 to 999: odd for men, even for women.
  let serial: Int
  /// All of the above as one number of eight digits, for documents that have only a number.
  let number: Int

  private static let serials = 999
  private static let days = 366

  /// How many learners a cohort can have.
  static let most = AdministrativeAreas.all.count * days * serials

  /// A stride without a common divisor with ``most`` visits every code once; being a large prime, it also scatters
  /// neighbours.
  private static let stride = 15_485_863

  init(index: Int, offset: Int) {
    number = (index * Self.stride + offset) % Self.most
    serial = number % Self.serials + 1
    dayOfYear = number / Self.serials % Self.days
    area = AdministrativeAreas.all[number / Self.serials / Self.days]
  }

  var isMale: Bool { serial % 2 == 1 }

  var month: Int { (1...12).last { Self.daysBefore[$0 - 1] <= dayOfYear } ?? 1 }
  var day: Int { dayOfYear - Self.daysBefore[month - 1] + 1 }

  private static let daysBefore = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335]

  /// The birthday in a year. A leap day moves to the nearest leap year before, or after.
  func birthDate(year: Int, earlier: Bool) -> CalendarDate? {
    var year = year
    if month == 2, day == 29 {
      while !CalendarDate.isLeap(year) { year += earlier ? -1 : 1 }
    }
    return CalendarDate(year: year, month: month, day: day)
  }
}
