import CanonicalJSON

/// Places in SARIF's terms.
struct SARIFLocation {
  /// What relative addresses start from.
  static let base = "%SRCROOT%"

  let sources: SourceMap
  let paths: RepositoryPaths

  func members(_ place: Place) -> [String: JSONValue] {
    var physical: [String: JSONValue] = ["artifactLocation": artifact(place.path(in: sources))]
    switch place {
    case .file: break
    case .cell(let cell): physical["region"] = ["startLine": .integer(cell.line)]
    case .source(let span): physical["region"] = Self.region(span, sources)
    }
    return ["physicalLocation": .object(physical)]
  }

  func artifact(_ path: String) -> JSONValue {
    let path = paths.path(path)
    guard path.hasPrefix("/") else {
      return ["uri": .string(Self.address(path)), "uriBaseId": .string(Self.base)]
    }
    return ["uri": .string("file://" + Self.address(path))]
  }

  static func region(_ span: SourceSpan, _ sources: SourceMap) -> JSONValue {
    let region = Region(span, in: sources)
    return [
      "startLine": .integer(region.startLine), "startColumn": .integer(region.startColumn),
      "endLine": .integer(region.endLine), "endColumn": .integer(region.endColumn),
    ]
  }

  private static let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/@".utf8)

  /// Percent-encoded: a path may hold anything (RFC 3986 §2).
  private static func address(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var address: [UInt8] = []
    for byte in path.utf8 {
      if unreserved.contains(byte) {
        address.append(byte)
      } else {
        address += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: address, as: UTF8.self)
  }
}
