import Standards
import Vocabulary

/// A ladder as its document has it. Lists are sorted, so that their order in the file moves no byte.
extension Ladder {
  init(_ document: LadderDocument) {
    self.init(
      id: document.id.value, layer: document.layer.value, title: document.title,
      steps: document.steps.map { Ladder.Step(id: $0.id.value, title: $0.title, digit: $0.digit?.value) },
      mappings: document.mappings.map { Mapping($0.value) }.sorted {
        ($0.from, $0.ladder, $0.to, $0.relation.rawValue) < ($1.from, $1.ladder, $1.to, $1.relation.rawValue)
      },
      awards: document.awards.isEmpty
        ? nil : document.awards.map { Award($0.value) }.sorted { $0.order.lexicographicallyPrecedes($1.order) },
      recognitions: document.recognitions.isEmpty
        ? nil
        : document.recognitions.map { Recognition($0.value) }.sorted { $0.order.lexicographicallyPrecedes($1.order) })
  }
}

extension Ladder.Mapping {
  fileprivate init(_ mapping: LadderDocument.Mapping) {
    self.init(
      from: mapping.from.value, ladder: mapping.ladder.value, to: mapping.to.value, relation: mapping.relation,
      exempts: mapping.exempts, authority: mapping.authority, date: mapping.date)
  }
}

extension Ladder.Award {
  fileprivate init(_ rule: AwardRule) {
    self.init(
      competitionClass: rule.competitionClass, group: rule.group, firstRank: rule.firstRank?.value,
      lastRank: rule.lastRank?.value,
      prizes: rule.prizes.isEmpty ? nil : rule.prizes.sorted { $0.rawValue < $1.rawValue },
      grants: rule.grants.value, upTo: rule.upTo?.value, within: rule.within, authority: rule.authority,
      date: rule.date)
  }

  fileprivate var order: [String] {
    [
      competitionClass.rawValue, group.rawValue, "\(1000 + (firstRank ?? 0))", "\(1000 + (lastRank ?? 999))",
      (prizes ?? []).map(\.rawValue).joined(separator: " "), grants, upTo ?? "", within?.description ?? "",
      date.description, authority,
    ]
  }
}

extension Ladder.Recognition {
  fileprivate init(_ rule: RecognitionRule) {
    self.init(
      kind: rule.kind, levels: Set(rule.levels.map(\.value)).sorted(), waives: Set(rule.waives).sorted(),
      authority: rule.authority, date: rule.date)
  }

  fileprivate var order: [String] {
    [kind.rawValue, date.description, authority] + levels + waives.map(\.rawValue)
  }
}
