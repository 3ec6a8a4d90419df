import FoundationEssentials
import Glibc

/// A folder of one test's own, gone after it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    // No upper case: a path must not look like the name of a type.
    path = "/tmp/touchstone-cli-" + String(UInt64.random(in: 0...UInt64.max), radix: 16)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { "\(path)/\(name)" }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Everything below, as paths from here.
  func names(_ subfolder: String = ".") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path(subfolder)).sorted()
  }

  func write(_ bytes: [UInt8], as name: String) throws { try Data(bytes).write(to: url(name)) }

  func write(_ text: String, as name: String) throws { try write(Array(text.utf8), as: name) }

  func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: url(name))) }

  func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
  }

  func size(_ name: String) throws -> Int { Int(try status(name).st_size) }

  func permissions(_ name: String) throws -> mode_t { try status(name).st_mode & 0o777 }

  /// Makes a file its owner's alone.
  func protect(_ name: String) throws {
    guard chmod(path(name), 0o600) == 0 else { throw POSIXFailure(code: errno) }
  }

  private func status(_ name: String) throws -> stat {
    var status = stat()
    guard stat(path(name), &status) == 0 else { throw POSIXFailure(code: errno) }
    return status
  }

  /// Every file below a folder with its bytes.
  func contents(_ subfolder: String) throws -> [String: [UInt8]] {
    let files = try names(subfolder).filter { try status("\(subfolder)/\($0)").st_mode & S_IFMT == S_IFREG }
    return Dictionary(uniqueKeysWithValues: try files.map { ($0, try read("\(subfolder)/\($0)")) })
  }

  private func url(_ name: String) -> URL { URL(fileURLWithPath: path(name)) }
}

struct POSIXFailure: Error {
  let code: Int32
}
