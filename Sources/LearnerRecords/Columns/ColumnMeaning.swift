import Diagnostics
import Vocabulary

/// What one column of a CSV file holds.
enum ColumnMeaning: Hashable, Sendable {
  /// A field outside the numbered groups.
  case single(RecordField)
  case shorthand(RecordField, Component)
  /// A field of a numbered group; the number is one-based, as written.
  case numbered(RecordField, Int)
  case itemScore(String)
  case unused
  /// No name.
  case blank

  static let highestNumber = 99

  /// Nil where no column is called so.
  init?(_ name: ColumnName) {
    if name.text.isEmpty {
      self = .blank
    } else if let code = name.itemCode {
      self = .itemScore(code)
    } else if let known = Self.byName[name.text] {
      self = known
    } else if let parts = name.numbered, (1...Self.highestNumber).contains(parts.number),
      let group = Self.groups[parts.prefix], let field = Self.field(parts.rest, of: group)
    {
      self = .numbered(field, parts.number)
    } else {
      return nil
    }
  }

  /// The known name nearest to one that is not known.
  static func suggestion(for name: ColumnName) -> String? {
    if UnusedColumn.results.contains(name.text) { return nil }
    if let numbered = inGroups[name.text] { return numbered }
    if let parts = name.numbered, let group = groups[parts.prefix] {
      let columns = group.fields.map(\.column)
      guard let nearest = Suggestion.nearest(to: parts.rest, among: columns.flatMap(names)),
        let column = columns.first(where: { names(of: $0).contains(nearest) })
      else { return nil }
      return "\(group.columnPrefixes[0])\(parts.number)_\(column.chinese)"
    }
    // What is read past is nobody's meaning.
    let known = byName.filter { $0.value != .unused }.keys
    return Suggestion.nearest(to: name.text, among: known).map {
      byName[$0]?.canonicalName(like: ColumnName($0)) ?? $0
    }
  }

  /// Columns of ordinary candidate sheets whose content stands in a numbered group here.
  private static let inGroups = [
    "原证书编号": "证书1_编号", "证书编号": "证书1_编号", "原证书等级": "证书1_级别", "原证书级别": "证书1_级别",
    "原证书取得时间": "证书1_发证日期", "原证书发证日期": "证书1_发证日期", "发证日期": "证书1_发证日期", "取得时间": "证书1_发证日期",
    "文化程度": "学历1_学历", "学历": "学历1_学历", "所学专业": "学历1_专业", "专业": "学历1_专业", "毕业专业": "学历1_专业",
    "毕业时间": "学历1_毕业日期", "毕业日期": "学历1_毕业日期", "工作单位": "工作1_单位", "单位": "工作1_单位",
    "考评员": "考试1_考评员",
  ]

  /// The name of the table, in the language of another of its names.
  func canonicalName(like name: ColumnName) -> String? {
    let names: (chinese: String, english: String)? =
      switch self {
      case .single(let field): (field.column.chinese, field.column.english)
      case .shorthand(let field, let component):
        ShorthandColumn.table.first { $0.field == field && $0.component == component }.map { ($0.chinese, $0.english) }
      case .numbered(let field, let number):
        (
          "\(field.group.columnPrefixes[0])\(number)_\(field.column.chinese)",
          "\(field.group.columnPrefixes[1])\(number)_\(field.column.english)"
        )
      case .itemScore(let code):
        ("\(ShorthandColumn.itemScorePrefixes[0])_\(code)", "\(ShorthandColumn.itemScorePrefixes[1])_\(code)")
      case .unused, .blank: nil
      }
    return name.text.utf8.allSatisfy { $0 < 0x80 } ? names?.english : names?.chinese
  }

  private static func field(_ name: String, of group: RecordGroup) -> RecordField? {
    group.fields.first { field in names(of: field.column).contains { ColumnName($0).text == name } }
  }

  private static func names(of column: RecordColumn) -> [String] {
    [column.chinese, column.english] + column.synonyms
  }

  private static let groups: [String: RecordGroup] = Dictionary(
    RecordGroup.repeated.flatMap { group in group.columnPrefixes.map { ($0, group) } }, uniquingKeysWith: { $1 })

  private static let byName: [String: ColumnMeaning] = {
    var meanings: [String: ColumnMeaning] = [:]
    for name in UnusedColumn.names { meanings[ColumnName(name).text] = .unused }
    for column in RecordColumn.table where !column.group.isRepeated {
      for name in names(of: column) { meanings[ColumnName(name).text] = .single(column.field) }
    }
    for column in ShorthandColumn.table {
      for name in [column.chinese, column.english] + column.synonyms {
        meanings[ColumnName(name).text] = .shorthand(column.field, column.component)
      }
    }
    return meanings
  }()

  /// Whether text in a cell is itself the name of a column, or of a field of a numbered group: that of a second header
  /// row under merged cells.
  static func isNameOfColumn(_ text: String) -> Bool {
    let name = ColumnName(text)
    guard let meaning = ColumnMeaning(name) else { return fieldNames.contains(name.text) }
    return meaning != .blank
  }

  private static let fieldNames = Set(
    RecordColumn.table.filter(\.group.isRepeated).flatMap(names).map { ColumnName($0).text })
}
