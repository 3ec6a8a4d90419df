package import CompetencyModel
import Standards
import Vocabulary

/// Which edition an application is judged by: the one in force on its date, or the one its cohort entered under
/// (rule 5). There is no falling back: where neither speaks, the application is not judged.
package struct EditionRules: Sendable {
  let model: UnifiedModel
  let scheme: Scheme

  package init(model: UnifiedModel, scheme: Scheme) {
    self.model = model
    self.scheme = scheme
  }

  /// What a record or a run may be pinned to: the scheme's cohorts, or where it has none the editions of what it
  /// certifies.
  package var cohorts: [String] {
    scheme.cohorts?.map(\.id) ?? model.history(of: scheme.certifies).entries.map(\.edition.edition)
  }

  /// The edition that a cohort is pinned to. Where a scheme says which cohorts there are, until when and why, there are
  /// no others.
  func pinned(_ cohort: String?, on date: CalendarDate) throws(Rejection) -> StandardEdition? {
    guard let cohort else { return nil }
    guard let cohorts = scheme.cohorts else {
      return StandardEdition(standard: scheme.certifies, edition: cohort)
    }
    guard let found = cohorts.first(where: { $0.id == cohort }) else {
      throw Rejection([(Self.cohortCell, UnknownCohort(cohort: cohort, scheme: scheme.id, known: cohorts.map(\.id)))])
    }
    guard date <= found.until else {
      throw Rejection([(Self.cohortCell, CohortEnded(cohort: cohort, until: found.until, date: date))])
    }
    return StandardEdition(standard: scheme.certifies, edition: found.edition)
  }

  func certified(on date: CalendarDate, pinned: StandardEdition?) throws(Rejection) -> ApplicableStandard {
    do throws(NotApplicable) {
      return try model.applicable(scheme.certifies, on: date, pinned: pinned)
    } catch {
      let cell = pinned == nil ? Self.dateCell : Self.cohortCell
      switch error {
      case .noneInForce(let entries):
        let missing = NoEditionInForce(
          standard: scheme.certifies, date: date, named: nil, editions: entries, hasCohorts: scheme.cohorts != nil)
        throw Rejection([(cell, missing)])
      case .noEdition(let named, let entries):
        let missing = NoEditionInForce(
          standard: scheme.certifies, date: date, named: named, editions: entries, hasCohorts: scheme.cohorts != nil)
        throw Rejection([(cell, missing)])
      case .notYetInForce(let entry): throw Rejection([(cell, PinnedOutOfForce(edition: entry, date: date))])
      case .neverInForce(let entry): throw Rejection([(cell, PinnedOutOfForce(edition: entry, date: date))])
      case .nothingToRefine(let edition):
        throw Rejection([(cell, NothingToRefine(edition: edition, date: date))])
      }
    }
  }

  /// An endorsed standard, or why it is not judged: it never stands in the way of the certificate.
  func endorsed(
    _ id: String, on date: CalendarDate, pinned: StandardEdition?
  ) -> Result<ApplicableStandard, UnjudgedStandard> {
    do throws(NotApplicable) {
      return .success(try model.applicable(id, on: date, pinned: pinned))
    } catch {
      let reason: UnjudgedStandard.Reason =
        switch error {
        case .nothingToRefine: .nothingToRefine
        case .noneInForce, .noEdition, .notYetInForce, .neverInForce: .noEditionInForce
        }
      return .failure(UnjudgedStandard(standard: id, reason: reason))
    }
  }

  private static let dateCell = "/application/date"
  private static let cohortCell = "/application/cohort"
}
