/// Why text is not JSON that Touchstone accepts, and the byte offset at which that shows.
package struct JSONSyntaxError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case unexpected
    case endOfInput
    case invalidUTF8
    case duplicateKey(String)
    case controlCharacter
    case invalidEscape
    case loneSurrogate
    case invalidNumber
    case tooDeep
    case trailingContent
  }

  package let reason: Reason
  package let offset: Int
}

/// A strict RFC 8259 parser. Beyond the RFC it refuses duplicate keys (two readers could disagree on which counts; keys
/// that differ only in Unicode normalisation look alike, so they are duplicates too), lone surrogates, numbers beyond
/// the range of a double (which have no canonical form) and nesting deeper than ``maximumDepth``; it keeps numbers exact.
package struct JSONParser {
  /// How many arrays and objects may stand inside one another.
  package static let maximumDepth = 64

  private let bytes: ArraySlice<UInt8>
  private var at: Int

  /// Parses exactly one value, with nothing but white space around it.
  package static func parse(_ bytes: ArraySlice<UInt8>) throws(JSONSyntaxError) -> JSONValue {
    if let bad = firstInvalidUTF8(bytes) { throw JSONSyntaxError(reason: .invalidUTF8, offset: bad - bytes.startIndex) }
    var parser = JSONParser(bytes: bytes, at: bytes.startIndex)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.at == bytes.endIndex else { throw parser.error(.trailingContent) }
    return value
  }

  package static func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONValue { try parse(bytes[...]) }

  private static func firstInvalidUTF8(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { buffer -> Int? in
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: buffer.span)
        return nil
      } catch {
        return bytes.startIndex + error.byteOffsets.lowerBound
      }
    }
  }

  private func error(_ reason: JSONSyntaxError.Reason) -> JSONSyntaxError {
    JSONSyntaxError(reason: reason, offset: at - bytes.startIndex)
  }

  private var current: UInt8? { at < bytes.endIndex ? bytes[at] : nil }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
  }

  private mutating func consume(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    at += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    skipSpace()
    switch current {
    case UInt8(ascii: "{") where depth == Self.maximumDepth, UInt8(ascii: "[") where depth == Self.maximumDepth:
      throw error(.tooDeep)
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case nil: throw error(.endOfInput)
    case .some(let byte):
      guard byte == UInt8(ascii: "-") || Self.isDigit(byte) else { throw error(.unexpected) }
      return try number()
    }
  }

  private mutating func literal(_ text: StaticString, _ value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
    for offset in 0..<text.utf8CodeUnitCount {
      guard consume(text.utf8Start[offset]) else { throw error(current == nil ? .endOfInput : .unexpected) }
    }
    return value
  }

  private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    at += 1
    var members: [String: JSONValue] = [:]
    skipSpace()
    if consume(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw error(current == nil ? .endOfInput : .unexpected) }
      let keyStart = at
      let key = try string()
      guard members[key] == nil else {
        throw JSONSyntaxError(reason: .duplicateKey(key), offset: keyStart - bytes.startIndex)
      }
      skipSpace()
      guard consume(UInt8(ascii: ":")) else { throw error(current == nil ? .endOfInput : .unexpected) }
      members[key] = try value(depth: depth + 1)
      skipSpace()
      if consume(UInt8(ascii: ",")) { continue }
      guard consume(UInt8(ascii: "}")) else { throw error(current == nil ? .endOfInput : .unexpected) }
      return .object(members)
    }
  }

  private mutating func array(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    at += 1
    var values: [JSONValue] = []
    skipSpace()
    if consume(UInt8(ascii: "]")) { return .array(values) }
    while true {
      values.append(try value(depth: depth + 1))
      skipSpace()
      if consume(UInt8(ascii: ",")) { continue }
      guard consume(UInt8(ascii: "]")) else { throw error(current == nil ? .endOfInput : .unexpected) }
      return .array(values)
    }
  }

  private mutating func number() throws(JSONSyntaxError) -> JSONValue {
    let start = at
    _ = consume(UInt8(ascii: "-"))
    let integerStart = at
    try digits()
    if bytes[integerStart] == UInt8(ascii: "0"), at - integerStart > 1 {
      throw JSONSyntaxError(reason: .invalidNumber, offset: integerStart - bytes.startIndex)
    }
    var isInteger = true
    if consume(UInt8(ascii: ".")) {
      isInteger = false
      try digits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      isInteger = false
      at += 1
      if !consume(UInt8(ascii: "+")) { _ = consume(UInt8(ascii: "-")) }
      try digits()
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if isInteger, let value = Int(text) { return .integer(value) }
    guard let double = Double(text), double.isFinite else {
      throw JSONSyntaxError(reason: .invalidNumber, offset: start - bytes.startIndex)
    }
    return .number(text)
  }

  private mutating func digits() throws(JSONSyntaxError) {
    let start = at
    while let byte = current, Self.isDigit(byte) { at += 1 }
    if at == start { throw error(current == nil ? .endOfInput : .invalidNumber) }
  }

  private mutating func string() throws(JSONSyntaxError) -> String {
    at += 1
    var text: [UInt8] = []
    while true {
      let start = at
      while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { at += 1 }
      text += bytes[start..<at]
      switch current {
      case UInt8(ascii: "\""):
        at += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        at += 1
        text += try escape()
      case nil: throw error(.endOfInput)
      default: throw error(.controlCharacter)
      }
    }
  }

  private mutating func escape() throws(JSONSyntaxError) -> [UInt8] {
    guard let byte = current else { throw error(.endOfInput) }
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xD800..<0xDC00).contains(code) {
        guard consume(UInt8(ascii: "\\")), consume(UInt8(ascii: "u")) else { throw error(.loneSurrogate) }
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else { throw error(.loneSurrogate) }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw error(.loneSurrogate) }
      return Array(String(Character(scalar)).utf8)
    default: throw error(.invalidEscape)
    }
  }

  private mutating func hexadecimal() throws(JSONSyntaxError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current else { throw error(.endOfInput) }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw error(.invalidEscape) }
      code = code << 4 | UInt32(digit)
      at += 1
    }
    return code
  }
}
