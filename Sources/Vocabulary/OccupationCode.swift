/// 职业编码: `d-dd-dd-dd`, or `d-dd-dd-dd-ddd` for a 工种.
package struct OccupationCode: Hashable, Comparable, Sendable, TextCodable {
  package let description: String

  package init?(_ text: some StringProtocol) { self.init(String(text)) }

  package init?(_ text: String) {
    let bytes = text.utf8
    guard bytes.count == 10 || bytes.count == 14 else { return nil }
    for (index, byte) in bytes.enumerated() {
      let isHyphen = index == 1 || index == 4 || index == 7 || index == 10
      guard isHyphen ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte) else { return nil }
    }
    self.description = text
  }

  /// The code of the occupation whose 工种 this is; nil where it is an occupation's own.
  package var ofOccupation: OccupationCode? {
    description.utf8.count == 14 ? OccupationCode(String(description.prefix(10))) : nil
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
