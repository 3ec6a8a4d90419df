/// Writes an `Encodable` value as canonical JSON (RFC 8785) while the value encodes itself, without a tree in between.
///
/// Coding paths stay empty: nothing that is encoded here can fail but a number that is none.
final class CanonicalEncoder: Encoder {
  let codingPath: [any CodingKey] = []
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  fileprivate enum Form { case nothing, value, list, object }

  /// Shared with the values inside, which are written one behind the other.
  fileprivate let sheet: EncodingSheet
  private let start: Int
  /// The first of its members or elements on the sheet.
  private let first: Int
  private var form = Form.nothing

  fileprivate init(_ sheet: EncodingSheet) {
    self.sheet = sheet
    start = sheet.text.count
    first = sheet.parts.count
  }

  /// Nothing is appended where the value cannot be encoded.
  static func append(_ value: some Encodable, to out: inout [UInt8]) throws {
    let sheet = EncodingSheet()
    try write(value, on: sheet)
    out += sheet.text
  }

  fileprivate static func write<Value: Encodable>(_ value: Value, on sheet: EncodingSheet) throws {
    // Most elements of lists are texts, which need no encoder.
    if Value.self == String.self, let text = value as? String { return JSONText.append(text, to: &sheet.text) }
    let encoder = CanonicalEncoder(sheet)
    try value.encode(to: encoder)
    encoder.finish()
  }

  // MARK: Parts

  fileprivate var count: Int { sheet.parts.count - first }

  /// Adds a member, or an element, whose name is empty.
  fileprivate func add(_ name: String, _ write: (EncodingSheet) throws -> Void) rethrows {
    let start = sheet.text.count
    try write(sheet)
    sheet.parts.append(EncodingSheet.Part(name: name, text: start..<sheet.text.count))
  }

  /// Adds a part that may still grow when others have been added behind it.
  fileprivate func addOpen(_ name: String) -> CanonicalEncoder {
    let encoder = CanonicalEncoder(EncodingSheet())
    let end = sheet.text.count
    sheet.parts.append(EncodingSheet.Part(name: name, text: end..<end, open: encoder))
    return encoder
  }

  /// Puts what has been written into its form and order.
  private func finish() {
    switch form {
    case .value: break
    case .list: sheet.putTogether(from: start, first, isObject: false)
    case .object, .nothing: sheet.putTogether(from: start, first, isObject: true)
    }
  }

  fileprivate var finished: [UInt8] {
    finish()
    return sheet.text
  }

