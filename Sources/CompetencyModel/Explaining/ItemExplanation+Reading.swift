package import Diagnostics
import Standards
package import Vocabulary

extension ItemExplanation {
  /// - Parameter date: the day whose editions are joined; nil: each standard as it was last.
  /// - Returns: nil where there is no such item.
  package init?(_ name: ItemName, in merge: Merge, _ sources: SourceMap, asOf date: CalendarDate? = nil) {
    let reading = ItemReading(merge, sources)
    guard let placed = merge.index.placed(name) else { return nil }
    let requirements = RequirementReading(merge, sources, asOf: date)
    let dependants = Dependants(name.owner, requirements.graph)
    let competencies = reading.competencies(of: name)
    let flows = (merge.model.evidenceFlows.first { $0.items.contains(name) }?.from ?? []).filter { $0 != name }
    let same = reading.members(of: name, at: placed.standard.layer.value)
    self.init(
      item: CitedItem(placed, sources), standard: CitedStandard(placed.standard, sources),
      editions: EditionsInForce(of: name.owner.standard.standard, on: date, in: merge.index, sources),
      replaces: SucceedingItem.all(from: name, later: false, in: merge, sources),
      replacedBy: SucceedingItem.all(from: name, later: true, in: merge, sources),
      function: Heading(code: placed.function.code.value, title: placed.function.title),
      task: Heading(code: placed.task.code.value, title: placed.task.title),
      workTypes: placed.function.workTypes.map(\.value).sorted(), competencies: competencies,
      covers: reading.covered(by: name),
      coveredBy: flows.filter { !same.contains($0) }.compactMap {
        reading.related($0, by: reading.routes.flow(to: name, from: $0, at: placed.standard.layer.value))
      },
      evidenceFrom: flows, informing: reading.informing(name),
      requirements: dependants.levels.compactMap { requirements.requirements(of: $0, on: name) },
      schemes: dependants.schemes(merge, sources))
  }
}

extension ItemExplanation.CitedItem {
  init(_ placed: DocumentIndex.PlacedItem, _ sources: SourceMap) {
    self.init(name: placed.name, text: placed.item.text, place: CitedPlace(placed.item.code.span, in: sources))
  }
}

/// Reads what alignments make of one item.
private struct ItemReading {
  let merge: Merge
  let sources: SourceMap
  let routes: AlignmentRoutes

  init(_ merge: Merge, _ sources: SourceMap) {
    self.merge = merge
    self.sources = sources
    routes = AlignmentRoutes(merge.index, sources)
  }

  func related(_ name: ItemName, by alignments: [CitedAlignment]) -> ItemExplanation.RelatedItem? {
    merge.index.placed(name).map {
      ItemExplanation.RelatedItem(
        item: ItemExplanation.CitedItem($0, sources), standard: $0.standard.title, layer: $0.standard.layer.value,
        alignments: alignments)
    }
  }

  /// The item's class at a layer, itself included.
  func members(of name: ItemName, at layer: Layer) -> [ItemName] {
    merge.model.competencies.first { $0.layer == layer && $0.members.contains(name) }?.members ?? [name]
  }

  /// Layers at which the class has the same members are told together.
  func competencies(of name: ItemName) -> [ItemExplanation.CompetencyClass] {
    var classes: [ItemExplanation.CompetencyClass] = []
    for layer in Layer.allCases {
      let members = members(of: name, at: layer)
      guard members.count > 1 else { continue }
      if let last = classes.last, Set(last.members.map(\.item.name)) == Set(members) {
        classes[classes.count - 1].layers.append(layer)
        continue
      }
      let all = Set(members)
      let others = members.filter { $0 != name }
      classes.append(
        ItemExplanation.CompetencyClass(
          layers: [layer],
          members: ([name] + others).compactMap {
            related($0, by: routes.joining(name, $0, within: all, at: layer))
          }))
    }
    return classes
  }

  /// What evidence for the item counts for, beside what is the same: judged at the layer of the narrower item.
  func covered(by name: ItemName) -> [ItemExplanation.RelatedItem] {
    merge.model.evidenceFlows.filter { $0.from.contains(name) }.flatMap(\.items).compactMap { item in
      guard let layer = merge.index.standards[item.owner.standard]?.layer.value,
        !members(of: item, at: layer).contains(name)
      else { return nil }
      return related(item, by: routes.flow(to: item, from: name, at: layer).reversed())
    }
  }

  /// Alignments that name the item and let no evidence flow either way.
  func informing(_ name: ItemName) -> [CitedAlignment] {
    routes.alignments.filter { alignment in
      guard alignment.from == name || alignment.to == name else { return false }
      let gains: [ItemName] =
        switch alignment.relation {
        case .same: [alignment.from, alignment.to]
        case .covers: [alignment.to]
        case .related, .replacedBy: []
        }
      return !gains.contains { item in
        merge.index.standards[item.owner.standard].map { alignment.layer <= $0.layer.value } == true
      }
    }
  }
}
