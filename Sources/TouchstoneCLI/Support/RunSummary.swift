import Diagnostics
import Evaluation
import LearnerRecords

/// What a run over records came to, for people.
struct RunSummary {
  private var verdicts: [String: [Verdict: Int]] = [:]
  private var quarantined: [FindingCode: Int] = [:]
  private(set) var quarantinedRows = 0
  private(set) var decided = 0

  mutating func add(_ decision: Decision) {
    decided += 1
    verdicts[decision.level, default: [:]][decision.verdict, default: 0] += 1
  }

  mutating func add(_ row: QuarantinedRow) {
    quarantinedRows += 1
    for code in Set(row.findings.map(\.code)) { quarantined[code, default: 0] += 1 }
  }

  func lines(in language: Language) -> [String] {
    func text(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en).text(in: language) }
    var lines = [
      text("决定 \(decided) 份，隔离 \(quarantinedRows) 行", "decided \(decided) records, quarantined \(quarantinedRows) rows")
    ]
    for (level, counts) in verdicts.sorted(by: { $0.key > $1.key }) {
      let parts = Verdict.allCases.map { "\($0.name.text(in: language)) \(counts[$0] ?? 0)" }
      lines.append("  " + text("等级 \(level)：", "level \(level): ") + parts.joined(separator: text("，", ", ")))
    }
    if !quarantined.isEmpty {
      let parts = quarantined.sorted { $0.key < $1.key }.map { "\($0.key) × \($0.value)" }
      lines.append("  " + text("隔离原因：", "quarantined for: ") + parts.joined(separator: text("，", ", ")))
    }
    return lines
  }
}

extension Verdict {
  var name: Bilingual {
    switch self {
    case .attained: Bilingual(zh: "达到", en: "attained")
    case .notAttained: Bilingual(zh: "未达到", en: "not attained")
    case .incomplete: Bilingual(zh: "材料不全", en: "incomplete")
    case .notEligible: Bilingual(zh: "不具备申报条件", en: "not eligible")
    }
  }
}
