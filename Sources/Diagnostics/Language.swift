/// The languages messages are written in.
package enum Language: String, CaseIterable, Sendable {
  case zh
  case en
}

/// One text in every language of ``Language``; the initialiser makes the compiler prove that none is missing.
package struct Bilingual: Hashable, Sendable {
  package var zh: String
  package var en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  package func text(in language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
