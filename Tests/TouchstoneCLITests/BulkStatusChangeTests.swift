import Certification
import Testing

/// Changes of status by what certificates have in common: what the preview shows, and what it refuses.
@Suite struct BulkStatusChangeTests {
  private let office: IssuingOffice
  private let numbers: [String]

  init() throws {
    office = try IssuingOffice()
    numbers = try office.certify(Applicant.crowd(3))
  }

  private func run(
    _ arguments: String..., cause: String = "考场违规", by: String = "王五", lang: String = "en"
  ) throws -> ProgramRun {
    try Program.touchstone.run(
      arguments + ["--register", "register.db", "--cause", cause, "--by", by, "--lang", lang], in: office.folder)
  }

  private func confirmed(_ arguments: String..., cause: String) throws -> ProgramRun {
    let command = arguments + ["--register", "register.db", "--cause", cause, "--by", "王五", "--lang", "en"]
    let preview = try Program.touchstone.run(command, in: office.folder)
    let code = try #require(preview.errors.firstMatch(of: /--confirm ([0-9a-f]{12})/)?.output.1, "\(preview.errors)")
    return try Program.touchstone.run(command + ["--confirm", String(code)], in: office.folder)
  }

  private func statuses() throws -> [CertificateStatus] { try office.register().map { try $0.status } }

