/// 职业编码: `d-dd-dd-dd`, or `d-dd-dd-dd-ddd` for a 工种.
package struct OccupationCode: Hashable, Comparable, Sendable, TextCodable {
  package let description: String

  package init?(_ text: some StringProtocol) {
    let widths = text.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count)
    guard widths == [1, 2, 2, 2] || widths == [1, 2, 2, 2, 3],
      text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) })
    else { return nil }
    self.description = String(text)
  }

  package static func < (left: OccupationCode, right: OccupationCode) -> Bool {
    left.description < right.description
  }
}

/// An occupation's identity: codes are re-used between editions of the 职业分类大典, so a code means nothing without
/// the edition it is from (大典 editions renumber and re-use codes).
package struct Occupation: Hashable, Comparable, Codable, Sendable {
  package var catalogue: String
  package var code: OccupationCode

  package init(catalogue: String, code: OccupationCode) {
    self.catalogue = catalogue
    self.code = code
  }

  package static func < (left: Occupation, right: Occupation) -> Bool {
    (left.catalogue, left.code) < (right.catalogue, right.code)
  }
}
