import CanonicalJSON
import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// What a decision rests on, as canonical JSON: what a side says, what that belongs to, who says it and at which layer.
/// Made from decoded values, so that comments, layout and the language of keys leave no mark (rule 12).
enum SideDigest {
  /// Changes whenever the same content would give other digests.
  private static let format = 1

  private static func digest(_ place: String, _ members: [String: JSONValue]) -> ContentDigest {
    let all: [String: JSONValue] = ["format": .integer(format), "place": .string(place)]
    return ContentDigest(of: JSONValue.object(all.merging(members) { $1 }).canonicalBytes)
  }

  /// A field of a level: with the rest of the examination or of the rules on evidence, and the level's entries of
  /// `refines`, by which alone it meets others.
  static func of(_ field: ContestedField, in part: Contribution, place: String, says: String) -> ContentDigest {
    let refines = part.standard.refines.map(\.value).flatMap { refinement in
      refinement.levels.filter { $0.own.value == part.owner.level }.map {
        "\(refinement.standard.value)@\(refinement.edition?.value ?? "")#\($0.refined.value)"
      }
    }
    return digest(
      place,
      publisher(of: part.standard).merging([
        "says": .string(says),
        "refines": .array(Set(refines).sorted().map(JSONValue.string)),
        "of": field.component.map { examination(part.level.assessment[$0]?.value) } ?? evidence(part.level.evidence),
      ]) { $1 })
  }

  /// A document's own statement about itself, such as its occupation.
  static func of(_ standard: StandardDocument, place: String, says: String) -> ContentDigest {
    digest(place, publisher(of: standard).merging(["says": .string(says)]) { $1 })
  }

  /// An item with its words and marks.
  static func of(_ item: RequirementItem, of standard: StandardDocument, place: String) -> ContentDigest {
    var content = text(item)
    content["pass"] = item.pass.map { .string($0.value.description) }
    return digest(place, publisher(of: standard).merging(["of": .object(content)]) { $1 })
  }

  /// An alignment with the words of the items it connects: who aligned them had read those.
  static func of(
    _ alignment: CrosswalkDocument.Alignment, of crosswalk: CrosswalkDocument, items: [RequirementItem?], place: String
  ) -> ContentDigest {
    digest(
      place,
      [
        "layer": .string(crosswalk.layer.value.rawValue), "body": .string(crosswalk.owner),
        "says": .string(alignment.relation.rawValue),
        "of": .array(items.map { $0.map { .object(text($0)) } ?? .null }),
      ])
  }

  /// A whole document.
  static func of(_ file: SourceFile, as source: SourceID) -> ContentDigest {
    ContentDigest(of: (DocumentContent.canonical(file, as: source) ?? .null).canonicalBytes)
  }

  private static func publisher(of standard: StandardDocument) -> [String: JSONValue] {
    ["layer": .string(standard.layer.value.rawValue), "body": .string(standard.body)]
  }

  private static func text(_ item: RequirementItem) -> [String: JSONValue] {
    var members: [String: JSONValue] = ["zh": .string(item.text.zh), "key": .bool(item.isKey?.value == true)]
    members["en"] = item.text.en.map(JSONValue.string)
    return members
  }

  private static func examination(_ requirements: ComponentRequirements?) -> JSONValue {
    guard let requirements else { return .null }
    var members: [String: JSONValue] = [
      "pass": .string(requirements.pass.value.description), "methods": words(requirements.methods.map(\.value)),
      "odd": .bool(requirements.oddPanel?.value == true),
    ]
    members["minutes"] = requirements.minutes.map { .integer($0.value) }
    members["assessors"] = requirements.assessors.map { .integer($0.value) }
    members["perAssessor"] = requirements.candidatesPerAssessor.map { .integer($0.value) }
    if requirements.qualified?.value == true { members["qualified"] = true }
    if requirements.independent?.value == true { members["independent"] = true }
    members["carryOver"] = requirements.carryOver.map { .string($0.value.description) }
    return .object(members)
  }

  private static func evidence(_ rules: EvidenceRules?) -> JSONValue {
    guard let rules else { return .null }
    var members: [String: JSONValue] = ["requiredKinds": words(rules.requiredKinds.map(\.value))]
    members["acceptedKinds"] = rules.acceptedKinds.map { words($0.value) }
    members["count"] = rules.count.map { .integer($0.value) }
    members["recency"] = rules.recency.map { .string($0.value.description) }
    members["assessors"] = rules.assessors.map { .integer($0.value) }
    return .object(members)
  }

  private static func words(_ words: [some Term]) -> JSONValue {
    .array(Set(words).map(\.rawValue).sorted().map(JSONValue.string))
  }
}
