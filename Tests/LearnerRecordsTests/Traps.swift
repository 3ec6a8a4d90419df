@testable import LearnerRecords

/// Every mistake that has a code, as a file that makes it and nothing else.
struct Trap: CustomStringConvertible {
  let name: String
  let format: RecordFormat?
  let file: String
  let bytes: [UInt8]
  let complaints: [String]

  var description: String { name }

  init(
    _ name: String, _ bytes: [UInt8], _ complaints: String..., format: RecordFormat? = .csv,
    file: String = "records.csv"
  ) {
    self.name = name
    self.format = format
    self.file = file
    self.bytes = bytes
    self.complaints = complaints
  }

  init(_ name: String, _ sheet: Sheet, _ complaint: String) { self.init(name, sheet.bytes, complaint) }

  init(csv name: String, _ text: String, _ complaint: String) { self.init(name, Array(text.utf8), complaint) }

  init(_ name: String, _ cells: KeyValuePairs<String, String>, _ complaint: String) {
    self.init(name, Sheet(cells).bytes, complaint)
  }

  init(json name: String, _ line: String, _ complaint: String) {
    self.init(name, Array(line.utf8), complaint, format: .ndjson)
  }

  private static let sheet = Sheet([:])
  private static let header = "准考证号,职业编码,级别,姓名,证件类型,证件号码"
  private static let good = Sheet.goodRow.joined(separator: ",")

  static let all = files + headers + rows + json + jsonTexts + identity + cells + dates + scores

  private static let files = [
    Trap("empty file", [], "TS4001"),
    Trap("only blank lines", Array("\r\n,,,\r\n".utf8), "TS4001"),
    Trap(csv: "header alone", header + "\r\n,,,,,\r\n", "TS4002"),
    Trap("UTF-16", [0xFF, 0xFE, 0x61, 0x00, 0x62, 0x00], "TS4003"),
    Trap("neither UTF-8 nor GB18030", Array("a,b\r\n".utf8) + [0xFF, 0xFF, 0x0D, 0x0A], "TS4003"),
    Trap("xlsx", [0x50, 0x4B, 0x03, 0x04, 0, 0, 0, 0], "TS4004", format: nil, file: "records.xlsx"),
    Trap("xls under the name of CSV", [0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0, 0], "TS4004"),
    Trap("no extension", sheet.bytes, "TS4005", format: nil, file: "records"),
  ]

  private static let headers = [
    Trap("misspelt column", ["姓名名": ""], "TS4006 姓名名"),
    Trap("result that is not understood", ["评定成绩": "合格"], "TS4006 评定成绩"),
    Trap("field of no group", ["工作1_起始": "2020-01-01"], "TS4006 工作1_起始"),
    Trap("number far too high", ["工作100_起": ""], "TS4006 工作100_起"),
    Trap(csv: "column twice", "姓名," + header + "\r\n张三," + good, "TS4007 姓名"),
    Trap("two names of one column", ["考生姓名": "张三"], "TS4007 考生姓名"),
    Trap(csv: "no number", "准考证号,职业编码,级别,姓名,证件类型\r\n1,6-31-01-03,4,张三,护照", "TS4008 证件号码"),
    Trap(csv: "no kind of document", "准考证号,职业编码,级别,姓名,证件号码\r\n1,6-31-01-03,4,张三,1", "TS4008 证件类型"),
    Trap("score without its date", ["理论成绩": "60"], "TS4008 理论日期"),
    Trap(
      "two assessors with a space between", ["考试1_科目": "技能", "考试1_日期": "2026-06-20", "考试1_考评员": "A1 A2"],
      "TS4060 考试1_考评员"),
    Trap("work without its occupation", ["工作1_起": "2020-01-01"], "TS4008 工作1_职业"),
    Trap(
      "gap in the numbers", ["工作1_起": "", "工作1_职业": "", "工作3_起": "", "工作3_职业": ""], "TS4009 工作3_起"),
    Trap("numbers from 2", ["资格2_名称": "", "资格2_日期": ""], "TS4009 资格2_名称"),
    Trap(csv: "semicolons", header.replacing(",", with: ";"), "TS4010 \(header.replacing(",", with: ";"))"),
    Trap(csv: "tabs", header.replacing(",", with: "\t"), "TS4010 \(header.replacing(",", with: " "))"),
    Trap(csv: "title above the columns", "2026年考生信息表,,,,,\r\n" + header, "TS4011 2026年考生信息表"),
    Trap(csv: "two titles above the columns", "2026年考生信息表,,,填表人：张三,,\r\n" + header, "TS4011 2026年考生信息表"),
  ]