  // MARK: Encoder

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    form = .object
    return KeyedEncodingContainer(Members<Key>(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    form = .list
    return Elements(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    form = .value
    return SingleValue(sheet: sheet)
  }
}

/// The text of a value, and the parts of those of its lists and objects that are not finished yet.
private final class EncodingSheet {
  struct Part {
    var name: String
    var text: Range<Int>
    var open: CanonicalEncoder?
  }

  var text: [UInt8] = []
  /// Of the innermost list or object last.
  var parts: [Part] = []
  /// Kept for its memory.
  private var unordered: [UInt8] = []

  /// Makes the text from a place on, which is that of the parts one behind the other, into that of a list or object.
  func putTogether(from start: Int, _ first: Int, isObject: Bool) {
    if isObject { sort(from: first) }
    unordered.removeAll(keepingCapacity: true)
    unordered += text[start...]
    text.removeSubrange(start...)
    text.append(isObject ? UInt8(ascii: "{") : UInt8(ascii: "["))
    var isEmpty = true
    for index in first..<parts.count {
      let part = parts[index]
      // Of members that were encoded twice under a name, the later stands.
      if isObject, index + 1 < parts.count, parts[index + 1].name == part.name { continue }
      if !isEmpty { text.append(UInt8(ascii: ",")) }
      isEmpty = false
      if isObject {
        JSONText.appendQuoted(part.name, to: &text)
        text.append(UInt8(ascii: ":"))
      }
      if let encoder = part.open {
        text += encoder.finished
      } else {
        text += unordered[part.text.lowerBound - start..<part.text.upperBound - start]
      }
    }
    text.append(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
    parts.removeSubrange(first...)
  }

  /// Members of one name stay in the order they came in.
  private func sort(from first: Int) {
    guard parts.count - first <= Self.few else {
      let sorted = parts[first...].enumerated().sorted { left, right in
        left.element.name == right.element.name
          ? left.offset < right.offset : JSONText.precedes(left.element.name, right.element.name)
      }
      parts.replaceSubrange(first..., with: sorted.map(\.element))
      return
    }
    for end in parts.indices[first...].dropFirst() {
      var at = end
      while at > first, JSONText.precedes(parts[at].name, parts[at - 1].name) {
        parts.swapAt(at, at - 1)
        at -= 1
      }
    }
  }

  /// So many are sorted fastest one by one.
  private static let few = 24
}

// MARK: Scalars

extension JSONText {
  fileprivate static func append(_ value: Bool, to out: inout [UInt8]) { out += (value ? "true" : "false").utf8 }

  fileprivate static func append(_ value: String, to out: inout [UInt8]) { appendQuoted(value, to: &out) }

  /// Numbers of RFC 8785 are doubles; an integer beyond 2^53 is printed as the double that it denotes there.
  fileprivate static func append(_ value: some BinaryInteger, to out: inout [UInt8]) {
    out += (value.magnitude <= 1 << 53 ? value.description : ECMAScriptNumber.text(Double(value))).utf8
  }

  fileprivate static func append(_ value: Double, to out: inout [UInt8]) throws {
    guard value.isFinite else {
      throw EncodingError.invalidValue(
        value, EncodingError.Context(codingPath: [], debugDescription: "JSON has no infinities and no NaN"))
    }
    out += ECMAScriptNumber.text(value).utf8
  }

  /// As the shortest decimal that denotes it, like JSON that is written of a `Float` elsewhere.
  fileprivate static func append(_ value: Float, to out: inout [UInt8]) throws {
    try append(Double(value.description) ?? .nan, to: &out)
  }
}

// MARK: Containers

private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: CanonicalEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { encoder.add(key.stringValue) { $0.text += "null".utf8 } }
  func encode(_ value: Bool, forKey key: Key) { encoder.add(key.stringValue) { JSONText.append(value, to: &$0.text) } }
  func encode(_ value: String, forKey key: Key) {
    encoder.add(key.stringValue) { JSONText.append(value, to: &$0.text) }
  }
  func encode(_ value: Int, forKey key: Key) { encoder.add(key.stringValue) { JSONText.append(value, to: &$0.text) } }
  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try encoder.add(key.stringValue) { try CanonicalEncoder.write(value, on: $0) }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    encoder.addOpen(key.stringValue).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder.addOpen(key.stringValue).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { encoder.addOpen("super") }
  func superEncoder(forKey key: Key) -> any Encoder { encoder.addOpen(key.stringValue) }
}

private struct Elements: UnkeyedEncodingContainer {
  let encoder: CanonicalEncoder
  var codingPath: [any CodingKey] { [] }
  var count: Int { encoder.count }

  func encodeNil() { encoder.add("") { $0.text += "null".utf8 } }
  func encode<Value: Encodable>(_ value: Value) throws {
    try encoder.add("") { try CanonicalEncoder.write(value, on: $0) }
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    encoder.addOpen("").container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder.addOpen("").unkeyedContainer() }
  func superEncoder() -> any Encoder { encoder.addOpen("") }
}

private struct SingleValue: SingleValueEncodingContainer {
  let sheet: EncodingSheet
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { sheet.text += "null".utf8 }
  func encode(_ value: Bool) { JSONText.append(value, to: &sheet.text) }
  func encode(_ value: String) { JSONText.append(value, to: &sheet.text) }
  func encode(_ value: Double) throws { try JSONText.append(value, to: &sheet.text) }
  func encode(_ value: Float) throws { try JSONText.append(value, to: &sheet.text) }
  func encode(_ value: Int) { JSONText.append(value, to: &sheet.text) }
  func encode(_ value: Int8) { JSONText.append(value, to: &sheet.text) }
  func encode(_ value: Int16) { JSONText.append(value, to: &sheet.text) }
  func encode(_ value: Int32) { JSONText.append(value, to: &sheet.text) }
  func encode(_ value: Int64) { JSONText.append(value, to: &sheet.text) }
  func encode(_ value: UInt) { JSONText.append(value, to: &sheet.text) }
  func encode(_ value: UInt8) { JSONText.append(value, to: &sheet.text) }
  func encode(_ value: UInt16) { JSONText.append(value, to: &sheet.text) }
  func encode(_ value: UInt32) { JSONText.append(value, to: &sheet.text) }
  func encode(_ value: UInt64) { JSONText.append(value, to: &sheet.text) }
  func encode<Value: Encodable>(_ value: Value) throws { try CanonicalEncoder.write(value, on: sheet) }
}
