import Diagnostics
import Standards
import Vocabulary

/// Who is touched by a level: the levels that refine it, and the schemes that judge by any of those.
struct Dependants {
  /// The level itself first, then all that refine it, directly or through others.
  let levels: [StandardLevel]

  init(_ owner: StandardLevel, _ graph: RefinementGraph) {
    let index = graph.index
    var lower: [StandardLevel: [StandardLevel]] = [:]
    for standard in index.standards.values {
      for refinement in standard.refines {
        guard let target = graph.target(of: refinement.value, by: standard) else { continue }
        for pair in refinement.value.levels {
          lower[StandardLevel(standard: target, level: pair.refined.value), default: []]
            .append(StandardLevel(standard: standard.key, level: pair.own.value))
        }
      }
    }
    var seen: Set<StandardLevel> = [owner]
    var open = lower[owner] ?? []
    var refining: [StandardLevel] = []
    while let next = open.popLast() {
      let exists = index.standards[next.standard]?.levels.contains { $0.level.value == next.level } == true
      guard exists, seen.insert(next).inserted else { continue }
      refining.append(next)
      open += lower[next] ?? []
    }
    func layer(_ level: StandardLevel) -> Layer { index.standards[level.standard]?.layer.value ?? .enterprise }
    levels = [owner] + refining.sorted { (layer($0), $0) < (layer($1), $1) }
  }

  /// The schemes that certify or endorse one of the levels, by name or by their chain.
  func schemes(_ merge: Merge, _ sources: SourceMap) -> [SchemeUse] {
    let index = merge.index
    return index.schemes.values.sorted { $0.id.value < $1.id.value }.flatMap { scheme in
      func use(_ reference: Sited<String>, _ role: SchemeUse.Role, examined: Set<String>?) -> SchemeUse? {
        let used = Set(levels.filter { $0.standard.standard == reference.value }.map(\.level))
        let judged = examined.map { used.intersection($0) } ?? used
        guard !judged.isEmpty else { return nil }
        return SchemeUse(
          scheme: scheme.id.value, title: scheme.title, role: role, standard: reference.value, levels: judged.sorted(),
          place: CitedPlace(reference.span, in: sources))
      }
      let certified = use(scheme.certifies, .certifies, examined: Set(scheme.levels.map(\.value)))
      let named = Set(scheme.endorses.map(\.value))
      let attached = index.attached(to: scheme, merge.model.occupations).filter { !named.contains($0.value) }
      return [certified].compactMap { $0 } + scheme.endorses.compactMap { use($0, .endorses, examined: nil) }
        + attached.compactMap { use($0, .endorsesByChain, examined: nil) }
    }
  }
}
