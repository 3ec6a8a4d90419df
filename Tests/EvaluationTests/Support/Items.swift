import CompetencyModel
import Testing
import Vocabulary

/// Items of a level of a shipped standard, written in full, in order of their codes.
func items(_ kind: ItemKind, of level: String) throws -> [String] {
  let owner = try #require(StandardLevel(level))
  let standard = try #require(try ShippedStandards.judge().model.standard(owner.standard))
  let items = standard.items.map(\.name).filter { $0.owner == owner && $0.kind == kind }
  try #require(!items.isEmpty, "\(level) has no items")
  return items.map(\.description)
}
