import Vocabulary

/// A check of a whole workspace that found nothing, as kept for the next one. It holds what each document's content
/// was and how documents concern one another, so a change anywhere tells who must be looked at again.
package struct CleanRun: Equatable, Sendable {
  /// Of the program that checked: another one might find more.
  let checker: String
  let summaries: [DocumentSummary]

  /// The documents checked, each distinct one once.
  package var counts: (standards: Int, levels: Int, items: Int) {
    var seen: Set<ContentDigest> = []
    return summaries.filter { seen.insert($0.digest).inserted }.reduce((0, 0, 0)) {
      ($0.0 + $1.standards, $0.1 + $1.levels, $0.2 + $1.items)
    }
  }

  /// One line for the checker, one for each document, and the digest of them all: a file that was cut off, or edited, is
  /// no record.
  package var bytes: [UInt8] {
    let lines = [Self.form, checker] + summaries.map(\.line)
    let text = lines.map { $0 + "\n" }.joined()
    return Array((text + ContentDigest(of: text.utf8).description + "\n").utf8)
  }

  private static let form = "touchstone clean run 1"
  private static let digestLine = 65

  init(checker: String, summaries: [DocumentSummary]) {
    self.checker = checker
    self.summaries = summaries
  }

  /// Nil for anything but a record that this very program wrote.
  package init?(_ bytes: [UInt8], checker: String) {
    guard bytes.count > Self.digestLine else { return nil }
    let body = bytes.dropLast(Self.digestLine)
    let digest = String(decoding: bytes.suffix(Self.digestLine).dropLast(), as: UTF8.self)
    guard ContentDigest(digest) == ContentDigest(of: body) else { return nil }
    var lines = body.split(separator: UInt8(ascii: "\n"))[...]
    guard lines.popFirst()?.elementsEqual(Self.form.utf8) == true, lines.popFirst()?.elementsEqual(checker.utf8) == true
    else { return nil }
    var summaries: [DocumentSummary] = []
    summaries.reserveCapacity(lines.count)
    for line in lines {
      guard let summary = DocumentSummary(line: line) else { return nil }
      summaries.append(summary)
    }
    self.init(checker: checker, summaries: summaries)
  }
}

extension DocumentSummary {
  /// Names hold no blanks, so blanks separate them; `|` stands between their kinds.
  fileprivate var line: String {
    let numbers = "\(digest) \(interface) \(standards) \(levels) \(items)"
    return ([numbers] + [defines, reads, names].map { $0.sorted().joined(separator: " ") }).joined(separator: "|")
  }

  fileprivate init?(line: ArraySlice<UInt8>) {
    let parts = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map { part in
      part.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    }
    guard parts.count == 4, parts[0].count == 5, let digest = ContentDigest(parts[0][0]),
      let interface = ContentDigest(parts[0][1]), let standards = Int(parts[0][2]), let levels = Int(parts[0][3]),
      let items = Int(parts[0][4])
    else { return nil }
    self.init(
      digest: digest, defines: Set(parts[1]), reads: Set(parts[2]), names: Set(parts[3]), interface: interface,
      standards: standards, levels: levels, items: items)
  }
}
