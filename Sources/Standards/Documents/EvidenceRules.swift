import Diagnostics
package import Vocabulary
import YAMLSource

/// What evidence of skills must be to count at a level. Kinds are those of practice, so knowledge items are not
/// under these rules.
package struct EvidenceRules: Sendable {
  /// Nil: every kind.
  package var acceptedKinds: Sited<[EvidenceKind]>?
  package var requiredKinds: [Sited<EvidenceKind>]
  package var count: Sited<Int>?
  package var recency: Sited<CalendarLength>?
  package var assessors: Sited<Int>?

  private static let shape = Shape(
    Bilingual(zh: "证据要求", en: "`evidence`"),
    optional: [Keys.acceptedKinds, Keys.requiredKinds, Keys.count, Keys.recency, Keys.evidenceAssessors])

  static let form = Form<EvidenceRules>.object(shape) { reader, decoding in
    let accepted = reader.read(Keys.acceptedKinds, &decoding)
    let required = reader.read(Keys.requiredKinds, &decoding)
    let count = reader.read(Keys.count, &decoding)
    let recency = reader.read(Keys.recency, &decoding)
    let assessors = reader.read(Keys.evidenceAssessors, &decoding)
    return EvidenceRules(
      acceptedKinds: accepted, requiredKinds: required ?? [], count: count, recency: recency, assessors: assessors)
  }
}
