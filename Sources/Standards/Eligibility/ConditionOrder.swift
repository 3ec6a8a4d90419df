import Diagnostics
package import Vocabulary

/// Which conditions ask for at least as much as others: `a` implies `b` when no application whatever meets `a` and does
/// not meet `b`, as the evaluator decides them (rules 4 to 6).
///
/// What a condition means depends on a few facts of the standard it stands in, which are given here: the steps of its
/// ladder, whether it has related occupations and majors that are not its own, and who counts a title. Where 相关 adds
/// nothing to 本, the two are the same; where a condition can be met by nobody, it implies everything.
package struct ConditionOrder: Sendable {
  private let ranks: [String: Int]
  /// 相关职业 that are not the occupation itself or a 工种 of it.
  package let hasRelatedOccupations: Bool
  let hasOwnMajors: Bool
  /// 相关专业 that are not 本专业.
  let hasRelatedMajors: Bool
  let hasTitles: Bool

  /// - Parameter steps: the ladder's, low to high.
  package init(
    steps: [String], occupation: OccupationCode, relatedOccupations: [OccupationCode], ownMajors: [String],
    relatedMajors: [String], titles: [String]
  ) {
    ranks = Dictionary(zip(steps, steps.indices), uniquingKeysWith: { first, _ in first })
    hasRelatedOccupations = relatedOccupations.contains { !$0.isWithin(occupation) }
    hasOwnMajors = !ownMajors.isEmpty
    // Mostly the first of them tells.
    hasRelatedMajors =
      relatedMajors.first.map { !ownMajors.contains($0) } == true || !Set(relatedMajors).isSubset(of: ownMajors)
    hasTitles = !titles.isEmpty
  }

  package init(steps: [String], standard: StandardDocument) {
    let related = standard.related
    self.init(
      steps: steps, occupation: standard.occupation.value.code,
      relatedOccupations: related.occupations.map(\.value), ownMajors: related.ownMajors,
      relatedMajors: related.majors, titles: related.titles)
  }

  /// Whether whoever meets all of the first entry's conditions meets all of the second's.
  ///
  /// Complete, though it compares condition by condition: whatever conditions stand together, there is an application
  /// that meets them with the least certificate, title, course and diploma that each allows, with its work done before
  /// any certificate that need not come first and in as small pieces as they allow, and with nothing else. It meets a
  /// further condition only where one of them alone implies it. (Of several entries together this does not hold: five
  /// years of work after a certificate are either without a break, or within more than five years of the calendar.)
  package func implies(_ stronger: EligibilityAlternative, _ weaker: EligibilityAlternative) -> Bool {
    asks(stronger, forAtLeast: weaker) || !canBeMet(stronger)
  }

  /// The same of an entry that can be met.
  package func asks(_ stronger: EligibilityAlternative, forAtLeast weaker: EligibilityAlternative) -> Bool {
    weaker.conditions.allSatisfy { condition in stronger.conditions.contains { asks($0, forAtLeast: condition) } }
  }

  package func canBeMet(_ alternative: EligibilityAlternative) -> Bool {
    alternative.conditions.allSatisfy(canBeMet)
  }

  /// Whether any application could meet it.
  package func canBeMet(_ condition: Condition) -> Bool {
    switch condition {
    case .experience(let work):
      switch work.after {
      case nil: true
      case .certificate(let certificate): ranks[certificate.level] != nil
      case .title: hasTitles
      }
    case .holds(let certificate, _): ranks[certificate.level] != nil
    case .title: hasTitles
    case .trained(let training): ranks[training.level] != nil
    case .graduate(let diploma): hasMajors(diploma.major) && (diploma.accreditedFor.map { ranks[$0] != nil } ?? true)
    case .engaged, .intends, .apprenticeship, .age, .qualification: true
    }
  }

  private func hasMajors(_ relation: MajorRelation) -> Bool {
    switch relation {
    case .any: true
    case .own: hasOwnMajors
    case .related: hasOwnMajors || hasRelatedMajors
    }
  }

  /// The place of a step on the ladder; nil where the ladder has no such step.
  package func rank(_ step: String) -> Int? { ranks[step] }

  /// Whether a step is the other or a higher one: who has the higher has the lower (rule 6).
  func isAtLeast(_ step: String, _ other: String) -> Bool {
    guard let rank = ranks[step], let other = ranks[other] else { return false }
    return rank >= other
  }
}

extension OccupationCode {
  /// Whether it is this occupation or a 工种 of it.
  package func isWithin(_ occupation: OccupationCode) -> Bool {
    self == occupation || description.hasPrefix(occupation.description + "-")
  }
}
