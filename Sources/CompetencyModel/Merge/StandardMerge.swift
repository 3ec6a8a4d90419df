import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// One standard with its effective levels. Nothing in it depends on other standards' results, so that standards are
/// merged on all cores.
struct StandardMerge: Sendable {
  let standard: Standard
  let origins: OriginNotes

  init(_ document: StandardDocument, _ graph: RefinementGraph, _ overrulings: Overrulings) {
    var origins = OriginNotes()
    let variants = graph.stretches(of: document).map { stretch in
      Self.variant(of: document, over: stretch, graph.on(stretch.days.from), overrulings, &origins)
    }
    standard = Self.standard(
      document, on: graph.index.ladderID(of: document), variants, follows: graph.follows(document.key), &origins)
    self.origins = origins
  }

  private static func variant(
    of document: StandardDocument, over stretch: Stretch, _ graph: RefinementGraph, _ overrulings: Overrulings,
    _ origins: inout OriginNotes
  ) -> Standard.Variant {
    let levels = document.levels.map { level in
      EffectiveLevelJoin(StandardLevel(standard: document.key, level: level.level.value), graph: graph, overrulings)
        .join(&origins)
    }
    let refines = document.refines.map(\.value).compactMap { refinement in
      graph.target(of: refinement, by: document).map { target in
        Standard.Refined(
          standard: target,
          levels: Dictionary(
            refinement.levels.map { ($0.own.value, $0.refined.value) }, uniquingKeysWith: { first, _ in first }))
      }
    }
    return Standard.Variant(
      days: stretch.days, follows: stretch.follows.values.sorted(),
      refines: refines.sorted { $0.standard < $1.standard }, levels: levels.sorted { $0.level < $1.level })
  }

  private static func standard(
    _ document: StandardDocument, on ladder: String, _ variants: [Standard.Variant], follows: Bool,
    _ origins: inout OriginNotes
  ) -> Standard {
    origins.add("title", of: document.key.description, document.title.zh, at: document.id.span)
    origins.add(
      "inForce", of: document.key.description, document.inForce.value.from.description, at: document.inForce.span)
    var items: [Standard.Item] = []
    for function in document.functions {
      let owner = StandardLevel(standard: document.key, level: function.level.value)
      for task in function.tasks {
        for kind in ItemKind.allCases {
          for item in task.items(kind) {
            let name = ItemName(owner: owner, kind: kind, code: item.code.value)
            items.append(
              Standard.Item(
                name: name, text: item.text, isKey: item.isKey?.value ?? false,
                workTypes: function.workTypes.map(\.value).sorted()))
            origins.add("text", of: name.description, item.text.zh, at: item.code.span)
          }
        }
      }
    }
    return Standard(
      id: document.id.value, edition: document.edition.value, layer: document.layer.value, title: document.title,
      body: document.body, document: document.document, occupation: document.occupation.value,
      workTypes: document.workTypes.map(\.value.title).sorted(), ladder: ladder,
      inForce: document.inForce.value,
      related: Standard.Related(
        occupations: Set(document.related.occupations.map(\.value)).sorted(),
        ownMajors: Array(Set(document.related.ownMajors)).sorted(),
        majors: Array(Set(document.related.majors)).sorted(),
        titles: Set(document.related.titles).sorted()),
      refines: follows ? [] : variants.flatMap(\.refines),
      levels: follows ? [] : variants.flatMap(\.levels),
      variants: follows ? variants : nil,
      functions: document.functions.map {
        Standard.FunctionTitle(level: $0.level.value, code: $0.code.value, title: $0.title)
      }.sorted { ($0.level, $0.code) < ($1.level, $1.code) },
      items: items.sorted { $0.name < $1.name })
  }
}
