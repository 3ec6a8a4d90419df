import Testing
import Vocabulary

@testable import LearnerRecords

@Suite struct CellReadingTests {
  private func only(_ cells: KeyValuePairs<String, String>) throws -> LearnerRecord {
    let reading = try Reading(Sheet(cells).text)
    #expect(reading.complaints == [])
    return try #require(reading.records.first)
  }

  @Test(arguments: [
    "2024-03-05", "2024/3/5", "2024.3.5", "2024年3月5日", "20240305", "２０２４／０３／０５", " 2024-3-5 ", "2024-03-05 00:00:00",
    "2024/3/5 0:00", "'2024-03-05",
  ])
  func `a date may be written in many ways`(_ text: String) throws {
    #expect(try only(["申报日期": text]).application.date?.description == "2024-03-05")
  }

  @Test(arguments: ["2024-02", "2024.2", "2024年2月", "2024/02"])
  func `a month means its first day as a start and its last as an end`(_ text: String) throws {
    let record = try only(["工作1_起": text, "工作1_止": text, "工作1_职业": "6-31-01-03"])
    #expect(record.employment.first?.from.description == "2024-02-01")
    #expect(record.employment.first?.to?.description == "2024-02-29")
  }

  @Test(arguments: ["至今", "", "在职"])
  func `work without an end goes on`(_ text: String) throws {
    let record = try only(["工作1_起": "2024-02", "工作1_止": text, "工作1_职业": "6-31-01-03"])
    #expect(record.employment.count == 1)
    #expect(record.employment.first?.to == nil)
  }

  @Test(arguments: [
    ("五级", "5"), ("初级工", "5"), ("五级/初级工", "5"), ("初级工（五级）", "5"), ("５", "5"), ("中级工", "4"), ("高级工", "3"),
    ("技师", "2"), ("二级/技师", "2"), ("高级技师", "1"), ("一级/高级技师", "1"), ("1", "1"), ("apprentice", "apprentice"),
    ("五级/中级工", "五级/中级工"), ("特级技师", "特级技师"),
  ])
  func `levels by name become steps, others stay as written`(_ text: String, _ step: String) throws {
    #expect(try only(["级别": text]).application.level == step)
  }

  @Test(arguments: ["无", "暂无", "—", "——", "--", "/", "待批", " N/A ", "－－"])
  func `a text that says that there is none names nobody`(_ text: String) throws {
    let record = try only([
      "认定1_方式": "直接认定", "认定1_日期": "2026-05-01", "认定1_批准人": text, "认定1_文号": text, "获奖1_竞赛": "大赛",
      "获奖1_类别": "国家级一类", "获奖1_组别": "职工组", "获奖1_名次": "1", "获奖1_职业": "6-31-01-03", "获奖1_日期": "2025-09-01",
      "获奖1_核准文号": text, "工种": text,
    ])
    #expect(record.recognitions.map(\.approver) == [nil])
    #expect(record.recognitions.map(\.reference) == [nil])
    #expect(record.awards.map(\.approval) == [nil])
    #expect(record.application.workType == nil)
    #expect(try only(["认定1_方式": "破格", "认定1_日期": "2026-05-01", "认定1_批准人": "吴无"]).recognitions[0].approver == "吴无")
  }

  @Test func `of an award whose prize cannot be read only that is told`() throws {
    let reading = try Reading(
      Sheet([
        "获奖1_竞赛": "大赛", "获奖1_类别": "国家级一类", "获奖1_组别": "职工组", "获奖1_奖项": "特别奖", "获奖1_职业": "6-31-01-03",
        "获奖1_日期": "2025-09-01",
      ]).text)
    #expect(reading.complaints.count == 1)
  }

  @Test func `on another ladder 高级工 is no step of the national one`() throws {
    let record = try only([
      "证书1_职业": "6-31-01-03", "证书1_级别": "高级工", "证书1_体系": "acme/ladder", "证书1_日期": "2020-01-01",
    ])
    #expect(record.certificates.first?.level == "高级工")
  }

  @Test(arguments: [
    ("买买提•艾力", "买买提·艾力"), ("买买提．艾力", "买买提·艾力"), ("买买提・艾力", "买买提·艾力"), ("买买提 · 艾力", "买买提·艾力"),
    ("　张三 ", "张三"), ("张　三", "张三"), ("Ｊｏｈｎ  Smith", "John Smith"), ("𬱖䶮", "𬱖䶮"),
  ])
  func `a name is one name however it is typed`(_ written: String, _ name: String) throws {
    #expect(try only(["姓名": written]).person.name == name)
  }

  @Test(arguments: [
    "11010519491231002x", "'11010519491231002X", "１１０１０５１９４９１２３１００２Ｘ", "110105 19491231 002X", "34052419800101001X",
    "440115200002290012",
  ])
  func `an identity number is read however it is typed`(_ number: String) throws {
    let person = try only(["证件号码": number]).person
    #expect(person.number.utf8.count == 18)
    #expect(person.number == person.number.uppercased())
    #expect(person.birthDate != nil)
  }

  @Test func `the date of birth is read off the number`() throws {
    #expect(try only(["证件号码": "440115200002290012"]).person.birthDate?.description == "2000-02-29")
    let passport = try only(["证件类型": "护照", "证件号码": "e1234567", "出生日期": "1990/1/2"]).person
    #expect(passport.number == "E1234567")
    #expect(passport.birthDate?.description == "1990-01-02")
    #expect(try only(["证件类型": "护照", "证件号码": "E1234567"]).person.birthDate == nil)
  }

