/// Findings that are accepted for now, by their fingerprints: what a workspace had before it was checked need not stand
/// in the way of checking what is written from now on.
package struct Baseline: Sendable {
  package struct Entry: Hashable, Sendable {
    package var fingerprint: String
    package var code: FindingCode
    /// Of the document, relative to the workspace.
    package var path: String
    package var place: String
    package var text: Bilingual
  }

  /// Sorted by path, place, code and fingerprint.
  package let entries: [Entry]

  init(entries: [Entry]) {
    self.entries = entries.sorted {
      ($0.path, $0.place, $0.code, $0.fingerprint) < ($1.path, $1.place, $1.code, $1.fingerprint)
    }
  }

  package init(accepting findings: [IdentifiedFinding]) {
    self.init(
      entries: findings.map { identified in
        Entry(
          fingerprint: identified.fingerprint, code: identified.finding.code, path: identified.path,
          place: identified.logicalPlace, text: identified.finding.message.text)
      })
  }

  /// The findings it does not accept, and the entries that accept nothing (any more). An entry accepts one finding, so
  /// the second of two that are equal is one of those.
  package func sift(_ findings: [IdentifiedFinding]) -> (left: [IdentifiedFinding], stale: [Entry]) {
    var waiting = Set(findings.map(\.fingerprint))
    let stale = entries.filter { waiting.remove($0.fingerprint) == nil }
    let accepted = Set(entries.map(\.fingerprint))
    return (findings.filter { !accepted.contains($0.fingerprint) }, stale)
  }
}

package struct StaleBaselineEntry: FindingMessage {
  package static let code: FindingCode = "TS2090"
  package static let severity: Severity = .warning
  let accepted: String
  let path: String
  let place: String

  package init(accepted: String, path: String, place: String) {
    self.accepted = accepted
    self.path = path
    self.place = place
  }

  package var text: Bilingual {
    let site = place.isEmpty ? path : "\(path) \(place)"
    return Bilingual(
      zh: "基线中的这一条已没有对应的问题：`\(site)` 的 \(accepted)",
      en: "stale baseline entry: `\(site)` no longer has this \(accepted)")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "从基线中删去这一行，或用 --write-baseline 重写基线",
      en: "delete this line from the baseline, or write the baseline anew with --write-baseline")
  }
  package var rule: Bilingual? {
    Bilingual(
      zh: "基线只会缩短：留下的条目会放过以后同样的错误",
      en: "a baseline only shrinks: an entry left over would let the same mistake in again")
  }
}

/// Every message of this module, for the catalogue.
package enum DiagnosticsMessages {
  package static let all: [any FindingMessage.Type] = [StaleBaselineEntry.self]
}
