import CanonicalJSON
import Foundation

/// Test data of other projects, in the folder that a variable names; no copies of it are kept here.
enum ConformanceData {
  static let variable = "TOUCHSTONE_CONFORMANCE_DATA"

  /// Nil, said aloud, where there is none.
  static func folder(for what: String) -> String? {
    guard let folder = ProcessInfo.processInfo.environment[variable], !folder.isEmpty else {
      print("\(what): skipped: \(variable) is not set")
      return nil
    }
    return folder
  }

  static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

  static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  static func json(_ path: String) throws -> JSONValue { try JSONParser.parse(try bytes(path)) }

  static func report(_ count: Int, _ what: String) { print("conformance: \(count) \(what) pass") }
}
