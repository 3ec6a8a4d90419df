package import CompetencyModel
import Crypto
import Files
package import Vocabulary

/// A file of decisions as `evaluate` writes it, for review: what its lines have in common, what they come to, and which
/// decisions may become certificates.
package struct ReviewedDecisions: Hashable, Sendable {
  package let scheme: String
  package let asOf: CalendarDate
  package let model: ContentDigest
  /// SHA-256 of the file.
  package let digest: ContentDigest
  /// Lines by level applied for, then by verdict.
  package private(set) var verdicts: [String: [String: Int]] = [:]
  /// Digests of the decisions that the level applied for was attained by, in the file's order.
  package private(set) var attained: [ContentDigest] = []

  package var decided: Int { verdicts.values.reduce(0) { $0 + $1.values.reduce(0, +) } }

  /// - Throws: ``UnusableDecisions`` where the file is no whole file of decisions of one scheme, day and model;
  ///   ``Failure`` where it cannot be read.
  package init(reading path: String) throws {
    var hash = SHA256()
    var common: DecisionLine.Common?
    var verdicts: [String: [String: Int]] = [:]
    var attained: [ContentDigest] = []
    var number = 0
    var lines: [String: Int] = [:]
    try LineReader.forEachLine(of: path) { bytes, isWhole in
      number += 1
      bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
      if isWhole { hash.update(data: [UInt8(ascii: "\n")]) }
      guard isWhole, let line = DecisionLine(bytes) else { throw UnusableDecisions(fault: .notADecision(line: number)) }
      guard line.common == common ?? line.common else { throw UnusableDecisions(fault: .mixed(line: number)) }
      common = line.common
      for name in [line.decision.description, line.application].compactMap(\.self) {
        if let first = lines.updateValue(number, forKey: name) {
          throw UnusableDecisions(fault: .repeated(line: number, first: first))
        }
      }
      verdicts[line.level, default: [:]][line.verdict, default: 0] += 1
      if line.verdict == "attained" { attained.append(line.decision) }
    }
    guard let common else { throw UnusableDecisions(fault: .empty) }
    guard let digest = ContentDigest(bytes: Array(hash.finalize())) else { throw UnusableDecisions(fault: .empty) }
    self.scheme = common.scheme
    self.asOf = common.asOf
    self.model = common.model
    self.digest = digest
    self.verdicts = verdicts
    self.attained = attained
  }
}
