import CanonicalJSON
import Vocabulary

/// What a person was seen to do: examinations and competency evidence.
extension RecordDecoder {
  /// Blank score, unknown; 缺考, absent; 0 is 0.
  mutating func sitting(_ slot: Int) -> Sitting? {
    let component = required(.sittingComponent, slot) { $0.word(Words.components, .sittingComponent, slot) }
    let date = required(.sittingDate, slot) { $0.day(.sittingDate, slot) }
    let score = sittingScore(slot)
    let standard = code(.sittingStandard, slot)
    let level = self.level(.sittingLevel, slot)
    let assessors = self.assessors(.sittingAssessors, slot)
    let functions = self.functions(slot)
    let keys = self.keys(slot)
    guard let component, let date else { return nil }
    return Sitting(
      component: component, date: date, score: score, standard: standard, level: level, assessors: assessors,
      functions: functions, keys: keys)
  }

  private mutating func sittingScore(_ slot: Int) -> SittingScore? {
    guard let text = textOrNumber(.sittingScore, slot) else { return nil }
    if ScoreReading.absent.contains(text) { return .absent }
    return score(text, .sittingScore, slot).map(SittingScore.given)
  }

  private mutating func functions(_ slot: Int) -> [String: RecordedScore] {
    var scores: [String: RecordedScore] = [:]
    for entry in entries(.sittingFunctions, slot, content: .scores) {
      guard let text = entry.text else {
        if let json = entry.json { fail(WrongType(found: json, expected: .textOrNumber), at: entry.cell) }
        continue
      }
      scores[entry.key] = score(text, .sittingFunctions, slot, cell: entry.cell)
    }
    return scores
  }

  private mutating func keys(_ slot: Int) -> [String: Bool] {
    var outcomes: [String: Bool] = [:]
    for entry in entries(.sittingKeys, slot, content: .outcomes) {
      if case .bool(let isPassed)? = entry.json {
        outcomes[entry.key] = isPassed
      } else if let json = entry.json {
        fail(WrongType(found: json, expected: .flag), at: entry.cell)
      } else if let text = entry.text, let isPassed = Self.outcome(text) {
        outcomes[entry.key] = isPassed
      } else {
        fail(InvalidEntry(written: "\(entry.key)=\(entry.text ?? "")", content: .outcomes), at: entry.cell)
      }
    }
    return outcomes
  }

  private static func outcome(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "合格", "通过", "是", "pass", "true": true
    case "不合格", "未通过", "否", "fail", "false": false
    default: nil
    }
  }

  /// A piece without a score says nothing (blank is unknown), so there is none; its other cells are still checked.
  mutating func evidence(_ slot: Int) -> Evidence? {
    let item = required(.evidenceItem, slot) { $0.item(.evidenceItem, slot) }
    let kind = required(.evidenceKind, slot) { $0.word(Words.evidenceKinds, .evidenceKind, slot) }
    let scoreText = textOrNumber(.evidenceScore, slot)
    let score = scoreText.flatMap { self.score($0, .evidenceScore, slot) }
    let date = day(.evidenceDate, slot)
    let assessors = self.assessors(.evidenceAssessors, slot)
    let organisation = prose(.evidenceOrganisation, slot)
    guard let item, let kind, let score else { return nil }
    return Evidence(
      item: item, kind: kind, score: score, date: date, assessors: assessors, organisation: organisation)
  }

  mutating func item(_ field: RecordField, _ slot: Int) -> String? {
    guard let text = code(field, slot) else { return nil }
    if let item = ItemReference.read(text) { return item }
    fail(InvalidItem(written: text), field, slot)
    return nil
  }
}
