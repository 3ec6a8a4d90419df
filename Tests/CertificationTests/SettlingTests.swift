import CompetencyModel
import Diagnostics
import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Certification

/// After a restore from which nothing could be compared: no number is given twice, run by run.
struct SettlingTests {
  private let folder: TemporaryFolder
  private let path: String
  private let signer: CertificateSigner

  /// Five certificates of level 3, a backup that knows of them, and the register lost.
  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("register.db")
    signer = CertificateSigner(keys: try Sample.keys(created: "2025-01-01"), issuerID: Sample.issuer.id)
    let register = try Register(at: path, .new)
    _ = try issue(1...5, in: register)
    try register.backUp(to: folder.file("copy.db"))
    try register.queue.close()
    try lose()
  }

  private func lose() throws {
    for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
      try FileManager.default.removeItem(atPath: path + suffix)
    }
  }

  private func issue(
    _ people: ClosedRange<Int>, level: String = "3", batch: String = "2026-07", year: Int = 2026, in register: Register
  ) throws -> [String] {
    var batch = try Sample.batch(batch, issueDate: "\(year)-07-15")
    batch.asOf = try Sample.date("\(year)-06-30")
    return try register.issue(
      people.map { try Sample.candidate($0, level: level) }, in: batch, from: Sample.inputs(), now: Sample.now(),
      makeCertificate: signer.certificate
    ).compactMap { $0.number?.description }
  }

  @discardableResult
  private func restore(_ backup: String = "copy.db", replacing: Bool = false, lossAccepted: Bool = false) throws
    -> Restoration.Outcome
  {
    try Restoration(
      folder.file(backup), to: path, replacing: replacing, lossAccepted: lossAccepted, cause: "磁盘故障", by: "王五",
      now: some(Timestamp("2026-07-20T08:00:00Z"))
    ).run()
  }

  private func restored() throws -> Register {
    try restore()
    return try Register(at: path)
  }

  private func plan(
    _ numbers: String..., noneElse: Bool = false, filed: [NumberingPrefix] = [], issueYears: Set<Int> = [],
    on today: String = "2026-07-20", in register: Register
  ) throws -> SettlingPlan? {
    try register.planSettling(
      last: numbers.map { try Sample.number($0) }, noneElse: noneElse, filed: filed, issueYears: issueYears,
      on: Sample.date(today))
  }

  private func settle(_ plan: SettlingPlan?, in register: Register) throws {
    try register.settle(some(plan), cause: "查对", by: "王五", now: Sample.now())
  }

  private func open(_ register: Register, on today: String = "2026-07-20") throws -> [String]? {
    try register.openRuns(on: Sample.date(today))?.map(\.run.description)
  }

  private func expectSound(_ register: Register) throws {
    let check = try RegisterCheck(register)
    #expect(check.isSound, "\(check.answers.filter { $0.faultCount > 0 })")
  }

  @Test func `a number settles its own year and level and no other`() throws {
    let register = try restored()
    let all = ["1", "2", "3", "4", "5"].map { "S00004400012326\($0)" }
    #expect(try open(register) == all)
    let refused = try #require(throws: RestoreUnsettled.self) { try issue(6...6, in: register) }
    #expect(refused.run == nil)
    let plan = try some(plan("S000044000123263000007", in: register))
    #expect(plan.skipped == 2)
    try settle(plan, in: register)
    #expect(try open(register) == all.filter { !$0.hasSuffix("3") })
    #expect(try issue(6...6, in: register) == ["S000044000123263000008"])
    let other = try #require(throws: RestoreUnsettled.self) { try issue(7...7, level: "4", in: register) }
    #expect(other.run?.description == "S000044000123264")
    #expect(other.text.en.contains("`S000044000123264`") && other.text.zh.contains("`S000044000123264`"))
    try expectSound(register)
  }

  @Test func `the years from the backup's to the present one are open`() throws {
    let register = try restored()
    let open = try some(open(register, on: "2028-01-05"))
    #expect(open.count == 15)
    #expect(open.contains("S000044000123281") && !open.contains("S000044000123251"))
    #expect(try plan("S000044000123272000004", on: "2028-01-05", in: register)?.skipped == 4)
  }

  @Test func `the last number that the register knows says that there was none since`() throws {
    let register = try restored()
    let plan = try some(plan("S000044000123263000005", in: register))
    #expect(plan.skipped == 0)
    try settle(plan, in: register)
    #expect(try issue(6...6, in: register) == ["S000044000123263000006"])
    try expectSound(register)
  }

  @Test func `of several numbers of one year and level the last one counts`() throws {
    let register = try restored()
    let plan = try some(
      plan("S000044000123263000007", "S000044000123263000006", "S000044000123264000002", in: register))
    #expect(plan.items.map(\.skipped) == [2, 2])
  }

  @Test func `an earlier number than the last one known is refused by that one`() throws {
    let register = try restored()
    let refused = try #require(throws: SerialBehind.self) { try plan("S000044000123263000004", in: register) }
    #expect(refused.known.description == "S000044000123263000005")
    for text in [refused.text.zh, refused.text.en] { #expect(text.contains("S000044000123263000005")) }
    try settle(plan("S000044000123263000009", in: register), in: register)
    #expect(throws: SerialBehind.self) { try plan("S000044000123263000008", in: register) }
  }

  @Test func `a number that the register cannot have given is refused`() throws {
    let register = try restored()
    for number in [
      "S000044000999263000001", "Y000044000123263000001", "S000044000123273000001", "S000044000123253000001",
    ] {
      #expect(throws: RunImpossible.self, "\(number)") { try plan(number, noneElse: true, in: register) }
    }
    let filed = try plan("S000044000999263000001", filed: [Sample.prefix("S000044000999")], in: register)
    #expect(filed?.skipped == 1)
    #expect(try open(register)?.count == 5, "nothing was settled")
  }

  @Test func `a run of a year before the backup's goes on once its last number and its year are named`() throws {
    let register = try restored()
    try settle(plan("S000044000123263000005", in: register), in: register)
    let waiting = try open(register)
    let unsettled = try #require(throws: RestoreUnsettled.self) {
      try issue(6...6, batch: "old", year: 2025, in: register)
    }
    #expect(unsettled.run?.description == "S000044000123253")
    for years: Set<Int> in [[], [2024], [2026], [2125]] {
      let refused = try #require(throws: RunImpossible.self) {
        try plan("S000044000123253000002", issueYears: years, in: register)
      }
      for text in [refused.advice.zh, refused.advice.en] { #expect(text.contains("--issue-year")) }
    }
    #expect(throws: RunImpossible.self) { try plan("S000044000123183000002", issueYears: [2018], in: register) }
    let last = try some(plan("S000044000123253000002", issueYears: [2025], in: register))
    #expect(last.skipped == 2)
    try settle(last, in: register)
    #expect(try open(register) == waiting, "what waits is what waited")
    #expect(try issue(6...6, batch: "old", year: 2025, in: register) == ["S000044000123253000003"])
    #expect(throws: RestoreUnsettled.self) { try issue(7...7, batch: "older", year: 2024, in: register) }
    #expect(try plan("S000044000123253000009", in: register)?.skipped == 6, "the register knows it now")
    try expectSound(register)
  }

  @Test func `the rest is settled by saying that there was none else, and then nothing is waited for`() throws {
    let register = try restored()
    try settle(plan("S000044000123263000006", noneElse: true, in: register), in: register)
    #expect(try open(register) == nil)
    #expect(try plan("S000044000123263000009", in: register) == nil)
    #expect(try issue(6...6, level: "4", in: register) == ["S000044000123264000001"])
    #expect(try issue(7...7, in: register) == ["S000044000123263000007"])
    try expectSound(register)
  }

  @Test func `what was planned is entered as it was planned or not at all`() throws {
    let register = try restored()
    let first = try plan("S000044000123263000006", in: register)
    let second = try plan("S000044000123263000009", in: register)
    #expect(first?.code != second?.code)
    try settle(second, in: register)
    #expect(throws: PlanOutdated.self) { try settle(first, in: register) }
    try settle(plan(noneElse: true, in: register), in: register)
    #expect(throws: PlanOutdated.self) { try settle(second, in: register) }
  }

  @Test func `restored once more, what was said of the numbers is of no use`() throws {
    let register = try restored()
    try settle(plan("S000044000123263000006", in: register), in: register)
    try register.backUp(to: folder.file("later.db"))
    try register.queue.close()
    try lose()
    try restore("later.db")
    #expect(try open(Register(at: path))?.count == 5)
  }

  @Test func `a register that waits goes on waiting when it is replaced by its own backup`() throws {
    try settle(plan("S000044000123263000009", in: restored()), in: Register(at: path))
    let outcome = try restore(replacing: true)
    #expect(outcome.isUnsettled)
    let register = try Register(at: path)
    #expect(try open(register)?.count == 4)
    #expect(try issue(6...6, in: register) == ["S000044000123263000010"])
    try expectSound(register)
  }

  /// Both have a sixth certificate of level 3, of two people; the one at the path a seventh, and it revoked the first.
  private func parted() throws {
    try FileManager.default.copyItem(atPath: folder.file("copy.db"), toPath: path)
    try FileManager.default.copyItem(atPath: folder.file("copy.db"), toPath: folder.file("other.db"))
    try FileManager.default.copyItem(atPath: "\(path).key", toPath: folder.file("other.db.key"))
    let (one, other) = try (Register(at: path), Register(at: folder.file("other.db")))
    _ = try issue(6...7, batch: "one", in: one)
    _ = try issue(8...8, batch: "other", in: other)
    func change(_ serial: Int, _ change: StatusChange, in register: Register) throws {
      let number = try Sample.number("S00004400012326300000\(serial)")
      #expect(try register.change(number, to: change, cause: "查实", by: "王五", now: Sample.now()) == nil)
    }
    try change(1, .revoked, in: one)
    try change(1, .suspended, in: other)
    try change(6, .revoked, in: one)
    try other.backUp(to: folder.file("theirs.db"))
  }

  @Test func `a number that bears two certificates is told, and given up only by name`() throws {
    try parted()
    let refused = try #require(throws: RegistersParted.self) { try restore("theirs.db", replacing: true) }
    #expect(refused.loss.collisions.map(\.description) == ["S000044000123263000006"])
    #expect(refused.loss.differing.map(\.description) == ["S000044000123263000001"])
    #expect(refused.loss.certificates.map(\.description) == ["S000044000123263000007"])
    #expect(refused.loss.corrections == 0 && refused.loss.statusChanges == 0)
    #expect(try Register(at: path).certificate(Sample.number("S000044000123263000007")) != nil)
  }

  @Test func `what the other gave stands then, what was ended stays so, and what it gave since is asked for`() throws {
    try parted()
    let outcome = try restore("theirs.db", replacing: true, lossAccepted: true)
    #expect(outcome.isUnsettled)
    let register = try Register(at: path)
    try expectSound(register)
    #expect(try register.certificate(Sample.number("S000044000123263000006"))?.applicationID == "A8")
    #expect(try register.certificate(Sample.number("S000044000123263000006"))?.status == .issued)
    #expect(try register.certificate(Sample.number("S000044000123263000001"))?.status == .revoked)
    try settle(plan("S000044000123263000007", noneElse: true, in: register), in: register)
    #expect(try issue(9...9, in: register) == ["S000044000123263000008"])
  }

  @Test func `what stands in the way and cannot be read is given up only by name`() throws {
    for content in [Data(), Data("no register any more".utf8), try truncated()] {
      try content.write(to: URL(filePath: path))
      let failure = try #require(throws: Failure.self) { try restore(replacing: true) }
      for text in [failure.advice.zh, failure.advice.en] { #expect(text.contains("--accept-loss")) }
      #expect(try restore(replacing: true, lossAccepted: true).isUnsettled)
      try lose()
    }
  }

  private func truncated() throws -> Data { try Data(contentsOf: URL(filePath: folder.file("copy.db"))).prefix(50_000) }

  @Test func `a file that is no sound backup is named, and nothing that was only made on the way`() throws {
    try truncated().write(to: URL(filePath: folder.file("short.db")))
    try Data("a letter".utf8).write(to: URL(filePath: folder.file("letter.txt")))
    try Data().write(to: URL(filePath: folder.file("empty.db")))
    try FileManager.default.createDirectory(atPath: folder.file("folder"), withIntermediateDirectories: false)
    for name in ["short.db", "letter.txt", "empty.db", "folder"] {
      let failure = try #require(throws: Failure.self, "\(name)") { try restore(name) }
      for text in [failure.text.zh, failure.text.en] { #expect(text.contains(name) && !text.contains(".new")) }
      #expect(!failure.advice.en.contains("--register"))
    }
    let failure = try #require(throws: Failure.self) { try restored().backUp(to: folder.file("gone/copy.db")) }
    #expect(failure.text.en.contains("gone/copy.db`"))
  }
}
