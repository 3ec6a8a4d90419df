/// Text within XML 1.0: what has a meaning there is escaped, what may not stand there at all is dropped.
enum XMLText {
  static func content(_ text: String) -> String { escaped(text, inAttribute: false) }

  /// Line ends and tabs too, which a reader would turn into spaces.
  static func attribute(_ text: String) -> String { escaped(text, inAttribute: true) }

  private static func escaped(_ text: String, inAttribute: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: escaped += "&amp;"
      case 0x3C: escaped += "&lt;"
      case 0x3E: escaped += "&gt;"  // `]]>` may not stand in content.
      case 0x22: escaped += "&quot;"
      case 0x0D: escaped += "&#13;"  // A reader would make a line feed of it.
      case 0x09, 0x0A: escaped += inAttribute ? "&#\(scalar.value);" : String(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF: break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
