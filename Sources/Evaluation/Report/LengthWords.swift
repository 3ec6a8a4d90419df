import Diagnostics
import Standards
import Vocabulary

/// Lengths of time as a trace writes them (`10y = 3652d`, `364d`), in words.
struct LengthWords {
  let language: Language

  /// `10y = 3652d`, the days being those before the application; anything else as it is.
  func required(_ text: String) -> String {
    guard let range = text.firstRange(of: " = ") else { return text }
    let (length, days) = (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
    return Bilingual(zh: "\(self.length(length))（\(actual(days))）", en: "\(self.length(length)) (\(actual(days)))")
      .text(in: language)
  }

  /// `364d` or, declared, `8y`; anything else as it is.
  func actual(_ text: String) -> String {
    let number = text.dropLast()
    // While a sentence is made a control character stands for the number.
    guard !number.isEmpty, number.utf8.allSatisfy({ $0 < 0x20 || (0x30...0x39).contains($0) }) else { return text }
    return switch text.last {
    case "d": words(number, ("天", "day"))
    case "y": words(number, ("年", "year"))
    default: text
    }
  }

  /// `2y` or `18mo`.
  func length(_ text: String) -> String {
    CalendarLength(text)?.words.text(in: language) ?? text
  }

  private func words(_ number: some StringProtocol, _ unit: (zh: String, en: String)) -> String {
    Bilingual(zh: "\(number) \(unit.zh)", en: "\(number) \(unit.en)\(number == "1" ? "" : "s")").text(in: language)
  }
}