  private static let rows = [
    Trap("bytes that are no text", sheet.bytes + Array("2026-000124,6-31-01-03,4,".utf8) + [0xD5], "TS4020 准考证号"),
    Trap("row without end", sheet.bytes + [UInt8](repeating: 0x61, count: (1 << 20) + 1), "TS4021 准考证号"),
    Trap(csv: "quote opened at the end", sheet.text + "\"2026", "TS4022 准考证号"),
    Trap(csv: "quote opened in the middle", sheet.text + "1,6-31-01-03,4,\"张三,护照,E123456", "TS4022 姓名"),
    Trap(csv: "text after a quote", sheet.text + "1,6-31-01-03,4,\"张\"三,护照,E123456", "TS4023 姓名"),
    Trap(csv: "comma too many", sheet.text + good + ",x", "TS4024 准考证号"),
    Trap(csv: "comma too few", sheet.text + "1,2", "TS4024 准考证号"),
    Trap(csv: "cells missing below a first column without a name", "," + header + "\r\n1,2", "TS4024 #1"),
    Trap(csv: "content without column", header + ",\r\n" + good + ",x", "TS4025 #7"),
    Trap("null character", sheet.bytes + [0x31, 0x2C, 0x00], "TS4026 准考证号"),
    Trap(csv: "row of totals", sheet.text + "合计：,,,,,2", "TS4027 准考证号"),
    Trap(csv: "row of totals of its own length", sheet.text + ",小计,3", "TS4027 准考证号"),
    Trap(csv: "header twice", sheet.text + header, "TS4028 准考证号"),
    Trap(csv: "second header row", sheet.text + ",,,起,止,单位", "TS4028 准考证号"),
  ]

