/// The name of an organisation as it is compared: full-width forms as half-width ones and without spaces, since sheets
/// write `甲厂（集团）` and `甲厂 (集团)` for one.
package struct OrganisationName: Hashable, Sendable {
  package let text: String

  package init(_ written: String) {
    var text = String.UnicodeScalarView()
    for scalar in written.unicodeScalars where !scalar.properties.isWhitespace {
      text.append(
        (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    self.text = String(text)
  }
}
