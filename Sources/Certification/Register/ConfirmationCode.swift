import CompetencyModel

/// A short text that stands for exactly what somebody was shown: whoever gives it back has seen that, and nothing else.
enum ConfirmationCode {
  static func of(_ lines: [String]) -> String {
    String(ContentDigest(of: Array(lines.joined(separator: "\n").utf8)).description.prefix(12))
  }
}
