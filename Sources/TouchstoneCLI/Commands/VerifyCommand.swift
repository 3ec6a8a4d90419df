import ArgumentParser
import Certification
import Diagnostics
import FoundationEssentials
import LearnerRecords

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: say(
      "核验证书：文件可离线核验；编号或状态需登记簿",
      "verify a certificate: a file offline; a number, or the status, against a register"),
    discussion: say(
      "给出文件夹、.ndjson 文件或 -（标准输入，每行一份 JWT 或 JSON）时逐份核验。退出码：0 有效；1 无效；2 无法确认。",
      "A folder, an .ndjson file or - (standard input, a JWT or JSON on each line) is verified one by one. Exit codes: 0 valid; 1 not valid; 2 cannot be said."
    ))

  @Argument(
    help: ArgumentHelp(
      say(
        "证书文件（.jwt 或 .json，也可两个一起给出）、22 位编号，或多份证书（文件夹、.ndjson、-）",
        "a certificate's file (.jwt or .json, or both of them), its 22-character number, or many (a folder, .ndjson, -)"
      ),
      valueName: "file|number"))
  var certificate: [String]

  @Option(help: ArgumentHelp(say("信任文件：认可的机构及其公钥", "the trust file: issuers and their pinned keys"), valueName: "file"))
  var trust: String

  @Option(help: ArgumentHelp(say("登记簿", "the register"), valueName: "db"))
  var register: String?

  @OptionGroup var registerKey: RegisterKeyOption

  @Option(
    help: ArgumentHelp(
      say(
        "发证机构公布的状态列表：文件或文件夹（没有登记簿时用）",
        "the issuer's published status lists: a file or folder (where there is no register)"),
      valueName: "path"))
  var statusLists: String?

  @Option(
    help: ArgumentHelp(
      say("持证人证件号码：核对证书是否属于他", "a document number: is the certificate this person's?"), valueName: "id"))
  var holder: String?

  @Option(
    help: ArgumentHelp(say("持证人的披露文件，与 --holder 同用", "the holder's disclosure file, with --holder"), valueName: "file"))
  var disclosure: String?

  @OptionGroup var lang: LanguageOption

  func validate() throws {
    if certificate.count > 2 || (certificate.count == 2 && certificate.contains { CertificateNumber($0) != nil }) {
      throw ValidationError(
        say("一次核验一份证书：一个编号，或它的一个或两个文件", "verify one certificate at a time: a number, or one or both of its files"))
    }
    if holder != nil, certificate.first.map(CertificateFiles.areMany) ?? false {
      throw ValidationError(say("--holder 只用于一份证书", "--holder is for one certificate"))
    }
    if number != nil, register == nil {
      throw ValidationError(
        say("按编号核验需要登记簿：请加 --register", "to verify by number a register is needed: add --register"))
    }
    if disclosure != nil, holder == nil {
      throw ValidationError(say("--disclosure 要与 --holder 同用", "--disclosure goes with --holder"))
    }
  }

  func run() throws {
    let language = lang.language
    try language.reporting {
      let trust = try InputFile.read(trust) { try TrustFile(reading: $0) }
      let verifier = CertificateVerifier(
        trust: trust, register: try register.map { try registerKey.open($0, .reading) },
        lists: try statusLists.map { try StatusListFiles.read($0) }, today: try Clock.today())
      if certificate.count == 1, CertificateFiles.areMany(certificate[0]) {
        return try BulkVerification(verifier: verifier, language: language).run(certificate[0])
      }
      let claim = try holder.map { written in
        CertificateVerifier.HolderClaim(
          number: try Self.documentNumber(written),
          disclosure: try disclosure.map { try InputFile.read($0) { try Disclosure(reading: $0) } })
      }
      let report =
        if let number {
          try verifier.verify(number: number, holder: claim)
        } else {
          try verifier.verify(presented(), holder: claim)
        }
      for line in VerificationText(report).lines(of: certificate, in: language) { try Console.data(line) }
      if report.verdict.exitCode != 0 { throw ExitCode(report.verdict.exitCode) }
    }
  }
}

extension VerifyCommand {
  private var number: CertificateNumber? { certificate.first.flatMap { CertificateNumber($0) } }

  private static func documentNumber(_ written: String) throws -> String {
    do throws(NoDocumentNumber) {
      return try DocumentNumber.read(written)
    } catch {
      throw WrongUsage(error.text, advice: error.advice)
    }
  }

  private func presented() throws -> PresentedCertificate {
    if let written = certificate.first, !FileManager.default.fileExists(atPath: written),
      written.wholeMatch(of: /[A-Za-z]?[0-9]{15,}/) != nil
    {
      do throws(MalformedCertificateNumber) {
        _ = try CertificateNumber(reading: written)
      } catch {
        throw WrongUsage(error.text, advice: error.advice)
      }
    }
    let files = try certificate.map { PresentedCertificate(try InputFile.bytes($0)) }
    guard let second = files.dropFirst().first else { return files[0] }
    guard let both = files[0].with(second) else {
      throw WrongUsage(
        Bilingual(zh: "两个文件是同一种形式", en: "both files are of the same form"),
        advice: Bilingual(zh: "给出同一份证书的 `.jwt` 和 `.json`", en: "give the `.jwt` and the `.json` of one certificate"))
    }
    return both
  }
}
