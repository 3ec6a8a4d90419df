/// The number or name of one assessor, written so that one person is never two: in capitals, without the spaces that only
/// align a Chinese name.
package enum AssessorName {
  /// Nil where it is empty, or may be of several people, or says more than who it is (`张三/李四`, `张三(组长)`).
  ///
  /// Of Chinese names with a space only those that are spaced out to align (`张 三`, `欧阳 修`) are certainly one, and of
  /// others those without a figure (`CHAN Tai Man`).
  package static func read(_ written: String) -> String? {
    let code = CellText.code(written)
    if isOrdinary(code.utf8) { return code.isEmpty ? nil : code }
    guard !isDoubtful(code) else { return nil }
    var text = String.UnicodeScalarView()
    for scalar in code.unicodeScalars {
      let isDot = CellText.isMiddleDot(scalar)
      if CellText.isSpace(scalar), text.last == CellText.middleDot { continue }
      while isDot, let last = text.last, CellText.isSpace(last) { text.removeLast() }
      text.append(isDot ? CellText.middleDot : capital(scalar))
    }
    let parts = text.split(whereSeparator: CellText.isSpace)
    guard parts.count > 1 else { return parts.first.map { String($0) } }
    if parts.allSatisfy({ $0.allSatisfy(CellText.isHan) }) {
      let lengths = parts.map(\.count)
      let isOneName = lengths == [1, 1] || lengths == [1, 2] || lengths == [2, 1] || lengths == [1, 1, 1]
      return isOneName ? parts.map { String($0) }.joined() : nil
    }
    let isLatin = parts.allSatisfy { part in
      part.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || $0 == "." || $0 == "-" || $0 == "'") }
    }
    return isLatin ? parts.map { String($0) }.joined(separator: " ") : nil
  }

  /// Whether a text is such a name as it stands, as nearly all are: capitals and figures, or a few characters beyond
  /// ASCII without anything among them that means nothing or divides people.
  static func isOrdinary(_ bytes: some Collection<UInt8>) -> Bool {
    var isASCII = true
    for byte in bytes {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x2D, 0x2E, 0x5F: break
      case 0x80...: isASCII = false
      default: return false
      }
      guard byte < 0x80 || CellText.isPlain(byte) else { return false }
    }
    return isASCII || bytes.count <= longestName
  }

  /// Four Chinese characters in UTF-8: of so few, none says `和`.
  private static let longestName = 12

  private static func capital(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x61...0x7A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value - 0x20)) : scalar
  }

  // MARK: Several people, or more than a name

  private static func isDoubtful(_ code: String) -> Bool {
    let scalars = Array(code.unicodeScalars)
    return scalars.indices.contains { index in
      let scalar = scalars[index]
      if marks.contains(scalar) { return true }
      guard joints.contains(scalar), isName(scalars[..<index].reversed()) else { return false }
      let rest = scalars[(index + 1)...]
      return isName(rest) || scalar == "等" && rest.first.map { (0x30...0x39).contains($0.value) } == true
    }
  }

  /// Brackets, and what stands before a remark or between people.
  private static let marks: Set<Unicode.Scalar> = [
    "(", ")", "[", "]", "{", "}", "<", ">", "【", "】", "〔", "〕", "《", "》", "「", "」", ":", "=", "|", "&", "+",
  ]
  /// Between two Chinese names; elsewhere they are part of a number or of one name.
  private static let joints: Set<Unicode.Scalar> = ["/", "\\", "~", "-", "—", "和", "与", "及", "等"]

  private static func isName(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
    scalars.prefix(2).count(where: CellText.isHan) == 2
  }
}
