import Testing

@testable import Certification

struct MaskingTests {
  @Test(arguments: [
    ("张三", "张*"), ("张小三", "张*三"), ("欧阳正德", "欧**德"), ("王", "*"), ("阿依古丽·买买提", "阿******提"), ("𬱖𬱖", "𬱖*"),
    ("JOHN SMITH", "J********H"), ("", ""),
  ])
  func `of a name its ends stay, of two characters the first`(name: String, masked: String) {
    #expect(Masking.name(name) == masked)
  }

  @Test(arguments: [
    ("11010519491231002X", "110***********002X"), ("810000199507051230", "810***********1230"),
    ("CHN440100012345", "CHN********2345"), ("H1234567801", "H*******801"), ("E12345678", "E*****678"),
    ("12345678", "1******8"), ("AB123", "A***3"), ("A1", "**"), ("", ""),
  ])
  func `of a document number less than half stays, and nothing of a day of birth`(number: String, masked: String) {
    #expect(Masking.number(number) == masked)
    #expect(masked.count(where: { $0 == "*" }) * 2 > masked.count || masked.isEmpty)
  }
}
