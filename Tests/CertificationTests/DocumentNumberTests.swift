import Diagnostics
import LearnerRecords
import Testing

/// A document's number as somebody types it.
struct DocumentNumberTests {
  @Test(arguments: [
    ("11010519491231002X", "11010519491231002X"), ("11010519491231002x", "11010519491231002X"),
    (" 110105 19491231 002X\n", "11010519491231002X"), ("１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X"),
    ("\u{FEFF}11010519491231002ｘ\u{3000}", "11010519491231002X"), ("h12345678", "H12345678"),
    ("e 1234 5678", "E12345678"),
    ("'810000199408230021", "810000199408230021"),
  ])
  func `is read as records have it`(written: String, number: String) throws {
    #expect(try DocumentNumber.read(written) == number)
  }

  @Test(arguments: ["", " ", "张三", "E-1234", "12", "4.40106E+17", String(repeating: "A", count: 21)])
  func `is refused where no document has such`(written: String) throws {
    let refused = try #require(throws: NoDocumentNumber.self) { try DocumentNumber.read(written) }
    #expect(refused.text.en.hasSuffix(" is no document's number"))
    #expect(refused.text.zh.hasSuffix(" 不是证件号码"))
  }

  @Test(arguments: [
    ("110105194912310021", "check digit"), ("1101051949123100", "has 16"), ("110105491231002", "15 digits"),
    ("11010519491331002X", "date of birth"), ("1101O519491231002X", "wrong character"),
    ("110105194912310021X", "has 19"),
  ])
  func `a slip of the pen is not taken for another person`(written: String, reason: String) throws {
    let refused = try #require(throws: NoDocumentNumber.self) { try DocumentNumber.read(written) }
    #expect(refused.text.en.contains(reason), "\(refused.text.en)")
  }
}
