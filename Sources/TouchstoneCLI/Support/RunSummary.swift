import CompetencyModel
import Diagnostics
import Evaluation
import LearnerRecords
import Vocabulary

/// What a run over records came to, for people.
struct RunSummary: Codable {
  private var verdicts: [String: [Verdict: Int]] = [:]
  private var quarantined: [String: Int] = [:]
  /// Decisions under editions in force no more, by edition.
  private var retired: [StandardEdition: Int] = [:]
  /// Endorsed standards that decisions leave out.
  private var unjudged: [UnjudgedStandard: Int] = [:]
  /// By award and person, the lines of the applications that attained by it.
  private var awards: [String: [Int]] = [:]
  private(set) var quarantinedRows = 0
  private(set) var decided = 0
  /// Decided one by one by the reference evaluator.
  private var handedOver = 0

  mutating func add(_ decision: DecisionSummary, count: Int = 1) {
    decided += count
    verdicts[decision.level, default: [:]][decision.verdict, default: 0] += count
    for edition in decision.retired { retired[edition, default: 0] += count }
    for standard in decision.unjudged { unjudged[standard, default: 0] += count }
  }

  mutating func add(_ lines: DecidedLines) {
    for (decision, count) in lines.decisions { add(decision, count: count) }
    for row in lines.quarantined { add(row) }
    for used in lines.usedAwards { awards[used.key.description, default: []].append(used.line) }
    handedOver += lines.handedOver
  }

  mutating func add(_ row: QuarantinedRow) {
    quarantinedRows += 1
    for code in Set(row.findings.map(\.code.description)) { quarantined[code, default: 0] += 1 }
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
    for (edition, count) in retired.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "  "
          + text(
            "其中 \(count) 份按已失效的版次 `\(edition)` 评价（批次所依）",
            "\(count) judged by an edition in force no more, `\(edition)`, as their cohort is"))
    }
    for (standard, count) in unjudged.sorted(by: {
      ($0.key.standard, $0.key.reason.rawValue) < ($1.key.standard, $1.key.reason.rawValue)
    }) {
      let reason = standard.reason.name.text(in: language)
      lines.append(
        "  "
          + text(
            "其中 \(count) 份未按 `\(standard.standard)` 评价签注：\(reason)",
            "\(count) not judged by `\(standard.standard)` for endorsement: \(reason)"))
    }
    for repeated in awards.values.filter({ $0.count > 1 }).sorted(by: { $0[0] < $1[0] }) {
      let numbers = repeated.map(String.init)
      lines.append(
        "  "
          + text(
            "第 \(numbers.joined(separator: "、")) 行凭同一项获奖达标；一项获奖只用一次，发证时只有一份可用",
            "lines \(numbers.joined(separator: ", ")) attain by one and the same award, which counts once: only one of them can be certified by it"
          ))
    }
    if handedOver > 0 {
      lines.append(
        "  "
          + text(
            "其中 \(handedOver) 份由基准评价器逐份决定", "decided one by one by the reference evaluator: \(handedOver)"))
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

extension UnjudgedStandard.Reason {
  fileprivate var name: Bilingual {
    switch self {
    case .noEditionInForce: Bilingual(zh: "申报日没有有效版次", en: "no edition is in force on the application date")
    case .nothingToRefine:
      Bilingual(zh: "它所细化的标准没有适用的版次", en: "what it refines has no edition that applies")
    case .otherEdition:
      Bilingual(zh: "它细化的是所认定标准的另一版次", en: "it refines another edition of the certified standard")
    }
  }
}