  @Test(arguments: [
    ("港澳台居民居住证", "81000019950705123X"), ("港澳居民来往内地通行证", "H1234567800"), ("hk-macau-permit", "M12345678"),
    ("台湾居民来往大陆通行证", "12345678"), ("外国人永久居留身份证", "USA310012345678"),
  ])
  func `other documents have numbers of their own form`(_ document: String, _ number: String) throws {
    #expect(try only(["证件类型": document, "证件号码": number]).person.number == number)
  }

  @Test(arguments: [
    ("0", "0"), ("60", "60"), ("59.5", "59.5"), ("59.50", "59.5"), ("100.00", "100"), ("８５．５", "85.5"),
    ("45/50", "45/50"),
    ("缺考", "absent"), ("absent", "absent"),
  ])
  func `scores are exact`(_ written: String, _ score: String) throws {
    let sitting = try only(["理论成绩": written, "理论日期": "2026-06-20"]).sittings.first
    #expect(sitting?.score?.description == score)
  }

  @Test func `缺考, blank and 0 are three different things`() throws {
    func theory(_ score: String) throws -> [SittingScore?] {
      try only(["理论成绩": score, "理论日期": "2026-06-20"]).sittings.map(\.score)
    }
    #expect(try theory("缺考") == [.absent])
    #expect(try theory("　") == [nil])
    #expect(try theory("0") == [.given(RecordedScore(Score.zero))])
    #expect(try only(["理论成绩": "", "理论日期": ""]).sittings == [])
  }

  @Test func `evidence without a score is no evidence`() throws {
    let record = try only([
      "成绩_1.1.1": "", "成绩_1.1.2": "0", "证据1_项目": "skill/1.1.3", "证据1_方式": "作品", "证据1_成绩": "",
    ])
    #expect(record.evidence.map(\.item) == ["skill/1.1.2"])
  }

  @Test(arguments: [("6-31-01-03", "6-31-01-03"), ("６－３１－０１－０３", "6-31-01-03"), ("6–31–01–03", "6-31-01-03")])
  func `an occupation's hyphens may be of any kind`(_ written: String, _ code: String) throws {
    #expect(try only(["职业编码": written]).application.occupation.description == code)
  }

  @Test func `lists and pairs accept Chinese and Latin signs`() throws {
    let record = try only([
      "考试1_科目": "技能", "考试1_日期": "2026-06-20", "考试1_考评员": "A1、A2;A3", "考试1_功能": "1＝80，2:75.5；",
      "考试1_关键项": "1.1.3=是;1.2.1=fail",
    ])
    let sitting = try #require(record.sittings.first)
    #expect(sitting.assessors == ["A1", "A2", "A3"])
    #expect(sitting.functions.mapValues(\.description) == ["1": "80", "2": "75.5"])
    #expect(sitting.keys == ["1.1.3": true, "1.2.1": false])
  }

  @Test func `a name that is spaced out to align is one assessor`() throws {
    let record = try only(["考试1_科目": "技能", "考试1_日期": "2026-06-20", "考试1_考评员": "张　三；李 四；欧阳 修；王五"])
    #expect(record.sittings.first?.assessors == ["张三", "李四", "欧阳修", "王五"])
  }

  @Test func `one assessor is never two`() {
    #expect(AssessorName.read("诸葛 亮") == "诸葛亮")
    #expect(AssessorName.read("阿凡提 · 买买提") == "阿凡提·买买提")
    for name in [
      "CHAN TAI MAN", "J. SMITH", "KP440012", "张三", "和田玉", "李和", "及第", "GD/00123", "A-1", "粤考0012", "粤/0012",
    ] {
      #expect(AssessorName.read(name) == name)
    }
    for (written, name) in [("k1", "K1"), ("ｋ１", "K1"), ("Chan Tai Man", "CHAN TAI MAN"), ("'k1", "K1")] {
      #expect(AssessorName.read(written) == name)
    }
  }

  @Test func `what may be several assessors, or says more, is no name`() {
    for two in ["司马 相如", "张三 李四", "张三\u{A0}李四", "张三\t李四", "张 三 李 四", "王小明 李", "A1 A2", "GD 00123"] {
      #expect(AssessorName.read(two) == nil, "\(two)")
    }
    for two in ["张三/李四", "张三/李四/王五", "张三|李四", "K1|K2", "K1+K2", "张三和李四", "王小明与李四", "张三等3人", "张三等三人"] {
      #expect(AssessorName.read(two) == nil, "\(two)")
    }
    for more in ["张三（组长）", "张三(组长)", "K1(组长)", "组长:张三", "张三【主】", ""] {
      #expect(AssessorName.read(more) == nil, "\(more)")
    }
  }

  @Test func `words are known by what sheets call them`() throws {
    let record = try only([
      "证件类型": "身份证", "考试1_科目": "操作技能", "考试1_日期": "2026-06-20", "学历1_学校类型": "技校", "学历1_学历": "大学专科",
      "学历1_专业": "电工",
    ])
    #expect(record.person.document == .residentID)
    #expect(record.sittings.first?.component == .practical)
    #expect(record.education.first?.school == .technicalSchool)
    #expect(record.education.first?.education == .associate)
  }

  @Test(arguments: ["6", "６年", "0"])
  func `declared years are whole`(_ written: String) throws {
    #expect(try only(["工作年限": written]).declaredExperience == (written == "0" ? 0 : 6))
  }
}
