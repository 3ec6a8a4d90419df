import Testing

/// Whose certificate it is, asked by a document number as people type it.
@Suite struct HolderTests {
  private let office: IssuingOffice
  private let number: String
  private let applicant = Applicant(0)

  init() throws {
    office = try IssuingOffice()
    number = try office.certify([applicant])[0]
  }

  private func verify(_ holder: String, language: String = "en") throws -> ProgramRun {
    try office.verify(
      "certificates/\(number).jwt",
      extra: [
        "--holder", holder, "--disclosure", "certificates/\(number).disclosure.json", "--lang", language,
      ])
  }

  @Test func `spaces, full-width digits and small letters make nobody a stranger`() throws {
    let wide = String(
      String.UnicodeScalarView(applicant.number.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
    for holder in [
      applicant.number, " \(applicant.number) ", "\(applicant.number.prefix(6)) \(applicant.number.dropFirst(6))", wide,
      applicant.number.lowercased(),
    ] {
      let run = try verify(holder)
      #expect(run.ending == .exit(0), "`\(holder)`: \(run.outputText)\(run.errors)")
    }
    #expect(try verify(Applicant(1).number).ending == .exit(1))
  }

  @Test func `what can be no document's number is wrong usage, and says nothing of anybody`() throws {
    for (holder, english, chinese) in [
      ("", "`` is no document's number", "`` 不是证件号码"), ("欧阳一", "`欧阳一` is no document's number", "`欧阳一` 不是证件号码"),
      (String(applicant.number.dropLast()), "has 17", "有 17 位"),
    ] {
      let run = try verify(holder)
      #expect(run.ending == .exit(64), "`\(holder)`")
      #expect(
        run.outputText.isEmpty && run.errors.contains("wrong usage: ") && run.errors.contains(english), "\(run.errors)")
      #expect(try verify(holder, language: "zh").errors.contains(chinese))
    }
  }
}
