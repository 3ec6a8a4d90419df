@testable import LearnerRecords

/// A CSV sheet made of columns and rows, all good unless a test changes something.
struct Sheet {
  private(set) var columns = ["准考证号", "职业编码", "级别", "姓名", "证件类型", "证件号码"]
  private(set) var rows: [[String]] = []

  static let goodRow = ["2026-000123", "6-31-01-03", "四级", "张三", "居民身份证", "11010519491231002X"]
  static let otherRow = ["2026-000124", "6-31-01-03", "四级", "李四", "居民身份证", "34052419800101001X"]

  init() {}

  /// One good row in which some cells are different; unknown columns are added.
  init(_ cells: KeyValuePairs<String, String>) {
    var row = Self.goodRow
    for (name, text) in cells {
      if let column = columns.firstIndex(of: name) {
        row[column] = text
      } else {
        columns.append(name)
        row.append(text)
      }
    }
    rows = [row]
  }

  func adding(_ row: [String]) -> Sheet {
    var sheet = self
    sheet.rows.append(row + Array(repeating: "", count: max(0, columns.count - row.count)))
    return sheet
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for row in [columns] + rows { CSVText.append(row: row, to: &bytes) }
    return bytes
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// NDJSON lines around one change.
enum Line {
  static let person = #""person":{"name":"张三","idType":"resident-id","idNumber":"11010519491231002X"}"#
  static let application = #""application":{"id":"2026-000123","occupation":"6-31-01-03","level":"4"}"#

  /// A good line with more members.
  static func with(_ members: String = "") -> String {
    "{\(application),\(person)\(members.isEmpty ? "" : ",")\(members)}\n"
  }

  static func application(_ members: String) -> String {
    #"{"application":{"id":"1","occupation":"6-31-01-03","level":"4",\#(members)},\#(person)}"# + "\n"
  }

  static func person(_ members: String) -> String { "{\(application),\"person\":{\(members)}}\n" }
}
