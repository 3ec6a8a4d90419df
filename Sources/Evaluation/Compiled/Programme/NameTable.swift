import Glibc
import LearnerRecords

/// Names of one kind that a model knows, by small numbers.
struct NameTable: Sendable {
  /// What a record says that the model does not know.
  static let unknown: Int32 = -1

  private var numbers: [String: Int32] = [:]
  private(set) var names: [String] = []
  /// The names' bytes one after another, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int32] = [0]
  /// Numbers by the hash of their names' bytes, each in the first free place; as long as a power of two.
  private var places: [Int32] = [NameTable.unknown]
  private var isASCII = true

  var count: Int { names.count }
  var isEmpty: Bool { names.isEmpty }

  @discardableResult
  mutating func add(_ name: String) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(truncatingIfNeeded: names.count)
    numbers[name] = number
    names.append(name)
    bytes.append(contentsOf: name.utf8)
    ends.append(Int32(truncatingIfNeeded: bytes.count))
    if !name.utf8.allSatisfy({ $0 < 0x80 }) { isASCII = false }
    if names.count * 2 > places.count {
      places = [Int32](repeating: Self.unknown, count: places.count * 4)
      for number in 0..<number { place(number) }
    }
    place(number)
    return number
  }

  private mutating func place(_ number: Int32) {
    var place = bytes[range(number)].withUnsafeBufferPointer { Self.hash($0) } & (places.count - 1)
    while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
    places[place] = number
  }

  private func range(_ number: Int32) -> Range<Int> { Int(ends[Int(number)])..<Int(ends[Int(number) + 1]) }

  /// Eight bytes at a time, the last eight once more.
  @inline(__always)
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    var hash = UInt64(truncatingIfNeeded: text.count)
    func mix(_ word: UInt64) { hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15 ^ hash >> 29 }
    if text.count < 8 {
      mix(text.reduce(0) { $0 << 8 | UInt64($1) })
    } else {
      var at = 0
      while at + 8 < text.count {
        mix(bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        at += 8
      }
      mix(bytes.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self))
    }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0xFFFF_FFFF)
  }

  /// The number of a name that is equal as texts are; the bytes may differ (a letter with a combining accent).
  func number(_ name: String) -> Int32 { numbers[name] ?? Self.unknown }

  /// The number of a name with the very same bytes, for names that are printed again.
  func exactNumber(_ name: String) -> Int32 {
    let number = number(name)
    return number >= 0 && names[Int(number)].utf8.elementsEqual(name.utf8) ? number : Self.unknown
  }

  /// As ``number(_:)`` of a record's text.
  func number(_ text: CompactRecord.Text, of record: CompactRecord) -> Int32 {
    let number = exactNumber(text, of: record)
    if number >= 0 || isASCII && record.isASCII(text) { return number }
    return self.number(record.string(text))
  }

  /// As ``exactNumber(_:)`` of a record's text.
  func exactNumber(_ text: CompactRecord.Text, of record: CompactRecord) -> Int32 {
    record.withBytes(text) { text in
      var place = Self.hash(text) & (places.count - 1)
      while places[place] >= 0 {
        if isName(places[place], text) { return places[place] }
        place = (place + 1) & (places.count - 1)
      }
      return Self.unknown
    }
  }

  private func isName(_ number: Int32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == text.count, let address = text.baseAddress else { return range.count == text.count }
    return bytes.withUnsafeBytes { names in
      names.baseAddress.map { memcmp($0 + range.lowerBound, address, text.count) == 0 } ?? false
    }
  }
}
