import Diagnostics
import Standards
import Vocabulary

@testable import CompetencyModel

/// Who has a say at a level, worked out plainly from the documents: what the joins are held against.
struct PlainCone {
  let index: DocumentIndex

  func requirements(_ owner: StandardLevel) -> LevelRequirements? {
    index.standards[owner.standard]?.levels.first { $0.level.value == owner.level }
  }

  /// The level and all that it refines, directly or through others.
  func cone(_ owner: StandardLevel) -> Set<StandardLevel> {
    var found: Set<StandardLevel> = []
    var open = [owner]
    while let next = open.popLast() {
      guard requirements(next) != nil, found.insert(next).inserted else { continue }
      for refinement in index.standards[next.standard]?.refines ?? [] {
        // The workspaces of these laws name the editions they refine.
        guard let target = refinement.value.named else { continue }
        for pair in refinement.value.levels where pair.own.value == next.level {
          open.append(StandardLevel(standard: target, level: pair.refined.value))
        }
      }
    }
    return found
  }

  /// Those of a level's cone that have a say in what one of them examines: it, what it refines, and what refines it.
  func speakers(at owner: StandardLevel, on examiner: StandardLevel) -> [LevelRequirements] {
    let above = cone(examiner)
    return cone(owner).filter { above.contains($0) || cone($0).contains(examiner) }.compactMap(requirements)
  }
}

extension Merge {
  /// Origins of one value, whoever gave them in whatever order.
  func origins(_ path: String, of owner: StandardLevel) -> Set<Origin> {
    Set(provenance.origins(of: owner.description, path))
  }
}
