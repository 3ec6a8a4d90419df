import CanonicalJSON
import FoundationEssentials
import Testing

/// The test data of RFC 8785's authors, which stands beside the project: `TOUCHSTONE_CONFORMANCE_DATA` names its folder.
struct ConformanceTests {
  private static let variable = "TOUCHSTONE_CONFORMANCE_DATA"

  @Test func `RFC 8785 test data`() throws {
    guard let folder = ProcessInfo.processInfo.environment[Self.variable] else {
      print("skipped: \(Self.variable) is not set")
      return
    }
    let jcs = URL(filePath: folder, directoryHint: .isDirectory).appending(path: "jcs")
    let documents = try checkDocuments(in: jcs)
    let numbers = try checkNumbers(in: jcs.appending(path: "rfc8785-appendix-b-numbers.json"))
    print("conformance: jcs \(documents) documents, \(numbers) numbers")
    #expect(documents > 0, "no documents in \(jcs.path)")
    #expect(numbers > 0, "no numbers in \(jcs.path)")
  }

  /// Every `input/NAME.json` against the bytes of `output/NAME.json` and of `outhex/NAME.txt`.
  private func checkDocuments(in jcs: URL) throws -> Int {
    let names = try FileManager.default.contentsOfDirectory(atPath: jcs.appending(path: "input").path)
      .filter { $0.hasSuffix(".json") }.sorted()
    for name in names {
      let input = try Data(contentsOf: jcs.appending(path: "input").appending(path: name))
      let output = try Data(contentsOf: jcs.appending(path: "output").appending(path: name))
      let hex = try String(
        contentsOf: jcs.appending(path: "outhex").appending(path: "\(name.dropLast(5)).txt"), encoding: .utf8)
      let canonical = try JSONParser.parse([UInt8](input)).canonicalBytes
      #expect(canonical == [UInt8](output), "\(name)")
      #expect(canonical == hex.split(whereSeparator: \.isWhitespace).compactMap { UInt8($0, radix: 16) }, "\(name)")
    }
    return names.count
  }

  /// RFC 8785 appendix B: the bits of a double and its text, `ERR` where it has none.
  private func checkNumbers(in file: URL) throws -> Int {
    let rows = try JSONDecoder().decode([[String]].self, from: Data(contentsOf: file))
    for row in rows {
      try #require(row.count == 2)
      let value = Double(bitPattern: try #require(UInt64(row[0], radix: 16)))
      let text = try? JSONParser.parse(Array(value.description.utf8)).canonicalText
      #expect(text == (row[1] == "ERR" ? nil : row[1]), "\(row[0])")
    }
    return rows.count
  }
}
