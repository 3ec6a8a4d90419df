package import Vocabulary

/// Positions 1–13 of a certificate number: who issues, as filed (备案) with the authority that assigns them.
///
/// Serials are counted per prefix, year and level (rule 20).
package struct NumberingPrefix: Hashable, Comparable, Sendable, TextCodable {
  package let category: InstitutionCategory
  /// Four digits; `0000` for an institution filed with a province.
  package let institution: String
  /// The first two digits of the province's GB/T 2260 code.
  package let province: String
  /// Six digits, set by the province.
  package let site: String

  /// Nil where a part has the wrong width or characters, or the province does not exist.
  package init?(category: InstitutionCategory, institution: String, province: String, site: String) {
    guard Self.isDigits(institution, 4), Self.provinces.contains(province), Self.isDigits(site, 6) else { return nil }
    self.category = category
    self.institution = institution
    self.province = province
    self.site = site
  }

  /// From the 13 characters as they stand in a number.
  package init?(_ text: String) {
    guard text.utf8.count == Self.width, let first = text.first,
      let category = InstitutionCategory(rawValue: String(first))
    else { return nil }
    let rest = text.dropFirst()
    self.init(
      category: category, institution: String(rest.prefix(4)), province: String(rest.dropFirst(4).prefix(2)),
      site: String(rest.dropFirst(6)))
  }

  package var description: String { category.rawValue + institution + province + site }

  package static func < (left: NumberingPrefix, right: NumberingPrefix) -> Bool {
    left.description < right.description
  }

  static let width = 13

  /// GB/T 2260: provinces, autonomous regions, municipalities and special administrative regions.
  static let provinces: Set<String> = [
    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44",
    "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82",
  ]

  static func isDigits(_ text: some StringProtocol, _ count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
