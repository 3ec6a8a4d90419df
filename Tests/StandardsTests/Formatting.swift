import Diagnostics
import YAMLSource

@testable import Standards

/// The formatter as tests use it.
enum Formatting {
  static func outcome(_ bytes: [UInt8], keys: Language? = nil) -> DocumentFormatter.Outcome {
    var sources = SourceMap()
    let file = SourceFile(path: "a.yaml", bytes: bytes)
    return DocumentFormatter(keys: keys).format(file, as: sources.add(file))
  }

  /// The canonical text; nil where the document is left as it is.
  static func text(_ bytes: [UInt8], keys: Language? = nil) -> String? {
    switch outcome(bytes, keys: keys) {
    case .canonical: String(decoding: bytes, as: UTF8.self)
    case .rewritten(let result): String(decoding: result, as: UTF8.self)
    case .left: nil
    }
  }

  static func text(_ text: String, keys: Language? = nil) -> String? { self.text(Array(text.utf8), keys: keys) }

  /// Codes of the findings for which a document is left as it is.
  static func refusal(_ text: String) -> [FindingCode]? {
    if case .left(let findings) = outcome(Array(text.utf8)) { return findings.map(\.code) }
    return nil
  }

  static func comments(_ text: String) -> [String]? {
    var sources = SourceMap()
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    return LayoutReader.read(file, as: sources.add(file)).layout?.comments
  }
}
