package import CanonicalJSON
package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// Conflicts as data, texts in both languages. Keys and words of standing are stable.
package enum ConflictJSON {
  package static func value(_ judged: JudgedConflict, _ sources: SourceMap) -> JSONValue {
    let conflict = judged.conflict
    var members: [String: JSONValue] = [
      "code": .string(conflict.code.description),
      "standing": .string(judged.standing.word),
      "subject": texts(conflict.subject),
      "first": side(conflict.first, sources), "second": side(conflict.second, sources),
      "meeting": .object(
        sources.json(conflict.meeting.span).merging([
          "by": .string(kind(conflict.meeting)), "text": texts(conflict.meeting.text),
        ]) { $1 }),
      "meanwhile": texts(conflict.meanwhile),
      "rights": .array(conflict.rights.map(right)),
      "edits": .array(conflict.edits.map { edit($0, sources) }),
    ]
    if let entry = ResolutionEntry(conflict, language: .en) {
      members["entry"] = .string(entry.lines.joined(separator: "\n") + "\n")
    }
    if case .settled(let resolution) = judged.standing {
      members["resolution"] = decision(resolution, on: conflict, sources)
    }
    return .object(members)
  }

  /// What is wrong with a resolution.
  static func value(_ finding: Finding, _ sources: SourceMap) -> JSONValue {
    [
      "code": .string(finding.code.description), "severity": .string(finding.severity.rawValue),
      "place": place(finding.place, sources),
      "others": .array(finding.others.map { ["place": place($0.place, sources), "text": texts($0.text)] }),
      "text": texts(finding.message.text), "advice": texts(finding.message.advice),
    ]
  }

  private static func place(_ place: Place, _ sources: SourceMap) -> JSONValue {
    guard case .source(let span) = place else { return ["path": .string(place.path(in: sources))] }
    return .object(sources.json(span))
  }

  private static func kind(_ meeting: Meeting) -> String {
    switch meeting {
    case .refinement: "refinement"
    case .alignment: "alignment"
    case .name: "name"
    }
  }

  private static func side(_ side: ConflictSide, _ sources: SourceMap) -> JSONValue {
    .object([
      "place": .string(side.place), "span": .object(sources.json(side.span)), "layer": .string(side.layer.rawValue),
      "body": .string(side.body), "says": .string(side.says), "digest": .string(side.digest.description),
    ])
  }

  private static func right(_ right: DecisionRight) -> JSONValue {
    [
      "choice": .string(right.choice.rawValue), "outcome": texts(right.outcome),
      "signatories": .array(
        right.signatories.map { ["body": .string($0.body), "layer": .string($0.layer.rawValue)] }),
    ]
  }

  private static func edit(_ edit: ConflictEdit, _ sources: SourceMap) -> JSONValue {
    var members: [String: JSONValue] = ["text": texts(edit.text), "span": .object(sources.json(edit.span))]
    members["replacement"] = edit.replacement.map(JSONValue.string)
    return .object(members)
  }

  private static func decision(
    _ resolution: Sited<Resolution>, on conflict: Conflict, _ sources: SourceMap
  ) -> JSONValue {
    let value = resolution.value
    var members: [String: JSONValue] = [
      "choice": .string(value.choice(on: conflict).rawValue), "body": .string(value.body.value),
      "person": .string(value.person), "reason": .string(value.reason), "date": .string(value.date.description),
      "span": .object(sources.json(resolution.span)),
    ]
    members["expires"] = value.expires.map { .string($0.value.description) }
    members["authority"] = value.authority.map(JSONValue.string)
    return .object(members)
  }

  private static func texts(_ text: Bilingual) -> JSONValue { ["zh": .string(text.zh), "en": .string(text.en)] }
}
