/// 统一社会信用代码 (GB 32100): 18 characters, of which the last checks the others.
package struct CreditCode: Hashable, Comparable, Sendable, TextCodable {
  package let description: String

  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// Nil where it is no such code or its check character does not fit.
  package init?(_ text: some StringProtocol) {
    let values = text.utf8.map { Self.alphabet.firstIndex(of: $0) }
    guard values.count == 18, !values.contains(nil) else { return nil }
    // The weight of a position is a power of 3, modulo 31.
    var (sum, weight) = (0, 1)
    for value in values.dropLast() {
      sum += (value ?? 0) * weight
      weight = weight * 3 % 31
    }
    guard values.last == (31 - sum % 31) % 31 else { return nil }
    description = String(text)
  }

  package static func < (left: CreditCode, right: CreditCode) -> Bool { left.description < right.description }
}
