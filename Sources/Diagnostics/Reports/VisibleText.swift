/// Text that people wrote, made harmless for a terminal.
package enum VisibleText {
  /// Tabs become one visible arrow, so that carets stay aligned; what would steer a terminal (control characters) or
  /// change the order of what is read (bidirectional overrides and isolates) becomes a replacement character.
  package static func of(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x09: "→"
          case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
          default: scalar
          }
        }))
  }

  /// The same of several lines.
  package static func ofLines(_ text: String) -> String {
    // Mostly nothing is to be made harmless.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { of(String($0)) }
      .joined(separator: "\n")
  }
}
