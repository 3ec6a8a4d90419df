import Testing

@testable import Certification

/// Four eyes are two people's, however they write their names (rule 22).
struct ReviewingPersonTests {
  @Test(arguments: [
    ("李明", "李\u{200B}明"), ("李明", "李明\u{200E}"), ("李明", "李\u{FE00}明"), ("李明", "\u{7}李明"), ("李明", "李明。"),
    ("李明", "李明(复核)"), ("李明", "李明（复核）"), ("Li Ming", "Ｌｉ Ｍｉｎｇ"),
    ("Li Ming", "li\u{A0}MING"), ("买买提·艾力", "买买提•艾力"), ("买买提·艾力", "买买提艾力"), ("Straße", "STRASSE"),
    ("José", "Jose\u{301}"), ("人山", "⼈⼭"), ("Ⅳ科", "IV科"),
  ])
  func `one person under two spellings`(one: String, other: String) {
    #expect(ReviewingPerson.isSame(one, other))
  }

  @Test(arguments: [("李明", "李明明"), ("张三", "李四"), ("José", "Jos"), ("Li Ming", "Li Min"), ("(甲)", "(乙)")])
  func `two people`(one: String, other: String) {
    #expect(!ReviewingPerson.isSame(one, other))
  }
}
