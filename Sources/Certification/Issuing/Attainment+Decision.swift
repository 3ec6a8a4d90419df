package import CompetencyModel
import Diagnostics
package import Evaluation
package import LearnerRecords
import Standards
import Vocabulary

extension Attainment {
  /// What a decision found that a person attained; nil where the level applied for was not attained.
  ///
  /// The competencies cited are the skills that the level's examination is made of, by their own names (rule 10).
  package init?(_ decision: Decision, of person: Person, in model: UnifiedModel) {
    guard decision.verdict == .attained, let certified = decision.standards.first,
      let standard = model.standard(certified.standard), let ladder = model.ladder(standard.ladder),
      let step = ladder.steps.first(where: { $0.id == decision.level })
    else { return nil }
    let owner = StandardLevel(standard: standard.key, level: decision.level)
    self.init(
      holder: CertificateHolder(document: person.document, number: person.number, name: person.name),
      occupation: CertifiedOccupation(
        identity: standard.occupation, codes: model.occupations.codes(of: standard.occupation),
        title: Bilingual(standard.title), workType: decision.workType),
      ladder: ladder.steps.map(LadderStep.init), level: LadderStep(step),
      standard: CitedStandard(edition: standard.key, title: Bilingual(standard.title)),
      endorsements: decision.endorsements.compactMap { Endorsement($0, in: model) },
      competencies: standard.items.filter {
        $0.name.owner == owner && $0.name.kind == .skill && $0.concerns(decision.workType)
      }.map {
        CertifiedCompetency(item: $0.name, text: $0.text.zh, standardTitle: standard.title.zh)
      })
  }
}

extension Endorsement {
  fileprivate init?(_ level: StandardLevel, in model: UnifiedModel) {
    guard let standard = model.standard(level.standard), let ladder = model.ladder(standard.ladder),
      let step = ladder.steps.first(where: { $0.id == level.level })
    else { return nil }
    self.init(
      standard: CitedStandard(edition: standard.key, title: Bilingual(standard.title)), level: LadderStep(step))
  }
}

extension LadderStep {
  fileprivate init(_ step: Ladder.Step) {
    self.init(id: step.id, title: Bilingual(step.title), digit: step.digit.flatMap { NationalLevel(rawValue: $0) })
  }
}

extension Bilingual {
  /// Where a standard gives no English name, its Chinese one stands in both languages.
  init(_ text: LocalizedText) { self.init(zh: text.zh, en: text.en ?? text.zh) }
}
