import Testing

/// Which certificate a file holds is what is signed in it, whatever the file is called; what holds none is not counted.
@Suite struct VerifiedFilesTests {
  private let office: IssuingOffice
  private let numbers: [String]

  init() throws {
    office = try IssuingOffice()
    numbers = try office.certify(Applicant.crowd(2))
  }

  private func copy(_ name: String, as other: String) throws {
    try office.folder.write(office.folder.read(name), as: other)
  }

  private func lines(_ run: ProgramRun) -> [String] { run.outputText.split(separator: "\n").map(String.init) }

  @Test func `each line tells number, occupation and level, and another number in the file's name is remarked on`()
    throws
  {
    try office.folder.makeFolder("given")
    try copy("certificates/\(numbers[0]).jwt", as: "given/\(numbers[1]).jwt")
    try copy("certificates/\(numbers[1]).json", as: "given/mine.json")
    let run = try office.verify("given", extra: ["--lang", "en"])
    #expect(run.ending == .exit(0), "\(run.errors)")
    let found = lines(run)
    #expect(found.count == 3)
    #expect(found[0].hasPrefix("\(numbers[1]).jwt  valid  \(numbers[0])  电工 五级/初级工  ✓"), "\(found)")
    #expect(
      found[1] == "  note: the file is named `\(numbers[1])`, but the certificate in it is `\(numbers[0])`", "\(found)")
    #expect(found[2].hasPrefix("mine.json  valid  \(numbers[1])  电工 五级/初级工  ✓"), "\(found)")
    let single = try office.verify("given/\(numbers[1]).jwt", extra: ["--lang", "zh"])
    #expect(single.ending == .exit(0))
    #expect(lines(single)[2] == "注意：文件名是 `\(numbers[1])`，其中的证书却是 `\(numbers[0])`")
    #expect(try !office.verify("given/mine.json", extra: ["--lang", "zh"]).outputText.contains("注意"))
    #expect(try !office.verify("certificates").outputText.contains("note"))
    // What is not signed tells nothing.
    try office.folder.write(office.folder.text("given/mine.json").replacing("五级", with: "一级"), as: "given/mine.json")
    let forged = try office.verify("given", extra: ["--lang", "en"])
    #expect(forged.outputText.contains("mine.json  not-valid  ✓structure"), "\(forged.outputText)")
  }

  @Test func `what is plainly no certificate is left out by name, and nothing that may be one`() throws {
    let published = try Program.touchstone.run(
      ["status", "--register", "register.db", "--key", IssuingOffice.key, "--out", "certificates/status"],
      in: office.folder)
    try #require(published.ending == .exit(0), "\(published.errors)")
    try copy(IssuingOffice.trust, as: "certificates/trust.json")
    try office.folder.write(#"{"a":1}"#, as: "certificates/a.json")
    let run = try office.verify("certificates", extra: ["--lang", "en"])
    #expect(run.ending == .exit(0), "\(run.outputText)")
    #expect(
      run.errors == """
        verified 2 certificates: 2 valid, 0 not valid, 0 cannot be said
          left out, as no certificate: 5

        """)
    #expect(lines(run).count { $0.hasSuffix(".json  left out, no certificate") } == 5)
    #expect(lines(run).contains("trust.json  left out, no certificate"))
    let chinese = try office.verify("certificates", extra: ["--lang", "zh"])
    #expect(chinese.errors.contains("另有 5 份不是证书，未计入") && chinese.outputText.contains("a.json  不是证书，未计入"))

    for (name, text) in [
      ("b.json", #"{"type":["OpenBadgeCredential"]}"#), ("c.json", "{"), ("d.jwt", ""),
      ("S000044000123265000009.json", "{}"),
    ] {
      try office.folder.write(text, as: "certificates/\(name)")
    }
    let more = try office.verify("certificates", extra: ["--lang", "en"])
    #expect(more.ending == .exit(1))
    #expect(
      more.errors.hasPrefix("verified 6 certificates: 2 valid, 4 not valid, 0 cannot be said\n"), "\(more.errors)")

    try office.folder.write("{\"a\":1}\n[]\n", as: "none.ndjson")
    let none = try office.verify("none.ndjson", extra: ["--lang", "en"])
    #expect(none.ending == .exit(2))
    #expect(none.outputText == "1  left out, no certificate\n2  left out, no certificate\n")
  }
}
