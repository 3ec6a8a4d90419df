import Diagnostics
package import YAMLSource

/// A key together with the form of its value: one row of the language's table. An object,
/// so that reading a key passes on one reference.
package final class Field<Value>: DeclaredField {
  package let keyword: Keyword
  let form: Form<Value>

  init(
    _ english: String, _ chinese: String, synonyms: [String] = [], _ form: Form<Value>, join: Join? = nil,
    example: String, _ zh: String, _ en: String
  ) {
    self.keyword = Keyword(
      english, chinese, synonyms: synonyms, help: Bilingual(zh: zh, en: en), join: join, example: example,
      inChinese: { ChineseNames.written(in: example, of: form.shape) })
    self.form = form
  }

  package var valueShape: ValueShape { form.shape }
}
