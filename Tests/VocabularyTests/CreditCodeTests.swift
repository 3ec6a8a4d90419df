import Testing
import Vocabulary

/// 统一社会信用代码 (GB 32100).
struct CreditCodeTests {
  @Test func `the published example is one`() {
    #expect(CreditCode("91350100M000100Y43")?.description == "91350100M000100Y43")
  }

  @Test(arguments: [
    "91350100M000100Y44", "91350100M000100Y4", "91350100M000100Y433", "91350100M000100I43", "91350100m000100y43", "",
  ])
  func `what is too short, too long, misspelt or fails its check is none`(_ text: String) {
    #expect(CreditCode(text) == nil)
  }

  @Test func `any two neighbours exchanged are noticed`() {
    let code = Array("91350100M000100Y43")
    for index in code.indices.dropLast() where code[index] != code[index + 1] {
      var other = code
      other.swapAt(index, index + 1)
      #expect(CreditCode(String(other)) == nil)
    }
  }
}
