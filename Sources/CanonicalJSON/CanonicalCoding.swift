import FoundationEssentials

/// Codable values as canonical JSON, and back.
package enum CanonicalCoding {
  package static func value(_ encodable: some Encodable) throws -> JSONValue {
    try JSONParser.parse(bytes(encodable))
  }

  package static func bytes(_ encodable: some Encodable) throws -> [UInt8] {
    var out: [UInt8] = []
    try CanonicalEncoder.append(encodable, to: &out)
    return out
  }

  package static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
    try JSONDecoder().decode(type, from: Data(bytes))
  }
}
