import Certification
import Testing

/// An issuer at work: its key, its register and a folder for the certificates it hands out.
struct IssuingOffice {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let made = try Program.touchstone.run(
      [
        "keys", "init", "--workspace", TestWorkspace.shipped, "--issuer", "lingnan", "--valid-from", "2026-01-01",
        "--out", "keys",
      ], in: folder)
    try #require(made.ending == .exit(0), "\(made.errors)")
    try Self.makeRegister(in: folder)
  }

  static func makeRegister(_ path: String = "register.db", in folder: TemporaryFolder) throws {
    let made = try Program.touchstone.run(["register", "init", "--register", path], in: folder)
    try #require(made.ending == .exit(0), "\(made.errors)")
  }

  static let key = "keys"
  static let trust = "keys/trust.json"

  /// The files with private keys, one for each algorithm.
  func privateKeys() throws -> [String] {
    try folder.names(Self.key).filter { $0.hasSuffix(".jwk.json") }.map { "\(Self.key)/\($0)" }
  }

  /// The arguments of `issue`; paths are within the office's folder.
  static func arguments(
    _ records: String, scheme: String = "gd/electrician", batch: String, register: String = "register.db",
    out: String? = "certificates", issueDate: String? = "2026-07-15", key: String = key, unreviewed: String? = "李主任"
  ) -> [String] {
    [
      "issue", "--workspace", TestWorkspace.shipped, "--scheme", scheme, "--records", records, "--as-of", "2026-06-30",
      "--register", register, "--batch", batch, "--key", key,
    ] + (unreviewed.map { ["--unreviewed", $0] } ?? []) + (issueDate.map { ["--issue-date", $0] } ?? [])
      + (out.map { ["--out", $0] } ?? [])
  }

  func issue(
    _ records: String, scheme: String = "gd/electrician", batch: String, out: String? = "certificates",
    issueDate: String? = "2026-07-15", extra: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> ProgramRun {
    try Program.touchstone.run(
      Self.arguments(records, scheme: scheme, batch: batch, out: out, issueDate: issueDate) + extra, in: folder,
      sourceLocation: sourceLocation)
  }

  /// Certificates for so many learners, who all attain; their numbers.
  func certify(_ applicants: [Applicant], batch: String = "b1") throws -> [String] {
    try folder.write(Applicant.sheet(applicants), as: "\(batch).csv")
    let run = try issue("\(batch).csv", batch: batch)
    try #require(run.ending == .exit(0), "\(run.errors)")
    return try register().map(\.number.description)
  }

  /// Erases what the preview shows, where it shows anything: the last of the runs.
  func erase(_ arguments: String...) throws -> ProgramRun { try erase(arguments) }

  func erase(_ arguments: [String]) throws -> ProgramRun {
    let command =
      ["register", "erase", "--register", "register.db", "--cause", "保存期满", "--by", "王五", "--lang", "en"] + arguments
    let preview = try Program.touchstone.run(command, in: folder)
    guard let code = preview.errors.firstMatch(of: /--confirm ([0-9a-f]{12})/)?.1 else { return preview }
    return try Program.touchstone.run(command + ["--confirm", String(code)], in: folder)
  }

  func verify(
    _ certificate: String, trust: String = trust, register: String? = "register.db", extra: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> ProgramRun {
    try Program.touchstone.run(
      ["verify", certificate, "--trust", trust] + (register.map { ["--register", $0] } ?? []) + extra, in: folder,
      sourceLocation: sourceLocation)
  }

  func replay(_ what: String = "--all", sourceLocation: SourceLocation = #_sourceLocation) throws -> ProgramRun {
    try Program.touchstone.run(
      ["replay", what, "--register", "register.db"], in: folder, sourceLocation: sourceLocation)
  }

  /// Everything the register holds, in order of number.
  func register() throws -> [RegisteredCertificate] {
    let register = try Register(at: folder.path("register.db"), .reading)
    var certificates: [RegisteredCertificate] = []
    try register.forEachCertificate { certificates.append($0) }
    return certificates
  }

  /// The numbers of certificates that do not verify against the trust file and the register.
  func invalidCertificates() throws -> [String] {
    let trust = try TrustFile(reading: folder.read(Self.trust))
    let register = try Register(at: folder.path("register.db"), .reading)
    let verifier = CertificateVerifier(trust: trust, register: register)
    var invalid: [String] = []
    try register.forEachCertificate { certificate in
      let report = try verifier.verify(number: certificate.number)
      if report.verdict != .valid { invalid.append(certificate.number.description) }
    }
    return invalid
  }
}
