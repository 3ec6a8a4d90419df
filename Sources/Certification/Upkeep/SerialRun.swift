/// Numbers of one institution, year and level, which are given one after the other (rule 20).
package struct SerialRun: Hashable, Comparable, Sendable {
  /// Positions 1–13 of its numbers.
  let prefix: String
  /// 0...99, as in positions 14–15.
  let year: Int
  let level: String

  init(prefix: String, year: Int, level: String) {
    self.prefix = prefix
    self.year = year
    self.level = level
  }

  init(of number: CertificateNumber) {
    self.init(prefix: number.prefix.description, year: number.year, level: number.level.rawValue)
  }

  /// Every one of an institution that a year may have.
  static func all(_ prefix: String, year: Int) -> [SerialRun] {
    NationalLevel.allCases.map { SerialRun(prefix: prefix, year: year, level: $0.rawValue) }
  }

  /// What all its numbers begin with: their positions 1–16.
  package var description: String { "\(prefix)\(year < 10 ? "0" : "")\(year)\(level)" }

  /// The number with a serial; nil where there is no such serial.
  func number(_ serial: Int) -> CertificateNumber? {
    let digits = String(serial)
    return CertificateNumber("\(description)\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits)")
  }

  package static func < (left: SerialRun, right: SerialRun) -> Bool { left.description < right.description }
}

extension SerialRun {
  /// The run whose numbers begin with a text; nil where none do.
  init?(_ text: some StringProtocol) {
    guard let number = CertificateNumber("\(text)000001") else { return nil }
    self.init(of: number)
  }
}
