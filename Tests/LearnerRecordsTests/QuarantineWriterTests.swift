import Diagnostics
import Testing

@testable import LearnerRecords

@Suite struct QuarantineWriterTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func written(_ rows: [QuarantinedRow], _ language: Language) throws -> String {
    let path = QuarantineWriter.path(beside: "\(folder.path)/out.ndjson")
    var writer = try QuarantineWriter(path: path, language: language)
    for row in rows { try writer.append(row) }
    try writer.finish()
    return String(decoding: try folder.read("out.ndjson.quarantine.csv"), as: UTF8.self)
  }

  @Test func `each reason has a line with the row as it was`() throws {
    let rows = try Reading(Sheet(["姓名": "", "证件号码": "4.40106E+17"]).text).quarantined
    #expect(
      try written(rows, .zh) == """
        \u{FEFF}行号,单元格,代码,原因,怎么办,原始行\r
        2,姓名,TS4040,必填项为空,填写后重新提交这一行,"2026-000123,6-31-01-03,四级,,居民身份证,4.40106E+17"\r
        2,证件号码,TS4055,号码被 Excel 改成了 `4.40106E+17`，后面的数字已经丢失,\
        在 Excel 中把这一列设为“文本”，重新填写号码后再导出,"2026-000123,6-31-01-03,四级,,居民身份证,4.40106E+17"\r

        """)
    #expect(try written(rows, .en).hasPrefix("\u{FEFF}line,cell,code,reason,advice,raw row\r\n2,姓名,TS4040,"))
  }

  @Test func `a row of very many reasons, or a very long one, does not fill the disk`() throws {
    let finding = try #require(Reading(Sheet(["姓名": ""]).text).quarantined.first?.findings.first)
    let row = QuarantinedRow(
      line: 2, text: String(repeating: "x", count: 10_000), findings: Array(repeating: finding, count: 250))
    let lines = try written([row], .zh).split(separator: "\r\n")
    #expect(lines.count == 1 + 100 + 1)
    #expect(lines.count { $0.contains("xxx") } == 1)
    #expect(lines.last == "2,,,这一行共有 250 个问题，其余不再列出,,")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx", "＝1"])
  func `nothing in it is a formula`(_ start: String) throws {
    let row = try QuarantinedRow(line: 2, text: start, findings: Reading(Sheet(["姓名": ""]).text).findings)
    #expect(try written([row], .en).hasSuffix(",'\(start)\r\n"))
  }

  @Test func `it is not there before it is finished`() throws {
    let path = QuarantineWriter.path(beside: "\(folder.path)/out.ndjson")
    let rows = try Reading(Sheet(["姓名": ""]).text).quarantined
    do {
      var writer = try QuarantineWriter(path: path, language: .zh)
      try writer.append(rows[0])
      #expect(!folder.names.contains("out.ndjson.quarantine.csv"))
    }
    #expect(folder.names == [])
  }

  @Test func `without rows there is none, and an old one goes`() throws {
    let rows = try Reading(Sheet(["姓名": ""]).text).quarantined
    let path = QuarantineWriter.path(beside: "\(folder.path)/out.ndjson")
    for old in [try written(rows, .en), try written(rows, .zh), ""] {
      _ = try folder.write(Array(old.utf8), as: "out.ndjson.quarantine.csv")
      try QuarantineWriter(path: path, language: .zh).finish()
      #expect(folder.names == [])
    }
  }

  @Test(arguments: ["x", "line,cell\r\n", "\u{FEFF}姓名,证件号码\r\n", "SQLite format 3\0"])
  func `what is no quarantine is neither replaced nor cleared away`(_ other: String) throws {
    _ = try folder.write(Array(other.utf8), as: "other")
    #expect(throws: Failure.self) { _ = try QuarantineWriter(path: "\(folder.path)/other", language: .en).finish() }
    #expect(try folder.read("other").elementsEqual(other.utf8))
    #expect(folder.names == ["other"])
  }
}
