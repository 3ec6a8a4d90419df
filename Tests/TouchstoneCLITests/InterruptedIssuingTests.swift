import Certification
import FoundationEssentials
import TestSupport
import Testing
import Vocabulary

/// A killed process loses nothing and repeats nothing.
@Suite(.serialized) struct InterruptedIssuingTests {
  private let office: IssuingOffice
  private let applicants = Applicant.crowd(80)

  init() throws {
    office = try IssuingOffice()
    try office.folder.write(Applicant.sheet(applicants), as: "b1.csv")
  }

  private static let arguments = IssuingOffice.arguments("b1.csv", batch: "b1")

  /// When to kill; what is asked for is looked for again and again while the process works.
  private enum Moment: CustomStringConvertible {
    /// After so many nanoseconds of its own work.
    case work(Int)
    /// As soon as the register is written to.
    case register
    /// As soon as so many files have been handed out.
    case files(Int)

    var description: String {
      switch self {
      case .work(let nanoseconds): "after \(nanoseconds / 1_000) µs of work"
      case .register: "when the register's log appears"
      case .files(let count): "after \(count) files"
      }
    }
  }

  @Test func `killed at any of twelve moments and run again, everyone has one certificate`() throws {
    let whole = try Program.touchstone.start(Self.arguments, in: office.folder)
    var wholeWork = 0
    while whole.process.poll() == nil { wholeWork = max(wholeWork, whole.process.workDone) }
    try #require(whole.finish().ending == .exit(0))
    try checkCompleteness("undisturbed")

    // The moments are the same in every run, as fractions of the whole; where exactly they fall is the machine's doing.
    var generator = SeededGenerator(seed: 20_260_715)
    let works = (0..<7).map { _ in Moment.work(Int.random(in: 0..<wholeWork, using: &generator)) }
    let files = (0..<3).map { _ in Moment.files(Int.random(in: 1..<160, using: &generator)) }
    var killed = 0
    for moment in works + files + [.register, .work(0)] {
      try startAfresh()
      if try kill(at: moment) { killed += 1 }
      try checkNumbers("\(moment)")
      let again = try Program.touchstone.run(Self.arguments, in: office.folder)
      #expect(again.ending == .exit(0), "\(moment): \(again.errors)")
      try checkCompleteness("\(moment)")
    }
    #expect(killed >= 9, "most moments have to fall within the run to say anything")
  }

  @Test func `killed between two chunks, those before stand as they are`() throws {
    // A chunk, which is one transaction, holds a thousand.
    let crowd = Applicant.crowd(3_060)
    try office.folder.write(Applicant.sheet(crowd), as: "b1.csv")
    let run = try Program.touchstone.start(
      IssuingOffice.arguments("b1.csv", batch: "b1", out: nil), in: office.folder)
    var committed = 0
    while run.process.poll() == nil {
      if (try? office.folder.size("register.db-wal")) ?? 0 > 0 {
        committed = try office.register().count
        if committed > 0 { break }
      }
    }
    run.process.kill()
    #expect(run.process.wait() == .signal(9))
    let before = try office.register()
    #expect((1_000...3_000).contains(before.count) && before.count.isMultiple(of: 1_000))

    let again = try office.issue("b1.csv", batch: "b1", out: nil)
    #expect(again.ending == .exit(0), "\(again.errors)")
    #expect(again.errors.contains("\(3_060 - before.count) certificates issued, \(before.count) issued before"))
    let after = try office.register()
    #expect(after.prefix(before.count) == before[...])
    #expect(after.map(\.number.serial) == Array(1...3_060))
    #expect(after.map(\.applicationID) == crowd.map(\.id))
    #expect(try office.invalidCertificates() == [])
  }

  private func startAfresh() throws {
    for name in try office.folder.names() where name.hasPrefix("register.db") || name == "certificates" {
      try FileManager.default.removeItem(atPath: office.folder.path(name))
    }
    try IssuingOffice.makeRegister(in: office.folder)
  }

  /// Whether it was still at work.
  private func kill(at moment: Moment) throws -> Bool {
    let run = try Program.touchstone.start(Self.arguments, in: office.folder)
    while run.process.poll() == nil, !isReached(moment, run.process) {}
    run.process.kill()
    return run.process.wait() == .signal(9)
  }

  private func isReached(_ moment: Moment, _ process: ChildProcess) -> Bool {
    switch moment {
    case .work(let nanoseconds): process.workDone >= nanoseconds
    case .register: office.folder.exists("register.db-wal")
    case .files(let count): ((try? office.folder.names("certificates").count) ?? 0) >= count
    }
  }

  /// What a killed run left behind has no gap either.
  private func checkNumbers(_ moment: String) throws {
    let serials = try office.register().map(\.number.serial)
    #expect(serials == Array(1..<serials.count + 1), "\(moment)")
  }

  private func checkCompleteness(_ moment: String) throws {
    let register = try office.register()
    #expect(register.map(\.number.serial) == Array(1...applicants.count), "\(moment)")
    #expect(register.map(\.applicationID) == applicants.map(\.id), "\(moment)")
    #expect(try office.invalidCertificates() == [], "\(moment)")
    for certificate in register {
      let file = try office.folder.text("certificates/\(certificate.number).jwt")
      #expect(file == certificate.jwt + "\n", "\(moment)")
    }
  }
}
