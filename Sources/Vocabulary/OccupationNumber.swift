/// An ``OccupationCode`` as a number: the seven digits of the occupation, and those of its 工种 where it names one.
///
/// Public, because only what is public is inlined into other modules.
public struct OccupationNumber: Hashable, Sendable {
  public let raw: Int64

  @inlinable public init(raw: Int64) { self.raw = raw }

  package init(_ code: OccupationCode) {
    var digits: Int64 = 0
    var count = 0
    for byte in code.description.utf8 where byte != UInt8(ascii: "-") {
      digits = digits * 10 + Int64(byte - 0x30)
      count += 1
    }
    self.init(digits: digits, count: count)
  }

  /// Of a code as it is written; nil where it is none.
  public init?(code bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10 || bytes.count == 14 else { return nil }
    var digits: Int64 = 0
    for (index, byte) in bytes.enumerated() {
      if index == 1 || index == 4 || index == 7 || index == 10 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        digits = digits * 10 + Int64(byte - 0x30)
      }
    }
    self.init(digits: digits, count: bytes.count == 10 ? 7 : 10)
  }

  /// Without a 工种 the last four places are 0; with one they are 1000 and its three digits.
  private init(digits: Int64, count: Int) {
    raw = count == 7 ? digits * 10_000 : digits / 1000 * 10_000 + 1000 + digits % 1000
  }

  /// Not named; no code is equal to it.
  @inlinable public static var absent: OccupationNumber { OccupationNumber(raw: -1) }

  @inlinable public var isAbsent: Bool { raw < 0 }

  @inlinable public static func == (left: OccupationNumber, right: OccupationNumber) -> Bool { left.raw == right.raw }

  /// Whether it is the occupation, or a 工种 of it.
  @inlinable
  public func isWithin(_ occupation: OccupationNumber) -> Bool {
    raw == occupation.raw || occupation.raw % 10_000 == 0 && raw - raw % 10_000 == occupation.raw
  }

  /// Its digits with hyphens, ASCII only, one after another.
  @inlinable
  public func forEachCharacter(_ body: (UInt8) -> Void) {
    let (base, workType) = (raw / 10_000, raw % 10_000)
    func digit(_ number: Int64, _ power: Int64) { body(UInt8(truncatingIfNeeded: number / power % 10 + 0x30)) }
    func hyphen() { body(UInt8(ascii: "-")) }
    digit(base, 1_000_000)
    hyphen()
    digit(base, 100_000)
    digit(base, 10_000)
    hyphen()
    digit(base, 1000)
    digit(base, 100)
    hyphen()
    digit(base, 10)
    digit(base, 1)
    guard workType > 0 else { return }
    hyphen()
    digit(workType, 100)
    digit(workType, 10)
    digit(workType, 1)
  }
}
