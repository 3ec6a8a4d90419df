package import Diagnostics
package import Vocabulary
import YAMLSource

/// What a standard asks at one of its levels, work requirements apart.
package struct LevelRequirements: Sendable {
  /// A step of the standard's ladder.
  package var level: Sited<String>
  /// 标准学时: a reference, never a gate.
  package var training: Sited<Int>?
  package var trainingSynthetic: Bool
  /// 具备以下条件之一者: any of these. Empty: none of its own.
  package var eligibility: [Sited<EligibilityAlternative>]
  package var assessment: [Component: Sited<ComponentRequirements>]
  package var weights: WeightTables?
  package var evidence: EvidenceRules?
  /// Items of refined standards that this one marks ★ too.
  package var keyItems: [Sited<ItemName>]
  /// 技能考核内容结构表. Empty: none.
  package var blueprint: [Sited<BlueprintRange>]

  private static let shape = Shape(
    Bilingual(zh: "一个等级的要求", en: "a level's requirements"),
    optional: [
      Keys.training, Keys.trainingSynthetic, Keys.eligibility, Keys.assessment, Keys.weights, Keys.evidence,
      Keys.keyItems, Keys.blueprint,
    ])

  /// The level itself is the key that this value stands under.
  static let form = Form<LevelRequirements>.object(shape) { reader, decoding in
    let training = reader.read(Keys.training, &decoding)
    let synthetic = reader.read(Keys.trainingSynthetic, &decoding)
    let eligibility = reader.read(Keys.eligibility, &decoding)
    let assessment = reader.read(Keys.assessment, &decoding)
    let weights = reader.read(Keys.weights, &decoding)
    let evidence = reader.read(Keys.evidence, &decoding)
    let keyItems = reader.read(Keys.keyItems, &decoding)
    let blueprint = reader.read(Keys.blueprint, &decoding)
    return LevelRequirements(
      level: Sited("", at: reader.node.span), training: training, trainingSynthetic: synthetic ?? false,
      eligibility: eligibility ?? [], assessment: assessment ?? [:], weights: weights, evidence: evidence,
      keyItems: keyItems ?? [], blueprint: blueprint ?? [])
  }
}
