import Testing

@testable import LearnerRecords

@Suite struct RowSplitterTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func lines(_ text: String, batchSize: Int = 1 << 18, columns: Int? = nil) throws -> [(Int, String)] {
    let path = try folder.write(Array(text.utf8), as: "a.csv")
    var batches = RowBatches(
      try RecordFile(path: path), format: .csv, columnCount: columns, from: RowPosition(offset: 0, line: 1),
      batchSize: batchSize)
    var rows: [(Int, String)] = []
    while let batch = try batches.next() {
      for row in batch.rows { rows.append((row.line, String(decoding: batch.bytes[row.range], as: UTF8.self))) }
    }
    return rows
  }

  private func split(_ text: String, columns: Int? = nil) throws -> [String] {
    let whole = try lines(text, columns: columns)
    // Where one batch ends and the next begins must not matter.
    for size in 1...7 {
      let parts = try lines(text, batchSize: size, columns: columns)
      #expect(parts.map(\.0) == whole.map(\.0), "batches of \(size)")
      #expect(parts.map(\.1) == whole.map(\.1), "batches of \(size)")
    }
    return whole.map { "\($0.0) \($0.1)" }
  }

  @Test(arguments: ["a\r\nb,\"x\r\ny\"\r\n\r\nc\r\nd", "a\rb\r\n\n\rc\n", "\n\n", String(repeating: "z", count: 9)])
  func `a pass goes on from wherever another had come to`(_ text: String) throws {
    let file = try RecordFile(path: try folder.write(Array(text.utf8), as: "a.csv"))
    func rows(from start: RowPosition, batchSize: Int) throws -> [(row: String, next: RowPosition)] {
      var batches = RowBatches(file, format: .csv, columnCount: nil, from: start, batchSize: batchSize)
      var rows: [(row: String, next: RowPosition)] = []
      while let batch = try batches.next() {
        let texts = batch.rows.map { "\($0.line) \(String(decoding: batch.bytes[$0.range], as: UTF8.self))" }
        rows.append((texts.joined(separator: "|"), batch.next))
      }
      return rows
    }
    let beginning = RowPosition(offset: 0, line: 1)
    let whole = try rows(from: beginning, batchSize: 1 << 18).map(\.row).joined(separator: "|")
    for size in 1...7 {
      let parts = try rows(from: beginning, batchSize: size)
      for (index, part) in parts.enumerated() {
        let rest = try rows(from: part.next, batchSize: 3).map(\.row)
        #expect((parts[...index].map(\.row) + rest).joined(separator: "|") == whole, "\(size), \(part.next)")
      }
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines end in LF, CR LF or CR`(_ end: String) throws {
    #expect(try split(["a,b", "c", "", "d"].joined(separator: end)) == ["1 a,b", "2 c", "4 d"])
    #expect(try split(["a", "b", ""].joined(separator: end)) == ["1 a", "2 b"])
  }

  @Test func `line ends may be mixed`() throws {
    #expect(try split("a\rb\r\nc\nd\n\re") == ["1 a", "2 b", "3 c", "4 d", "6 e"])
  }

  @Test func `a quoted cell may hold commas, quotes and line ends`() throws {
    #expect(try split("1,\"a,\r\nb\"\"\n\",x\r\ny") == ["1 1,\"a,\r\nb\"\"\n\",x", "4 y"])
    #expect(try split("\"\"\n\"\"\"\"\nz") == ["1 \"\"", "2 \"\"\"\"", "3 z"])
  }

  @Test func `a quotation mark inside an unquoted cell is a character`() throws {
    #expect(try split("a\"b\nc\"\nd") == ["1 a\"b", "2 c\"", "3 d"])
  }

  @Test func `a quote that is never closed costs its own line only`() throws {
    #expect(try split("a,\"b\nc,d\ne,f\n") == ["1 a,\"b", "2 c,d", "3 e,f"])
    #expect(try split("a,\"b\nc,\"d\"\ne,f\n") == ["1 a,\"b", "2 c,\"d\"", "3 e,f"])
  }

  @Test func `text after a closing quote costs its own line only`() throws {
    #expect(try split("a,\"b\"x\nc,d\n") == ["1 a,\"b\"x", "2 c,d"])
  }

  @Test func `two stray quotes do not swallow what stands between them`() throws {
    #expect(try split("1,\"a\n2,b\n3,c\",\n4,d\n", columns: 2) == ["1 1,\"a", "2 2,b", "3 3,c\",", "4 4,d"])
    #expect(try split("1,\"a\n2,b\n3,c\"\n4,d\n", columns: 2).count == 2)
  }

  @Test(arguments: [
    ("", 1), ("\"z", 1), ("\"\n", 2), ("\",\n", 3), ("\"\"", 1),
  ])
  func `lines that each open a quote anew are read once, not once for each`(_ end: String, _ columns: Int) throws {
    // Read to the end from every line, these are more than 10¹¹ bytes.
    let count = 1 << 18
    let rows = try lines(String(repeating: "x\",\"\n", count: count) + end, columns: columns)
    #expect(rows.count >= count - 1)
    #expect(rows.enumerated().allSatisfy { $0.offset >= count - 1 || $0.element == ($0.offset + 1, "x\",\"") })
  }

  @Test func `what is known of a row that came to nothing is true of the next`() throws {
    // The first row has cells too many. The second goes on by the same cell and has as many as there are columns.
    let text = "a,x\",\"\nx\",\"\ny\"\nz,1,2\n"
    #expect(try split(text, columns: 2) == ["1 a,x\",\"", "2 x\",\"\ny\"", "4 z,1,2"])
  }

  @Test func `a line that is too long is skipped to its end and shown by its beginning`() throws {
    for end in ["\n", "\r\n", "\r"] {
      let long = String(repeating: "x", count: RowSplitter.longestRow + 5)
      let rows = try lines("a\(end)\(long)\(end)b\(end)", batchSize: 4096)
      #expect(rows.map(\.0) == [1, 2, 3])
      #expect(rows[0].1 == "a")
      #expect(rows[1].1.count == 256)
      #expect(rows[2].1 == "b")
    }
  }

  @Test func `a quoted cell that is too long costs its first line only`() throws {
    let long = String(repeating: "x\n", count: RowSplitter.longestRow)
    let rows = try lines("\"a\n\(long)b\n", batchSize: 1 << 16)
    #expect(rows.count == RowSplitter.longestRow + 2)
    #expect(rows.first?.1 == "\"a")
    #expect(rows.last?.1 == "b")
  }

  @Test func `the longest row is still a row`() throws {
    let long = String(repeating: "x", count: RowSplitter.longestRow)
    #expect(try lines("\(long)\nb", batchSize: 1 << 16).map(\.1) == [long, "b"])
  }
}
