import Diagnostics
import Testing

@testable import LearnerRecords

@Suite struct TextEncodingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Two candidates whose names GBK does not hold.
  private static let sheet = Sheet(["姓名": "䶮𬱖"]).adding(
    ["2", "6-31-01-03", "四级", "㛃", "居民身份证", "34052419800101001X"])

  @Test func `a sheet is the same in every encoding`() throws {
    let bytes = Self.sheet.bytes
    let expected = try Reading(bytes).records
    #expect(expected.map(\.person.name) == ["䶮𬱖", "㛃"])
    #expect(try Reading(ByteOrderMark.utf8 + bytes).records == expected)
    let gb = try GB18030Converter().gb18030(bytes)
    #expect(gb != bytes)
    #expect(try Reading(gb).records == expected)
    #expect(try Reading(ByteOrderMark.gb18030 + gb).records == expected)
    #expect(try Reading(gb, encoding: .gb18030).records == expected)
  }

  @Test func `GBK as a Chinese Excel writes it is read`() throws {
    // 姓名 and 张三 in CP936.
    let bytes: [UInt8] =
      Array("application_id,occupation,level,".utf8) + [0xD0, 0xD5, 0xC3, 0xFB] + Array(",id_type,id_number\r\n".utf8)
      + Array("1,6-31-01-03,4,".utf8) + [0xD5, 0xC5, 0xC8, 0xFD] + Array(",passport,E12345678\r\n".utf8)
    #expect(try Reading(bytes).records.map(\.person.name) == ["张三"])
  }

  @Test func `NDJSON may be GB18030 too`() throws {
    let line = Array(Line.person(#""name":"䶮","idType":"passport","idNumber":"E12345678""#).utf8)
    let gb = try GB18030Converter().gb18030(line)
    #expect(try Reading(gb, as: .ndjson).records == Reading(line, as: .ndjson).records)
  }

  @Test func `one damaged row does not turn UTF-8 into another encoding`() throws {
    var bytes = Self.sheet.bytes
    let damaged = try #require(bytes.lastIndex { $0 >= 0x80 })
    bytes[damaged] = 0xFF
    let reading = try Reading(bytes)
    #expect(reading.records.map(\.person.name) == ["䶮𬱖"])
    #expect(reading.complaints == ["TS4020 准考证号"])
  }

  @Test func `an undecodable byte in GB18030 costs one row`() throws {
    var bytes = try GB18030Converter().gb18030(Self.sheet.bytes)
    let damaged = try #require(bytes.lastIndex { $0 >= 0x80 })
    bytes[damaged] = 0xFF
    let reading = try Reading(bytes, encoding: .gb18030)
    #expect(reading.records.map(\.person.name) == ["䶮𬱖"])
    let row = try #require(reading.quarantined.first)
    #expect(row.text.contains("\u{FFFD}"))
    #expect(row.text.hasPrefix("2,6-31-01-03"))
  }

  @Test func `an undecodable byte is named by its place in the row`() throws {
    let reading = try Reading(Sheet([:]).bytes + Array("12345".utf8) + [0xFF])
    let message = try #require(reading.findings.first?.message as? UndecodableText)
    #expect(message.byte == 6)
  }

  @Test func `plain ASCII counts as UTF-8 however long it is`() throws {
    let path = try folder.write([UInt8](repeating: 0x61, count: EncodingDetection.sampleSize + 3), as: "a")
    #expect(try EncodingDetection.detect(RecordFile(path: path), given: nil) == .found(.utf8, textStart: 0))
  }

  @Test func `the first Chinese text decides however late it comes`() throws {
    let late = [UInt8](repeating: 0x61, count: EncodingDetection.sampleSize) + [0x0A, 0xD0, 0xD5, 0xC3, 0xFB]
    let path = try folder.write(late, as: "a")
    #expect(try EncodingDetection.detect(RecordFile(path: path), given: nil) == .found(.gb18030, textStart: 0))
  }

  @Test(arguments: ["GBK", "gb2312", "CP936", "gb-18030"])
  func `names of older encodings mean GB18030`(_ name: String) {
    #expect(TextEncoding(named: name) == .gb18030)
  }

  @Test func `other names mean nothing`() {
    #expect(TextEncoding(named: "UTF-8") == .utf8)
    #expect(TextEncoding(named: "latin1") == nil)
  }
}
