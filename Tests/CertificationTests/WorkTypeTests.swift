import Certification
import CompetencyModel
import Diagnostics
import Evaluation
import LearnerRecords
import Testing
import Vocabulary

/// What a certificate says of the work type (工种, 职业方向) it was awarded in.
struct WorkTypeTests {
  private static let documents = [
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
      scope: [{occupation: 6-18-01-01, levels: ["4"]}]
    """,
    """
    kind: scheme
    id: t/turner
    title: 方案
    occupation: {catalogue: "2022", code: 6-18-01-01}
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
    occupation: {catalogue: "2022", code: 6-18-01-01}
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

  private func attainment(_ workType: String) throws -> Attainment {
    var workspace = Workspace(root: "made")
    for (index, text) in Self.documents.enumerated() {
      workspace.add(SourceFile(path: "\(index).yaml", bytes: Array(text.utf8)))
    }
    let merge = Merge(workspace)
    try #require(!merge.findings.hasErrors, "\(merge.findings.map(\.message.text.en))")
    let model = merge.model
    let date = try Sample.date("2026-06-01")
    let occupation = try some(OccupationCode("6-18-01-01"))
    var record = LearnerRecord(
      application: Application(id: "1", date: date, occupation: occupation, level: "4", workType: workType),
      person: Person(
        name: "张三", document: .residentID, number: "11010519491231002X", birthDate: try Sample.date("1949-12-31")))
    record.sittings = try [Component.theory, .practical].map {
      Sitting(component: $0, date: date, score: .given(try some(RecordedScore("80"))))
    }
    let decision = try ReferenceEvaluator(
      model: model, modelDigest: ContentDigest(of: []), scheme: try some(model.scheme("t/turner")),
      asOf: try Sample.date("2026-07-01")
    ).decide(record)
    try #require(decision.verdict == .attained)
    return try some(Attainment(decision, of: record.person, in: model))
  }

  @Test func `it names the work type and holds its competencies only`() throws {
    let plain = try attainment("普通车工")
    #expect(plain.occupation.workType == "普通车工")
    #expect(plain.competencies.map(\.text) == ["能识图", "能车削"])
    let numeric = try attainment("数控车工")
    #expect(numeric.occupation.workType == "数控车工")
    #expect(numeric.competencies.map(\.text) == ["能识图", "能编程"])
  }

  @Test func `one person may hold a certificate of each work type, and of neither two`() throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let register = try Register(at: folder.file("register.db"), .new)
    let signer = CertificateSigner(keys: try Sample.keys(), issuerID: Sample.issuer.id)
    func issue(_ workType: String, _ batch: String) throws -> IssueOutcome {
      let candidate = IssueCandidate(
        applicationID: workType, attainment: try attainment(workType), record: Array(workType.utf8),
        decision: Array(batch.utf8))
      return try some(
        register.issue(
          [candidate], in: Sample.batch(batch), from: Sample.inputs(), chunkSize: 7, now: Sample.now(),
          makeCertificate: signer.certificate
        ).first)
    }
    #expect(try issue("普通车工", "1").number?.serial == 1)
    #expect(try issue("数控车工", "2").number?.serial == 2)
    guard case .refused = try issue("普通车工", "3") else { throw Missing() }
  }
}
