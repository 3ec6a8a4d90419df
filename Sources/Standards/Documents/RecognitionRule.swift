import Diagnostics
package import Vocabulary
import YAMLSource

/// 直接认定 and 破格: at which levels of the ladder somebody may be recognised so, and what that is instead of.
package struct RecognitionRule: Sendable {
  package var kind: RecognitionKind
  package var levels: [Sited<String>]
  package var waives: [WaivedPart]
  package var authority: String
  package var date: CalendarDate

  private static let shape = Shape(
    Bilingual(zh: "一条认定规则", en: "a rule on recognition"),
    required: [Keys.recognitionKind, Keys.recognisedLevels, Keys.waives, Keys.authority, Keys.date])

  static let form = Form<RecognitionRule>.object(shape) { reader, decoding in
    let kind = reader.read(Keys.recognitionKind, &decoding)
    let levels = reader.read(Keys.recognisedLevels, &decoding)
    let waives = reader.read(Keys.waives, &decoding)
    let authority = reader.read(Keys.authority, &decoding)
    let date = reader.read(Keys.date, &decoding)
    guard let kind, let levels, let waives, let authority, let date else { return nil }
    return RecognitionRule(
      kind: kind, levels: levels, waives: waives.map(\.value), authority: authority, date: date)
  }
}
