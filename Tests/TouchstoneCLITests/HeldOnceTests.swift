import Certification
import Testing

/// Of one person's certificates for an occupation, work type and level one is live, whatever batch it is of and whatever
/// code the occupation goes by (rule 15).
@Suite struct HeldOnceTests {
  private let folder: TemporaryFolder

  /// An occupation with two work types: before its code changed, and after.
  private enum Code: String {
    case before = "6-18-01-01"
    case after = "6-18-99-01"

    var edition: String { self == .before ? "2015" : "2022" }
    var workspace: String { self == .before ? "before" : "after" }
  }

  init() throws {
    folder = try TemporaryFolder()
    for code in [Code.before, .after] {
      try folder.makeFolder(code.workspace)
      try folder.write("kind: workspace\ntitle: 试\n", as: "\(code.workspace)/touchstone.yaml")
      for (index, text) in Self.documents(code).enumerated() {
        try folder.write(text, as: "\(code.workspace)/\(index).yaml")
      }
    }
    let made = try Program.touchstone.run(
      ["keys", "init", "--workspace", "before", "--issuer", "somebody", "--valid-from", "2026-01-01", "--out", "keys"],
      in: folder)
    try #require(made.ending == .exit(0), "\(made.errors)")
    try IssuingOffice.makeRegister(in: folder)
  }

  private static func documents(_ code: Code) -> [String] {
    [
      """
      kind: ladder
      id: cn/national
      layer: national
      title: 等级
      authority: 某文件
      date: 2000-01-01
      steps: [{id: "4", title: 四级, digit: "4"}]
      """,
      """
      kind: issuer
      id: somebody
      did: did:web:somebody.example
      title: 某机构
      filing:
        category: S
        institution: "0000"
        province: "44"
        site: "000001"
        inForce: {from: 2020-01-01}
        scope: [{occupation: \(code.rawValue), levels: ["4"]}]
      """,
      """
      kind: scheme
      id: t/turner
      title: 方案
      occupation: {catalogue: "\(code.edition)", code: \(code.rawValue)}
      certifies: t/turner
      levels: ["4"]
      issuer: somebody
      """,
      """
      kind: standard
      id: t/turner
      edition: "2000"
      layer: national
      title: 车工
      body: 某部
      occupation: {catalogue: "\(code.edition)", code: \(code.rawValue)}
      workTypes: [普通车工, 数控车工]
      inForce: {from: 2000-01-01}
      basics: {ethics: [{code: 2.1.1, text: 守则}], knowledge: [{code: 2.2.1, text: 基础}]}
      levels:
        "4":
          eligibility: [{age: 16}]
          assessment: {theory: {pass: 60}, practical: {pass: 60}}
          weights:
            workTypes:
              普通车工: {theory: {ethics: 40, "1": 30, "2": 30}, practical: {"1": 20, "2": 80}}
              数控车工: {theory: {ethics: 40, "1": 30, "3": 30}, practical: {"1": 70, "3": 30}}
      functions:
        - level: "4"
          code: "1"
          title: 工艺准备
          tasks: [{code: "1.1", title: 准备, skills: [{code: 1.1.1, text: 能识图}], knowledge: [{code: 1.1.1, text: 图样}]}]
        - level: "4"
          code: "2"
          title: 普通车床加工
          workTypes: [普通车工]
          tasks: [{code: "2.1", title: 车削, skills: [{code: 2.1.1, text: 能车削}], knowledge: [{code: 2.1.1, text: 切削}]}]
        - level: "4"
          code: "3"
          title: 数控车床加工
          workTypes: [数控车工]
          tasks: [{code: "3.1", title: 编程, skills: [{code: 3.1.1, text: 能编程}], knowledge: [{code: 3.1.1, text: 指令}]}]
      """,
    ]
      + (code == .before
        ? []
        : [
          """
          kind: catalogue
          id: occupations
          title: 大典
          authority: 文件
          date: 2026-01-01
          entries:
            - {catalogue: "2015", code: 6-18-01-01, title: 车工, became: {catalogue: "2022", code: 6-18-99-01}}
            - {catalogue: "2022", code: 6-18-99-01, title: 车工}
          """
        ])
  }

  private func issue(
    _ workTypes: [String], _ code: Code = .before, batch: String, register: String = "register.db"
  ) throws -> ProgramRun {
    let person = Applicant(0)
    let rows = workTypes.map { workType in
      "\(batch)-\(workType),2026-06-01,\(code.rawValue),4,\(workType),\(person.name),居民身份证,\(person.number),"
        + "理论,2026-06-20,85,技能,2026-06-21,78"
    }
    let header =
      "准考证号,申报日期,职业编码,级别,工种,姓名,证件类型,证件号码,"
      + "考试1_科目,考试1_日期,考试1_成绩,考试2_科目,考试2_日期,考试2_成绩"
    try folder.write(([header] + rows).joined(separator: "\n") + "\n", as: "\(batch).csv")
    return try Program.touchstone.run(
      [
        "issue", "--workspace", code.workspace, "--scheme", "t/turner", "--records", "\(batch).csv", "--as-of",
        "2026-06-30", "--issue-date", "2026-07-15", "--register", register, "--batch", batch, "--key", "keys",
        "--unreviewed", "李主任", "--lang", "en",
      ], in: folder)
  }

  private func quarantine(_ batch: String, _ register: String = "register.db") throws -> String {
    try folder.text("\(register).\(batch).quarantine.csv")
  }

  @Test func `two work types in one batch are two certificates, and no more`() throws {
    let both = try issue(["普通车工", "数控车工"], batch: "b1")
    #expect(both.ending == .exit(0), "\(both.errors)")
    #expect(both.errors.contains("2 certificates issued, 0 issued before"), "\(both.errors)")
    #expect(try issue(["普通车工", "数控车工"], batch: "b1").errors.contains("0 certificates issued, 2 issued before"))
    let other = try issue(["普通车工", "数控车工"], batch: "b2")
    #expect(other.ending == .exit(1))
    #expect(try quarantine("b2").contains("S000044000001264000001"))
    #expect(try quarantine("b2").contains("S000044000001264000002"))
    let check = try Program.touchstone.run(["register", "check", "--register", "register.db"], in: folder)
    #expect(check.ending == .exit(0), "\(check.errors)")
  }

  @Test(arguments: [true, false])
  func `a new code makes no other occupation of it, whichever of the two the first was issued under`(
    isRenumberedLater: Bool
  ) throws {
    let codes: [Code] = isRenumberedLater ? [.before, .after] : [.after, .before]
    #expect(try issue(["普通车工"], codes[0], batch: "b1").ending == .exit(0))
    let second = try issue(["普通车工"], codes[1], batch: "b2")
    #expect(second.ending == .exit(1), "\(second.errors)")
    #expect(second.errors.contains("0 certificates issued"))
    #expect(try quarantine("b2").contains("TS6011"))
    #expect(try quarantine("b2").contains("`S000044000001264000001`"))
    // Another work type under the new code is another certificate.
    #expect(try issue(["数控车工"], codes[1], batch: "b3").ending == .exit(0))
  }
}
