import ArgumentParser
import Certification
import CompetencyModel
import Diagnostics
import Evaluation
import FoundationEssentials
import LearnerRecords
import Vocabulary

struct IssueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: say(
      "评价记录并为达到者发证；同一批次重复运行不会重复发证",
      "judge records and certify those who attained; the same batch again issues nothing twice"))

  @OptionGroup var judging: RecordOptions

  @OptionGroup var register: RegisterOption

  @Option(help: ArgumentHelp(say("批次标识", "the batch's id"), valueName: "id"))
  var batch: String

  @Option(help: ArgumentHelp(say("密钥文件夹（见 keys init）", "the key folder (see keys init)"), valueName: "dir"))
  var key: String

  @Option(
    help: ArgumentHelp(
      say("发证日期 YYYY-MM-DD（默认：今天）", "the day the certificates bear, YYYY-MM-DD (default: today)"), valueName: "date"))
  var issueDate: CalendarDate?

  @Option(help: ArgumentHelp(say("证书文件写入的文件夹", "folder for the certificates' files"), valueName: "dir"))
  var out: String?

  @Option(
    help: ArgumentHelp(
      say("未经第二人复核即发证的责任人；会记入登记簿", "who answers for issuing without a second person's review; goes on record"),
      valueName: "person"))
  var unreviewed: String?

  @OptionGroup var passphrase: PassphraseOption
  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var lang: LanguageOption

  func validate() throws {
    try RecordedText.check(batch, "--batch")
    if let unreviewed { try RecordedText.check(unreviewed, "--unreviewed") }
  }

  func run() throws {
    let language = lang.language
    try language.reporting {
      try OutputPath.check(
        [quarantinePath], records: judging.records,
        needed: self.register.files + KeyFolder.files(in: key))
      let (workspace, merge) = try workspace.merged(language)
      let judged = try JudgingModel(workspace, merge)
      let scheme = try judged.scheme(judging.scheme)
      try judged.check(cohort: judging.cohort, of: scheme)
      let (issuer, filing) = try merge.issuer(scheme.issuer)
      let register = try self.register.open()
      let issueDate = try self.issueDate(register, language)
      let keys = try KeyFolder(reading: key).belonging(to: issuer).keys(on: issueDate, passphrase: passphrase.read())
      let signer = CertificateSigner(keys: keys, issuerID: issuer.id)
      let source = try judging.file.open(scheme.headers, language)
      let folder = try out.map { out in
        // A folder that cannot be made is found before anything is issued.
        try FileManager.default.createFolder(out)
        return try CertificateExport(to: out)
      }
      let release = try self.release(in: register, language)
      let run = CertifyingRun(
        register: register,
        batch: IssueBatch(
          id: batch, scheme: scheme.id, issuer: issuer, prefix: filing.prefix, asOf: judging.asOf,
          issueDate: issueDate, cohort: judging.cohort, release: release.batch),
        inputs: DecisionInputs(
          model: judged.bytes, lock: Array(Lock(workspace, model: judged.digest).text.utf8),
          engineVersion: EngineVersion.current, semantics: Decision.currentSemantics),
        filing: filing, model: judged.model, signer: signer, now: try Clock.now())
      let evaluation = EvaluationRun(
        CompiledEvaluator(
          ReferenceEvaluator(
            model: judged.model, modelDigest: judged.digest, scheme: scheme, asOf: judging.asOf,
            cohort: judging.cohort)),
        source, threads: judging.threadCount)
      let isClean = try report(run, evaluation, release.words, language)
      if let folder, let out {
        try FilesOfEntered.writing("issue") { try export(register, to: folder, out, language) }
      }
      if !isClean { throw ExitCode.findings }
    }
  }

  /// That of the batch where the register has it already; what is issued anew is dated today or before.
  private func issueDate(_ register: Register, _ language: Language) throws -> CalendarDate {
    if let earlier = try register.batch(batch) { return issueDate ?? earlier.issueDate }
    let today = try Clock.today()
    return try reportingFindings(language, in: register.path) {
      if judging.asOf > today {
        throw BatchDatesRefused(reason: .awardInFuture(award: judging.asOf, today: today))
      }
      if let issueDate, issueDate > today {
        throw BatchDatesRefused(reason: .issueInFuture(issue: issueDate, today: today))
      }
      return issueDate ?? today
    }
  }

  /// Who lets the batch be issued, and how that is told.
  private func release(
    in register: Register, _ language: Language
  ) throws -> (batch: IssueBatch.Release, words: Bilingual) {
    if let unreviewed {
      return (
        .unreviewed(by: unreviewed),
        Bilingual(
          zh: "未经第二人复核，责任人 \(unreviewed)（已记录）",
          en: "not reviewed by a second person, \(unreviewed) answers for it (on record)")
      )
    }
    let review = try reportingFindings(language, in: self.register.path) { try register.releasedReview(batch) }
    let releaser = review.release?.person ?? ""
    return (
      .reviewed(by: releaser),
      Bilingual(
        zh: "\(review.person) 复核，\(releaser) 放行", en: "reviewed by \(review.person), released by \(releaser)")
    )
  }

  private var quarantinePath: String { judging.quarantinePath(beside: "\(register.path).\(batch.fileNamePart)") }

  /// Whether no row was quarantined or refused, and nobody who was released is left.
  private func report(
    _ run: CertifyingRun, _ evaluation: EvaluationRun, _ release: Bilingual, _ language: Language
  ) throws -> Bool {
    var summary = RunSummary()
    var (issued, earlier) = (0, 0)
    var anew: [CertifiedAnew] = []
    var uncertified: ReleasedNotCertified?
    var quarantine = try QuarantineWriter(path: quarantinePath, language: language)
    try reportingFindings(language, in: register.path) {
      try run.run(evaluation) { event in
        switch event {
        case .decided(let decision): summary.add(decision)
        case .issued: issued += 1
        case .alreadyIssued: earlier += 1
        case .quarantined(let row):
          summary.add(row)
          try quarantine.append(row)
        case .certifiedAnew(let message): anew.append(message)
        case .uncertified(let left): uncertified = left
        }
      }
    }
    try quarantine.finish()
    summary.lines(in: language).forEach(Console.message)
    Console.message(
      Bilingual(
        zh: "批次 `\(batch)`：新发 \(issued) 张证书，此前已发 \(earlier) 张；\(release.zh)",
        en: "batch `\(batch)`: \(issued) certificates issued, \(earlier) issued before; \(release.en)"
      ).text(in: language))
    if summary.quarantinedRows > 0 {
      Console.message(
        Bilingual(zh: "隔离的行及原因见 `\(quarantinePath)`", en: "quarantined rows, with their reasons: `\(quarantinePath)`")
          .text(in: language))
    }
    for message in anew { Console.message(message, in: register.path, language) }
    if let uncertified { Console.message(uncertified, in: register.path, language) }
    return summary.quarantinedRows == 0 && uncertified == nil
  }

  private func export(
    _ register: Register, to folder: CertificateExport, _ path: String, _ language: Language
  ) throws {
    let summary = try folder.write(register, batch: batch)
    Console.message(
      Bilingual(
        zh: "证书文件在 `\(path)`：写入 \(summary.written)，未变 \(summary.unchanged)",
        en: "certificates are in `\(path)`: \(summary.written) files written, \(summary.unchanged) unchanged"
      ).text(in: language))
  }
}

extension String {
  /// Fit to stand in a file's name, and of no two texts the same: other bytes than letters' and digits' as `%2F`.
  fileprivate var fileNamePart: String {
    reduce(into: "") { part, character in
      if character.isLetter || character.isNumber || character == "-" || character == "." {
        part.append(character)
      } else {
        part += character.utf8.map { ($0 < 0x10 ? "%0" : "%") + String($0, radix: 16, uppercase: true) }.joined()
      }
    }
  }
}
