import Diagnostics
import Standards
import Testing
import YAMLSource

/// Keys are explained from the keyword table.
struct KeyPageTests {
  @Test(arguments: Language.allCases) func `every key has a page that fits a terminal`(language: Language) throws {
    #expect(Set(AuthoringLanguage.keywords.flatMap(\.names)) == Set(KeyPage.names))
    for name in KeyPage.names {
      let page = try #require(KeyPage(language: language).render(named: name))
      for line in page.split(separator: "\n") { #expect(DisplayWidth.of(line) <= WrappedText.width, "\(line)") }
    }
  }

  @Test func `a key that stands in several places is told once for each meaning`() throws {
    let page = try #require(KeyPage(language: .en).render(named: "theory"))
    #expect(page.contains("the theory examination"))
    #expect(page.contains("the theory weights"))
  }

  @Test func `how several standards' values become one is said`() throws {
    let page = try #require(KeyPage(language: .zh).render(named: "合格分"))
    #expect(page.contains("几份标准都写了时：取较大者"))
  }

  @Test func `the keys of what is written are named`() throws {
    let page = try #require(KeyPage(language: .en).render(named: "evidence"))
    #expect(page.contains("its keys: acceptedKinds, requiredKinds"))
  }

  @Test func `a name of nothing has no page`() { #expect(KeyPage(language: .en).render(named: "weihgts") == nil) }
}
