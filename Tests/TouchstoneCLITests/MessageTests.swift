import Glibc
import Testing

/// How the command line speaks: data on standard output, messages on standard error, in the language asked for.
@Suite struct MessageTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func validate(
    _ arguments: String..., environment: [String: String] = [:], output: Program.Output = .captured
  ) throws -> ProgramRun {
    try Program.touchstone.run(["validate"] + arguments, in: folder, environment: environment, output: output)
  }

  private func damagedWorkspace() throws {
    try TestWorkspace.copy(into: folder)
    try TestWorkspace.edit(
      "schemes/electrician.yaml", in: folder, replacing: "certifies: cn/6-31-01-03", by: "certifies: cn/6-31-01-04")
  }

  @Test func `data go to standard output and messages to standard error`() throws {
    try folder.write(Applicant.sheet([Applicant(1), Applicant(2).with { $0.theory = "101" }]), as: "records.csv")
    let run = try Program.touchstone.run(
      [
        "evaluate", "--workspace", TestWorkspace.shipped, "--scheme", "gd/electrician", "--records", "records.csv",
        "--as-of", "2026-06-30",
      ], in: folder)
    #expect(try Decisions(run.output).lines.count == 1)
    #expect(
      run.errors == """
        decided 1 records, quarantined 1 rows
          level 5: attained 1, not attained 0, incomplete 0, not eligible 0
          quarantined for: TS4081 × 1
        quarantined rows, with their reasons: `records.csv.quarantine.csv`

        """)
  }

  @Test(arguments: [
    (["LANG": "zh_CN.UTF-8"], [], true), (["LANG": "zh_CN.UTF-8"], ["--lang", "en"], false),
    (["LANG": "C"], ["--lang=zh"], true), (["LANG": "zh_CN.UTF-8", "LC_ALL": "C"], [], false),
    (["LANG": "C", "LC_MESSAGES": "zh_TW.UTF-8"], [], true), (["LANG": "fr_FR.UTF-8"], [], false),
  ])
  func `the language is that of --lang, else of the locale`(
    environment: [String: String], arguments: [String], isChinese: Bool
  ) throws {
    let run = try Program.touchstone.run(
      ["validate", TestWorkspace.shipped] + arguments, in: folder, environment: environment)
    #expect(run.ending == .exit(0))
    #expect(run.errors.hasPrefix(isChinese ? "检查了 " : "checked "))
    #expect(run.errors.hasSuffix(isChinese ? "没有问题\n" : "no findings\n"))
  }

  @Test func `a finding is told in either language with the same code and place`() throws {
    try damagedWorkspace()
    let english = try validate("standards").outputText.split(separator: "\n")
    let chinese = try validate("standards", "--lang", "zh").outputText.split(separator: "\n")
    #expect(english.first?.hasPrefix("error[TS3") == true, "\(english)")
    #expect(chinese.first?.hasPrefix("错误[TS3") == true, "\(chinese)")
    func places(_ lines: [Substring]) -> [Substring] { lines.filter { $0.contains("--> ") } }
    #expect(places(english) == places(chinese))
    #expect(!places(english).isEmpty)
  }

  @Test func `help is in the language of the locale`() throws {
    let help = try Program.touchstone.run(["evaluate", "--help"], in: folder, environment: ["LANG": "zh_CN.UTF-8"])
    #expect(help.outputText.contains("认定方案的标识"))
    #expect(help.errors.isEmpty)
  }

  @Test func `there is colour on a terminal, and none where NO_COLOR is set or the output is a file`() throws {
    try damagedWorkspace()
    func isColoured(_ environment: [String: String]) throws -> Bool {
      let terminal = try Terminal()
      let run = try validate(
        "standards", environment: ["TERM": "xterm"].merging(environment) { $1 }, output: .descriptor(terminal.screen))
      #expect(run.ending == .exit(1))
      let text = terminal.read()
      #expect(text.contains("schemes/electrician.yaml"))
      return text.contains("\u{1B}[")
    }
    #expect(try isColoured([:]))
    #expect(try !isColoured(["NO_COLOR": "1"]))
    #expect(try isColoured(["NO_COLOR": ""]), "no-color.org: an empty value is as good as none")
    #expect(try !isColoured(["TERM": "dumb"]))
    #expect(try !validate("standards", environment: ["TERM": "xterm"]).outputText.contains("\u{1B}"))
  }

  @Test func `messages name no Swift type`() {
    // What every run in these tests is held to, seen to notice.
    #expect(MessageCheck.programmersWords(in: "cannot read RecordFile: Failure(text: nil)") != [])
    #expect(MessageCheck.programmersWords(in: "could not read `RecordFile.csv`, see NDJSON and Excel") == [])
  }
}
