/// A `urn:uuid:` name as ``RandomSource`` makes them: lower case, version 4.
struct UUIDName: Hashable {
  private let high: UInt64
  private let low: UInt64

  private static let prefix = Array("urn:uuid:".utf8)

  init?(_ text: ArraySlice<UInt8>) {
    guard text.count == 45, text.prefix(9).elementsEqual(Self.prefix) else { return nil }
    let digits = text.withUnsafeBufferPointer { text -> (high: UInt64, low: UInt64)? in
      var (high, low): (UInt64, UInt64) = (0, 0)
      for place in 9..<45 {
        let byte = text[place]
        let isDash = place == 17 || place == 22 || place == 27 || place == 32
        let digit: UInt8
        switch byte {
        case UInt8(ascii: "-") where isDash: continue
        case UInt8(ascii: "0")...UInt8(ascii: "9") where !isDash: digit = byte &- UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f") where !isDash: digit = byte &- UInt8(ascii: "a") &+ 10
        default: return nil
        }
        if place == 23, digit != 4 { return nil }
        (high, low) = (high << 4 | low >> 60, low << 4 | UInt64(digit))
      }
      return (high, low)
    }
    guard let digits else { return nil }
    (high, low) = digits
  }
}
