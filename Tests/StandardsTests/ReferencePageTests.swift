import Diagnostics
import Testing

@testable import Standards
@testable import YAMLSource

/// The reference page says what the table says.
struct ReferencePageTests {
  private static func page(_ language: Language) -> String {
    "Sources/Standards/Standards.docc/Reference\(language == .zh ? ".zh" : "").md"
  }

  @Test(arguments: Language.allCases) func `the page is up to date`(language: Language) throws {
    try GeneratedFile(Self.page(language)).expect(LanguageReference(in: language).text)
  }

  @Test(arguments: Language.allCases) func `the page has a row for every key of every mapping`(language: Language) {
    let rows = LanguageReference(in: language).text.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count == AuthoringLanguage.shapes.reduce(0) { $0 + $1.rows.count })
    for keyword in AuthoringLanguage.keywords {
      #expect(rows.contains { $0.contains("`\(keyword.example)`") && $0.contains(keyword.help.text(in: language)) })
    }
  }

  @Test(arguments: Language.allCases) func `every link leads to a heading`(language: Language) {
    let text = LanguageReference(in: language).text
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("##") }.map {
      String($0.drop { "# ".contains($0) })
    }
    let linked = text.matches(of: /\[([^\]]+)\]\(#[^)]+\)/).map { String($0.output.1) }
    #expect(Set(headings).count == headings.count)
    #expect(Set(linked) == Set(headings))
  }
}
