/// How a value was probably meant that was written as people write it on paper: `90 分钟`, `不低于60分`, `1:15`,
/// `2024年3月5日`, `满5年`. The first spelling that can be read is suggested, none is taken for the value.
enum Respelling {
  static func readable(_ written: String, _ isReadable: (String) -> Bool) -> String? {
    candidates(written).first { $0 != written && isReadable($0) }
  }

  private static func candidates(_ written: String) -> [String] {
    let scalars = written.unicodeScalars.filter { !$0.properties.isWhitespace }
    guard scalars.count <= longest else { return [] }
    let numbers = numbers(in: scalars)
    switch numbers.count {
    case 1:
      let number = numbers[0].text
      guard isProper(number), isUnit(scalars, besides: numbers[0].range) else { return [] }
      var spellings = [number]
      if scalars.contains("年") || written.lowercased().contains("year") { spellings.append("\(number)y") }
      if scalars.contains("月") || written.lowercased().contains("month") { spellings.append("\(number)mo") }
      return spellings + dates([number])
    case 2 where numbers[0].text == "1" && scalars.contains(where: { ":：∶".unicodeScalars.contains($0) }):
      return [numbers[1].text]
    case 3: return dates(numbers.map(\.text))
    default: return []
    }
  }

  /// Longer texts are no values of this kind.
  private static let longest = 20

  /// Runs of digits; a point between digits belongs to a number that stands alone, and parts those of a date.
  private static func numbers(in scalars: String.UnicodeScalarView) -> [(text: String, range: Range<Int>)] {
    let characters = Array(scalars)
    var runs: [(text: String, range: Range<Int>)] = []
    var start: Int?
    for (index, character) in (characters + ["\0"]).enumerated() {
      if ("0"..."9").contains(character) {
        start = start ?? index
      } else if let begun = start {
        runs.append((String(String.UnicodeScalarView(characters[begun..<index])), begun..<index))
        start = nil
      }
    }
    guard runs.count == 2, runs[0].range.upperBound + 1 == runs[1].range.lowerBound,
      characters[runs[0].range.upperBound] == "."
    else { return runs }
    return [("\(runs[0].text).\(runs[1].text)", runs[0].range.lowerBound..<runs[1].range.upperBound)]
  }

  /// Whether what stands beside a number can be its unit or a bound's name, not part of a code such as `010x`.
  private static func isUnit(_ scalars: String.UnicodeScalarView, besides number: Range<Int>) -> Bool {
    var rest = Array(scalars)
    rest.removeSubrange(number)
    let text = String(String.UnicodeScalarView(rest)).lowercased()
    return rest.allSatisfy { !$0.isASCII } || units.contains(text)
  }

  private static let units: Set = [
    "%", ">=", ">", "min", "mins", "minute", "minutes", "h", "hour", "hours", "year", "years", "month", "months",
    "points",
  ]

  private static func isProper(_ number: String) -> Bool {
    number == "0" || !number.hasPrefix("0") || number.hasPrefix("0.")
  }

  private static func dates(_ parts: [String]) -> [String] {
    let parts =
      parts.count == 1 && parts[0].count == 8
      ? [parts[0].prefix(4), parts[0].dropFirst(4).prefix(2), parts[0].suffix(2)].map(String.init) : parts
    guard parts.count == 3, parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2 else { return [] }
    return ["\(parts[0])-\(twoDigits(parts[1]))-\(twoDigits(parts[2]))"]
  }

  private static func twoDigits(_ text: String) -> String { text.count < 2 ? "0" + text : text }
}
