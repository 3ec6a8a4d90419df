package import Diagnostics
import YAMLSource

/// How well a document's keys are those of a kind: a standard that calls itself a scheme has one mistake, its kind, and
/// not one at each of its keys.
struct KindFit {
  /// Keys that the kind does not have, not even misspelt.
  private let foreign: Set<String>
  /// Keys that it must have and that are not there.
  private let missing: Int

  private var misfits: Int { foreign.count + missing }

  private init(of keys: [String], to kind: DocumentKind) {
    let shape = kind.shape
    let names = shape.keywords.flatMap(\.names)
    let found = Set(keys.compactMap { shape.keyword(named: $0) })
    foreign = Set(
      keys.filter { shape.keyword(named: $0) == nil && Suggestion.nearest(to: $0, among: names) == nil })
    missing = shape.rows.count { $0.isRequired && !found.contains($0.keyword) }
  }

  /// The kind that a document is, where that is plainly another than it says: it knows several keys that the kind told
  /// does not have, and all in all the document is far more like it.
  static func other(than kind: DocumentKind, in root: YAMLNode) -> DocumentKind? {
    let keys = root.pairs.map(\.key.text)
    let told = KindFit(of: keys, to: kind)
    guard told.foreign.count > 1, told.missing > 0 else { return nil }
    let others = DocumentKind.allCases.filter { $0 != kind }.map { ($0, KindFit(of: keys, to: $0)) }
    return others.min { $0.1.misfits < $1.1.misfits }.flatMap { other, fit in
      let known = told.foreign.subtracting(fit.foreign).filter { other.shape.keyword(named: $0) != nil }
      return known.count > 1 && fit.misfits * 3 <= told.misfits ? other : nil
    }
  }
}

package struct OtherKind: FindingMessage {
  package static let code: FindingCode = "TS2065"
  let told: DocumentKind
  let meant: DocumentKind

  package var text: Bilingual {
    Bilingual(
      zh: "文档自称\(told.chinese)，写的却是\(meant.chinese)的各个键",
      en: "the document says `kind: \(told.rawValue)`, but its keys are those of `kind: \(meant.rawValue)`")
  }
  package var advice: Bilingual {
    Bilingual(zh: "改为 `类型: \(meant.chinese)`", en: "write `kind: \(meant.rawValue)`")
  }
}
