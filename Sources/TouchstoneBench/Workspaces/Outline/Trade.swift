/// A made-up occupation: what it works with, its title and its code. Each ordinal has another one of each.
struct Trade {
  let ordinal: Int

  init(_ ordinal: Int) { self.ordinal = ordinal }

  static let count = TradeStock.kinds.count * TradeStock.fields.count * TradeStock.equipment.count

  /// Coprime to the count, so that neighbours have little in common and none is met twice.
  private static let stride = 7919

  /// The equipment in full, such as 数控纺织卷绕机.
  var equipment: String {
    var place = ordinal * Self.stride % Self.count
    let equipment = TradeStock.equipment[place % TradeStock.equipment.count]
    place /= TradeStock.equipment.count
    let field = TradeStock.fields[place % TradeStock.fields.count]
    return TradeStock.kinds[place / TradeStock.fields.count] + field + equipment
  }

  var title: String { equipment + TradeStock.roles[ordinal % TradeStock.roles.count] }

  /// `d-dd-dd-dd` in the proportions of the 大典 between its classes 2 to 6.
  var code: String {
    func digits(_ value: Int) -> String { DocumentNumber.padded(value, to: 2) }
    let place = ordinal / Self.classes.count
    let (major, part) = Self.classes[ordinal % Self.classes.count]
    return "\(major)-\(digits(place / 250 + 1))-\(digits(place / 25 % 10 + 1))-\(digits(part * 25 + place % 25 + 1))"
  }

  /// The major and the minor group, such as 6-01: at most 750 occupations.
  var group: String { String(code.prefix(4)) }

  private static let classes = [
    (6, 0), (2, 0), (4, 0), (6, 1), (2, 1), (3, 0), (6, 2), (4, 1), (2, 2), (5, 0),
  ]
}
