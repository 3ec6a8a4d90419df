import LearnerRecords
import Vocabulary

/// Makes the person of a record from their code and date of birth.
struct PersonMaker {
  private let code: PersonalCode
  private let random: RandomStream

  init(_ code: PersonalCode, _ random: RandomStream) {
    self.code = code
    self.random = random
  }

  func person(bornOn birthDate: CalendarDate) -> Person {
    var random = random.branch("document")
    let byNumber: IdentityDocument? =
      random.chance(1) ? random.pick([.hkMacauPermit, .taiwanPermit, .passport]) : nil
    let shown = DocumentNumber(code, birthDate: birthDate, byNumber: byNumber)
    return Person(
      name: name(bornIn: birthDate.year, isForeign: Self.isForeign(shown.document)), document: shown.document,
      number: shown.number, birthDate: birthDate)
  }

  private static func isForeign(_ document: IdentityDocument) -> Bool {
    document == .passport || document == .foreignPermanentResidence
  }

  private func name(bornIn year: Int, isForeign: Bool) -> String {
    var random = random.branch("name")
    if isForeign { return "\(random.pick(NameStock.foreignGiven)) \(random.pick(NameStock.foreignFamily))" }
    switch random.below(1000) {
    case ..<8:
      let given = random.pick(code.isMale ? NameStock.dottedMale : NameStock.dottedFemale)
      return "\(given)·\(random.pick(NameStock.dottedFamily))"
    case ..<24: return surname(&random) + rareGivenName(year, &random)
    default: return surname(&random) + givenName(year, &random)
    }
  }

  private func surname(_ random: inout RandomStream) -> String {
    random.below(1000) < 15 ? random.pick(NameStock.compoundSurnames) : random.pickCommon(NameStock.surnames)
  }

  private func givenName(_ year: Int, _ random: inout RandomStream) -> String {
    let characters = inFashion(year)
    let first = random.pick(characters)
    return random.chance(18) ? first : first + random.pick(characters)
  }

  private func rareGivenName(_ year: Int, _ random: inout RandomStream) -> String {
    let rare = random.pick(NameStock.rare)
    switch random.below(3) {
    case 0: return rare
    case 1: return random.pick(inFashion(year)) + rare
    default: return rare + random.pick(inFashion(year))
    }
  }

  private func inFashion(_ year: Int) -> [String] {
    (code.isMale ? NameStock.male : NameStock.female)[year < 1980 ? 0 : year < 1995 ? 1 : 2]
  }

  /// The name of somebody else met on the way, such as a mentor.
  static func mentor(_ random: inout RandomStream) -> String {
    let given = random.pick(NameStock.male[0]) + (random.chance(60) ? random.pick(NameStock.male[1]) : "")
    return random.pickCommon(NameStock.surnames) + given
  }
}
