import Testing

@testable import Certification

/// Four eyes are two people's, however they write their names (rule 22).
struct ReviewingPersonTests {
  private static let spellings = [
    ("李明", "李\u{200B}明"), ("李明", "李明\u{200E}"), ("李明", "李\u{FE00}明"), ("李明", "\u{7}李明"), ("李明", "李明。"),
    ("李明", "李明(复核)"), ("李明", "李明（复核）"), ("Li Ming", "Ｌｉ Ｍｉｎｇ"),
    ("Li Ming", "li\u{A0}MING"), ("买买提·艾力", "买买提•艾力"), ("买买提·艾力", "买买提艾力"), ("Straße", "STRASSE"),
    ("José", "Jose\u{301}"), ("人山", "⼈⼭"), ("Ⅳ科", "IV科"),
  ]

  @Test(arguments: spellings)
  func `one person under two spellings`(one: String, other: String) {
    #expect(ReviewingPerson.isSame(one, other) && ReviewingPerson.isSpeltAlike(one, other))
  }

  @Test(arguments: [
    ("张三", "质控部 张三"), ("张三", "质控部\u{3000}张三"), ("张三", "张三 主任"), ("张三", "质控部·张三"), ("张三", "质控部/张三"),
    ("张三", "质控部：张 三"), ("张三", "质控部（张三）"), ("张 三", "质控部　张三"), ("张三（质控部）", "张三 主任"), ("李四", "张三、李四"),
    ("Li Ming", "QA Li Ming"), ("LI, MING", "Li-Ming (QA)"), ("Li", "Anna Li"), ("Anna Li", "Anna Li Chen"),
    ("艾力", "买买提·艾力"),
  ])
  func `one person with a unit or a title beside the name, or who may be one`(one: String, other: String) {
    #expect(ReviewingPerson.isSame(one, other) && ReviewingPerson.isSame(other, one))
  }

  @Test(arguments: [
    ("李明", "李明明"), ("张三", "李四"), ("José", "Jos"), ("Li Ming", "Li Min"), ("(甲)", "(乙)"), ("Anna Li", "Ben Li"),
    ("Anna Li", "Li Chen"), ("Anna Chen Li", "Anna Li"), ("质控部 张三", "质控部 李四"), ("张三 主任", "李四 主任"),
    ("张三（质控部）", "李四（质控部）"), ("买买提·艾力", "古丽·艾力"), ("张三", "张三丰 主任"), ("张三", "。"),
  ])
  func `two people`(one: String, other: String) {
    #expect(!ReviewingPerson.isSame(one, other) && !ReviewingPerson.isSame(other, one))
  }

  @Test(arguments: [("张三", "质控部 张三"), ("Li", "Anna Li")])
  func `what stands on record from before is faulted for its spelling only`(one: String, other: String) {
    #expect(!ReviewingPerson.isSpeltAlike(one, other))
  }
}
