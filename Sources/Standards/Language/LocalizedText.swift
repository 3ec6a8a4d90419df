package import Diagnostics
package import YAMLSource

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

  private static let chinese = Field<String>(.chineseText, .text)
  private static let english = Field<String>(.englishText, .text)
  private static let shape = Shape(
    Bilingual(zh: "双语文字", en: "a text in two languages"), required: [chinese.keyword],
    optional: [english.keyword])

  package static let form = Form<LocalizedText>(Bilingual(zh: "文字", en: "text")) { node, decoding in
    guard node.kind == .mapping else {
      return Form.text.decode(node, &decoding).map { LocalizedText(zh: $0) }
    }
    guard let reader = ObjectReader(node, shape, &decoding) else { return nil }
    let zh = reader.read(chinese, &decoding)
    let en = reader.read(english, &decoding)
    return zh.map { LocalizedText(zh: $0, en: en) }
  }
}
