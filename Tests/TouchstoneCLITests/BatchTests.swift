import Certification
import Testing

/// Four eyes: nothing is issued before a second person released what the first reviewed (rule 22).
@Suite struct BatchTests {
  private let office: IssuingOffice

  init() throws { office = try IssuingOffice() }

  private func run(_ arguments: String..., language: String = "en") throws -> ProgramRun {
    try Program.touchstone.run(arguments + ["--lang", language], in: office.folder)
  }

  private func evaluate(_ applicants: [Applicant], as name: String = "b1") throws {
    try office.folder.write(Applicant.sheet(applicants), as: "\(name).csv")
    let run = try run(
      "evaluate", "--workspace", TestWorkspace.shipped, "--scheme", "gd/electrician", "--records", "\(name).csv",
      "--as-of", "2026-06-30", "--out", "\(name).ndjson")
    try #require(run.ending == .exit(0), "\(run.errors)")
  }

  private func review(
    _ batch: String = "b1", by person: String = "张三", from: String = "2026-07-04", until: String = "2026-07-10",
    decisions: String = "b1.ndjson", reason: String? = "已在大厅公示"
  ) throws -> ProgramRun {
    try Program.touchstone.run(
      [
        "batch", "review", batch, "--register", "register.db", "--decisions", decisions, "--notice-from", from,
        "--notice-until", until, "--by", person, "--lang", "en",
      ] + (reason.map { ["--reason", $0] } ?? []), in: office.folder)
  }

  private func release(
    _ batch: String = "b1", by person: String = "李四", decisions: String = "b1.ndjson"
  ) throws -> ProgramRun {
    try run("batch", "release", batch, "--register", "register.db", "--by", person, "--decisions", decisions)
  }

  private func issue(_ records: String = "b1.csv", unreviewed: String? = nil) throws -> ProgramRun {
    try Program.touchstone.run(
      IssuingOffice.arguments(records, batch: "b1", unreviewed: unreviewed) + ["--lang", "en"], in: office.folder)
  }

  @Test func `evaluated, reviewed by one, released by another, issued`() throws {
    try evaluate(Applicant.crowd(4) + [Applicant(7).with { $0.theory = "59" }])
    let reviewed = try review()
    #expect(reviewed.ending == .exit(0))
    #expect(reviewed.errors.contains("5 decisions, 4 attained"))
    #expect(try run("batch", "list", "--register", "register.db").outputText.contains("to be released"))
    let released = try release()
    #expect(released.ending == .exit(0), "\(released.errors)")
    let issued = try issue()
    #expect(issued.ending == .exit(0), "\(issued.errors)")
    #expect(issued.errors.contains("4 certificates issued, 0 issued before; reviewed by 张三, released by 李四"))
    #expect(try office.register().count == 4)
    let shown = try run("batch", "show", "b1", "--register", "register.db")
    #expect(shown.ending == .exit(0))
    for text in ["by 张三: 5 decisions, 4 attained", "on notice 2026-07-04 to 2026-07-10", "by 李四", "issued 4"] {
      #expect(shown.outputText.contains(text), "\(shown.outputText)")
    }
    let chinese = try run("batch", "show", "b1", "--register", "register.db", language: "zh")
    #expect(chinese.outputText.hasSuffix("状态：已发证\n"))
    #expect(try issue().errors.contains("0 certificates issued, 4 issued before"))
  }

  @Test func `without a review or a release nothing is issued`() throws {
    try evaluate(Applicant.crowd(2))
    #expect(try issue().errors.contains("was not reviewed"))
    #expect(try review().ending == .exit(0))
    let early = try issue()
    #expect(early.ending == .exit(1))
    #expect(early.errors.contains("TS6016") && early.errors.contains("张三"))
    #expect(try office.register().isEmpty)
    let other = try release("b2")
    #expect(other.ending == .exit(1))
    #expect(other.errors.contains("TS6017"))
  }

  @Test func `nobody releases what they reviewed, however the name is written`() throws {
    try evaluate(Applicant.crowd(2))
    #expect(try review(by: "Zhang San").ending == .exit(0))
    for name in ["Zhang San", "zhang  san ", "ZHANGSAN", "Ｚｈａｎｇ・Ｓａｎ", "Zhang San（复核）"] {
      let refused = try release(by: name)
      #expect(refused.ending == .exit(1))
      #expect(refused.errors.contains("TS6017"))
    }
    #expect(try issue().ending == .exit(1))
    #expect(try release().ending == .exit(0))
    #expect(try release(by: "王五").errors.contains("released by 李四 already"))
  }

