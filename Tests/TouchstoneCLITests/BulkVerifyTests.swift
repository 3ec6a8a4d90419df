import Certification
import FoundationEssentials
import Testing

@Suite struct BulkVerifyTests {
  private let office: IssuingOffice
  private let numbers: [String]

  init() throws {
    office = try IssuingOffice()
    numbers = try office.certify(Applicant.crowd(70))
  }

  private func lines() throws -> [String] {
    try numbers.map { number in
      try office.folder.text("certificates/\(number).jwt").split(separator: "\n").joined()
    }
  }

  @Test func `a folder: each certificate on a line with every check, its two files as one`() throws {
    let run = try office.verify("certificates")
    #expect(run.ending == .exit(0), "\(run.errors)")
    let lines = run.outputText.split(separator: "\n")
    #expect(lines.map { String($0.prefix(22)) } == numbers)
    let first = try #require(lines.first).dropFirst(22)
    let answers = "✓structure ✓issuer ✓signature ✓terms ✓claims ✓proof ✓forms ✓number ✓status ✓binding"
    #expect(first == "  valid  \(numbers[0])  电工 五级/初级工  \(answers)")
    #expect(run.errors == "verified 70 certificates: 70 valid, 0 not valid, 0 cannot be said\n")
  }

  @Test func `what is wrong is told of each, and counted`() throws {
    _ = try Program.touchstone.run(
      ["revoke", numbers[3], "--register", "register.db", "--cause", "x", "--by", "y"], in: office.folder)
    let tampered = "certificates/\(numbers[5]).jwt"
    try office.folder.write(office.folder.text(tampered).replacing(".", with: ".A", maxReplacements: 1), as: tampered)
    try office.folder.write("{}", as: "certificates/\(numbers[7]).json")
    let run = try office.verify("certificates")
    #expect(run.ending == .exit(1))
    let failures = run.outputText.split(separator: "\n").filter { $0.contains("not-valid") }
    #expect(failures.map { String($0.prefix(22)) } == [3, 5, 7].map { numbers[$0] })
    #expect(run.outputText.contains("TS6032") && run.outputText.contains("TS6021"))
    #expect(run.errors.hasPrefix("verified 70 certificates: 67 valid, 3 not valid, 0 cannot be said\n"))
    #expect(run.errors.contains("status × 1"))
    let chinese = try office.verify("certificates", extra: ["--lang", "zh"])
    #expect(chinese.errors.hasPrefix("核验 70 份证书：有效 67，无效 3，无法确认 0\n"))
  }

  @Test func `names in capitals count, other files are told of, and one that cannot be read hides no other`() throws {
    func rename(_ name: String, to other: String) throws {
      try FileManager.default.moveItem(
        atPath: office.folder.path("certificates/\(name)"), toPath: office.folder.path("certificates/\(other)"))
    }
    _ = try Program.touchstone.run(
      ["revoke", numbers[1], "--register", "register.db", "--cause", "x", "--by", "y"], in: office.folder)
    for (index, ends) in [("JWT", "json"), ("jwt", "JSON"), ("JWT", "Json")].enumerated() {
      try rename("\(numbers[index]).jwt", to: "\(numbers[index]).\(ends.0)x")
      try rename("\(numbers[index]).jwt".replacing(".jwt", with: ".\(ends.0)x"), to: "\(numbers[index]).\(ends.0)")
      try rename("\(numbers[index]).json", to: "\(numbers[index]).x")
      try rename("\(numbers[index]).x", to: "\(numbers[index]).\(ends.1)")
    }
    try rename("\(numbers[3]).disclosure.json", to: "\(numbers[3]).disclosure.JSON")
    for name in ["a.pdf", "b.txt", "c", "d.zip"] { try office.folder.write("x", as: "certificates/\(name)") }
    let run = try office.verify("certificates", extra: ["--lang", "en"])
    #expect(run.ending == .exit(1))
    #expect(run.errors.contains("verified 70 certificates: 69 valid, 1 not valid, 0 cannot be said\n"), "\(run.errors)")
    #expect(
      run.errors.contains("left out, as not .jwt or .json: 4 files: `a.pdf`, `b.txt`, `c`, …\n"), "\(run.errors)")
    #expect(run.outputText.contains("\(numbers[1])  not-valid"))

    try FileManager.default.createSymbolicLink(
      atPath: office.folder.path("certificates/gone.jwt"), withDestinationPath: "nowhere")
    let failing = try office.verify("certificates", extra: ["--lang", "en"])
    #expect(failing.ending == .exit(1))
    #expect(failing.errors.contains("verified 71 certificates: 69 valid, 1 not valid, 1 cannot be said\n"))
    #expect(failing.outputText.contains("gone.jwt  cannot-check  cannot read `certificates/gone.jwt`\n"))
    #expect(failing.outputText.hasPrefix(run.outputText.split(separator: "\n").first.map(String.init) ?? "-"))
    try FileManager.default.removeItem(atPath: office.folder.path("certificates/\(numbers[1]).jwt"))
    try FileManager.default.removeItem(atPath: office.folder.path("certificates/\(numbers[1]).JSON"))
    #expect(try office.verify("certificates").ending == .exit(2))
  }

  @Test func `why something cannot be said is told once`() throws {
    try office.folder.write(lines().joined(separator: "\n"), as: "all.NDJSON")
    let offline = try office.verify("all.NDJSON", register: nil, extra: ["--lang", "en"])
    #expect(offline.ending == .exit(2))
    let reasons = offline.errors.split(separator: "\n").filter { $0.contains("TS6034") }
    #expect(reasons.count == 1 && reasons[0].hasSuffix("× 70"), "\(offline.errors)")
    #expect(offline.errors.contains("--status-lists"))
  }

  @Test func `lines of standard input or of a file, JWTs and JSON mixed`() throws {
    let documents = try numbers.prefix(5).map { try office.folder.text("certificates/\($0).json") }
    let text = try lines().joined(separator: "\n") + "\n\n" + documents.joined()
    try office.folder.write(text, as: "all.ndjson")
    let file = try office.verify("all.ndjson")
    #expect(file.ending == .exit(0), "\(file.outputText)")
    #expect(file.errors.hasPrefix("verified 75 certificates: 75 valid"))
    let piped = try Program.touchstone.run(
      ["verify", "-", "--trust", IssuingOffice.trust, "--register", "register.db"], in: office.folder,
      input: .piped(Array(text.utf8)))
    #expect(piped.output == file.output)
    let offline = try office.verify("all.ndjson", register: nil)
    #expect(offline.ending == .exit(2))
    #expect(offline.errors.hasPrefix("verified 75 certificates: 0 valid, 0 not valid, 75 cannot be said"))
    try office.folder.write("", as: "none.ndjson")
    #expect(try office.verify("none.ndjson").ending == .exit(2))
    #expect(try office.verify("all.ndjson", extra: ["--holder", Applicant(0).number]).ending == .exit(64))
  }
}
