import Diagnostics
import Testing

struct WrappedTextTests {
  @Test func `a line is broken at a space`() {
    #expect(WrappedText.lines("one two three", width: 8) == ["one two", "three"])
  }

  @Test func `a line is broken between ideographs, by their width`() {
    #expect(WrappedText.lines("职业技能标准", width: 8) == ["职业技能", "标准"])
  }

  @Test func `a stop never begins a line, an opening mark never ends one`() {
    #expect(WrappedText.lines("职业技能，标准", width: 8) == ["职业技", "能，标准"])
    #expect(WrappedText.lines("职业技（能）", width: 8) == ["职业技", "（能）"])
  }

  @Test func `quoted text stays whole`() {
    #expect(WrappedText.lines("write `key: true` here", width: 12) == ["write", "`key: true`", "here"])
  }

  @Test func `lines after the first are indented`() {
    #expect(WrappedText.lines("one two", first: "? ", rest: "  ", width: 6) == ["? one", "  two"])
  }
}