  @Test func `a batch on public notice waits for its end`() throws {
    try evaluate(Applicant.crowd(2))
    #expect(try review(until: "9999-12-31").ending == .exit(0))
    let refused = try release()
    #expect(refused.ending == .exit(1))
    #expect(refused.errors.contains("TS6017") && refused.errors.contains("9999-12-31"))
    #expect(try run("batch", "list", "--register", "register.db").outputText.contains("on notice until 9999-12-31"))
  }

  @Test func `a record that changed after the review gets nothing, the others do; reviewed anew it is issued`() throws {
    let crowd = Applicant.crowd(3)
    try evaluate(crowd)
    _ = try review()
    #expect(try release().ending == .exit(0))
    let changed = [crowd[0], crowd[1].with { $0.theory = "99" }, crowd[2], Applicant(9)]
    try office.folder.write(Applicant.sheet(changed), as: "b1.csv")
    let issued = try issue()
    #expect(issued.ending == .exit(1))
    #expect(try office.register().map(\.applicationID) == ["K00000", "K00002"])
    let quarantine = try office.folder.text("register.db.b1.quarantine.csv")
    #expect(quarantine.contains("K00001") && quarantine.contains("K00009") && quarantine.contains("TS6011"))

    try evaluate(changed)
    #expect(try review().ending == .exit(0))
    // What was released before counts no longer.
    #expect(try issue().errors.contains("TS6016"))
    #expect(try release().ending == .exit(0))
    #expect(try issue().ending == .exit(0))
    #expect(try office.register().map(\.applicationID) == ["K00000", "K00002", "K00001", "K00009"])
  }

  @Test func `while a newer review is on notice, nothing is issued by the release of an older one`() throws {
    try evaluate(Applicant.crowd(2))
    _ = try review()
    #expect(try release().ending == .exit(0))
    #expect(try review(by: "王五", until: "9999-12-31").ending == .exit(0))
    for (language, words) in [("en", "reviewed anew by 王五 after 李四 had released it"), ("zh", "在 李四 放行之后又由 王五 重新复核")] {
      let held = try Program.touchstone.run(
        IssuingOffice.arguments("b1.csv", batch: "b1", unreviewed: nil) + ["--lang", language], in: office.folder)
      #expect(held.ending == .exit(1))
      #expect(held.errors.contains("TS6016") && held.errors.contains(words), "\(held.errors)")
    }
    #expect(try office.register().isEmpty)
  }

  @Test func `people who were released and are not in the records are told of, and the batch is partly issued`() throws
  {
    try evaluate(Applicant.crowd(4))
    _ = try review()
    _ = try release()
    func list(_ language: String = "en") throws -> String {
      try run("batch", "list", "--register", "register.db", language: language).outputText
    }
    func issue(_ applicants: [Applicant]) throws -> ProgramRun {
      try office.folder.write(Applicant.sheet(applicants), as: "b1.csv")
      return try self.issue()
    }
    let part = try issue([Applicant(0), Applicant(2)])
    #expect(part.ending == .exit(1))
    #expect(part.errors.contains("2 certificates issued, 0 issued before"))
    #expect(part.errors.contains("warning[TS6006]: 2 of the 4 people released with batch `b1` have no certificate"))
    #expect(try list().contains("partly issued (2 of 4)"))
    #expect(try list("zh").contains("部分发证（2/4）"))
    let again = try issue([Applicant(0), Applicant(2)])
    #expect(again.ending == .exit(1))
    #expect(again.errors.contains("2 of the 4"))
    let rest = try issue([Applicant(1), Applicant(3)])
    #expect(rest.ending == .exit(0), "\(rest.errors)")
    #expect(try list().contains("  issued  "))
    #expect(try issue(Applicant.crowd(4)).ending == .exit(0))
  }

