import Diagnostics
import Testing
import Vocabulary

@testable import LearnerRecords

@Suite struct CSVHeaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [
    "证件号码", "身份证号", "身份证号码", "公民身份号码", " 证件 号码 ", "＊证件号码（必填）", "\u{FEFF}证件号码", "证件\n号码", "ID_Number", "ｉｄ＿ｎｕｍｂｅｒ",
  ])
  func `a column is known by many names`(_ name: String) {
    #expect(ColumnMeaning(ColumnName(name)) == .single(.documentNumber))
  }

  @Test(arguments: ["职业编码", "职业(工种)编码", "职业（工种）编码", "职业/工种编码", "occupation"])
  func `parentheses may be full-width`(_ name: String) {
    #expect(ColumnMeaning(ColumnName(name)) == .single(.occupation))
  }

  @Test(arguments: ["技能成绩", "实操成绩", "实操（技能）成绩", "practical_score"])
  func `the practical goes by several names`(_ name: String) {
    #expect(ColumnMeaning(ColumnName(name)) == .shorthand(.sittingScore, .practical))
  }

  @Test(arguments: [
    "工种", "职业方向", "工种/职业方向", "工种（职业方向）", "职业(工种)方向", "职业（工种）方向", "工种名称", "work_type",
  ])
  func `the work type goes by several names`(_ name: String) {
    #expect(ColumnMeaning(ColumnName(name)) == .single(.workType))
  }

  @Test(arguments: ["职业", "职业(工种)", "职业（工种）名称", "职业/工种"])
  func `the occupation's name is not taken for a work type`(_ name: String) {
    #expect(ColumnMeaning(ColumnName(name)) == .unused)
  }

  @Test(arguments: ["工作2_起", "工作2起", "工作２＿起", "工作经历2-开始日期", "employment2_from", "Employment2.From"])
  func `a numbered column goes by several names`(_ name: String) {
    #expect(ColumnMeaning(ColumnName(name)) == .numbered(.employmentFrom, 2))
  }

  @Test(arguments: ["评定成绩", "评定 成绩", "外语成绩", "总评成绩"])
  func `what others made of the scores is never said to be a score`(_ name: String) {
    #expect(ColumnMeaning(ColumnName(name)) == nil)
    #expect(ColumnMeaning.suggestion(for: ColumnName(name)) == nil)
  }

  @Test(arguments: [
    ("证书编号", "证书1_编号"), ("原证书等级", "证书1_级别"), ("文化程度", "学历1_学历"), ("工作单位", "工作1_单位"), ("毕业时间", "学历1_毕业日期"),
  ])
  func `a column of ordinary sheets is shown to its group`(_ name: String, _ meant: String) {
    #expect(ColumnMeaning.suggestion(for: ColumnName(name)) == meant)
    #expect(ColumnMeaning(ColumnName(meant)) != nil)
  }

  @Test func `nobody is sent to a column that is read past`() {
    #expect(ColumnMeaning(ColumnName("联系电话")) == .unused)
    #expect(ColumnMeaning.suggestion(for: ColumnName("联系电活")) == nil)
  }

  @Test func `an item's code keeps its letter case`() {
    #expect(ColumnMeaning(ColumnName("成绩_A.1")) == .itemScore("A.1"))
    #expect(ColumnMeaning(ColumnName("score_1.1.2")) == .itemScore("1.1.2"))
    #expect(ColumnMeaning(ColumnName("成绩_")) == nil)
  }

  @Test func `every name of the table means its own column only`() {
    var owners: [String: RecordField] = [:]
    for column in RecordColumn.table where !column.group.isRepeated {
      for name in [column.chinese, column.english] + column.synonyms {
        #expect(owners.updateValue(column.field, forKey: ColumnName(name).text) == nil, "\(name)")
        #expect(ColumnMeaning(ColumnName(name)) == .single(column.field), "\(name)")
      }
    }
    for group in RecordGroup.repeated {
      for field in group.fields {
        for name in [field.column.chinese, field.column.english] + field.column.synonyms {
          for prefix in group.columnPrefixes {
            #expect(ColumnMeaning(ColumnName("\(prefix)3_\(name)")) == .numbered(field, 3), "\(prefix)3_\(name)")
          }
        }
      }
    }
  }

  @Test func `the table stands in the order of its fields`() {
    #expect(RecordColumn.table.map(\.field) == RecordField.allCases)
    #expect(RecordGroup.allCases.flatMap(\.fields) == RecordField.allCases)
  }

  @Test(arguments: [("证件号马", "证件号码"), ("工作2_职亚", "工作2_职业"), ("姓名称", "姓名"), ("occupatoin", "occupation")])
  func `an unknown column is answered with the nearest one`(_ written: String, _ meant: String) {
    #expect(ColumnMeaning.suggestion(for: ColumnName(written)) == meant)
  }

  @Test func `columns that nothing depends on are read past and named`() throws {
    let path = try folder.write(Sheet(["序号": "1", "性别": "男", "手机": "13800000000"]).bytes, as: "a.csv")
    guard case .readable(let source) = try RecordSource.open(path: path) else {
      Issue.record("the sheet was refused")
      return
    }
    #expect(source.columns.filter { $0.canonicalName == nil }.map(\.name) == ["序号", "性别", "手机"])
    #expect(source.columns.filter(\.isSynonym).isEmpty)
  }

  @Test(arguments: [
    ("实操（技能）成绩", "技能成绩"), ("工作经历2-开始日期", "工作2_起"), ("Employment2.From", nil), ("ID_Number", nil), ("＊姓名（必填）", nil),
    ("occupation_code", "occupation"), ("score_1.1.2", nil), ("成绩_A.1", nil), ("报名号", "准考证号"),
  ])
  func `what a column is read as is told by the table's own name for it`(_ written: String, _ own: String?) throws {
    let meaning = try #require(ColumnMeaning(ColumnName(written)))
    let use = try #require(CSVHeader(names: [written], called: [written], meanings: [meaning], line: 1).uses.first)
    #expect(use.canonicalName == own ?? written)
    #expect(use.isSynonym == (own != nil))
  }

  @Test func `身份证号 says which document it is of`() throws {
    let reading = try Reading("准考证号,职业编码,级别,姓名,身份证号\r\n1,6-31-01-03,4,张三,11010519491231002X\r\n")
    #expect(reading.records.map(\.person.document) == [.residentID])
  }

  private static let headers = HeaderNames([("学员", "姓名"), ("证件No", "身份证号"), ("机考分", "theory_score"), ("班号", "不用")])

  @Test func `headers that a scheme has a word for are read as the columns they are`() throws {
    let text = "准考证号,职业编码,级别,学 员*,证件No,机考分,理论日期,班号\r\n1,6-31-01-03,4,张三,11010519491231002X,80,2026-05-01,七\r\n"
    let path = try folder.write(Array(text.utf8), as: "a.csv")
    guard case .readable(let source) = try RecordSource.open(path: path, headers: Self.headers) else {
      Issue.record("the sheet was refused")
      return
    }
    let told = source.columns.map { "\($0.name)=\($0.canonicalName ?? "")" }
    #expect(told.suffix(5) == ["学 员*=姓名", "证件No=证件号码", "机考分=theory_score", "理论日期=理论日期", "班号="])
    var batches = source.batches()
    let batch = try #require(try batches.next())
    guard case .record(let record, _)? = try source.decode(batch).first else {
      Issue.record("the row was quarantined")
      return
    }
    #expect(record.person.name == "张三")
    #expect(record.person.document == .residentID)
    #expect(record.sittings.map(\.component) == [.theory])
  }

  @Test func `a header read as a column that the sheet has itself is the same thing twice`() throws {
    let path = try folder.write(Sheet(["学员": "李四"]).bytes, as: "a.csv")
    guard case .refused(let findings) = try RecordSource.open(path: path, headers: Self.headers) else {
      Issue.record("the sheet was not refused")
      return
    }
    #expect(findings.map(\.code) == ["TS4007"])
  }

  @Test func `what a scheme may say of a header`() {
    #expect(HeaderNames.fault(header: "机考分", column: "理论成绩") == nil)
    #expect(HeaderNames.fault(header: "第二学历", column: "学历2_学历") == nil)
    #expect(HeaderNames.fault(header: "焊接分", column: "成绩_1.2.1") == nil)
    #expect(HeaderNames.fault(header: "班号", column: "unused") == nil)
    #expect(HeaderNames.fault(header: "机考分", column: "理论成积") == .unknownColumn(suggestion: "理论成绩"))
    #expect(HeaderNames.fault(header: "机考分", column: " ") == .unknownColumn(suggestion: nil))
    // Not even what it is anyway, nor that it is not needed.
    for column in ["理论成绩", "实操成绩", "不用"] {
      #expect(HeaderNames.fault(header: "实操成绩", column: column) == .knownHeader)
    }
  }

  @Test func `several mistakes of a header are all reported`() throws {
    let reading = try Reading("准考证号,职业编码,姓名,姓名,外语成绩\r\n1,2,3,4,5\r\n")
    #expect(reading.complaints == ["TS4007 姓名", "TS4006 外语成绩"])
  }

  @Test func `blank lines may stand above the header and anywhere`() throws {
    let reading = try Reading("\r\n,,,\r\n" + Sheet([:]).text + "\r\n,,,,,\r\n" + Sheet.otherRow.joined(separator: ","))
    #expect(reading.records.count == 2)
    #expect(reading.results.map(\.line) == [4, 7])
  }
}
