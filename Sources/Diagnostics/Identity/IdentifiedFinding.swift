import CanonicalJSON
import Crypto

/// A finding and what stays the same of it while documents change around it.
///
/// The fingerprint is keyed on meaning: the code, the document's own name (where it has none, or cannot be read, its
/// path), the logical place and the message's own data. Lines, comments, the order and the language of keys, other entries
/// of a list and the name of the file have no part in it. Findings that are alike in all this are told apart by their
/// number, so that of two only one more is new.
package struct IdentifiedFinding: Sendable {
  package var finding: Finding
  /// Of the file that the finding is in, as its source is named.
  package var path: String
  package var logicalPlace: String
  /// 32 hexadecimal digits (half a SHA-256), then `-2`, `-3`, … for the second and third alike.
  package var fingerprint: String

  package init(finding: Finding, path: String, logicalPlace: String, fingerprint: String) {
    self.finding = finding
    self.path = path
    self.logicalPlace = logicalPlace
    self.fingerprint = fingerprint
  }
}

extension Array where Element == Finding {
  /// Every finding with its identity, in the order given, which should be that of a report. All findings of a run
  /// belong in one call, since like ones are numbered.
  package func identified(in sources: SourceMap, by placing: some LogicalPlacing) -> [IdentifiedFinding] {
    var alike: [String: Int] = [:]
    return zip(self, logicalPlaces(in: sources, by: placing)).map { finding, place in
      let path = finding.place.path(in: sources)
      let digits = Self.fingerprint(finding, document: place.document ?? path, place: place.place)
      let number = alike[digits, default: 0] + 1
      alike[digits] = number
      return IdentifiedFinding(
        finding: finding, path: path, logicalPlace: place.place,
        fingerprint: number == 1 ? digits : "\(digits)-\(number)")
    }
  }

  private func logicalPlaces(in sources: SourceMap, by placing: some LogicalPlacing) -> [(
    document: String?, place: String
  )] {
    var places = [(document: String?, place: String)](repeating: (nil, ""), count: count)
    var questions: [SourceID: [(index: Int, question: LogicalPlaceQuestion)]] = [:]
    for (index, finding) in enumerated() {
      switch finding.place {
      case .source(let span):
        let question = LogicalPlaceQuestion(span, enclosing: type(of: finding.message).concernsEnclosing)
        questions[span.source, default: []].append((index, question))
      case .cell(let cell): places[index].place = "\(cell.line) \(cell.cell)"
      case .file: break
      }
    }
    for (source, asked) in questions {
      let answers = placing.logicalPlaces(of: asked.map(\.question), in: sources[source])
      for (asked, answer) in zip(asked, answers.places) { places[asked.index] = (answers.document, answer) }
    }
    return places
  }

  private static func fingerprint(_ finding: Finding, document: String, place: String) -> String {
    let own = finding.message.arguments.filter { $0.kind == .datum }
    let meaning = JSONValue.array([
      .string(finding.code.description), .string(document), .string(place),
      .object(Dictionary(own.map { ($0.name, .string($0.text)) }, uniquingKeysWith: { first, _ in first })),
    ])
    let half = SHA256.hash(data: meaning.canonicalBytes).prefix(16)
    return half.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}

extension Place {
  /// The file it is in.
  package func path(in sources: SourceMap) -> String {
    switch self {
    case .source(let span): sources[span.source].path
    case .cell(let cell): cell.file
    case .file(let path): path
    }
  }
}