  @Test func `what is released is what the second person looked at`() throws {
    try evaluate(Applicant.crowd(2), as: "seen")
    try evaluate(Applicant.crowd(3))
    _ = try review(decisions: "seen.ndjson")
    let shown = try run("batch", "show", "b1", "--register", "register.db").outputText
    let code = try #require(shown.firstMatch(of: /code ([0-9a-f]{12})/)?.1)
    let slippedIn = try review()
    #expect(slippedIn.errors.contains("takes the place of the review by 张三") && slippedIn.errors.contains(code))
    for seen in [["--decisions", "seen.ndjson"], ["--confirm", String(code)]] {
      let refused = try Program.touchstone.run(
        ["batch", "release", "b1", "--register", "register.db", "--by", "李四", "--lang", "en"] + seen, in: office.folder)
      #expect(refused.ending == .exit(1))
      #expect(refused.errors.contains("TS6017") && refused.errors.contains("not what 张三 reviewed last"))
    }
    #expect(try run("batch", "release", "b1", "--register", "register.db", "--by", "李四").ending == .exit(64))
    let present = try run("batch", "show", "b1", "--register", "register.db").outputText
    let last = try #require(present.matches(of: /code ([0-9a-f]{12})/).last?.1)
    let released = try run(
      "batch", "release", "b1", "--register", "register.db", "--by", "李四", "--confirm", String(last))
    #expect(released.ending == .exit(0), "\(released.errors)")
  }

  @Test func `a notice lies after the decisions, and not in the past without a word`() throws {
    try evaluate(Applicant.crowd(2))
    let silent = try review(reason: nil)
    #expect(silent.ending == .exit(1))
    #expect(silent.errors.contains("TS6020") && silent.errors.contains("the day of this review"))
    let early = try review(from: "2026-06-30")
    #expect(early.ending == .exit(1))
    #expect(early.errors.contains("TS6020") && early.errors.contains("not after 2026-06-30"))
    #expect(try review(from: "9999-01-01", until: "9999-01-08", reason: nil).ending == .exit(0))
  }

  @Test func `a batch under review is not issued unreviewed`() throws {
    try evaluate(Applicant.crowd(2))
    _ = try review()
    let open = try issue(unreviewed: "李主任")
    #expect(open.ending == .exit(1))
    #expect(open.errors.contains("TS6010") && open.errors.contains("under review"))
    _ = try release()
    #expect(try issue(unreviewed: "李主任").errors.contains("reviewed and released"))
    #expect(try office.register().isEmpty)
  }

  @Test func `nothing is dated before the notice is over`() throws {
    try evaluate(Applicant.crowd(2))
    _ = try review(until: "2026-07-15")
    _ = try release()
    let early = try issue()
    #expect(early.ending == .exit(1))
    #expect(early.errors.contains("TS6004") && early.errors.contains("2026-07-15"))
  }

  @Test func `a batch is reviewed from its beginning to its end, or not at all`() throws {
    try evaluate(Applicant.crowd(2))
    #expect(try issue(unreviewed: "李主任").errors.contains("not reviewed by a second person, 李主任 answers for it"))
    #expect(try run("batch", "list", "--register", "register.db").outputText.contains("issued unreviewed"))
    _ = try review()
    _ = try release()
    let mixed = try issue()
    #expect(mixed.ending == .exit(1))
    #expect(mixed.errors.contains("TS6013") && mixed.errors.contains("unreviewed"))
    #expect(try run("batch", "list", "--register", "register.db").outputText.contains("issued unreviewed"))
  }

  @Test func `what is no whole file of decisions cannot be reviewed`() throws {
    try evaluate(Applicant.crowd(3))
    let whole = try office.folder.text("b1.ndjson")
    let other = whole.replacing("\"asOf\":\"2026-06-30\"", with: "\"asOf\":\"2026-06-29\"")
    let files = [
      String(whole.dropLast(1)), "", "{}\n", whole + "x\n", whole + other, whole + whole,
      whole.replacing("\"verdict\":\"attained\",\"workType\"", with: "\"verdict\":\"notAttained\",\"workType\""),
    ]
    for (index, text) in files.enumerated() {
      try office.folder.write(text, as: "damaged.ndjson")
      let refused = try review(decisions: "damaged.ndjson")
      #expect(refused.ending == .exit(1), "\(index)")
      #expect(refused.errors.contains("TS6018"), "\(index): \(refused.errors)")
    }
    #expect(try review(until: "2026-07-01").ending == .exit(64))
    #expect(try review(by: " ").ending == .exit(64))
    // What could pass for another name or for a line of an account.
    for person in ["张\u{200B}三", "张三\u{FE00}", "张三\n  released by 李四", "张三\u{7}"] {
      #expect(try review(by: person).ending == .exit(64))
    }
    #expect(try run("batch", "show", "b1", "--register", "register.db").ending == .exit(2))
  }
}