  @Test func `the preview shows the clause that each certificate rests on, and how it came out`() throws {
    let english = try run("revoke", "--clause", "cn/6-31-01-03@2018#5/theory")
    #expect(english.ending == .exit(0), "\(english.errors)")
    let lines = english.outputText.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines.allSatisfy {
        $0.contains("`cn/6-31-01-03@2018#5/theory` of cn/6-31-01-03@2018#5 met, required 60, actual 85")
      }, "\(english.outputText)")
    let chinese = try run("revoke", "--clause", "cn/6-31-01-03@2018#5/theory", lang: "zh")
    #expect(chinese.outputText.contains("`cn/6-31-01-03@2018#5/theory` 已达到，要求 60，实际 85"))
  }

  @Test func `a name that nothing has is told, with the nearest there is`() throws {
    let batch = try run("revoke", "--batch", "b2")
    #expect(batch.ending == .exit(2) && batch.errors.contains("the register has no batch `b2`"))
    #expect(
      batch.errors.contains("did you mean `b1`?") && !batch.errors.contains("there is no certificate that can be"))
    #expect(try run("revoke", "--batch", "b2", lang: "zh").errors.contains("登记簿中没有批次 `b2`"))
    let clause = try run("revoke", "--clause", "cn/6-31-01-03@2018#5/Theory")
    #expect(clause.ending == .exit(2) && clause.errors.contains("TS6085"))
    #expect(clause.errors.contains("did you mean `cn/6-31-01-03@2018#5/theory`?"))
    let assessor = try run("revoke", "--assessor", "KP999999")
    #expect(assessor.ending == .exit(2) && assessor.errors.contains("no record looked at has an assessor `KP999999`"))
    // Those that are there and revoked already are told otherwise.
    #expect(try confirmed("revoke", "--batch", "b1", cause: "x").ending == .exit(0))
    let revoked = try run("revoke", "--batch", "b1")
    #expect(revoked.ending == .exit(2) && revoked.errors.contains("TS6014") && !revoked.errors.contains("TS6085"))
  }

  @Test func `lifting a suspension in bulk leaves those for another cause`() throws {
    #expect(try run("suspend", numbers[0], cause: "涉嫌替考", by: "孙八").ending == .exit(0))
    let suspended = try confirmed("suspend", "--batch", "b1", cause: "试题泄露")
    #expect(suspended.errors.contains("3 certificates suspended"))
    #expect(suspended.errors.contains("1 of them suspended already, for this cause besides"), "\(suspended.errors)")
    let unclear = try run("reinstate", "--batch", "b1", cause: "查无泄露")
    #expect(unclear.ending == .exit(1) && unclear.errors.contains("TS6086"))
    #expect(unclear.errors.contains("`试题泄露` × 3, `涉嫌替考` × 1") && unclear.errors.contains("--suspended-for"))
    let preview = try run("reinstate", "--batch", "b1", "--suspended-for", "试题泄露", cause: "查无泄露")
    let lines = preview.outputText.split(separator: "\n")
    #expect(lines[0].contains("stays suspended for `涉嫌替考` (孙八)") && lines[0].contains("suspended for `试题泄露` (王五)"))
    let lifted = try confirmed("reinstate", "--batch", "b1", "--suspended-for", "试题泄露", cause: "查无泄露")
    #expect(lifted.errors.contains("1 of them stay suspended for other causes"), "\(lifted.errors)")
    #expect(try statuses() == [.suspended, .issued, .issued])
    #expect(try office.verify(numbers[0]).ending == .exit(1))
    #expect(try office.verify(numbers[1]).ending == .exit(0))
    let check = try Program.touchstone.run(["register", "check", "--register", "register.db"], in: office.folder)
    #expect(check.ending == .exit(0), "\(check.outputText)\(check.errors)")
    let wrong = try run("reinstate", numbers[0], "--suspended-for", "试题泄露", cause: "x")
    #expect(wrong.ending == .exit(1) && wrong.errors.contains("is not suspended for `试题泄露`"))
    #expect(try run("reinstate", numbers[0], cause: "查清").ending == .exit(0))
    #expect(try Set(statuses()) == [.issued])
    #expect(try office.verify(numbers[0]).ending == .exit(0))
  }

  @Test func `the history of a certificate tells what stays of several suspensions as what it was`() throws {
    for (cause, by) in [("涉嫌替考", "孙八"), ("试题泄露", "王五")] {
      #expect(try run("suspend", numbers[0], cause: cause, by: by).ending == .exit(0))
    }
    let lifted = try run("reinstate", numbers[0], "--suspended-for", "试题泄露", cause: "查无泄露", by: "李四")
    #expect(lifted.ending == .exit(0), "\(lifted.errors)")
    let source = try Register(at: office.folder.path("register.db"), .reading)
    let events = try source.history(#require(CertificateNumber(numbers[0])))
    try #require(events.count == 5)
    for (language, words) in [
      ("en", "still suspended: 涉嫌替考 (since \(events[1].at), 孙八)"), ("zh", "仍暂停：涉嫌替考（\(events[1].at) 起，孙八）"),
    ] {
      let told = try Program.touchstone.run(
        ["register", "history", numbers[0], "--register", "register.db", "--lang", language], in: office.folder)
      let lines = told.outputText.split(separator: "\n")
      try #require(lines.count == 6, "\(told.errors)")
      #expect(lines[1].hasSuffix("  孙八  涉嫌替考") && lines[2].hasSuffix("  王五  试题泄露"))
      #expect(lines[3].hasSuffix("  李四  查无泄露 [试题泄露]"))
      #expect(lines[4] == "\(events[3].at)  \(words)")
    }
  }

  @Test func `no identity number goes on record in clear, in a cause or anywhere beside it`() throws {
    let number = Applicant(3).number
    let spaced = "\(number.prefix(6)) \(number.dropFirst(6).prefix(8)) \(number.suffix(4))"
    let wide = String(
      String.UnicodeScalarView(number.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
    for text in ["冒用\(number)报名", number, "见 \(spaced)", "见\(wide)。", "2026-07 \(number)"] {
      let refused = try run("revoke", numbers[0], cause: text)
      #expect(refused.ending == .exit(64) && refused.errors.contains("holds an identity document's number"), "\(text)")
      #expect(!refused.errors.contains(number), "\(refused.errors)")
    }
    #expect(try run("suspend", numbers[0], by: "王五 \(number)").ending == .exit(64))
    #expect(try Set(statuses()) == [.issued])
    // Other long numbers are none: a certificate's, one with another check digit, or with a day that is none.
    let other = number.dropLast() + (number.hasSuffix("1") ? "2" : "1")
    for text in ["与 \(numbers[1]) 重复", "编号 \(other)", "流水 440106199013010014"] {
      #expect(try run("suspend", numbers[0], cause: text).ending == .exit(0), "\(text)")
      #expect(try run("reinstate", numbers[0]).ending == .exit(0))
    }
  }

  @Test func `keys of another issuer sign no status list, and it is said why`() throws {
    let made = try Program.touchstone.run(
      [
        "keys", "init", "--workspace", TestWorkspace.shipped, "--issuer", "zhujiang-iot", "--valid-from", "2026-01-01",
        "--out", "other",
      ], in: office.folder)
    try #require(made.ending == .exit(0), "\(made.errors)")
    let run = try Program.touchstone.run(
      ["status", "--register", "register.db", "--key", "other", "--out", "lists", "--lang", "en"], in: office.folder)
    #expect(run.ending == .exit(70), "\(run.errors)")
    #expect(run.errors.contains("the keys in `other` belong to another issuer") && !run.errors.contains("written"))
  }
}
