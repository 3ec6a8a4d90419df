import CanonicalJSON
import _StringProcessing

/// Which numbers an author may write without quotes where a pattern says what the text must be.
///
/// An editor's YAML parser makes a number of an unquoted numeral before it looks at the schema, so the text is gone:
/// leading zeros, final zeros and the number of digits cannot be judged any more. The bounds are therefore as wide as
/// anything the pattern takes; the validator reads the text itself.
struct NumeralBounds {
  let takesFractions: Bool
  /// Nil: there is no greatest one.
  let maximum: Int?

  /// The least and the greatest numeral of so many digits, and where a percentage ends.
  private static let probes = [
    0, 1, 9, 10, 99, 100, 101, 999, 1000, 9999, 10_000, 99_999, 100_000, 999_999, 1_000_000, 9_999_999, 10_000_000,
  ]

  /// Nil where no numeral fits the pattern, or the pattern is none.
  init?(of pattern: String) {
    guard let regex = try? Regex(pattern) else { return nil }
    func fits(_ text: String) -> Bool { text.wholeMatch(of: regex) != nil }
    takesFractions = fits("1.5")
    let fitting = Self.probes.lastIndex { fits(String($0)) }
    guard let fitting else { return nil }
    // Between one probe and the next the pattern may end anywhere.
    maximum = fitting + 1 < Self.probes.count ? Self.probes[fitting + 1] - 1 : nil
  }

  /// Members of the schema that say so.
  var members: [String: JSONValue] {
    var members: [String: JSONValue] = ["minimum": 0]
    if let maximum { members["maximum"] = .integer(maximum) }
    return members
  }
}
