import Diagnostics
package import Vocabulary
import YAMLSource

/// One 鉴定范围 of the 技能考核内容结构表: what it examines, 必考 or 选考, its share and time. A reference for those who
/// set the examination; the weight tables decide.
package struct BlueprintRange: Sendable {
  package var title: LocalizedText
  /// Codes of functions or tasks.
  package var covers: [Sited<String>]
  /// N 选 n; nil: 必考.
  package var choose: Sited<Int>?
  package var percent: Sited<Int>
  package var minutes: Sited<Int>?
  package var method: AssessmentMethod?

  private static let shape = Shape(
    Bilingual(zh: "一个鉴定范围", en: "a range of the blueprint"),
    required: [Keys.rangeTitle, Keys.covers, Keys.percent],
    optional: [Keys.choose, Keys.rangeMinutes, Keys.rangeMethod])

  static let form = Form<BlueprintRange>.object(shape) { reader, decoding in
    let title = reader.read(Keys.rangeTitle, &decoding)
    let covers = reader.read(Keys.covers, &decoding)
    let percent = reader.read(Keys.percent, &decoding)
    let choose = reader.read(Keys.choose, &decoding)
    let minutes = reader.read(Keys.rangeMinutes, &decoding)
    let method = reader.read(Keys.rangeMethod, &decoding)
    guard let title, let covers, let percent else { return nil }
    return BlueprintRange(
      title: title, covers: covers, choose: choose, percent: percent, minutes: minutes, method: method)
  }
}
