/// The ways in which rows of real sheets are wrong. Each must be quarantined.
enum Damage: CaseIterable {
  case wrongCheckCharacter
  /// A spreadsheet took the number for a quantity: `4.40106E+17`.
  case numberAsQuantity
  /// The check character is right, the date of birth is not.
  case bornInMonthThirteen
  case scoreAboveHundred
  case threeDecimals
  /// 30 February.
  case noSuchDay
  case monthThirteen
  /// A spreadsheet's serial number instead of a date.
  case serialDate
  case endBeforeStart
  case missingName
  /// A character that GBK lacks was saved as a question mark.
  case lostCharacter
  /// Of another scheme, if of any.
  case unknownOccupation
  case unknownLevel
  /// Cells are missing from a CSV row; a line of JSON is cut off.
  case brokenRow
}
