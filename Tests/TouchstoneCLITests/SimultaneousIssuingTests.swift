import Certification
import Testing
import Vocabulary

/// Several at one register at once: no double, no gap.
@Suite struct SimultaneousIssuingTests {
  private let office: IssuingOffice

  init() throws { office = try IssuingOffice() }

  @Test func `two processes issue the same batch into one register`() throws {
    let applicants = Applicant.crowd(120)
    try office.folder.write(Applicant.sheet(applicants), as: "b1.csv")
    let arguments = IssuingOffice.arguments("b1.csv", batch: "b1")
    let runs = try (0..<2).map { _ in try Program.touchstone.start(arguments, in: office.folder) }.map { $0.finish() }
    for run in runs { #expect(run.ending == .exit(0), "\(run.errors)") }
    let issued = try runs.map { run in
      let match = try #require(try /(\d+) certificates issued, (\d+) issued before/.firstMatch(in: run.errors))
      return (Int(match.1) ?? -1, Int(match.2) ?? -1)
    }
    #expect(issued[0].0 + issued[1].0 == 120)
    #expect(issued.allSatisfy { $0.0 + $0.1 == 120 })
    let register = try office.register()
    #expect(register.map(\.number.serial) == Array(1...120))
    #expect(Set(register.map(\.applicationID)) == Set(applicants.map(\.id)))
    #expect(try office.invalidCertificates() == [])
    for certificate in register {
      #expect(try office.folder.text("certificates/\(certificate.number).jwt") == certificate.jwt + "\n")
    }
    #expect(try office.folder.names("certificates").count == 360)
  }

  @Test func `batches of three schemes and of one person twice share the serials`() throws {
    // Two batches of one occupation with half of the people in both: each of those is certified by one only.
    let electricians = Applicant.crowd(60)
    let trainers = Applicant.crowd(40).map { $0.with { $0.occupation = .trainer } }
    try office.folder.write(Applicant.sheet(Array(electricians[..<40])), as: "b1.csv")
    try office.folder.write(Applicant.sheet(Array(electricians[20...])), as: "b2.csv")
    try office.folder.write(Applicant.sheet(trainers), as: "b3.csv")
    let runs = try [("b1", "gd/electrician"), ("b2", "gd/electrician"), ("b3", "gd/ai-trainer")].map { batch, scheme in
      try Program.touchstone.start(
        IssuingOffice.arguments("\(batch).csv", scheme: scheme, batch: batch, out: nil), in: office.folder)
    }.map { $0.finish() }
    #expect(Set(runs.prefix(2).map(\.ending.description)) == ["exit code 0", "exit code 1"], "\(runs.map(\.errors))")
    #expect(runs[2].ending == .exit(0), "\(runs[2].errors)")

    let register = try office.register()
    #expect(register.map(\.number.serial) == Array(1...100))
    let certified = register.map { "\($0.occupation.code) \($0.applicationID)" }
    #expect(
      certified.sorted() == (electricians + trainers).map { "\($0.occupation.rawValue) \($0.id)" }.sorted())
    #expect(try office.invalidCertificates() == [])
  }
}
