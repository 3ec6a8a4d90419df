import CanonicalJSON
import Vocabulary

/// Members of a canonical JSON object as they are written, in the order of their keys. Values that are nil are left
/// out, as encoders leave them out.
struct CanonicalFields {
  private(set) var bytes: [UInt8]
  private var isFirst = true

  init(appendingTo bytes: [UInt8]) {
    self.bytes = bytes
    self.bytes.append(UInt8(ascii: "{"))
  }

  /// The bytes with the object closed.
  consuming func finish() -> [UInt8] {
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  /// Keys are plain ASCII.
  private mutating func key(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func braced(_ body: (inout Self) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
    body(&self)
    bytes.append(UInt8(ascii: "}"))
    isFirst = false
  }

  mutating func object(_ key: StaticString, _ body: (inout Self) -> Void) {
    self.key(key)
    braced(body)
  }

  mutating func list<Element>(_ key: StaticString, _ elements: [Element], _ body: (Element, inout Self) -> Void) {
    self.key(key)
    bytes.append(UInt8(ascii: "["))
    isFirst = true
    for element in elements {
      separate()
      braced { body(element, &$0) }
    }
    bytes.append(UInt8(ascii: "]"))
    isFirst = false
  }

  mutating func texts(_ key: StaticString, _ texts: [String]) {
    self.key(key)
    bytes.append(UInt8(ascii: "["))
    isFirst = true
    for text in texts {
      separate()
      JSONText.appendQuoted(text, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
    isFirst = false
  }

  mutating func text(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    self.key(key)
    JSONText.appendQuoted(text, to: &bytes)
  }

  mutating func date(_ key: StaticString, _ date: CalendarDate?) {
    guard let date else { return }
    self.key(key)
    bytes.append(UInt8(ascii: "\""))
    date.appendDigits(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func flag(_ key: StaticString, _ flag: Bool) {
    self.key(key)
    bytes += (flag ? "true" : "false").utf8
  }

  mutating func number(_ key: StaticString, _ number: Int?) {
    guard let number else { return }
    self.key(key)
    JSONValue.integer(number).appendCanonical(to: &bytes)
  }

  /// An object whose keys come from the record, sorted by UTF-16 code units.
  mutating func members<Value>(
    _ key: StaticString, _ members: [String: Value], _ body: (Value, inout [UInt8]) -> Void
  ) {
    object(key) { writer in
      for member in members.sorted(by: { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }) {
        writer.separate()
        JSONText.appendQuoted(member.key, to: &writer.bytes)
        writer.bytes.append(UInt8(ascii: ":"))
        body(member.value, &writer.bytes)
      }
    }
  }
}

extension CalendarDate {
  /// As ``description``, without making a string.
  fileprivate func appendDigits(to bytes: inout [UInt8]) {
    func append(_ value: Int, _ power: Int) {
      bytes.append(UInt8(truncatingIfNeeded: value / power % 10 + 0x30))
    }
    append(year, 1000)
    append(year, 100)
    append(year, 10)
    append(year, 1)
    bytes.append(UInt8(ascii: "-"))
    append(month, 10)
    append(month, 1)
    bytes.append(UInt8(ascii: "-"))
    append(day, 10)
    append(day, 1)
  }
}
