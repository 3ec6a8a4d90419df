import CompetencyModel
import Diagnostics
import Evaluation
import Testing

@testable import Certification

/// A cause that no certificate has is told apart from certificates that cannot change.
struct NothingSelectedTests {
  private let folder: TemporaryFolder
  private let register: Register

  init() throws {
    folder = try TemporaryFolder()
    register = try Register(at: folder.file("register.db"), .new)
    let signer = CertificateSigner(keys: try Sample.keys(), issuerID: Sample.issuer.id)
    for (batch, index) in [("2026-07", 1), ("2026-08", 2)] {
      let candidate = IssueCandidate(
        applicationID: "A\(index)", attainment: try Sample.candidate(index).attainment,
        record: Array(#"{"sittings":[{"assessors":["KP000\#(index)"]}]}"#.utf8),
        decision: try SampleDecision.bytes(national: [
          "3": [
            SampleDecision.clause("cn/6-31-01-03@2018#3/theory"),
            SampleDecision.clause("cn/6-31-01-03@2018#3/practical", .notMet),
          ]
        ]))
      _ = try register.issue(
        [candidate], in: Sample.batch(batch), from: Sample.inputs(), now: Sample.now(),
        makeCertificate: signer.certificate)
    }
  }

  private func nothing(_ cause: CertificateSelection.Cause) throws -> NothingSelected? {
    let plan = try register.plan(.revoked, of: .cause(cause), for: "x")
    #expect(plan.items.isEmpty == (plan.nothing != nil))
    return plan.nothing
  }

  @Test func `a batch that is not there`() throws {
    #expect(try nothing(.init(batch: "2026-07")) == nil)
    #expect(try nothing(.init(batch: "2026-7")) == NothingSelected(reason: .batch("2026-7"), nearest: "2026-07"))
    let far = try some(nothing(.init(batch: "spring")))
    #expect(far.reason == .batch("spring") && far.nearest == nil)
    #expect(far.text.en == "the register has no batch `spring`" && far.text.zh == "登记簿中没有批次 `spring`")
  }

  @Test func `a clause that no decision has, or none bears`() throws {
    let clause = "cn/6-31-01-03@2018#3/Theory"
    let misspelt = try some(nothing(.init(clause: clause)))
    #expect(misspelt == NothingSelected(reason: .clause(clause), nearest: "cn/6-31-01-03@2018#3/theory"))
    #expect(misspelt.advice.en == "did you mean `cn/6-31-01-03@2018#3/theory`?")
    let failed = "cn/6-31-01-03@2018#3/practical"
    #expect(try nothing(.init(clause: failed)) == NothingSelected(reason: .clauseBearsNothing(failed)))
  }

  @Test func `an assessor or a model that is not there, or not both`() throws {
    #expect(
      try nothing(.init(assessor: "KP0003")) == NothingSelected(reason: .assessor("KP0003"), nearest: "KP0001"))
    let model = Sample.inputs().lockDigest
    #expect(try nothing(.init(model: model)) == NothingSelected(reason: .model(model)))
    #expect(try nothing(.init(batch: "2026-07", assessor: "KP0001")) == nil)
    let known = CertificateSelection.Cause(clause: "cn/6-31-01-03@2018#3/practical", assessor: "KP0002")
    #expect(try nothing(known)?.reason == .clauseBearsNothing("cn/6-31-01-03@2018#3/practical"))
  }

  @Test func `those there are that cannot change are no such case`() throws {
    let plan = try register.plan(.reinstated, of: .cause(.init(batch: "2026-07")), for: "x")
    #expect(plan.nothing == nil && plan.refused.count == 1)
  }
}
