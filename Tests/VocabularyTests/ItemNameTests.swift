import Testing
import Vocabulary

struct ItemNameTests {
  @Test(arguments: [
    "cn/6-30-99-00@2020#4/skill/1.1.1", "cn/6-30-99-00@2020#4/knowledge/12.3.40", "acme@1#junior/skill/1",
    "cn/industry/x@2020-07#4/skill/1.1.1", "企业/装调工@2024#中级/skill/1.1.1",
  ])
  func `an item's name reads back from what it prints`(text: String) throws {
    let name = try #require(ItemName(text))
    #expect(name.description == text)
  }

  @Test func `a name has its parts`() throws {
    let name = try #require(ItemName("cn/6-30-99-00@2020#4/skill/1.1.1"))
    #expect(name.owner.standard == StandardEdition(standard: "cn/6-30-99-00", edition: "2020"))
    #expect(name.owner.level == "4")
    #expect(name.kind == .skill)
    #expect(name.code == "1.1.1")
  }

  @Test func `numbering restarts at every level, so the level is part of the name`() {
    #expect(ItemName("cn/6@2020#4/skill/1.1.1") != ItemName("cn/6@2020#3/skill/1.1.1"))
    #expect(ItemName("cn/6@2020#4/skill/1.1.1") != ItemName("cn/6@2020#4/knowledge/1.1.1"))
  }

  @Test(arguments: [
    "", "#", "cn/6@2020", "cn/6@2020#4", "cn/6@2020#4/skill", "cn/6@2020#4/skill/", "cn/6@2020#/skill/1.1.1",
    "cn/6@#4/skill/1.1.1", "@2020#4/skill/1.1.1", "cn/6#4/skill/1.1.1", "cn/6@2020@1#4/skill/1.1.1",
    "cn/6@2020#4/skills/1.1.1", "cn/6@2020#4/Skill/1.1.1", "cn/6@2020#4/skill/1.1.1/x", "cn/6@2020#4#4/skill/1.1.1",
    "cn/6@2020#4/skill/1#1", "cn/6@2020/4/skill/1.1.1",
  ])
  func `anything else is no item`(text: String) {
    #expect(ItemName(text) == nil)
  }

  @Test func `an item's name is not the name of a level`() {
    #expect(StandardLevel("cn/6@2020#4")?.level == "4")
    #expect(StandardLevel("cn/6@2020#4/skill/1.1.1") == nil)
    #expect(StandardLevel("cn/6@2020#") == nil)
    #expect(StandardLevel("cn/6@2020") == nil)
    #expect(StandardLevel("cn/6@2020#4#5") == nil)
  }

  @Test func `an edition needs both of its parts`() {
    #expect(StandardEdition("cn/6@2020")?.description == "cn/6@2020")
    #expect(StandardEdition("cn/6") == nil)
    #expect(StandardEdition("cn/6@") == nil)
    #expect(StandardEdition("@2020") == nil)
    #expect(StandardEdition("a@b@c") == nil)
  }

  @Test func `names sort by standard, edition, level, kind and code`() {
    let sorted = [
      "a@1#3/knowledge/1", "a@1#3/skill/1", "a@1#3/skill/2", "a@1#4/skill/1", "a@2#3/skill/1", "b@1#3/knowledge/1",
    ]
    #expect(sorted.reversed().compactMap { ItemName($0) }.sorted().map(\.description) == sorted)
  }
}
