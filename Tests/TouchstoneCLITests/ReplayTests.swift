import Certification
import CompetencyModel
import GRDB
import Testing

@Suite struct ReplayTests {
  private let office: IssuingOffice
  private let numbers: [String]

  init() throws {
    office = try IssuingOffice()
    numbers = try office.certify(Applicant.crowd(4))
  }

  /// What somebody with the register's file and an SQL prompt can do; the triggers are no obstacle to them.
  private func alter(_ sql: String) throws {
    let queue = try DatabaseQueue(path: office.folder.path("register.db"))
    try queue.write { database in
      try database.execute(sql: "DROP TRIGGER certificate_fixed; DROP TRIGGER kept_record_fixed")
      try database.execute(sql: sql)
    }
    try queue.close()
  }

  @Test func `every decision comes out the same`() throws {
    let all = try office.replay()
    #expect(all.ending == .exit(0))
    #expect(all.errors == "replayed 4 decisions: 4 the same, 0 different\n")
    let one = try office.replay(numbers[1])
    #expect(one.ending == .exit(0))
    let digest = try #require(office.register()[1].decisionDigest)
    #expect(one.outputText == "\(numbers[1])  \(digest)\n")
  }

  @Test func `the decision is the one that evaluate makes`() throws {
    let evaluation = try Program.touchstone.run(
      [
        "evaluate", "--workspace", TestWorkspace.shipped, "--scheme", "gd/electrician", "--records", "b1.csv",
        "--as-of",
        "2026-06-30",
      ], in: office.folder)
    let decided = try Decisions(evaluation.output).digests
    #expect(
      try office.register().map { certificate in
        let kept = try [#require(certificate.record), #require(certificate.decision)]
        return [certificate.applicationID] + kept.map { ContentDigest(of: $0).description } + ["attained"]
      } == decided)
  }

  @Test func `one altered byte of a kept decision is found`() throws {
    try alter(
      """
      UPDATE kept_record SET content = CAST(
        substr(content, 1, 99) || iif(substr(content, 100, 1) = x'00', x'01', x'00') || substr(content, 101) AS BLOB)
      WHERE credential = (SELECT credential_id FROM certificate WHERE number = '\(numbers[2])')
      """)
    let all = try office.replay()
    #expect(all.ending == .exit(1))
    #expect(all.errors.contains("TS6063") && all.errors.contains("`\(numbers[2])`"))
    #expect(all.errors.hasSuffix("replayed 4 decisions: 3 the same, 1 different\n"))
    #expect(try office.replay(numbers[2]).ending == .exit(1))
    #expect(try office.replay(numbers[1]).ending == .exit(0))
    let verified = try office.verify(numbers[2])
    #expect(verified.ending == .exit(1))
    #expect(verified.outputText.contains("TS6033"))
  }

  @Test(arguments: [
    "UPDATE kept_record SET content = zeroblob(length(content))", "UPDATE kept_record SET data_key = zeroblob(60)",
    "UPDATE model SET bytes = x'7B'",
  ])
  func `altered records and models are found too`(sql: String) throws {
    try alter(sql)
    let all = try office.replay()
    #expect(all.ending == .exit(1))
    #expect(all.errors.hasSuffix("replayed 4 decisions: 0 the same, 4 different\n"))
    #expect(try office.verify(numbers[0]).ending == .exit(1))
  }

  @Test func `2 for a number that is not there, 64 for one that is none`() throws {
    #expect(try office.replay("S000044000123265000099").ending == .exit(2))
    #expect(try office.replay("S0000440001232650001").ending == .exit(64))
    #expect(try Program.touchstone.run(["replay", "--register", "register.db"], in: office.folder).ending == .exit(64))
  }
}
