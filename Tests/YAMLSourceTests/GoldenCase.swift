import Diagnostics
import Testing

@testable import YAMLSource

/// A text with one mistake, the place of it between « and », and what its author is told.
struct GoldenCase: CustomTestStringConvertible {
  var testDescription: String
  var bytes: [UInt8]
  var code: FindingCode
  /// The underlined bytes.
  var place: Range<Int>
  /// Four lines: text and advice in Chinese, then in English.
  var wording: String

  init(_ name: String, _ marked: String, _ code: FindingCode, _ wording: String) {
    let parts = marked.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }.map { Array($0.utf8) }
    self.init(name, bytes: parts.flatMap(\.self), at: parts[0].count, code, wording)
    if parts.count == 3 { place = parts[0].count..<parts[0].count + parts[1].count }
  }

  init(_ name: String, bytes: [UInt8], at offset: Int, _ code: FindingCode, _ wording: String) {
    testDescription = name
    self.bytes = bytes
    self.code = code
    place = offset..<offset
    self.wording = wording
  }

  /// That the first of the findings is the one expected.
  func check(_ findings: [Finding]) throws {
    let finding = try #require(findings.first)
    #expect(finding.code == code)
    guard case .source(let span) = finding.place else {
      Issue.record("no place in the source")
      return
    }
    let file = SourceFile(path: "a.yaml", bytes: bytes)
    #expect(file.text(span.range) == file.text(place))
    #expect(span.range == place)
    let (text, advice) = (finding.message.text, finding.message.advice)
    #expect([text.zh, advice.zh, text.en, advice.en].joined(separator: "\n") == wording)
  }
}
