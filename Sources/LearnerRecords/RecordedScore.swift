package import Vocabulary

/// A score as a record gives it, on the 百分制 (`78.5`) or as points out of a total (`45/50`); exact either way.
package struct RecordedScore: Hashable, Sendable, TextCodable {
  /// In the form of ``Score``, or `points/outOf`, so that equal texts are equal bytes in the record digest.
  package let description: String
  /// 0 to 100.
  package let value: Fraction

  private init(description: String, value: Fraction) {
    self.description = description
    self.value = value
  }

  package init(_ score: Score) {
    self.init(description: score.description, value: Fraction(score))
  }

  /// Nil where the text is no such score, has more than two decimals, or is above its total (rule 3).
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 1, let score = Score(text) {
      self.init(score)
    } else if parts.count == 2, let points = Self.points(parts[0]), let total = Self.points(parts[1]), total > 0,
      points <= total
    {
      self.init(
        description: "\(Fraction(points, 100).floored())/\(Fraction(total, 100).floored())",
        value: Fraction(points * 100, total))
    } else {
      return nil
    }
  }

  /// A plain decimal such as `78.5`, by its bytes alone: nearly every score of a file. Nil for anything else, which
  /// ``init(_:)`` then judges.
  init?(plain text: String) {
    var text = text
    guard let hundredths = text.withUTF8({ Self.hundredths(plain: $0) }) else { return nil }
    self = Self.all[hundredths]
  }

  /// The hundredths of a plain decimal.
  static func hundredths(plain text: UnsafeBufferPointer<UInt8>) -> Int? {
    var hundredths = 0
    var digits = 0
    var decimals = -1
    for byte in text {
      if byte == UInt8(ascii: "."), decimals < 0, digits > 0 {
        decimals = 0
        continue
      }
      guard byte >= 0x30, byte <= 0x39, digits < 5, decimals < 2 else { return nil }
      hundredths = hundredths * 10 + Int(byte) - 0x30
      digits += 1
      if decimals >= 0 { decimals += 1 }
    }
    guard digits > 0, decimals != 0, digits - max(decimals, 0) <= 3 else { return nil }
    for _ in max(decimals, 0)..<2 { hundredths *= 10 }
    return hundredths <= 10_000 ? hundredths : nil
  }

  /// Every score there is without points, by its hundredths.
  private static let all = (0...10_000).compactMap { Score(hundredths: $0).map(RecordedScore.init) }

  /// Hundredths of points; a total may be up to 9999.99.
  private static func points(_ text: Substring) -> Int? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    func digits(_ part: Substring, upTo count: Int) -> Int? {
      (1...count).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard let whole = parts.first.flatMap({ digits($0, upTo: 4) }) else { return nil }
    guard parts.count == 2 else { return whole * 100 }
    guard let fraction = digits(parts[1], upTo: 2) else { return nil }
    return whole * 100 + (parts[1].utf8.count == 1 ? fraction * 10 : fraction)
  }
}

/// The total of a sitting: 缺考 is known and not passed, which is neither blank nor 0 (rule 2).
package enum SittingScore: Hashable, Sendable, TextCodable {
  case absent
  case given(RecordedScore)

  package init?(_ text: String) {
    if text == "absent" {
      self = .absent
    } else if let score = RecordedScore(text) {
      self = .given(score)
    } else {
      return nil
    }
  }

  package var description: String {
    switch self {
    case .absent: "absent"
    case .given(let score): score.description
    }
  }
}
