import Vocabulary

/// Numbers of people in what somebody writes.
package enum IdentityNumbersInText {
  /// Whether a text holds a whole number of GB 11643, its date real and its check character right; in letters of any
  /// width, with spaces and hyphens or without.
  package static func isPresent(in text: String) -> Bool {
    let written = text.unicodeScalars.map(halfWidth)
    return written.split { !isPart($0) }.contains { isWhole($0) }
      || written.split { !isPart($0) && !isSeparator($0) }.contains { isWhole($0.filter { !isSeparator($0) }[...]) }
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
  }

  /// A longer run of letters and digits, as a certificate's number is, holds none.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar)
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{3000}" || scalar.properties.isWhitespace
  }

  private static func isWhole(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard scalars.count == 18 else { return false }
    let text = String(String.UnicodeScalarView(scalars))
    return [IdentityDocument.residentID, .hkMacauTaiwanResidence, .foreignPermanentResidence].contains { document in
      if case .success(let number) = IdentityNumber.read(text, of: document) { number.birthDate != nil } else { false }
    }
  }
}
