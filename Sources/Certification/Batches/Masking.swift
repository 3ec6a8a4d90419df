/// 脱敏: as much of a person as a public notice shows, so that they find themselves and nobody else finds them.
enum Masking {
  /// The first and the last character, of two only the first: `张*三`, `张*`.
  static func name(_ name: String) -> String { masked(name, first: 1, last: name.count > 2 ? 1 : 0) }

  /// 前3后4 of the numbers that hold a date of birth, which is within what is masked with most of the area before it; of
  /// shorter ones less, so that more is always masked than shown.
  static func number(_ number: String) -> String {
    switch number.count {
    case 15...: masked(number, first: 3, last: 4)
    case 9...: masked(number, first: 1, last: 3)
    default: masked(number, first: 1, last: 1)
    }
  }

  private static func masked(_ text: String, first: Int, last: Int) -> String {
    let masked = text.count - first - last
    guard masked > 0 else { return String(repeating: "*", count: text.count) }
    return text.prefix(first) + String(repeating: "*", count: masked) + text.suffix(last)
  }
}