  private static let json = [
    Trap(json: "unfinished line", #"{"application":"#, "TS4030 /"),
    Trap(json: "key twice", #"{"person":{},"person":{}}"#, "TS4030 /"),
    Trap(json: "two values", "1 2", "TS4030 /"),
    Trap(json: "list of records", "[]", "TS4032 /"),
    Trap(json: "unknown key", Line.with(#""sitings":[]"#), "TS4031 /sitings"),
    Trap(
      json: "unknown key below", Line.with(#""sittings":[{"component":"theory","date":"2026-06-20","marks":1}]"#),
      "TS4031 /sittings/0/marks"),
    Trap(json: "group that is no list", Line.with(#""sittings":{}"#), "TS4032 /sittings"),
    Trap(json: "element that is no object", Line.with(#""employment":[3]"#), "TS4032 /employment/0"),
    Trap(json: "group that is no object", "{\(Line.application),\"person\":[]}", "TS4032 /person"),
    Trap(json: "group that is missing", "{\(Line.application)}", "TS4040 /person"),
    Trap(
      json: "number as identity number", Line.person(#""name":"张三","idType":"passport","idNumber":123456"#),
      "TS4032 /person/idNumber"),
    Trap(
      json: "flag as text", Line.with(#""sittings":[{"component":"theory","date":true}]"#),
      "TS4032 /sittings/0/date"),
    Trap(
      json: "outcome as number",
      Line.with(#""sittings":[{"component":"theory","date":"2026-06-20","keys":{"1.1.1":1}}]"#),
      "TS4032 /sittings/0/keys/1.1.1"),
    Trap(
      json: "score as list",
      Line.with(#""sittings":[{"component":"theory","date":"2026-06-20","functions":{"1":[]}}]"#),
      "TS4032 /sittings/0/functions/1"),
    Trap(
      json: "two assessors in one",
      Line.with(#""sittings":[{"component":"theory","date":"2026-06-20","assessors":["A1；A2"]}]"#),
      "TS4060 /sittings/0/assessors/0"),
    Trap(
      json: "two assessors with a space between",
      Line.with(#""sittings":[{"component":"theory","date":"2026-06-20","assessors":["张三 李四"]}]"#),
      "TS4060 /sittings/0/assessors/0"),
  ]

  private static let jsonTexts = [
    Trap(
      json: "list as text", Line.with(#""sittings":[{"component":"theory","date":"2026-06-20","assessors":"A1；A2"}]"#),
      "TS4032 /sittings/0/assessors"),
    Trap(
      json: "scores as text", Line.with(#""sittings":[{"component":"theory","date":"2026-06-20","functions":"1=80"}]"#),
      "TS4032 /sittings/0/functions"),
    Trap(
      json: "outcome as text",
      Line.with(#""sittings":[{"component":"theory","date":"2026-06-20","keys":{"1.1.1":"合格"}}]"#),
      "TS4032 /sittings/0/keys/1.1.1"),
    Trap(
      json: "flag in words",
      Line.with(
        #""education":[{"school":"university","education":"bachelor","major":"电工","finalYear":"是"}]"#),
      "TS4032 /education/0/finalYear"),
    Trap(
      json: "student in words",
      Line.with(#""education":[{"school":"university","education":"bachelor","major":"电工","enrolled":"是"}]"#),
      "TS4032 /education/0/enrolled"),
    Trap(json: "work types as list", Line.application(#""workType":["普通车工"]"#), "TS4032 /application/workType"),
    Trap(
      json: "hours as list",
      Line.with(#""training":[{"occupation":"6-31-01-03","level":"4","hours":[160],"completed":"2025-01-01"}]"#),
      "TS4032 /training/0/hours"),
  ]

  private static let identity = [
    Trap("17 digits", ["证件号码": "1101051949123100"], "TS4050 证件号码"),
    Trap("letter inside", ["证件号码": "11010519491231OO2X"], "TS4051 证件号码"),
    Trap("wrong check digit", ["证件号码": "110105194912310021"], "TS4052 证件号码"),
    Trap("month 13 under a right check digit", ["证件号码": "440106199913010024"], "TS4053 证件号码"),
    Trap("1900 was no leap year", ["证件号码": "440115190002290016"], "TS4053 证件号码"),
    Trap("residence permit as identity card", ["证件号码": "81000019950705123X"], "TS4054 证件号码"),
    Trap("identity card as residence permit", ["证件类型": "港澳台居民居住证"], "TS4054 证件号码"),
    Trap("identity card as passport", ["证件类型": "护照"], "TS4054 证件号码"),
    Trap("scientific notation", ["证件号码": "4.40106E+17"], "TS4055 证件号码"),
    Trap("scientific notation elsewhere", ["准考证号": "2.026E+11"], "TS4055 准考证号"),
    Trap("last three digits erased", ["证件号码": "110105194912310000"], "TS4056 证件号码"),
    Trap("15 digits", ["证件号码": "110105491231002"], "TS4057 证件号码"),
    Trap("permit of another form", ["证件类型": "港澳居民来往内地通行证", "证件号码": "A12345678"], "TS4058 证件号码"),
    Trap("date of birth that differs", ["出生日期": "1949-12-30"], "TS4059 出生日期"),
  ]

  private static let cells = [
    Trap("name left blank", ["姓名": "　"], "TS4040 姓名"),
    Trap("number left blank", ["证件号码": "'"], "TS4040 证件号码"),
    Trap("unknown document", ["证件类型": "军官证"], "TS4041 证件类型"),
    Trap("occupation by name", ["职业编码": "电工"], "TS4042 职业编码"),
    Trap("item of no kind", ["证据1_项目": "1.1.1", "证据1_方式": "作品", "证据1_成绩": "90"], "TS4043 证据1_项目"),
    Trap(
      "neither yes nor no",
      ["学历1_学校类型": "技工学校", "学历1_学历": "中专", "学历1_专业": "电工", "学历1_应届": "也许"], "TS4044 学历1_应届"),
    Trap(
      "function scores as prose", ["考试1_科目": "理论", "考试1_日期": "2026-06-20", "考试1_功能": "第一项80"],
      "TS4045 考试1_功能"),
    Trap(
      "key outcome as score", ["考试1_科目": "技能", "考试1_日期": "2026-06-20", "考试1_关键项": "1.1.3=80"],
      "TS4045 考试1_关键项"),
    Trap(
      "function twice", ["考试1_科目": "理论", "考试1_日期": "2026-06-20", "考试1_功能": "1=80；1=90"], "TS4046 考试1_功能"),
    Trap("half years", ["工作年限": "6.5"], "TS4047 工作年限"),
    Trap("work that never ended", ["工作1_起": "2020-01", "工作1_止": "不详", "工作1_职业": "6-31-01-03"], "TS4066 工作1_止"),
    Trap("half hours of training", training("160.5"), "TS4061 培训1_学时"),
    Trap("hours in words", training("半年"), "TS4061 培训1_学时"),
    Trap("more hours than there are", training("10001"), "TS4061 培训1_学时"),
    Trap("title of no rank", ["职称1_级别": "工程师", "职称1_专业": "电气工程", "职称1_日期": "2020-01-01"], "TS4041 职称1_级别"),
    Trap("title without a day", ["职称1_级别": "中级", "职称1_专业": "电气工程", "职称1_日期": "2020-01"], "TS4072 职称1_日期"),
    Trap(
      "class of no technical school",
      ["学历1_学校类型": "技工学校", "学历1_学历": "中专", "学历1_专业": "电工", "学历1_班别": "火箭班"], "TS4041 学历1_班别"),
    Trap(
      "neither a student nor none",
      ["学历1_学校类型": "技工学校", "学历1_学历": "中专", "学历1_专业": "电工", "学历1_在读": "二年级"], "TS4044 学历1_在读"),
    Trap("intention by name", ["拟从事职业": "电工"], "TS4042 拟从事职业"),
    Trap("control character", ["姓名": "张\u{07}三"], "TS4048 姓名"),
    Trap("a bar of one component", ["违纪1_处理": "禁考", "违纪1_起": "2025-06-20", "违纪1_科目": "理论"], "TS4062 违纪1_科目"),
    Trap("a bar of one item", ["违纪1_处理": "禁考", "违纪1_起": "2025-06-20", "违纪1_项目": "skill/1.1.1"], "TS4062 违纪1_项目"),
    Trap(
      "a sanction that ends before it begins", ["违纪1_处理": "禁考", "违纪1_起": "2025-06-20", "违纪1_止": "2025-06-19"],
      "TS4075 违纪1_止"),
    Trap(
      "two totals of one sitting",
      ["技能成绩": "90", "技能日期": "2026-06-21", "考试1_科目": "技能", "考试1_日期": "2026-06-21", "考试1_成绩": "55"],
      "TS4064 考试1_成绩"),
    Trap(
      "缺考 and a total of one sitting",
      ["理论成绩": "缺考", "理论日期": "2026-06-20", "考试1_科目": "理论", "考试1_日期": "2026-06-20", "考试1_成绩": "65"],
      "TS4064 考试1_成绩"),
    Trap(
      json: "two outcomes of a ★ of one sitting",
      Line.with(
        #""sittings":[{"component":"practical","date":"2026-06-21","keys":{"1.1.3":true}},"#
          + #"{"component":"practical","date":"2026-06-21","keys":{"1.1.3":false}}]"#), "TS4064 /sittings/1/keys/1.1.3"),
    Trap("a rank in words", award("冠军"), "TS4063 获奖1_名次"),
    Trap("no rank at all", award("0"), "TS4063 获奖1_名次"),
    Trap("neither rank nor prize", award(""), "TS4040 获奖1_名次"),
    Trap("a measure that is none", ["违纪1_处理": "警告", "违纪1_起": "2025-06-20"], "TS4041 违纪1_处理"),
    Trap("rare character lost to GBK", ["姓名": "张?"], "TS4049 姓名"),
    Trap("replacement character", ["姓名": "张\u{FFFD}"], "TS4049 姓名"),
  ]

  private static func training(_ hours: String) -> KeyValuePairs<String, String> {
    ["培训1_职业": "6-31-01-03", "培训1_级别": "4", "培训1_学时": hours, "培训1_结业日期": "2025-01-01"]
  }

  private static func award(_ rank: String) -> KeyValuePairs<String, String> {
    [
      "获奖1_竞赛": "全国大赛", "获奖1_类别": "国家级一类", "获奖1_组别": "职工组", "获奖1_名次": rank, "获奖1_职业": "6-31-01-03",
      "获奖1_日期": "2025-09-01",
    ]
  }

  private static let dates = [
    Trap("day and month first", ["申报日期": "5/3/2024"], "TS4070 申报日期"),
    Trap("mixed signs", ["申报日期": "2024-03/05"], "TS4070 申报日期"),
    Trap("year alone", ["申报日期": "2024年"], "TS4070 申报日期"),
    Trap("time of day", ["申报日期": "2024-03-05 12:30:00"], "TS4070 申报日期"),
    Trap("no 30 February", ["申报日期": "2024年2月30日"], "TS4071 申报日期"),
    Trap("no month 13", ["申报日期": "20241305"], "TS4071 申报日期"),
    Trap("month alone", ["申报日期": "2024-03"], "TS4072 申报日期"),
    Trap("spreadsheet serial", ["申报日期": "45356"], "TS4073 申报日期"),
    Trap("spreadsheet serial with time", ["申报日期": "45356.5"], "TS4073 申报日期"),
    Trap("far future", ["申报日期": "2201-01-01"], "TS4074 申报日期"),
    Trap(
      "training on 30 February", ["培训1_职业": "6-31-01-03", "培训1_级别": "4", "培训1_结业日期": "2025-02-30"],
      "TS4071 培训1_结业日期"),
    Trap("end before start", ["工作1_起": "2020-05", "工作1_止": "2020-04", "工作1_职业": "6-31-01-03"], "TS4075 工作1_止"),
    Trap("work before birth", ["工作1_起": "1949-12-30", "工作1_职业": "6-31-01-03"], "TS4065 工作1_起"),
    Trap("application before birth", ["申报日期": "1949-12-30"], "TS4065 申报日期"),
    Trap("sitting before birth", ["理论成绩": "60", "理论日期": "1949-12-30"], "TS4065 理论日期"),
    Trap(
      json: "certificate before the birth that is given",
      "{\(Line.application),"
        + #""person":{"name":"张三","idType":"passport","idNumber":"E12345678","birthDate":"2000-02-29"},"#
        + #""certificates":[{"occupation":"6-31-01-03","level":"4","date":"2000-02-28"}]}"# + "\n",
      "TS4065 /certificates/0/date"),
    Trap("January or October", ["工作1_起": "2020.1", "工作1_职业": "6-31-01-03"], "TS4076 工作1_起"),
  ]

  private static let scores = [
    Trap("words", ["理论成绩": "合格", "理论日期": "2026-06-20"], "TS4080 理论成绩"),
    Trap("point without decimals", ["理论成绩": "60.", "理论日期": "2026-06-20"], "TS4080 理论成绩"),
    Trap("plus", ["理论成绩": "+60", "理论日期": "2026-06-20"], "TS4080 理论成绩"),
    Trap("leading zeros", ["理论成绩": "0060", "理论日期": "2026-06-20"], "TS4080 理论成绩"),
    Trap("100.01", ["理论成绩": "100.01", "理论日期": "2026-06-20"], "TS4081 理论成绩"),
    Trap("101", ["理论成绩": "101", "理论日期": "2026-06-20"], "TS4081 理论成绩"),
    Trap("negative", ["理论成绩": "-1", "理论日期": "2026-06-20"], "TS4081 理论成绩"),
    Trap("three decimals", ["理论成绩": "59.995", "理论日期": "2026-06-20"], "TS4082 理论成绩"),
    Trap("points above the total", ["理论成绩": "51/50", "理论日期": "2026-06-20"], "TS4083 理论成绩"),
    Trap("total of nothing", ["理论成绩": "0/0", "理论日期": "2026-06-20"], "TS4083 理论成绩"),
    Trap("absence from one item", ["成绩_1.1.1": "缺考"], "TS4084 成绩_1.1.1"),
    Trap("score without a date", ["理论成绩": "60", "理论日期": ""], "TS4040 理论日期"),
    Trap(
      json: "exponent", Line.with(#""sittings":[{"component":"theory","date":"2026-06-20","score":6e1}]"#),
      "TS4080 /sittings/0/score"),
  ]
}
