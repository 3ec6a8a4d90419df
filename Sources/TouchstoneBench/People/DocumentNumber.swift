import Vocabulary

/// The document a learner shows, with a number that is right for it.
struct DocumentNumber {
  let document: IdentityDocument
  let number: String

  /// - Parameter byNumber: where set, a document whose number says nothing of its holder.
  init(_ code: PersonalCode, birthDate: CalendarDate, byNumber: IdentityDocument?) {
    if let byNumber {
      document = byNumber
      number = Self.prefix(byNumber) + Self.padded(code.number, to: 8)
    } else {
      document = Self.document(ofArea: code.area)
      let date = birthDate.description.filter { $0 != "-" }
      let body = "\(code.area)\(date)\(Self.padded(code.serial, to: 3))"
      number = body + Self.checkCharacter(body)
    }
  }

  private static func document(ofArea area: Int) -> IdentityDocument {
    switch area {
    case AdministrativeAreas.hongKong, AdministrativeAreas.macau, AdministrativeAreas.taiwan: .hkMacauTaiwanResidence
    case 900_000...: .foreignPermanentResidence
    default: .residentID
    }
  }

  private static func prefix(_ document: IdentityDocument) -> String {
    switch document {
    case .hkMacauPermit: "H"
    case .passport: "E"
    default: ""
    }
  }

  /// GB 11643, MOD 11-2 over the first 17 digits.
  static func checkCharacter(_ body: String) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.utf8, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
    return ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
  }

  static func padded(_ value: Int, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
