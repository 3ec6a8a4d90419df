import Vocabulary

/// An ``OccupationCode`` as a number: the seven digits of the occupation, and those of its 工种 where it names one.
struct OccupationNumber: Hashable, Sendable {
  let raw: Int64

  init(raw: Int64) { self.raw = raw }

  init(_ code: OccupationCode) {
    var digits: Int64 = 0
    var count = 0
    for byte in code.description.utf8 where byte != UInt8(ascii: "-") {
      digits = digits * 10 + Int64(byte - 0x30)
      count += 1
    }
    // Without a 工种 the last four places are 0; with one they are 1000 and its three digits.
    raw = count == 7 ? digits * 10_000 : digits / 1000 * 10_000 + 1000 + digits % 1000
  }

  /// Not named; no code is equal to it.
  static let absent = OccupationNumber(raw: -1)

  var isAbsent: Bool { raw < 0 }

  /// Whether it is the occupation, or a 工种 of it.
  func isWithin(_ occupation: OccupationNumber) -> Bool {
    raw == occupation.raw || occupation.raw % 10_000 == 0 && raw - raw % 10_000 == occupation.raw
  }

  /// Its digits with hyphens, ASCII only.
  func append(to bytes: inout [UInt8]) {
    let (base, workType) = (raw / 10_000, raw % 10_000)
    func digit(_ number: Int64, _ power: Int64) -> UInt8 { UInt8(truncatingIfNeeded: number / power % 10 + 0x30) }
    let hyphen = UInt8(ascii: "-")
    bytes.append(digit(base, 1_000_000))
    bytes.append(hyphen)
    bytes.append(digit(base, 100_000))
    bytes.append(digit(base, 10_000))
    bytes.append(hyphen)
    bytes.append(digit(base, 1000))
    bytes.append(digit(base, 100))
    bytes.append(hyphen)
    bytes.append(digit(base, 10))
    bytes.append(digit(base, 1))
    guard workType > 0 else { return }
    bytes.append(hyphen)
    bytes.append(digit(workType, 100))
    bytes.append(digit(workType, 10))
    bytes.append(digit(workType, 1))
  }
}
