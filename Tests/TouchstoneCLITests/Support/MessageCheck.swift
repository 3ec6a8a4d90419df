/// Whether a message speaks of people's things or of a program's insides.
enum MessageCheck {
  /// Names of Swift types and traces of crashes; text in backticks is the user's own.
  static func programmersWords(in messages: String) -> [String] {
    let ours = messages.replacing(/`[^`]*`/, with: "")
    let typeNames = ours.matches(of: /\b[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+\b/).map { String($0.output) }
    let traces = ["Fatal error", "Optional(", "Swift.", "Error(", "Error Domain", "nil", "SQLite", "throw"]
    return typeNames + traces.filter { ours.contains($0) }
  }
}
