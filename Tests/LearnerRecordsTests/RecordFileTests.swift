import Diagnostics
import Glibc
import Testing

@testable import LearnerRecords

@Suite struct RecordFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a pipe is read like a file`() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    let bytes = Sheet([:]).bytes
    try #require(write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    let opened = try RecordSource.open(path: "/dev/fd/\(ends[0])", format: .csv)
    guard case .readable(let source) = opened else {
      Issue.record("the pipe was refused")
      return
    }
    for _ in 1...2 {
      var batches = source.batches()
      #expect(try batches.next()?.rows.count == 1)
      #expect(try batches.next() == nil)
    }
  }

  @Test func `a missing file and a folder are failures in words`() throws {
    #expect { try RecordSource.open(path: "\(folder.path)/none.csv") } throws: { error in
      (error as? Failure)?.text.en.contains("there is no such file") ?? false
    }
    #expect { try RecordSource.open(path: folder.path) } throws: { error in
      (error as? Failure)?.text.en.contains("it is a folder") ?? false
    }
  }

  @Test func `a file that changes while it is read is a failure`() throws {
    let path = try folder.write(Sheet([:]).bytes, as: "a.csv")
    guard case .readable(let source) = try RecordSource.open(path: path) else {
      Issue.record("the sheet was refused")
      return
    }
    _ = try folder.write(Sheet([:]).bytes + Array("more".utf8), as: "a.csv")
    var batches = source.batches()
    #expect(throws: Failure.self) { while try batches.next() != nil {} }
  }

  @Test(arguments: [("a.csv", RecordFormat.csv), ("A.CSV", .csv), ("x/b.ndjson", .ndjson), ("b.jsonl", .ndjson)])
  func `the extension tells the format`(_ path: String, _ format: RecordFormat) {
    #expect(RecordFormat(path: path) == format)
  }

  @Test(arguments: ["a", "a.json", "csv", "a.csv.bak"])
  func `other extensions tell nothing`(_ path: String) { #expect(RecordFormat(path: path) == nil) }
}
