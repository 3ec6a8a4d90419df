package import Diagnostics
import YAMLSource

/// A name in Chinese and, where its author gave one, in English.
package struct LocalizedText: Hashable, Codable, Sendable {
  package var zh: String
  package var en: String?

  package init(zh: String, en: String? = nil) {
    self.zh = zh
    self.en = en
  }

  package func text(in language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en ?? zh
    }
  }

  private static let shape = Shape(
    Bilingual(zh: "双语文字", en: "a text in two languages"), required: [Keys.chineseText],
    optional: [Keys.englishText])

  static let form = Form<String>.text.map { LocalizedText(zh: $0) }.orObject(shape) { reader, decoding in
    let zh = reader.read(Keys.chineseText, &decoding)
    let en = reader.read(Keys.englishText, &decoding)
    return zh.map { LocalizedText(zh: $0, en: en) }
  }
}
