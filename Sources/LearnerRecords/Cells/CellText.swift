/// The differences in writing that mean nothing: full-width forms, odd spaces, invisible characters, the apostrophe
/// with which spreadsheets mark text.
enum CellText {
  /// A code, number, date or word: half-width, nothing around it.
  static func code(_ written: String) -> String {
    if isPlain(written) { return written }
    var scalars = trimmed(written)
    if let first = scalars.first, apostrophes.contains(first) { scalars = trimmed(scalars.dropFirst()) }
    var code = String.UnicodeScalarView()
    for scalar in scalars where !isInvisible(scalar) { code.append(halfWidth(scalar)) }
    return String(code)
  }

  /// Words of a natural language: nothing around them, and one space where there was any white space.
  static func prose(_ written: String) -> String {
    if isPlain(written) { return written }
    var text = String.UnicodeScalarView()
    var isAfterSpace = false
    for scalar in trimmed(written) where !isInvisible(scalar) {
      if isSpace(scalar) {
        isAfterSpace = true
        continue
      }
      if isAfterSpace { text.append(" ") }
      isAfterSpace = false
      text.append(scalar)
    }
    return String(text)
  }

  /// A person's name: letters half-width, one form of the middle dot, and no space between Chinese characters, where
  /// sheets put it only to align two-character names.
  static func name(_ written: String) -> String {
    if isPlain(written) { return written }
    var name = String.UnicodeScalarView()
    for scalar in prose(written).unicodeScalars {
      let mapped = middleDots.contains(scalar) ? middleDot : halfWidthLetter(scalar)
      if let last = name.last {
        if last == " ", mapped == middleDot { name.removeLast() }
        if last == " ", isHan(mapped), let before = name.dropLast().last, isHan(before) { name.removeLast() }
        if last == middleDot, mapped == " " { continue }
      }
      name.append(mapped)
    }
    return String(name)
  }

  /// Whether a text only says that there is nothing to say, as sheets do where a cell must not stay empty.
  static func saysNone(_ text: String) -> Bool {
    // No such word is longer; a line of strokes may be.
    guard text.utf8.count <= 9 || strokes.contains(text.unicodeScalars.first ?? " ") else { return false }
    let text = code(text).lowercased()
    return nothing.contains(text) || !text.isEmpty && text.unicodeScalars.allSatisfy(strokes.contains)
  }

  private static let nothing: Set<String> = [
    "无", "暂无", "没有", "尚无", "未有", "待定", "待批", "待补", "不详", "未知", "空", "n/a", "na", "none", "nil", "null", "tbd",
  ]
  private static let strokes: Set<Unicode.Scalar> = ["-", "–", "—", "―", "─", "－", "/", "\\", "_", "*", "."]

  static func isBlank(_ text: String) -> Bool { trimmed(text).allSatisfy(isInvisible) }

  static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Zero-width spaces and joiners, directional marks, the byte order mark.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: true
    default: false
    }
  }

  static let middleDot: Unicode.Scalar = "·"
  private static let middleDots: Set<Unicode.Scalar> = ["・", "•", "．", "‧", "∙", "⋅", "･"]
  private static let apostrophes: Set<Unicode.Scalar> = ["'", "＇", "’", "‘"]

  static func isMiddleDot(_ scalar: Unicode.Scalar) -> Bool { scalar == middleDot || middleDots.contains(scalar) }

  /// Whether there is nothing in the text that any of these functions would change or refuse: by far the most, and
  /// settled by its bytes.
  ///
  /// Looks for white space and controls, and for the first bytes of every character that is invisible, full-width,
  /// a space or a middle dot: U+0080–00BF (C2), U+2000–2FFF (E2), U+3000–3FFF (E3), U+F000–FFFF (EF).
  static func isPlain(_ text: String) -> Bool {
    text.utf8.first != UInt8(ascii: "'") && text.utf8.allSatisfy { isPlain($0) }
  }

  /// Whether a byte may stand in plain text.
  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, 0xC2, 0xE2, 0xE3, 0xEF: false
    default: true
    }
  }

  private static func trimmed(_ text: String) -> Substring.UnicodeScalarView {
    trimmed(text[...].unicodeScalars)
  }

  private static func trimmed(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    func isNothing(_ scalar: Unicode.Scalar) -> Bool { isSpace(scalar) || isInvisible(scalar) }
    var text = text.drop(while: isNothing)
    while let last = text.last, isNothing(last) { text.removeLast() }
    return text
  }

  private static func halfWidthLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let narrow = halfWidth(scalar)
    return narrow.properties.isAlphabetic || ("0"..."9").contains(narrow) ? narrow : scalar
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }
}
