package import CanonicalJSON
import Vocabulary

/// A record in the documented input shape, the one ``RecordSource`` reads.
extension LearnerRecord {
  /// One line of NDJSON, with its line end; canonical, so equal records are equal bytes.
  package var ndjson: [UInt8] { inputShape.canonicalBytes + [UInt8(ascii: "\n")] }

  package var inputShape: JSONValue {
    var members: [String: JSONValue] = [
      RecordGroup.application.key: element(.application, 0), RecordGroup.person.key: element(.person, 0),
    ]
    let table = RecordTable(record: self)
    if declaredExperience != nil {
      members[RecordField.declaredExperience.column.key] = .string(table.text(.declaredExperience, 0))
    }
    for group in RecordGroup.repeated where table.count(group) > 0 {
      members[group.key] = .array((0..<table.count(group)).map { element(group, $0) })
    }
    return .object(members)
  }

  private func element(_ group: RecordGroup, _ index: Int) -> JSONValue {
    let table = RecordTable(record: self)
    var members: [String: JSONValue] = [:]
    for field in group.fields {
      let value = structured(field, index) ?? english(field, index) ?? .string(table.text(field, index))
      if value != .string("") { members[field.column.key] = value }
    }
    return .object(members)
  }

  /// What is not a text in JSON; nil for texts, an empty one for nothing.
  private func structured(_ field: RecordField, _ index: Int) -> JSONValue? {
    func list(_ texts: [String]) -> JSONValue { texts.isEmpty ? "" : .array(texts.map(JSONValue.string)) }
    switch field {
    case .diplomaEnrolled: return education[index].enrolled ? true : ""
    case .diplomaFinalYear: return education[index].finalYear ? true : ""
    case .sittingAssessors: return list(sittings[index].assessors)
    case .evidenceAssessors: return list(evidence[index].assessors)
    case .sittingFunctions:
      let scores = sittings[index].functions.mapValues { JSONValue.string($0.description) }
      return scores.isEmpty ? "" : .object(scores)
    case .sittingKeys:
      let outcomes = sittings[index].keys.mapValues(JSONValue.bool)
      return outcomes.isEmpty ? "" : .object(outcomes)
    default: return nil
    }
  }

  /// Words of a vocabulary in their English form.
  private func english(_ field: RecordField, _ index: Int) -> JSONValue? {
    switch field {
    case .documentKind: .string(person.document.rawValue)
    case .diplomaSchool: .string(education[index].school.rawValue)
    case .diplomaEducation: .string(education[index].education.rawValue)
    case .diplomaProgramme: education[index].programme.map { .string($0.rawValue) }
    case .titleRank: .string(titles[index].rank.rawValue)
    case .credentialKind: .string(credentials[index].kind.rawValue)
    case .sittingComponent: .string(sittings[index].component.rawValue)
    case .sittingScore: sittings[index].score.map { .string($0.description) }
    case .evidenceKind: .string(evidence[index].kind.rawValue)
    case .awardClass: .string(awards[index].competitionClass.rawValue)
    case .awardGroup: .string(awards[index].group.rawValue)
    case .awardPrize: awards[index].prize.map { .string($0.rawValue) }
    case .recognitionKind: .string(recognitions[index].kind.rawValue)
    case .sanctionMeasure: .string(sanctions[index].measure.rawValue)
    case .sanctionComponent: sanctions[index].component.map { .string($0.rawValue) }
    default: nil
    }
  }
}
