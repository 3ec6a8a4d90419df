import Diagnostics
import Files

/// Where records go: a file that appears whole once all are made, or standard output as they come.
struct RecordOutput: ~Copyable {
  private var file: AtomicFile?
  private var count = 0

  init(_ path: String?) throws { file = try path.map { try AtomicFile($0) } }

  mutating func append(_ bytes: [UInt8]) throws {
    count += bytes.count
    if file != nil {
      try file?.append(bytes)
    } else {
      try StandardStreams.write(bytes)
    }
  }

  /// The count of bytes written.
  consuming func commit() throws -> Int {
    let count = count
    if let file = file.take() { try file.commit() }
    return count
  }
}
