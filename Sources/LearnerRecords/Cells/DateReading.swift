import Diagnostics
import Vocabulary

/// Dates as people write them: `2024-03-05`, `2024/3/5`, `2024.3.5`, `2024年3月5日`, `20240305`, and months without a
/// day. Nothing is guessed: what a spreadsheet has damaged is refused by name.
enum DateReading: Equatable {
  case day(CalendarDate)
  case month(CalendarDate)
  case problem(DateProblem)

  /// No date of a career lies outside.
  static let years = 1900...2100

  static func read(_ text: String) -> DateReading {
    if let (year, month, day) = isoParts(text) { return self.day(year, month, day) }
    var text = text[...]
    // A date cell exported with its time of day, midnight.
    if let space = text.firstIndex(of: " "), midnights.contains(text[text.index(after: space)...]) {
      text = text[..<space]
    }
    guard let parts = Parts(text) else { return .problem(.unreadable) }
    switch parts.numbers.count {
    case 1: return parts.hasMonthSign ? .problem(.unreadable) : compact(parts.numbers[0], digits: parts.widths[0])
    case 2: return month(parts)
    default: return day(parts.numbers[0], parts.numbers[1], parts.numbers[2])
    }
  }

  /// Of `2024-03-05` exactly, as nearly all are written.
  private static func isoParts(_ text: String) -> (year: Int, month: Int, day: Int)? {
    guard text.utf8.count == 10 else { return nil }
    var parts = (0, 0, 0)
    var index = -1
    for byte in text.utf8 {
      let digit = Int(byte) - 0x30
      index += 1
      switch index {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case _ where !(0...9).contains(digit): return nil
      case 0..<4: parts.0 = parts.0 * 10 + digit
      case 5, 6: parts.1 = parts.1 * 10 + digit
      default: parts.2 = parts.2 * 10 + digit
      }
    }
    return parts
  }

  private static let midnights: Set<Substring> = ["0:00", "00:00", "0:00:00", "00:00:00", "00:00:00.0"]

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> DateReading {
    guard let date = CalendarDate(year: year, month: month, day: day) else { return .problem(.nonexistent) }
    return years.contains(year) ? .day(date) : .problem(.outOfRange)
  }

  private static func compact(_ number: Int, digits: Int) -> DateReading {
    switch digits {
    case 8: day(number / 10_000, number / 100 % 100, number % 100)
    case 5 where serials.contains(number): .problem(.serial)
    default: .problem(.unreadable)
    }
  }

  /// Days of the years 1954 to 2064 in the 1900 system of spreadsheets.
  private static let serials = 20_000...60_000

  private static func month(_ parts: Parts) -> DateReading {
    if parts.widths[0] == 5, parts.separator == ".", serials.contains(parts.numbers[0]) { return .problem(.serial) }
    guard parts.widths[0] == 4 else { return .problem(.unreadable) }
    // Typed as 2024.10, a spreadsheet takes it for a number and drops the zero.
    if parts.separator == ".", parts.widths[1] == 1, parts.numbers[1] == 1 { return .problem(.ambiguousMonth) }
    guard let first = CalendarDate(year: parts.numbers[0], month: parts.numbers[1], day: 1) else {
      return .problem(.nonexistent)
    }
    return years.contains(first.year) ? .month(first) : .problem(.outOfRange)
  }

  /// Numbers with one kind of sign between them.
  private struct Parts {
    var numbers: [Int] = []
    var widths: [Int] = []
    var separator: Unicode.Scalar?
    var hasMonthSign = false

    init?(_ text: Substring) {
      var signs: [Unicode.Scalar] = []
      var isInNumber = false
      for scalar in text.unicodeScalars {
        if ("0"..."9").contains(scalar) {
          if !isInNumber {
            numbers.append(0)
            widths.append(0)
          }
          isInNumber = true
          guard widths[widths.count - 1] < 8 else { return nil }
          widths[widths.count - 1] += 1
          numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(scalar.value - 0x30)
        } else {
          guard isInNumber else { return nil }
          isInNumber = false
          signs.append(scalar)
        }
      }
      separator = signs.first
      hasMonthSign = separator == "年"
      guard (1...3).contains(numbers.count), fits(signs, endsInNumber: isInNumber) else { return nil }
      if numbers.count == 3 {
        guard widths[0] == 4, widths[1] <= 2, widths[2] <= 2 else { return nil }
      }
    }

    private func fits(_ signs: [Unicode.Scalar], endsInNumber: Bool) -> Bool {
      if hasMonthSign { return !endsInNumber && signs == Array(["年", "月", "日"].prefix(numbers.count)) }
      guard endsInNumber, signs.count == numbers.count - 1 else { return false }
      return signs.allSatisfy { $0 == signs[0] && ["-", "/", "."].contains($0) }
    }
  }
}
