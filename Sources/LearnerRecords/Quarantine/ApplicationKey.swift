package import Vocabulary

/// What makes two applications the same (rule 15): the person's document, the occupation, the work type and the
/// level. Kept as a 96-bit hash, so that a record's key and line take 16 bytes.
package struct ApplicationKey: Hashable, Comparable, Sendable {
  let high: UInt64
  let low: UInt32

  package init(
    document: IdentityDocument, number: String, occupation: OccupationCode, level: String, workType: String?
  ) {
    self.init(
      document: document, number: Array(number.utf8)[...], occupation: Array(occupation.description.utf8)[...],
      level: Array(level.utf8)[...], workType: Array((workType ?? "").utf8)[...])
  }

  init(
    document: IdentityDocument, number: ArraySlice<UInt8>, occupation: ArraySlice<UInt8>, level: ArraySlice<UInt8>,
    workType: ArraySlice<UInt8>
  ) {
    var hash = FNV1a()
    hash.add(part: document.rawValue.utf8)
    hash.add(part: document.person(by: number))
    hash.add(part: occupation)
    hash.add(part: level)
    hash.add(part: workType)
    high = UInt64(truncatingIfNeeded: hash.state >> 64)
    low = UInt32(truncatingIfNeeded: hash.state >> 32)
  }

  package init(_ record: LearnerRecord) {
    self.init(
      document: record.person.document, number: record.person.number, occupation: record.application.occupation,
      level: record.application.level, workType: record.application.workType)
  }

  package static func < (left: ApplicationKey, right: ApplicationKey) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

/// FNV-1a of 128 bits: the same on every machine and in every run.
struct FNV1a {
  private(set) var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  mutating func add(_ byte: UInt8) { state = (state ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b }

  mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

  /// Ends in a byte that occurs in no text, so that neighbours cannot run into each other.
  fileprivate mutating func add(part bytes: some Sequence<UInt8>) {
    add(bytes)
    add(0xFF)
  }
}
