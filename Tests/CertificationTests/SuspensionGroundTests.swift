import Diagnostics
import Testing

@testable import Certification

/// A certificate may be suspended for several causes, and is in force again when none is left.
struct SuspensionGroundTests {
  private let folder: TemporaryFolder
  private let register: Register
  private let first: CertificateNumber

  /// Three certificates of one batch, the first under an inquiry of its own before all are suspended for a leak.
  init() throws {
    folder = try TemporaryFolder()
    register = try Register(at: folder.file("register.db"), .new)
    first = try Sample.number()
    let signer = CertificateSigner(keys: try Sample.keys(), issuerID: Sample.issuer.id)
    _ = try register.issue(
      (1...3).map { try Sample.candidate($0) }, in: Sample.batch("b1"), from: Sample.inputs(), now: Sample.now(),
      makeCertificate: signer.certificate)
    #expect(try register.change(first, to: .suspended, cause: "fraud", by: "王五", now: Sample.now()) == nil)
    let plan = try register.plan(.suspended, of: .cause(.init(batch: "b1")), for: "leak")
    #expect(plan.items.count == 3 && plan.refused.isEmpty && plan.suspendedBeforeAndAfter == 1)
    try register.carryOut(plan, by: "赵六", now: Sample.now())
  }

  private func statuses() throws -> [CertificateStatus] {
    var statuses: [CertificateStatus] = []
    try register.forEachCertificate { statuses.append(try $0.status) }
    return statuses
  }

  private func reinstatement(_ lifted: String?) throws -> StatusChangePlan {
    try register.plan(.reinstated, of: .cause(.init(batch: "b1")), for: "cleared", lifting: lifted)
  }

  private func isSound() throws -> Bool {
    try RegisterCheck(register).answers.allSatisfy { $0.faultCount == 0 }
  }

