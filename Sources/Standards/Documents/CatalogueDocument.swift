import Diagnostics
package import Vocabulary
import YAMLSource

/// Occupations of the 职业分类大典 and what they became in later editions: codes are renumbered and re-used between
/// editions, so that only this table says which of them are one occupation.
package struct CatalogueDocument: Sendable {
  package var id: Sited<String>
  package var title: LocalizedText
  package var authority: String
  package var date: CalendarDate
  package var entries: [Sited<Entry>]

  package struct Entry: Sendable {
    package var occupation: Occupation
    package var title: String
    package var became: Sited<Occupation>?

    private static let shape = Shape(
      Bilingual(zh: "一个职业", en: "an occupation of the catalogue"),
      required: [Keys.catalogue, Keys.occupationCode, Keys.occupationTitle], optional: [Keys.became])

    static let form = Form<Entry>.object(shape) { reader, decoding in
      let catalogue = reader.read(Keys.catalogue, &decoding)
      let code = reader.read(Keys.occupationCode, &decoding)
      let title = reader.read(Keys.occupationTitle, &decoding)
      let became = reader.read(Keys.became, &decoding)
      guard let catalogue, let code, let title else { return nil }
      return Entry(occupation: Occupation(catalogue: catalogue, code: code), title: title, became: became)
    }
  }

  static let shape = Shape(
    Bilingual(zh: "职业目录", en: "a catalogue"),
    required: [Keys.kind, Keys.id, Keys.title, Keys.authority, Keys.date, Keys.entries])

  static let form = Form<CatalogueDocument>.object(shape) { reader, decoding in
    let id = reader.read(Keys.id, &decoding)
    let title = reader.read(Keys.title, &decoding)
    let authority = reader.read(Keys.authority, &decoding)
    let date = reader.read(Keys.date, &decoding)
    let entries = reader.read(Keys.entries, &decoding)
    guard let id, let title, let authority, let date, let entries else { return nil }
    return CatalogueDocument(id: id, title: title, authority: authority, date: date, entries: entries)
  }
}
