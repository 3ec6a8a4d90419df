import Diagnostics
import Foundation
import Testing

/// A sound document with one thing wrong, the place of it between « and », and what its author is told.
struct CheckCase: CustomTestStringConvertible {
  var code: FindingCode
  var text: String
  /// The underlined bytes.
  var place: Range<Int>
  /// Four lines: text and advice in Chinese, then in English.
  var wording: String

  init(_ code: FindingCode, in document: String, _ edits: [(from: String, to: String)], _ wording: String) {
    var text = document
    for edit in edits {
      guard let range = text.range(of: edit.from) else {
        Issue.record("nothing to change for \(code): \(edit.from)")
        continue
      }
      text.replaceSubrange(range, with: edit.to)
    }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }.map(String.init)
    self.code = code
    self.text = parts.joined()
    place = parts[0].utf8.count..<parts.prefix(2).joined().utf8.count
    self.wording = wording
  }

  var testDescription: String { "\(code): \(wording.split(separator: "\n").last ?? "")" }
}
