import Diagnostics

/// The applications that stand in a file more than once: which of them is meant is not for a machine to say, so all
/// their rows are quarantined, each naming the others' lines (rule 15).
package struct DuplicateApplications: Sendable {
  /// By line, all lines of the same application in order.
  private var lines: [Int: [Int]] = [:]

  init(_ groups: [[Int]]) {
    for group in groups {
      for line in group { lines[line] = group }
    }
  }

  package var isEmpty: Bool { lines.isEmpty }

  /// Whether the application on a line stands nowhere else.
  package func isAlone(_ line: Int) -> Bool { lines.isEmpty || lines[line] == nil }

  /// The lines of every application that stands there more than once, in the order of their first lines.
  package var groups: [[Int]] {
    lines.filter { $0.key == $0.value.first }.map(\.value).sorted { $0[0] < $1[0] }
  }

  /// The row as it is, or quarantined because its application stands elsewhere too.
  package func applied(to result: RowResult) -> RowResult {
    guard let group = lines[result.line] else { return result }
    let message = DuplicateApplication(others: group.filter { $0 != result.line })
    switch result {
    case .record(_, let origin):
      return .quarantined(QuarantinedRow(origin, findings: [message.finding(origin)]))
    case .quarantined(var row):
      guard let place = row.findings.first?.place, case .cell(let cell) = place else { return result }
      row.findings.append(
        Finding(message, at: .cell(RecordCell(file: cell.file, line: row.line, cell: cell.cell))))
      return .quarantined(row)
    }
  }
}

struct DuplicateApplication: FindingMessage {
  static let code: FindingCode = "TS4029"
  let others: [Int]
  private static let mostNamed = 10

  func finding(_ origin: RowOrigin) -> Finding {
    Finding(
      self, at: .cell(RecordCell(file: origin.file, line: origin.line, cell: origin.cell(for: "/person/idNumber"))))
  }

  var text: Bilingual {
    let named = others.prefix(Self.mostNamed).map(String.init)
    let more = others.count - named.count
    return Bilingual(
      zh: "同一申请在本文件中出现 \(others.count + 1) 次，另见第 \(named.joined(separator: "、")) 行\(more > 0 ? "等" : "")",
      en: "the same application stands \(others.count + 1) times in this file, also on line "
        + named.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
  }
  var advice: Bilingual {
    Bilingual(zh: "只留正确的一行，其余删去", en: "keep the row that is right and delete the others")
  }
  var rule: Bilingual? {
    Bilingual(
      zh: "证件、职业、级别都相同就是同一申请", en: "document, occupation and level make an application")
  }
}
