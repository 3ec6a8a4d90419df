import Diagnostics
import Standards
import TestSupport
import Vocabulary

@testable import CompetencyModel

/// A lower layer may add and tighten for itself; above it nothing moves.
extension MergeLaw {
  /// What a model says of the layers down to one, by name.
  private struct Above: Equatable {
    var standards: [Standard]
    var competencies: [Competency]
    var sources: [ItemName: [ItemName]]

    init(_ model: UnifiedModel, downTo layer: Layer) {
      standards = model.standards.filter { $0.layer <= layer }
      competencies = model.competencies.filter { $0.layer <= layer }
      let names = Set(standards.map(\.key))
      sources = model.evidenceSources.filter { names.contains($0.key.owner.standard) }
    }
  }

  static let unmoved = MergeLaw("documents of a lower layer change nothing above it") { tried, random in
    let layer = random.pick([Layer.national, .industry])
    let higher = Merge(Workspace(standing(tried.files, downTo: layer))).model
    return Above(tried.model, downTo: layer) == Above(higher, downTo: layer)
      ? nil : "documents below the \(layer) layer change what stands above"
  }

  /// What is of the layer or above. Ladders stay, for they are what levels are named by, and so do standards that a
  /// crosswalk of the layer or above names itself.
  private static func standing(_ files: [WorkspaceTree.File], downTo layer: Layer) -> [WorkspaceTree.File] {
    func isHigh(_ file: WorkspaceTree.File) -> Bool { Layer(rawValue: file.layer).map { $0 <= layer } == true }
    let crosswalks = files.filter { $0.kind == "crosswalk" && isHigh($0) }.map(\.root.yaml)
    return files.filter { file in
      guard file.kind == "standard", case .scalar(let id)? = file.root["id"] else {
        return file.kind == "ladder" || isHigh(file)
      }
      return isHigh(file) || crosswalks.contains { $0.contains("\(id)@") }
    }
  }

  static let tightening = MergeLaw("lower layers only tighten") { tried, _ in
    for standard in tried.model.standards {
      for refined in standard.refines {
        for level in standard.levels {
          guard let target = refined.levels[level.level],
            let above = tried.model.standard(refined.standard)?.level(target)
          else { continue }
          if let objection = loosening(level, above) {
            return "\(standard.key)#\(level.level) below \(refined.standard)#\(target): \(objection)"
          }
        }
      }
    }
    return nil
  }

  /// What a level asks less of than one above it.
  private static func loosening(_ level: EffectiveLevel, _ above: EffectiveLevel) -> String? {
    if !Set(above.eligibility).isSubset(of: level.eligibility) { return "conditions" }
    for item in above.items {
      guard let own = level.items.first(where: { $0.item == item.item }), own.pass >= item.pass else { return item.id }
    }
    for clause in above.examinations {
      guard let own = level.examinations.first(where: { $0.id == clause.id }) else { return clause.id }
      if own.pass < clause.pass || own.assessors ?? 0 < clause.assessors ?? 0 || own.minutes ?? 0 < clause.minutes ?? 0
        || (clause.oddPanel && !own.oddPanel) || own.weights != clause.weights
        || own.candidatesPerAssessor ?? .max > clause.candidatesPerAssessor ?? .max
        || (clause.qualified == true && own.qualified != true)
        || (clause.independent == true && own.independent != true)
        || own.carryOver?.months ?? .max > clause.carryOver?.months ?? .max
        || !isSubset(own.methods, of: clause.methods)
        || !clause.keyItems.allSatisfy({ key in own.keyItems.contains { $0.item == key.item && $0.pass >= key.pass } })
      {
        return clause.id
      }
    }
    let (own, other) = (level.evidence, above.evidence)
    let isWithin = own.recency.map { $0.months } ?? .max <= other.recency.map { $0.months } ?? .max
    return own.count >= other.count && own.assessors >= other.assessors && isWithin
      && Set(other.requiredKinds).isSubset(of: own.requiredKinds)
      && isSubset(own.acceptedKinds, of: other.acceptedKinds)
      ? nil : "evidence"
  }

  /// Nil: everything.
  private static func isSubset<Element: Hashable>(_ some: [Element]?, of all: [Element]?) -> Bool {
    guard let all else { return true }
    return some.map { Set($0).isSubset(of: all) } ?? false
  }
}
