import Foundation

/// Who stands before a batch or a correction: one person's two names are not two people.
///
/// A name is taken on trust; what this keeps out is one person under two spellings (other widths and cases of letters,
/// compatibility characters, white space, dots and other punctuation, invisible characters, a remark in brackets), and
/// one who signs now by the name alone and now with a unit or a title beside it (质控部 张三, 张三 主任, 质控部（张三）).
///
/// So two names are one person's where the whole of the one is some words of the other. Anna Li and Ben Li, or 质控部 张三
/// and 质控部 李四, have only a word in common and are two. Anna Li and Li are taken for one, be they two: whoever is
/// refused signs by a fuller name, but whoever is let pass has been the second pair of eyes. Where no space or sign stands
/// between them a unit and a name are one word, as 李明明 is not 李明; and who never signs by the name alone, but as
/// 质控部 张三 and then as 张三 主任, is not found out.
enum ReviewingPerson {
  static func isSame(_ one: String, _ other: String) -> Bool {
    let (name, otherName) = (canonical(one), canonical(other))
    return name == otherName || isAmong(words(other), name) || isAmong(words(one), otherName)
  }

  /// Whether two names are one but for their spelling.
  static func isSpeltAlike(_ one: String, _ other: String) -> Bool { canonical(one) == canonical(other) }

  private static func canonical(_ name: String) -> String {
    let letters = words(withoutRemarks(folded(name))).joined()
    return letters.isEmpty ? words(name).joined() : letters
  }

  private static func folded(_ name: String) -> String {
    // Upper case first: it takes apart what lower case leaves, such as ß.
    name.precomposedStringWithCompatibilityMapping.uppercased().lowercased()
  }

  private static func withoutRemarks(_ name: String) -> String {
    name.replacing(/[(\[{【〔《〈].*?[)\]}】〕》〉]/, with: "")
  }

  /// Whether a name is some words in a row.
  private static func isAmong(_ words: [String], _ name: String) -> Bool {
    words.indices.contains { start in
      var letters = ""
      return words[start...].contains { word in
        letters += word
        return letters == name
      }
    }
  }

  /// The letters of a name, wherever something else stands between them apart; those in brackets as well.
  private static func words(_ name: String) -> [String] {
    folded(name).decomposedStringWithCanonicalMapping.unicodeScalars.split { !isLetter($0) }.map { String($0) }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isAccent(scalar)
  }

  /// A mark that tells one letter from another, and no selector of a glyph.
  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
      && !scalar.properties.isVariationSelector
  }
}
