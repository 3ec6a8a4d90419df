package import Diagnostics

/// How many numbered columns a CSV file needs for the records it is to hold. Records are included before any is
/// written, since the header comes first.
package struct RecordCSVLayout: Sendable {
  private var counts = [Int](repeating: 0, count: RecordGroup.allCases.count)

  package init() {}

  package mutating func include(_ record: LearnerRecord) {
    let table = RecordTable(record: record)
    for group in RecordGroup.allCases { counts[group.rawValue] = max(counts[group.rawValue], table.count(group)) }
  }

  /// The columns in order: those outside the groups, then each group's elements.
  var columns: [(field: RecordField, element: Int)] {
    RecordGroup.allCases.flatMap { group in
      (0..<(group.isRepeated ? counts[group.rawValue] : 1)).flatMap { element in
        group.fields.map { ($0, element) }
      }
    }
  }
}

/// Writes records as CSV under Chinese column names: all that NDJSON holds (rule 24).
package struct RecordCSVWriter {
  private let columns: [(field: RecordField, element: Int)]
  private let counts: [Int]
  private let byteOrderMark: Bool
  private let converter: GB18030Converter?

  /// - Parameters:
  ///   - byteOrderMark: whether UTF-8 begins with the mark by which Excel knows it.
  package init(
    layout: RecordCSVLayout, encoding: TextEncoding = .utf8, byteOrderMark: Bool = false
  ) throws(Failure) {
    columns = layout.columns
    counts = RecordGroup.allCases.map { group in
      layout.columns.lazy.filter { $0.field == group.fields.first }.count
    }
    self.byteOrderMark = byteOrderMark && encoding == .utf8
    converter = encoding == .gb18030 ? try GB18030Converter() : nil
  }

  package func header() throws(Failure) -> [UInt8] {
    let names = columns.map { column in
      let prefix = column.field.group.columnPrefixes.first
      return prefix.map { "\($0)\(column.element + 1)_\(column.field.column.chinese)" } ?? column.field.column.chinese
    }
    return try (byteOrderMark ? ByteOrderMark.utf8 : []) + encoded(names)
  }

  /// - Throws: ``Failure`` where the record has more elements than the layout, or text the encoding does not hold.
  package func row(_ record: LearnerRecord) throws(Failure) -> [UInt8] {
    let table = RecordTable(record: record)
    for group in RecordGroup.repeated where table.count(group) > counts[group.rawValue] {
      throw Failure(
        Bilingual(
          zh: "记录 \(UserText(record.application.id)) 的列数超出表头",
          en: "the record \(UserText(record.application.id)) needs more columns than the header has"),
        advice: Bilingual(zh: "写表头之前先计入所有记录", en: "include every record in the layout first"))
    }
    return try encoded(
      columns.map { column in
        column.element < table.count(column.field.group) ? table.text(column.field, column.element) : ""
      })
  }

  private func encoded(_ cells: [String]) throws(Failure) -> [UInt8] {
    var line: [UInt8] = []
    CSVText.append(row: cells, to: &line)
    guard let converter else { return line }
    do throws(GB18030Converter.Unconvertible) {
      return try converter.gb18030(line)
    } catch {
      throw Failure(
        Bilingual(zh: "有文字不能写成 GB18030", en: "some text cannot be written in GB18030"),
        advice: Bilingual(zh: "改用 UTF-8", en: "write UTF-8 instead"))
    }
  }
}
