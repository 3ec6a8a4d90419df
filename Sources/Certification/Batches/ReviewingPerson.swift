import Foundation

/// Who stands before a batch: two spellings of one name are not two people.
///
/// A name is taken on trust; what this keeps out is one person under two spellings: other widths and cases of letters,
/// compatibility characters, white space, dots and other punctuation, invisible characters, a remark in brackets.
enum ReviewingPerson {
  static func isSame(_ one: String, _ other: String) -> Bool { canonical(one) == canonical(other) }

  private static func canonical(_ name: String) -> String {
    // Upper case first: it takes apart what lower case leaves, such as ß.
    let folded = name.precomposedStringWithCompatibilityMapping.uppercased().lowercased()
    let letters = letters(withoutRemarks(folded))
    return letters.isEmpty ? Self.letters(folded) : letters
  }

  private static func withoutRemarks(_ name: String) -> String {
    name.replacing(/[(\[{【〔《〈].*?[)\]}】〕》〉]/, with: "")
  }

  private static func letters(_ text: String) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isAccent(scalar) {
      letters.append(scalar)
    }
    return String(letters)
  }

  /// A mark that tells one letter from another, and no selector of a glyph.
  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
      && !scalar.properties.isVariationSelector
  }
}
