package import Diagnostics

/// A key of the authoring language: its names in both languages and what it means.
///
/// A key is told by identity: two keys may share a name where they stand in different mappings.
package final class Keyword: Hashable, Sendable {
  package let english: String
  package let chinese: String
  /// Other names that documents of some families have for the same thing (工作领域 for 职业功能).
  package let synonyms: [String]
  /// What it means, in one line.
  package let help: Bilingual
  /// How values of several standards become one; nil where each standard's own stands.
  package let join: Join?
  /// How a value is written, with keys and words in English.
  package let example: String
  private let exampleInChinese: @Sendable () -> String
  /// One of 64 bits, by its name: of a key that is not among some, most often none of them has the bit.
  let sign: UInt64

  package init(
    _ english: String, _ chinese: String, synonyms: [String] = [], help: Bilingual, join: Join? = nil,
    example: String, inChinese exampleInChinese: @escaping @Sendable () -> String
  ) {
    self.english = english
    self.chinese = chinese
    self.synonyms = synonyms
    self.help = help
    self.join = join
    self.example = example
    self.exampleInChinese = exampleInChinese
    sign = 1 << (english.utf8.reduce(UInt64(english.utf8.count)) { $0 &* 31 &+ UInt64($1) } & 63)
  }

  /// The key with its example, to be pasted: in each language's own names.
  package var sample: Bilingual {
    Bilingual(zh: "\(chinese): \(exampleInChinese())", en: "\(english): \(example)")
  }

  /// The key by both names, the reader's first.
  package var bothNames: Bilingual {
    guard english != chinese else { return Bilingual(zh: "`\(chinese)`", en: "`\(english)`") }
    return Bilingual(zh: "`\(chinese)`（\(english)）", en: "`\(english)` (\(chinese))")
  }

  /// Every name it may be written by.
  package var names: [String] { english == chinese ? [english] + synonyms : [english, chinese] + synonyms }

  package static func == (left: Keyword, right: Keyword) -> Bool { left === right }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// How values that several standards give for one field are made one. Every join is commutative, associative and
/// idempotent, and none is looser than either value.
package enum Join: String, CaseIterable, Sendable {
  case maximum
  case minimum
  case union
  case intersection
  /// Each standard's conditions must be met.
  case conjunction

  package var meaning: Bilingual {
    switch self {
    case .maximum: Bilingual(zh: "取较大者", en: "the larger one counts")
    case .minimum: Bilingual(zh: "取较小者", en: "the smaller one counts")
    case .union: Bilingual(zh: "合并，都算", en: "all of them count")
    case .intersection: Bilingual(zh: "只留共有的", en: "what both allow counts")
    case .conjunction: Bilingual(zh: "各标准的要求都须满足", en: "each standard's must be met")
    }
  }
}

/// A field whatever its value.
package protocol DeclaredField: Sendable {
  var keyword: Keyword { get }
  var valueShape: ValueShape { get }
}
