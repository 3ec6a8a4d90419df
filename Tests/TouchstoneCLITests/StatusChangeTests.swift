import Certification
import Testing

@Suite struct StatusChangeTests {
  private let office: IssuingOffice
  private let numbers: [String]

  init() throws {
    office = try IssuingOffice()
    numbers = try office.certify(Applicant.crowd(3))
  }

  private func run(_ arguments: String..., cause: String = "考场违规", by: String = "王五") throws -> ProgramRun {
    try Program.touchstone.run(
      arguments + ["--register", "register.db", "--cause", cause, "--by", by, "--lang", "en"], in: office.folder)
  }

  private func statuses() throws -> [CertificateStatus] { try office.register().map { try $0.status } }

  @Test func `suspend, reinstate and revoke by number, with cause and person on record`() throws {
    #expect(try run("suspend", numbers[0], numbers[2]).ending == .exit(0))
    #expect(try statuses() == [.suspended, .issued, .suspended])
    #expect(try office.verify(numbers[0]).ending == .exit(1))
    #expect(try run("reinstate", numbers[0]).ending == .exit(0))
    #expect(try office.verify(numbers[0]).ending == .exit(0))
    #expect(try run("revoke", numbers[2]).ending == .exit(0))
    #expect(try run("cancel", numbers[1]).ending == .exit(0))
    #expect(try statuses() == [.issued, .cancelled, .revoked])
    let history = try Register(at: office.folder.path("register.db"), .reading).history(
      #require(CertificateNumber(numbers[2])))
    #expect(history.map(\.change) == [.issued, .suspended, .revoked])
    #expect(history.last?.cause == "考场违规" && history.last?.person == "王五")
  }

  @Test func `of several numbers all change or none`() throws {
    #expect(try run("revoke", numbers[1]).ending == .exit(0))
    let refused = try run("suspend", numbers[0], numbers[1])
    #expect(refused.ending == .exit(1))
    #expect(refused.errors.contains("TS6014"))
    #expect(try statuses() == [.issued, .revoked, .issued])
    let unknown = try run("suspend", numbers[0], "S000044000123265000099")
    #expect(unknown.ending == .exit(1))
    #expect(unknown.errors.contains("TS6031"))
    #expect(try statuses() == [.issued, .revoked, .issued])
  }

  @Test func `by a cause in common there is a preview first, and only its code carries it out`() throws {
    let preview = try run("suspend", "--batch", "b1", "--assessor", "考01")
    #expect(preview.ending == .exit(0))
    #expect(preview.outputText.split(separator: "\n").map { String($0.prefix(22)) } == numbers)
    #expect(Set(try statuses()) == [.issued])
    let code = try #require(preview.errors.firstMatch(of: /--confirm ([0-9a-f]{12})/)?.output.1)
    #expect(try run("suspend", "--batch", "b1", "--confirm", "000000000000").ending == .exit(1))
    #expect(Set(try statuses()) == [.issued])
    #expect(try run("suspend", "--batch", "b1", "--assessor", "考01", "--confirm", String(code)).ending == .exit(0))
    #expect(Set(try statuses()) == [.suspended])
    #expect(try run("suspend", "--batch", "b1").ending == .exit(2))
    #expect(try run("revoke", "--batch", "b9").ending == .exit(2))
  }

  @Test func `a reissue records the print serial`() throws {
    let run = try run("reissue", numbers[0], "--print-serial", "P-7")
    #expect(run.ending == .exit(0))
    #expect(try office.register().map(\.printSerial) == ["P-7", nil, nil])
    #expect(try office.verify(numbers[0]).ending == .exit(0))
  }

  @Test func `a print serial is used once, and stands on one line`() throws {
    #expect(try run("reissue", numbers[0], "--print-serial", "P-7").ending == .exit(0))
    #expect(try run("reissue", numbers[0], "--print-serial", "P-8").ending == .exit(0))
    // Of the paper of before too, which may still be about.
    for serial in ["P-7", "P-8"] {
      for number in [numbers[0], numbers[1]] {
        let again = try run("reissue", number, "--print-serial", serial)
        #expect(again.ending == .exit(1))
        #expect(again.errors.contains("TS6007") && again.errors.contains("certificate `\(numbers[0])`"))
      }
    }
    for serial in ["P-9\n", "P\t9", "P-9\u{200B}"] {
      #expect(try run("reissue", numbers[1], "--print-serial", serial).ending == .exit(64))
    }
    #expect(try run("reissue", numbers[1], "--print-serial", "7").ending == .exit(0))
    #expect(try office.register().map(\.printSerial) == ["P-8", "7", nil])
  }

  @Test func `64 without a cause, a person or a selection, or with two`() throws {
    #expect(try run("suspend", numbers[0], cause: " ").ending == .exit(64))
    #expect(try run("suspend", numbers[0], by: "").ending == .exit(64))
    #expect(try run("suspend").ending == .exit(64))
    #expect(try run("suspend", numbers[0], "--batch", "b1").ending == .exit(64))
    #expect(try run("suspend", numbers[0], "--confirm", "000000000000").ending == .exit(64))
    #expect(try run("suspend", "--model", "x").ending == .exit(64))
    #expect(try run("reissue", numbers[0], "--print-serial", " ").ending == .exit(64))
    #expect(Set(try statuses()) == [.issued])
  }
}
