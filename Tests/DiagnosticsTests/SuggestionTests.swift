import Diagnostics
import Testing

struct SuggestionTests {
  private let keys = ["assessment", "edition", "eligibility", "functions", "kind", "level", "levels", "title"]

  @Test(arguments: [
    ("editon", "edition"), ("levles", "levels"), ("fucntions", "functions"), ("titel", "title"), ("knd", "kind"),
    ("elegibilty", "eligibility"), ("levelss", "levels"),
  ])
  func `a slip of the finger is understood`(word: String, meant: String) {
    #expect(Suggestion.nearest(to: word, among: keys) == meant)
  }

  @Test(arguments: ["", "x", "weights", "t", "kiln!", "职业"])
  func `a word that is near to none is left alone`(word: String) {
    #expect(Suggestion.nearest(to: word, among: keys) == nil)
  }

  @Test func `of two as near the alphabetically first is named, whatever the order`() {
    #expect(Suggestion.nearest(to: "leve", among: ["lever", "level"]) == "level")
    #expect(Suggestion.nearest(to: "leve", among: ["level", "lever"]) == "level")
  }

  @Test func `Chinese words are compared by characters`() {
    #expect(Suggestion.nearest(to: "职业工能", among: ["职业功能", "职业编码"]) == "职业功能")
    #expect(Suggestion.nearest(to: "国家", among: ["行业", "企业"]) == nil)
  }
}
