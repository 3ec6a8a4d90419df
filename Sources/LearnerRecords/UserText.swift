/// Text that somebody wrote, made fit for a one-line message: in backticks, without controls, cut where it is long.
struct UserText: CustomStringConvertible {
  static let longest = 60

  let description: String

  init(_ text: some StringProtocol) {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(Self.longest) {
      switch scalar {
      case "\n", "\r", "\t": shown.append(" ")
      case "`": shown.append("'")
      default: shown.append(scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : scalar)
      }
    }
    let isCut = text.unicodeScalars.dropFirst(Self.longest).first != nil
    description = "`\(String(shown))\(isCut ? "…" : "")`"
  }
}
