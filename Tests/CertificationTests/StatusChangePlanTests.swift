import Diagnostics
import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Certification

struct StatusChangePlanTests {
  private let folder: TemporaryFolder
  private let register: Register

  init() throws {
    folder = try TemporaryFolder()
    register = try Register(at: folder.file("register.db"), .new)
    let signer = CertificateSigner(keys: try Sample.keys(), issuerID: Sample.issuer.id)
    for (batch, range) in [("b1", 1...3), ("b2", 4...5)] {
      let candidates = try range.map { index in
        IssueCandidate(
          applicationID: "A\(index)", attainment: try Sample.candidate(index).attainment,
          record: Array(#"{"sittings":[{"assessors":["考0\#(index)","考09"]}]}"#.utf8),
          decision: try SampleDecision.bytes(national: [
            "3": [
              SampleDecision.clause("cn/6#3/theory"),
              SampleDecision.clause("x", parts: [SampleDecision.clause("c\(index % 2)")]),
            ]
          ]))
      }
      _ = try register.issue(
        candidates, in: Sample.batch(batch), from: Sample.inputs(), now: Sample.now(),
        makeCertificate: signer.certificate)
    }
  }

  private func serials(_ change: StatusChange, _ cause: CertificateSelection.Cause) throws -> [Int] {
    try register.plan(change, of: .cause(cause), for: "x").items.map(\.number.serial)
  }

  private func statuses() throws -> [CertificateStatus] {
    var statuses: [CertificateStatus] = []
    try register.forEachCertificate { statuses.append(try $0.status) }
    return statuses
  }

  @Test func `certificates are found by what they were issued from`() throws {
    #expect(try serials(.revoked, .init(batch: "b2")) == [4, 5])
    #expect(try serials(.revoked, .init(model: Sample.inputs().modelDigest)) == [1, 2, 3, 4, 5])
    #expect(try serials(.revoked, .init(model: Sample.inputs().lockDigest)) == [])
    #expect(try serials(.revoked, .init(clause: "c1")) == [1, 3, 5])
    #expect(try serials(.revoked, .init(clause: "c")) == [])
    #expect(try serials(.revoked, .init(assessor: "考02")) == [2])
    #expect(try serials(.revoked, .init(batch: "b1", clause: "c1", assessor: "考09")) == [1, 3])
  }

  @Test func `a plan changes nothing, and what is carried out is on record with cause and person`() throws {
    let plan = try register.plan(.suspended, of: .cause(.init(clause: "c1")), for: "考场违规")
    #expect(Set(try statuses()) == [.issued])
    try register.carryOut(plan, by: "王五", now: Sample.now())
    #expect(try statuses() == [.suspended, .issued, .suspended, .issued, .suspended])
    let event = try some(register.history(Sample.number("S000044000123263000003")).last)
    #expect(event.change == .suspended && event.cause == "考场违规" && event.person == "王五")
    let audited = try register.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM audit WHERE action = 'suspended'")
    }
    #expect(audited == 3)
  }

  @Test func `those that cannot change are told apart`() throws {
    try register.carryOut(
      register.plan(.revoked, of: .numbers([Sample.number()]), for: "x"), by: "y", now: Sample.now())
    let plan = try register.plan(.suspended, of: .cause(.init(batch: "b1")), for: "x")
    #expect(plan.items.map(\.number.serial) == [2, 3])
    #expect(plan.refused.map(\.number.serial) == [1])
    #expect(plan.refused.first?.status == .revoked)
  }

  @Test func `a number that the register does not have stops the plan`() throws {
    let number = try Sample.number("S000044000123263000009")
    #expect(throws: NotInRegister(number: number)) { try register.plan(.revoked, of: .numbers([number]), for: "x") }
  }

  @Test func `a plan that the register has moved on from changes nothing at all`() throws {
    let plan = try register.plan(.suspended, of: .cause(.init(batch: "b1")), for: "x")
    let last = try Sample.number("S000044000123263000003")
    _ = try register.change(last, to: .revoked, cause: "x", by: "y", now: Sample.now())
    #expect(throws: PlanOutdated(number: last)) {
      try register.carryOut(plan, by: "y", now: Sample.now())
    }
    #expect(try statuses() == [.issued, .issued, .revoked, .issued, .issued])
  }

  @Test func `the code stands for this change of these certificates as they are`() throws {
    let plan = try register.plan(.suspended, of: .cause(.init(batch: "b1")), for: "x")
    #expect(try register.plan(.suspended, of: .cause(.init(batch: "b1")), for: "x").code == plan.code)
    #expect(try register.plan(.revoked, of: .cause(.init(batch: "b1")), for: "x").code != plan.code)
    #expect(try register.plan(.suspended, of: .cause(.init(batch: "b2")), for: "x").code != plan.code)
    _ = try register.change(Sample.number(), to: .suspended, cause: "x", by: "y", now: Sample.now())
    #expect(try register.plan(.suspended, of: .cause(.init(batch: "b1")), for: "x").code != plan.code)
  }

  @Test func `a reissued certificate keeps number and credential, with the new print serial on record`() throws {
    let before = try some(register.certificate(Sample.number()))
    #expect(
      try register.reissue(before.number, printSerial: "P-7", cause: "遗失", by: "王五", now: Sample.now()) == nil)
    let after = try some(register.certificate(Sample.number()))
    #expect(after.printSerial == "P-7")
    #expect(after.jwt == before.jwt && after.proof == before.proof)
    #expect(try after.status == .issued)
    #expect(try register.history(before.number).map(\.change) == [.issued, .reissued])
    #expect(try register.history(before.number).last?.cause == "遗失 [P-7]")
    _ = try register.change(before.number, to: .revoked, cause: "x", by: "y", now: Sample.now())
    let refusal = try register.reissue(before.number, printSerial: "P-8", cause: "x", by: "y", now: Sample.now())
    #expect(refusal is StatusChangeRefused)
    #expect(try register.certificate(before.number)?.printSerial == "P-7")
  }
}
