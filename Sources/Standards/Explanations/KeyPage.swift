package import Diagnostics
import YAMLSource

/// A key of the authoring language on a page: what it means, where it stands, what is written and how several standards'
/// values become one, all from the keyword table.
package struct KeyPage {
  let language: Language

  package init(language: Language) { self.language = language }

  /// Every name that a key may be written by, sorted.
  package static let names: [String] = Set(AuthoringLanguage.keywords.flatMap(\.names)).sorted()

  /// - Parameter name: English, Chinese or a synonym.
  /// - Returns: one section for each key of that name; nil where there is none.
  package func render(named name: String) -> String? {
    let sections = AuthoringLanguage.keywords.filter { $0.names.contains(name) }.map(section)
    return sections.isEmpty ? nil : sections.joined(separator: "\n")
  }

  private func section(_ keyword: Keyword) -> String {
    let places = AuthoringLanguage.shapes.compactMap { shape in
      shape.rows.first { $0.keyword == keyword }.map { (shape: shape, row: $0) }
    }
    var lines = WrappedText.lines("\(keyword.names.joined(separator: say("、", ", ")))", rest: "  ")
    lines += WrappedText.lines(keyword.help.text(in: language), first: "  ", rest: "  ") + [""]
    lines += item(
      Bilingual(zh: "写在", en: "stands in"),
      places.map { place in
        let name = place.shape.name.text(in: language)
        return place.row.isRequired ? name + say("（必写）", " (required)") : name
      }.joined(separator: say("、", ", ")))
    if let row = places.first?.row {
      lines += item(Bilingual(zh: "写什么", en: "what is written"), row.value.writtenForm.text(in: language))
      let keys = row.value.objects.flatMap(\.keywords).map { say($0.chinese, $0.english) }
      if !keys.isEmpty {
        lines += item(Bilingual(zh: "其中的键", en: "its keys"), keys.joined(separator: say("、", ", ")))
      }
    }
    lines += item(Bilingual(zh: "例", en: "example"), keyword.sample.text(in: language))
    lines += item(
      Bilingual(zh: "几份标准都写了时", en: "where several standards give it"),
      keyword.join?.meaning.text(in: language) ?? say("各标准自己的值保留", "each standard's own stands"))
    return lines.joined(separator: "\n") + "\n"
  }

  private func item(_ name: Bilingual, _ text: String) -> [String] {
    WrappedText.lines(text, first: "  \(name.text(in: language))\(say("：", ": "))", rest: "    ")
  }

  private func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en).text(in: language) }
}
