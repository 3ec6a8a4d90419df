import CompetencyModel
import Standards
import Vocabulary

/// The standards that a scheme endorses on a certificate, those that an application is judged by and those that it is
/// not: nobody is left to wonder why an endorsement is missing.
struct EndorsedStandards {
  private(set) var applicable: [ApplicableStandard] = []
  private(set) var unjudged: [UnjudgedStandard] = []

  init(_ circumstances: Circumstances, certified: StandardEdition) {
    let rules = EditionRules(model: circumstances.model, scheme: circumstances.scheme)
    for id in circumstances.endorsed {
      switch rules.endorsed(id, on: circumstances.applicationDate, pinned: circumstances.pinned) {
      case .failure(let reason): unjudged.append(reason)
      case .success(let standard):
        applicable.append(standard)
        let refined = Self.editions(of: certified.standard, refinedBy: standard.standard, circumstances)
        if !refined.isEmpty, !refined.contains(certified) {
          unjudged.append(UnjudgedStandard(standard: id, reason: .otherEdition))
        }
      }
    }
  }

  /// The editions of a standard that another refines, directly or through others.
  private static func editions(
    of id: String, refinedBy standard: Standard, _ circumstances: Circumstances
  ) -> Set<StandardEdition> {
    var found: Set<StandardEdition> = []
    var seen: Set<StandardEdition> = []
    var open = [standard]
    while let next = open.popLast() {
      guard seen.insert(next.key).inserted else { continue }
      found.formUnion(next.refines.map(\.standard).filter { $0.standard == id })
      open += next.refines.compactMap { circumstances.joined($0.standard) }
    }
    return found
  }
}
