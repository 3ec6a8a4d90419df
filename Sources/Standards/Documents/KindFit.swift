package import Diagnostics
import YAMLSource

/// How well a document's keys are those of a kind: a standard that calls itself a scheme has one mistake, its kind, and
/// not one at each of its keys.
struct KindFit {
  /// Keys that the kind does not have.
  let unknown: Int
  /// Keys that it must have and that are not there.
  let missing: Int

  private var misfits: Int { unknown + missing }

  init(of root: YAMLNode, to kind: DocumentKind) {
    let shape = kind.shape
    var found: Set<Keyword> = []
    var unknown = 0
    for (key, _) in root.pairs {
      if let keyword = shape.keyword(named: key.text) { found.insert(keyword) } else { unknown += 1 }
    }
    self.unknown = unknown
    missing = shape.rows.count { $0.isRequired && !found.contains($0.keyword) }
  }

  /// The kind that a document is, where that is plainly another than it says.
  static func other(than kind: DocumentKind, in root: YAMLNode) -> DocumentKind? {
    let told = KindFit(of: root, to: kind)
    guard told.unknown > 0, told.missing > 0 else { return nil }
    let others = DocumentKind.allCases.filter { $0 != kind }.map { ($0, KindFit(of: root, to: $0).misfits) }
    return others.min { $0.1 < $1.1 }.flatMap { $0.1 * 3 <= told.misfits ? $0.0 : nil }
  }
}

package struct OtherKind: FindingMessage {
  package static let code: FindingCode = "TS2065"
  let told: DocumentKind
  let meant: DocumentKind

  package var text: Bilingual {
    Bilingual(
      zh: "文档自称\(told.chinese)，写的却是\(meant.chinese)的各个键",
      en: "the document calls itself a `\(told.rawValue)`, and its keys are those of a `\(meant.rawValue)`")
  }
  package var advice: Bilingual {
    Bilingual(zh: "改为 `类型: \(meant.chinese)`", en: "write `kind: \(meant.rawValue)`")
  }
}
