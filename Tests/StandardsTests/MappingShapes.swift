import Diagnostics
import Testing

@testable import Standards
@testable import YAMLSource

/// Which shape each mapping of a document is read by: found by putting a key into it that no shape has, and taking the
/// shape from the complaint. Mappings whose keys are data (levels, weights) have none.
struct MappingShapes {
  /// By the byte at which the mapping starts.
  private(set) var shapes: [Int: Shape] = [:]

  private static let probe = "zzzzzzzz"

  init(of file: SourceFile) throws {
    var sources = SourceMap()
    let root = try #require(YAMLParser.parse(file, as: sources.add(file)).tree).root
    var starts: [Int] = []
    Self.visit(root) { starts.append(Int($0.span.start)) }

    var probed: [UInt8] = []
    var places: [Int: Int] = [:]
    var last = 0
    for start in starts.sorted() {
      let isFlow = file.bytes[start] == UInt8(ascii: "{")
      let at = isFlow ? start + 1 : start
      probed += file.bytes[last..<at]
      places[probed.count] = start
      let lineStart = file.lineRange(file.line(at: start)).lowerBound
      let indentation = String(repeating: " ", count: start - lineStart)
      probed += Array("\(Self.probe): 1\(isFlow ? ", " : "\n\(indentation)")".utf8)
      last = at
    }
    probed += file.bytes[last...]

    let probedFile = SourceFile(path: file.path, bytes: probed)
    for finding in Document.read(probedFile, as: sources.add(probedFile)).findings {
      guard let message = finding.message as? UnknownKey, case .source(let span) = finding.place,
        let start = places[Int(span.start)]
      else { continue }
      shapes[start] = message.shape
    }
  }

  /// The same file with every key written in Chinese.
  func withChineseKeys(_ file: SourceFile) throws -> SourceFile {
    var sources = SourceMap()
    let root = try #require(YAMLParser.parse(file, as: sources.add(file)).tree).root
    var names: [(span: SourceSpan, name: String)] = []
    Self.visit(root) { mapping in
      guard let shape = shapes[Int(mapping.span.start)] else { return }
      for (key, _) in mapping.entries {
        if let keyword = shape.keywords.first(where: { $0.english == key.text }) {
          names.append((key.span, keyword.chinese))
        }
      }
    }
    var bytes = file.bytes
    for (span, name) in names.sorted(by: { $0.span > $1.span }) { bytes.replaceSubrange(span.range, with: name.utf8) }
    return SourceFile(path: file.path, bytes: bytes)
  }

  private static func visit(_ node: YAMLNode, _ body: (YAMLNode) -> Void) {
    if node.kind == .mapping { body(node) }
    for child in node.elements + node.entries.map(\.value) { visit(child, body) }
  }
}
