import Certification
import Diagnostics
import Testing

struct MessagesTests {
  @Test func `every message has a code of its own among TS6xxx`() {
    let codes = CertificationMessages.all.map { $0.code.description }
    #expect(codes.sorted() == codes)
    #expect(Set(codes).count == codes.count)
    for code in codes { #expect(code.hasPrefix("TS6") && code.count == 6) }
  }
}
