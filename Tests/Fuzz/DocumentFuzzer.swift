import Diagnostics
import Standards
import YAMLSource

/// What libFuzzer calls with each input: the input is read as one document, from bytes to checked values, and what was
/// found is told in both languages. Broken input must end in a finding, never in a trap, a hang or a leak. What is read
/// straight from the bytes must be what libyaml reads.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAnything(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  var sources = SourceMap()
  let file = SourceFile(path: "document.yaml", bytes: bytes)
  let source = sources.add(file)
  let (document, found) = Document.read(file, as: source)
  precondition(document != nil || found.hasErrors, "nothing was read, and nothing says why")

  let read = YAMLParser.parse(file, as: source)
  let judged = YAMLParser.parseThroughLibYAML(file, as: source)
  precondition(read.tree == judged.tree, "libyaml reads another tree")
  precondition(read.findings.map(\.code) == judged.findings.map(\.code), "libyaml finds something else")

  let findings = found.inReportOrder(sources)
  for finding in findings {
    for case .source(let span) in [finding.place] + finding.others.map(\.place) {
      precondition(span.start <= span.end && Int(span.end) <= size, "a place outside the file")
      guard finding.code != wrongEncoding else { continue }
      for edge in [Int(span.start), Int(span.end)] where edge < size {
        precondition(bytes[edge] & 0xC0 != 0x80, "a place inside a character")
      }
    }
  }
  tell(findings, sources)
  return 0
}

/// Of a file that is not UTF-8: it has no characters.
private let wrongEncoding: FindingCode = "TS1001"
