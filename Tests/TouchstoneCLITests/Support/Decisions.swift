import CanonicalJSON
import Testing

/// Decisions as `evaluate` wrote them.
struct Decisions: Equatable {
  private(set) var lines: [JSONValue]

  init(_ bytes: [UInt8]) throws {
    lines = try bytes.split(separator: UInt8(ascii: "\n")).map { try JSONParser.parse(Array($0)) }
  }

  /// By application; what says where in the record's file something stands is left out.
  func byApplication() throws -> [String: JSONValue] {
    try Dictionary(
      lines.map { (try #require($0["application"]?.string), $0.withoutPlacesOfTheRecord) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The bytes again, without what says where in the record's file something stands.
  var withoutPlacesOfTheRecord: [[UInt8]] { lines.map { $0.withoutPlacesOfTheRecord.canonicalBytes } }

  /// Application, record, decision and verdict of each line.
  var digests: [[String]] {
    lines.map { line in ["application", "record", "decision", "verdict"].map { line[$0]?.string ?? "" } }
  }

  var verdicts: [String: String] {
    Dictionary(
      lines.map { ($0["application"]?.string ?? "", $0["verdict"]?.string ?? "") }, uniquingKeysWith: { $1 })
  }

  var cellCount: Int { lines.reduce(0) { $0 + $1.count(of: "cells") } }
}

extension JSONValue {
  fileprivate var withoutPlacesOfTheRecord: JSONValue {
    switch self {
    case .object(let members):
      .object(
        members.filter { $0.key != "line" && $0.key != "cells" }.mapValues(\.withoutPlacesOfTheRecord))
    case .array(let values): .array(values.map(\.withoutPlacesOfTheRecord))
    case .null, .bool, .integer, .number, .string: self
    }
  }

  fileprivate func count(of key: String) -> Int {
    switch self {
    case .object(let members):
      members.reduce(0) { $0 + ($1.key == key ? 1 : 0) + $1.value.count(of: key) }
    case .array(let values): values.reduce(0) { $0 + $1.count(of: key) }
    case .null, .bool, .integer, .number, .string: 0
    }
  }
}
