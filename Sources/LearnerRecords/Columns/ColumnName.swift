/// A column's name as people type it, reduced to what tells one column from another.
///
/// Full-width characters become half-width; white space (also U+3000 and line breaks), byte order marks, a marking `*`
/// and `(必填)` go; letters become lower case.
struct ColumnName: Hashable, Sendable {
  let text: String
  /// The item code of `成绩_1.1.1`, in its own letter case.
  let itemCode: String?

  init(_ written: some StringProtocol) {
    var kept = String.UnicodeScalarView()
    for scalar in written.unicodeScalars {
      let narrow = CellText.halfWidth(scalar)
      if CellText.isSpace(narrow) || CellText.isInvisible(narrow) || narrow == "*" { continue }
      kept.append(narrow)
    }
    var cased = String(kept)
    for mark in ["(必填)", "(选填)"] where cased.hasSuffix(mark) { cased.removeLast(mark.count) }
    text = cased.lowercased()
    itemCode = Self.itemCode(in: cased)
  }

  private static func itemCode(in text: String) -> String? {
    for prefix in ShorthandColumn.itemScorePrefixes where text.lowercased().hasPrefix(prefix + "_") {
      let code = text.dropFirst(prefix.count + 1)
      if ItemReference.isCode(code) { return String(code) }
    }
    return nil
  }

  /// `工作1_起` in its parts; the sign between them may be `_`, `-`, `.` or `:`, or be left out.
  var numbered: (prefix: String, number: Int, rest: String)? {
    guard let first = text.firstIndex(where: Self.isDigit) else { return nil }
    let end = text[first...].firstIndex { !Self.isDigit($0) } ?? text.endIndex
    var rest = text[end...]
    if let sign = rest.first, Self.signs.contains(sign) { rest = rest.dropFirst() }
    guard first > text.startIndex, !rest.isEmpty, let number = Int(text[first..<end]) else { return nil }
    return (String(text[..<first]), number, String(rest))
  }

  /// Whether two names differ at most in the sign between their parts.
  func reads(like other: ColumnName) -> Bool {
    text.filter { !Self.signs.contains($0) } == other.text.filter { !Self.signs.contains($0) }
  }

  private static let signs: Set<Character> = ["_", "-", ".", ":"]

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
