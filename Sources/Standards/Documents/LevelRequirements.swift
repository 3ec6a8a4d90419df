import Diagnostics
package import Vocabulary
import YAMLSource

/// What a standard asks at one of its levels, work requirements apart.
package final class LevelRequirements: Sendable {
  /// A step of the standard's ladder.
  package let level: Sited<String>
  /// 标准学时: a reference, never a gate.
  package let training: Sited<Int>?
  package let trainingSynthetic: Bool
  /// 具备以下条件之一者: any of these. Empty: none of its own.
  package let eligibility: [Sited<EligibilityAlternative>]
  package let assessment: ByComponent<Sited<ComponentRequirements>>
  package let weights: WeightTables?
  package let evidence: EvidenceRules?
  /// Items of refined standards that this one marks ★ too.
  package let keyItems: [Sited<ItemName>]
  /// 技能考核内容结构表. Empty: none.
  package let blueprint: [Sited<BlueprintRange>]

  init(
    level: Sited<String>, training: Sited<Int>?, trainingSynthetic: Bool,
    eligibility: [Sited<EligibilityAlternative>], assessment: ByComponent<Sited<ComponentRequirements>>,
    weights: WeightTables?, evidence: EvidenceRules?, keyItems: [Sited<ItemName>], blueprint: [Sited<BlueprintRange>]
  ) {
    self.level = level
    self.training = training
    self.trainingSynthetic = trainingSynthetic
    self.eligibility = eligibility
    self.assessment = assessment
    self.weights = weights
    self.evidence = evidence
    self.keyItems = keyItems
    self.blueprint = blueprint
  }

  /// The same under another name.
  func named(_ level: Sited<String>) -> LevelRequirements {
    LevelRequirements(
      level: level, training: training, trainingSynthetic: trainingSynthetic, eligibility: eligibility,
      assessment: assessment, weights: weights, evidence: evidence, keyItems: keyItems, blueprint: blueprint)
  }

  /// The same, asking something else of its examinations and of evidence.
  package func with(
    assessment: ByComponent<Sited<ComponentRequirements>>, evidence: EvidenceRules?
  ) -> LevelRequirements {
    LevelRequirements(
      level: level, training: training, trainingSynthetic: trainingSynthetic, eligibility: eligibility,
      assessment: assessment, weights: weights, evidence: evidence, keyItems: keyItems, blueprint: blueprint)
  }

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
      eligibility: eligibility ?? [], assessment: assessment ?? ByComponent(), weights: weights, evidence: evidence,
      keyItems: keyItems ?? [], blueprint: blueprint ?? [])
  }
}
