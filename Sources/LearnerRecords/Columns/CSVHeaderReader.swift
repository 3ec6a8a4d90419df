import Diagnostics
import Vocabulary

/// Reads the header row. Any doubt about a column stops the whole file: nothing may be decided on a misread one.
struct CSVHeaderReader {
  private let file: String
  private let line: Int
  private let cells: [String]
  private let names: [String]
  /// Those by which they are read.
  private let called: [String]
  private var meanings: [ColumnMeaning] = []
  private var findings: [Finding] = []

  static func read(
    _ cells: [String], by headers: HeaderNames, line: Int, file: String
  ) -> (header: CSVHeader?, findings: [Finding]) {
    var reader = CSVHeaderReader(cells, headers, line: line, file: file)
    if let problem = reader.shapeProblem() { return (nil, [problem]) }
    reader.readNames()
    // Whatever is missing may be what is not understood: that first.
    if reader.findings.isEmpty { reader.checkCompleteness() }
    guard reader.findings.isEmpty else { return (nil, reader.findings) }
    return (CSVHeader(names: reader.names, called: reader.called, meanings: reader.meanings, line: line), [])
  }

  private init(_ cells: [String], _ headers: HeaderNames, line: Int, file: String) {
    self.file = file
    self.line = line
    self.cells = cells
    names = cells.map(CellText.prose)
    called = names.map(headers.name(of:))
  }

  private func finding(_ message: any FindingMessage, _ cell: String) -> Finding {
    Finding(message, at: .cell(RecordCell(file: file, line: line, cell: cell)))
  }

  /// A row that is no header at all.
  private func shapeProblem() -> Finding? {
    let written = zip(cells, called).filter { !$1.isEmpty }
    guard let (cell, first) = written.first else { return nil }
    let columns = written.map { ColumnName($1) }
    guard columns.allSatisfy({ ColumnMeaning($0) == nil }) else { return nil }
    if written.count == 1 {
      for separator in WrongSeparator.Separator.allCases where cell.contains(separator.rawValue) {
        return finding(WrongSeparator(separator: separator), first)
      }
      return finding(TitleRow(title: first, isAlone: true), first)
    }
    // Misspelt columns are told one by one.
    guard columns.allSatisfy({ ColumnMeaning.suggestion(for: $0) == nil }) else { return nil }
    return finding(TitleRow(title: first, isAlone: false), first)
  }

  private mutating func readNames() {
    var first: [ColumnMeaning: String] = [:]
    for (name, called) in zip(names, called) {
      let column = ColumnName(called)
      guard let meaning = ColumnMeaning(column) else {
        findings.append(finding(UnknownColumn(name: name, suggestion: ColumnMeaning.suggestion(for: column)), name))
        continue
      }
      meanings.append(meaning)
      if meaning == .unused || meaning == .blank { continue }
      if let earlier = first[meaning] {
        findings.append(finding(RepeatedColumn(name: name, earlier: earlier), name))
      } else {
        first[meaning] = name
      }
    }
  }

  private mutating func checkCompleteness() {
    for column in RecordColumn.table where !column.group.isRepeated && column.isRequired {
      if column.field == .documentKind, numberColumnSaysResidentID { continue }
      require(.single(column.field), column.chinese)
    }
    for column in ShorthandColumn.table where column.field == .sittingScore {
      guard let index = meanings.firstIndex(of: .shorthand(.sittingScore, column.component)) else { continue }
      let date = ShorthandColumn.table.first { $0.component == column.component && $0.field == .sittingDate }
      require(.shorthand(.sittingDate, column.component), date?.chinese ?? "", with: names[index])
    }
    for group in RecordGroup.repeated { checkNumbers(of: group) }
  }

  private mutating func require(_ meaning: ColumnMeaning, _ name: String, with other: String? = nil) {
    guard !meanings.contains(meaning) else { return }
    findings.append(finding(MissingColumn(name: name, neededBy: other), name))
  }

  private var numberColumnSaysResidentID: Bool {
    meanings.firstIndex(of: .single(.documentNumber)).map { CSVHeader.isResidentIDName(called[$0]) } ?? false
  }

  private mutating func checkNumbers(of group: RecordGroup) {
    var firstName: [Int: String] = [:]
    for (meaning, name) in zip(meanings, names) {
      guard case .numbered(let field, let number) = meaning, field.group == group else { continue }
      if firstName[number] == nil { firstName[number] = name }
    }
    for (index, number) in firstName.keys.sorted().enumerated() {
      let name = firstName[number] ?? ""
      if number != index + 1 {
        findings.append(finding(GapInNumbers(prefix: group.columnPrefixes[0], missing: index + 1, found: name), name))
        return
      }
      for column in group.fields.map(\.column) where column.isRequired || column.field == .evidenceScore {
        require(.numbered(column.field, number), "\(group.columnPrefixes[0])\(number)_\(column.chinese)", with: name)
      }
    }
  }
}
