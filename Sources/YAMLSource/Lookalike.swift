package import Diagnostics

/// A character that people take for another one: full-width forms, Cyrillic and Greek capitals, dashes, and characters
/// that cannot be seen at all, controls among them. In an identifier, a number or a key it makes a different word of
/// what looks the same.
struct Lookalike {
  /// What it is taken for; empty where it cannot be seen.
  let meant: String
  let scalar: Unicode.Scalar
  /// Where it stands in the text, in UTF-8 bytes.
  let range: Range<Int>

  private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs = [
      "аa", "еe", "оo", "рp", "сc", "хx", "уy", "іi", "јj", "ѕs", "АA", "ВB", "ЕE", "ЅS", "ІI", "ЈJ", "КK", "МM", "НH",
      "ОO", "РP", "СC", "ТT", "УY", "ХX", "ΑA", "ΒB", "ΕE", "ΖZ", "ΗH", "ΙI", "ΚK", "ΜM", "ΝN", "ΟO", "ΡP", "ΤT", "ΥY",
      "ΧX", "οo", "αa", "ιi", "κk", "νv", "ρp", "τt", "υu", "γy", "ωw",
    ]
    return Dictionary(
      pairs.map { pair in
        let scalars = Array(pair.unicodeScalars)
        return (scalars[0], scalars[1])
      }, uniquingKeysWith: { first, _ in first })
  }()

  private static func meaning(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x00..<0x09, 0x0B..<0x20, 0x7F..<0xA0, 0x00AD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064,
      0x2066...0x2069, 0xFEFF:
      ""
    case 0x00A0, 0x3000: " "
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).map { String(Character($0)) }
    case 0x2010...0x2015, 0x2212: "-"
    default: letters[scalar].map { String(Character($0)) }
    }
  }

  static func all(in text: String) -> [Lookalike] {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || isLayout($0) }) { return [] }
    var found: [Lookalike] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if let meant = meaning(of: scalar) {
        found.append(Lookalike(meant: meant, scalar: scalar, range: offset..<offset + width))
      }
      offset += width
    }
    return found
  }

  /// Whether a text may hold what ``Decoding/reportSuspicious`` reports, told from the bytes that such characters begin
  /// with: nearly no text does.
  static func mayBeSuspicious(_ text: [UInt8], in range: Range<Int>) -> Bool {
    for index in range {
      let byte = text[index]
      // Controls come from escapes alone.
      if byte < 0x20 && !isLayout(byte) || byte == 0x7F { return true }
      guard byte >= 0xC2 else { continue }
      let next = index + 1 < range.upperBound ? text[index + 1] : 0
      switch byte {
      case 0xC2: if next == 0xAD || next < 0xA0 { return true }
      case 0xCE, 0xCF, 0xD0, 0xD1: return true
      case 0xE2: if next == 0x80 || next == 0x81 { return true }
      case 0xEF: if next == 0xBB { return true }
      default: break
      }
    }
    return false
  }

  /// Tabs and line feeds.
  private static func isLayout(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0A }

  /// The text as it was most likely meant.
  static func resolved(_ text: String) -> String {
    let words = text.unicodeScalars.map { meaning(of: $0) ?? String(Character($0)) }.joined()
    return words.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }

  var isInvisible: Bool { meant.isEmpty }
  var isLetter: Bool { Self.letters[scalar] != nil }
}

extension String {
  /// Whether it holds a character that is taken for another one.
  package var hasLookalikes: Bool { !Lookalike.all(in: self).isEmpty }
}

extension Decoding {
  /// Reports the first lookalike of a text that would do without them.
  mutating func report(_ lookalike: Lookalike, in node: YAMLNode) {
    let message = LookalikeCharacter(
      found: lookalike.scalar, meant: lookalike.meant, whole: Lookalike.resolved(node.text))
    findings.append(Finding(message, at: node.span(ofText: lookalike.range)))
  }

  /// Reports what cannot be seen in a text, or stands among Latin letters without being one.
  mutating func reportSuspicious(_ text: String, in node: YAMLNode) {
    let suspects = Lookalike.all(in: text)
    guard !suspects.isEmpty else { return }
    let bytes = Array(text.utf8)
    func isLatin(_ index: Int) -> Bool {
      guard bytes.indices.contains(index) else { return false }
      return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[index] & 0xDF)
    }
    let suspect = suspects.first {
      $0.isInvisible || $0.isLetter && (isLatin($0.range.lowerBound - 1) || isLatin($0.range.upperBound))
    }
    guard let suspect else { return }
    findings.append(
      Finding(
        SuspiciousCharacter(found: suspect.scalar, meant: suspect.meant), at: node.span(ofText: suspect.range)))
  }
}

extension Unicode.Scalar {
  /// `U+FF16`.
  fileprivate var codePoint: String {
    let hex = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}

package struct LookalikeCharacter: FindingMessage {
  package static let code: FindingCode = "TS1013"
  let found: Unicode.Scalar
  let meant: String
  /// The whole text as it was most likely meant.
  let whole: String

  package var text: Bilingual {
    meant.isEmpty
      ? Bilingual(zh: "此处有看不见的字符 \(found.codePoint)", en: "an invisible character, \(found.codePoint), stands here")
      : Bilingual(
        zh: "`\(found)`（\(found.codePoint)）不是 `\(meant)`，只是看起来像",
        en: "`\(found)` (\(found.codePoint)) is not `\(meant)`, it only looks like it")
  }
  package var advice: Bilingual { Bilingual(zh: "改写为 `\(whole)`", en: "write `\(whole)`") }
}

package struct SuspiciousCharacter: FindingMessage {
  package static let code: FindingCode = "TS1014"
  package static let severity: Severity = .warning
  let found: Unicode.Scalar
  let meant: String

  package var text: Bilingual {
    meant.isEmpty
      ? Bilingual(zh: "文字中有看不见的字符 \(found.codePoint)", en: "the text holds an invisible character, \(found.codePoint)")
      : Bilingual(
        zh: "字母之间的 `\(found)`（\(found.codePoint)）不是 `\(meant)`",
        en: "`\(found)` (\(found.codePoint)) among Latin letters is not `\(meant)`")
  }
  package var advice: Bilingual {
    meant.isEmpty
      ? Bilingual(zh: "删去它；可删去前后各一个字后重新输入", en: "remove it: delete the characters around it and type them again")
      : Bilingual(zh: "改为 `\(meant)`", en: "change it to `\(meant)`")
  }
}
