/// Writes an `Encodable` value as canonical JSON (RFC 8785) while the value encodes itself, without a tree in between.
///
/// Coding paths stay empty: nothing that is encoded here can fail but a number that is none.
final class CanonicalEncoder: Encoder {
  let codingPath: [any CodingKey] = []
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  fileprivate enum Form { case nothing, value, list, object }

  fileprivate var form = Form.nothing
  /// The value; or the elements or members' values, one behind the other.
  fileprivate var text: [UInt8] = []
  /// The end of each element's text, and the members' names.
  fileprivate var ends: [Int] = []
  fileprivate var names: [String] = []
  /// Containers inside that may still grow, by their number among the elements or members.
  fileprivate var open: [Int: CanonicalEncoder] = [:]

  fileprivate init() {}

  static func append<Value: Encodable>(_ value: Value, to out: inout [UInt8]) throws {
    // Most elements of lists are texts, which need no encoder.
    if Value.self == String.self, let text = value as? String { return JSONText.append(text, to: &out) }
    let encoder = CanonicalEncoder()
    try value.encode(to: encoder)
    encoder.append(to: &out)
  }

  private func append(to out: inout [UInt8]) {
    switch form {
    case .value: out += text
    case .list:
      out.append(UInt8(ascii: "["))
      for index in ends.indices {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        appendPart(index, to: &out)
      }
      out.append(UInt8(ascii: "]"))
    case .object, .nothing:
      out.append(UInt8(ascii: "{"))
      var isFirst = true
      for index in sortedMembers() {
        if !isFirst { out.append(UInt8(ascii: ",")) }
        isFirst = false
        JSONText.appendQuoted(names[index], to: &out)
        out.append(UInt8(ascii: ":"))
        appendPart(index, to: &out)
      }
      out.append(UInt8(ascii: "}"))
    }
  }

  /// Of members that were encoded twice under a name, the later stands.
  private func sortedMembers() -> [Int] {
    var sorted = Array(names.indices)
    sorted.sort { left, right in
      names[left] == names[right] ? left < right : JSONText.precedes(names[left], names[right])
    }
    return zip(sorted, sorted.dropFirst() + [-1]).filter { $1 < 0 || names[$0] != names[$1] }.map(\.0)
  }

  private func appendPart(_ index: Int, to out: inout [UInt8]) {
    if let encoder = open[index] { return encoder.append(to: &out) }
    out += text[(index > 0 ? ends[index - 1] : 0)..<ends[index]]
  }

  // MARK: Parts

  fileprivate func add(_ name: String?, _ write: (inout [UInt8]) throws -> Void) rethrows {
    try write(&text)
    ends.append(text.count)
    if let name { names.append(name) }
  }

  fileprivate func addOpen(_ name: String?) -> CanonicalEncoder {
    let encoder = CanonicalEncoder()
    open[ends.count] = encoder
    add(name) { _ in }
    return encoder
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
    return SingleValue(encoder: self)
  }
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

  func encodeNil(forKey key: Key) { encoder.add(key.stringValue) { $0 += "null".utf8 } }
  func encode(_ value: Bool, forKey key: Key) { encoder.add(key.stringValue) { JSONText.append(value, to: &$0) } }
  func encode(_ value: String, forKey key: Key) { encoder.add(key.stringValue) { JSONText.append(value, to: &$0) } }
  func encode(_ value: Int, forKey key: Key) { encoder.add(key.stringValue) { JSONText.append(value, to: &$0) } }
  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try encoder.add(key.stringValue) { try CanonicalEncoder.append(value, to: &$0) }
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
  var count: Int { encoder.ends.count }

  func encodeNil() { encoder.add(nil) { $0 += "null".utf8 } }
  func encode<Value: Encodable>(_ value: Value) throws {
    try encoder.add(nil) { try CanonicalEncoder.append(value, to: &$0) }
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    encoder.addOpen(nil).container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder.addOpen(nil).unkeyedContainer() }
  func superEncoder() -> any Encoder { encoder.addOpen(nil) }
}

private struct SingleValue: SingleValueEncodingContainer {
  let encoder: CanonicalEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { encoder.text += "null".utf8 }
  func encode(_ value: Bool) { JSONText.append(value, to: &encoder.text) }
  func encode(_ value: String) { JSONText.append(value, to: &encoder.text) }
  func encode(_ value: Double) throws { try JSONText.append(value, to: &encoder.text) }
  func encode(_ value: Float) throws { try JSONText.append(value, to: &encoder.text) }
  func encode(_ value: Int) { JSONText.append(value, to: &encoder.text) }
  func encode(_ value: Int8) { JSONText.append(value, to: &encoder.text) }
  func encode(_ value: Int16) { JSONText.append(value, to: &encoder.text) }
  func encode(_ value: Int32) { JSONText.append(value, to: &encoder.text) }
  func encode(_ value: Int64) { JSONText.append(value, to: &encoder.text) }
  func encode(_ value: UInt) { JSONText.append(value, to: &encoder.text) }
  func encode(_ value: UInt8) { JSONText.append(value, to: &encoder.text) }
  func encode(_ value: UInt16) { JSONText.append(value, to: &encoder.text) }
  func encode(_ value: UInt32) { JSONText.append(value, to: &encoder.text) }
  func encode(_ value: UInt64) { JSONText.append(value, to: &encoder.text) }
  func encode<Value: Encodable>(_ value: Value) throws { try CanonicalEncoder.append(value, to: &encoder.text) }
}
