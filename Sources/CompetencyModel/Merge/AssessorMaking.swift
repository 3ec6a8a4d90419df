import LearnerRecords
import Standards
import Vocabulary

extension Scheme.Assessor {
  /// An issuer's assessors, sorted; nil where it lists none.
  static func all(_ issuer: IssuerDocument) -> [Scheme.Assessor]? {
    if issuer.assessors.isEmpty { return nil }
    return Set(issuer.assessors.map { Scheme.Assessor($0.value) }).sorted {
      $0.order.lexicographicallyPrecedes($1.order)
    }
  }

  /// Named as records name them, however the roster is written.
  private init(_ entry: AssessorEntry) {
    self.init(
      id: AssessorName.read(entry.id) ?? entry.id,
      occupations: Set(entry.occupations.map(\.value)).sorted { $0.description < $1.description },
      levels: Set(entry.levels.map(\.value)).sorted(), inForce: entry.inForce, unit: entry.unit)
  }

  private var order: [String] {
    [id, inForce.from.description, inForce.to?.description ?? "", unit ?? ""] + occupations.map(\.description) + levels
  }
}
