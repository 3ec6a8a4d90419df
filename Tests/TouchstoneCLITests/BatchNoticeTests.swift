import Certification
import CompetencyModel
import FoundationEssentials
import Testing

/// 公示名单: everybody finds themselves on it, and nobody finds anybody else.
@Suite struct BatchNoticeTests {
  private let office: IssuingOffice
  private let applicants =
    Applicant.crowd(12).reversed() + [
      Applicant(20).with { $0.theory = "59" }, Applicant(21).with { $0.level = "四级" },
      Applicant(22).with { $0.name = "张三" },
    ]

  init() throws {
    office = try IssuingOffice()
    try office.folder.write(Applicant.sheet(applicants), as: "b1.csv")
    let evaluated = try run(
      "evaluate", "--workspace", TestWorkspace.shipped, "--scheme", "gd/electrician", "--records", "b1.csv", "--as-of",
      "2026-06-30", "--out", "b1.ndjson")
    try #require([.exit(0)].contains(evaluated.ending), "\(evaluated.errors)")
    let reviewed = try run(
      "batch", "review", "b1", "--register", "register.db", "--decisions", "b1.ndjson", "--notice-from", "2026-07-04",
      "--notice-until", "2026-07-10", "--by", "张三", "--reason", "已公示")
    try #require(reviewed.ending == .exit(0), "\(reviewed.errors)")
  }

  private func run(_ arguments: String..., language: String = "en") throws -> ProgramRun {
    try Program.touchstone.run(arguments + ["--lang", language], in: office.folder)
  }

  private func notice(
    _ arguments: String..., records: String = "b1.csv", out: String = "notice.csv", language: String = "zh"
  ) throws -> ProgramRun {
    try Program.touchstone.run(
      [
        "batch", "notice", "b1", "--register", "register.db", "--decisions", "b1.ndjson", "--records", records,
        "--workspace", TestWorkspace.shipped, "--out", out, "--lang", language,
      ] + arguments, in: office.folder)
  }

  private func lines() throws -> [String] {
    try office.folder.text("notice.csv").split(separator: "\r\n").map(String.init)
  }

  @Test func `those who are to be certified are on it, masked and in the order of what is shown`() throws {
    let run = try notice()
    #expect(run.ending == .exit(0), "\(run.errors)")
    #expect(run.errors.contains("公示 2026-07-04 至 2026-07-10"))
    #expect(try office.folder.read("notice.csv").starts(with: [0xEF, 0xBB, 0xBF]), "as Excel opens it")
    #expect(try office.folder.permissions("notice.csv") == 0o644)
    let lines = try lines()
    #expect(lines[0] == "\u{FEFF}序号,姓名,证件号码,职业编码,职业,工种,级别,结果")
    #expect(lines.count == 15)
    #expect(lines[1] == "1,张*,440***********\(applicants[14].number.suffix(4)),6-31-01-03,电工,,五级/初级工,合格")
    #expect(lines.last?.hasSuffix("四级/中级工,合格") == true, "\(lines)")
    let shown = lines.dropFirst().dropLast().map { $0.split(separator: ",").dropFirst().joined(separator: ",") }
    #expect(shown == shown.sorted())
    #expect(lines.contains { $0.contains("欧*\(applicants[0].name.last ?? "?")") })
  }

  @Test func `it tells no name, no number, no day of birth, and nothing that a record is known by`() throws {
    #expect(try notice("--everyone").ending == .exit(0))
    let text = try office.folder.text("notice.csv")
    #expect(try lines().count == 16)
    let digests = try Decisions(office.folder.read("b1.ndjson")).digests.flatMap { $0.prefix(3) }
    for applicant in applicants {
      for trace in [
        applicant.name, applicant.number, String(applicant.number.dropLast(4)), String(applicant.number.prefix(6)),
        String(applicant.number.dropFirst(6).prefix(8)), String(applicant.number.suffix(5)), applicant.id, "岭南机械厂",
      ] {
        #expect(!text.contains(trace), "`\(trace)`")
      }
    }
    for digest in digests { #expect(!text.contains(digest)) }
  }

  @Test func `the order of the file of records does not show`() throws {
    #expect(try notice().ending == .exit(0))
    let before = try office.folder.read("notice.csv")
    try office.folder.write(Applicant.sheet(applicants.reversed()), as: "b1.csv")
    #expect(try notice().ending == .exit(0))
    #expect(try office.folder.read("notice.csv") == before)
  }

  @Test func `those who did not attain are on it only where that is asked for`() throws {
    #expect(try notice().ending == .exit(0))
    #expect(try !office.folder.text("notice.csv").contains("不合格"))
    #expect(try notice("--everyone", language: "en").ending == .exit(0))
    let lines = try lines()
    #expect(lines[0].hasSuffix("no.,name,document number,occupation code,occupation,work type,level,result"))
    #expect(lines.count(where: { $0.hasSuffix(",not passed") }) == 1)
  }

  @Test func `it is of what was reviewed, or there is none`() throws {
    try office.folder.write(Applicant.sheet(applicants.map { $0.with { $0.theory = "90" } }), as: "other.csv")
    let records = try notice(records: "other.csv", language: "en")
    #expect(records.ending == .exit(1))
    #expect(records.errors.contains("TS6005") && records.errors.contains("14 decisions"), "\(records.errors)")
    let unknown = try run(
      "batch", "notice", "b9", "--register", "register.db", "--decisions", "b1.ndjson", "--records", "b1.csv",
      "--workspace", TestWorkspace.shipped, "--out", "notice.csv")
    #expect(unknown.errors.contains("TS6005"))
    let decisions = try office.folder.text("b1.ndjson").split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
    try office.folder.write(decisions, as: "b1.ndjson")
    let fewer = try notice()
    #expect(fewer.ending == .exit(1))
    #expect(fewer.errors.contains("TS6005") && fewer.errors.contains("张三"))
    #expect(!office.folder.exists("notice.csv"))
  }

  @Test func `no file that is needed is written over`() throws {
    let decisions = try office.folder.read("b1.ndjson")
    for name in ["b1.ndjson", "b1.csv", "register.db", "register.db.key"] {
      #expect(try notice(out: name).ending == .exit(64), "\(name)")
    }
    #expect(try office.folder.read("b1.ndjson") == decisions)
  }
}