  @Test func `a further cause is on record beside the first, and the same one not twice`() throws {
    let standing = try register.standing(of: some(register.certificate(first)))
    #expect(standing.grounds.map(\.cause) == ["fraud", "leak"] && standing.grounds.map(\.person) == ["王五", "赵六"])
    #expect(try register.history(first).map(\.change) == [.issued, .suspended, .suspended])
    let again = try register.plan(.suspended, of: .cause(.init(batch: "b1")), for: "leak")
    #expect(again.items.isEmpty && again.refused.count == 3)
    #expect(
      again.refused[0].text.en == "certificate `\(first)` is suspended for that cause already"
        && again.refused[0].text.zh == "证书 `\(first)` 已因同一原因暂停")
  }

  @Test func `of several causes a reinstatement has to name one`() throws {
    let refusal = try #require(throws: SuspendedForSeveralCauses.self) { try reinstatement(nil) }
    #expect(refusal.causes.map(\.cause) == ["leak", "fraud"] && refusal.causes.map(\.count) == [3, 1])
    #expect(refusal.text.en.contains("`leak` × 3, `fraud` × 1") && refusal.text.zh.contains("`leak` × 3、`fraud` × 1"))
    #expect(throws: SuspendedForSeveralCauses.self) {
      try register.plan(.reinstated, of: .numbers([first]), for: "cleared")
    }
    #expect(
      try register.change(first, to: .reinstated, cause: "cleared", by: "李四", now: Sample.now())
        is StatusChangeRefused)
    #expect(try Set(statuses()) == [.suspended])
  }

  @Test func `the one that is lifted leaves the other, until that is lifted too`() throws {
    let plan = try reinstatement("leak")
    #expect(plan.items.count == 3 && plan.suspendedBeforeAndAfter == 1)
    try register.carryOut(plan, by: "李四", now: Sample.now())
    #expect(try statuses() == [.suspended, .issued, .issued])
    let history = try register.history(first)
    #expect(history.map(\.change) == [.issued, .suspended, .suspended, .reinstated, .suspended])
    #expect(history[3].cause == "cleared [leak]" && history[4].cause == "fraud" && history[4].person == "王五")
    let rest = try reinstatement(nil)
    #expect(rest.items.map(\.number) == [first] && rest.items[0].standing.grounds.map(\.cause) == ["fraud"])
    try register.carryOut(rest, by: "李四", now: Sample.now())
    #expect(try Set(statuses()) == [.issued])
    #expect(try isSound())
  }

  @Test func `what stays when one cause is lifted is told as the suspension it was, however often`() throws {
    #expect(try register.change(first, to: .suspended, cause: "third", by: "孙八", now: Sample.now()) == nil)
    let days = try ["2026-08-01T08:00:00Z", "2026-09-01T08:00:00Z"].map { try some(Timestamp($0)) }
    for (cause, day) in [("leak", days[0]), ("third", days[1])] {
      #expect(
        try register.change(first, to: .reinstated, cause: "cleared", lifting: cause, by: "李四", now: day) == nil)
    }
    let entries = try register.history(first).entries
    #expect(
      entries.map(\.event.change) == [
        .issued, .suspended, .suspended, .suspended, .reinstated, .suspended, .suspended, .reinstated, .suspended,
      ])
    #expect(entries.map { $0.restated?.cause } == [nil, nil, nil, nil, nil, "fraud", "third", nil, "fraud"])
    #expect(try entries.compactMap(\.restated).allSatisfy { try $0.at == Sample.now() })
    #expect(entries[8].restated?.person == "王五" && entries[8].event.at == days[1])
  }

  @Test func `a suspension anew, be it in the second of the reinstatement, is one of its own`() throws {
    func change(_ change: StatusChange, _ cause: String, lifting: String? = nil, by person: String) throws {
      let now = try Sample.now()
      #expect(try register.change(first, to: change, cause: cause, lifting: lifting, by: person, now: now) == nil)
    }
    try change(.reinstated, "cleared", lifting: "leak", by: "李四")
    try change(.suspended, "leak", by: "赵六")
    try change(.reinstated, "cleared", lifting: "fraud", by: "李四")
    try change(.reinstated, "nothing [leak]", by: "李四")
    try change(.suspended, "leak", by: "赵六")
    let entries = try register.history(first).entries.dropFirst(3)
    #expect(
      entries.map(\.event.change) == [
        .reinstated, .suspended, .suspended, .reinstated, .suspended, .reinstated, .suspended,
      ])
    #expect(entries.map { $0.restated?.cause } == [nil, "fraud", nil, nil, "leak", nil, nil])
  }

  @Test func `the register holds together with grounds added, lifted and left`() throws {
    #expect(try isSound())
    try register.carryOut(reinstatement("fraud"), by: "李四", now: Sample.now())
    #expect(try statuses() == [.suspended, .suspended, .suspended])
    #expect(try isSound())
  }

  @Test func `lifting one cause concerns only what is suspended for it`() throws {
    #expect(try reinstatement("fraud").items.map(\.number) == [first])
    let misspelt = try some(reinstatement("frauds").nothing)
    #expect(misspelt == NothingSelected(reason: .suspendedFor("frauds"), nearest: "fraud"))
    let second = try Sample.number("S000044000123263000002")
    let named = try register.plan(.reinstated, of: .numbers([first, second]), for: "cleared", lifting: "fraud")
    #expect(named.items.map(\.number) == [first] && named.refused.map(\.number) == [second])
    #expect(named.refused[0].text.en == "certificate `\(second)` is not suspended for `fraud`")
  }

  @Test func `a plan is outdated once a ground was added, though the status is the same`() throws {
    let plan = try register.plan(.revoked, of: .cause(.init(batch: "b1")), for: "x")
    #expect(try register.change(first, to: .suspended, cause: "third", by: "y", now: Sample.now()) == nil)
    #expect(throws: PlanOutdated(number: first)) { try register.carryOut(plan, by: "y", now: Sample.now()) }
    #expect(try register.plan(.revoked, of: .cause(.init(batch: "b1")), for: "x").code != plan.code)
  }

  @Test func `what is suspended for two causes can be revoked`() throws {
    #expect(try register.change(first, to: .revoked, cause: "proven", by: "y", now: Sample.now()) == nil)
    #expect(try statuses() == [.revoked, .suspended, .suspended])
    #expect(try isSound())
  }
}
