package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// What alignments make of items: `same` joins them into competencies, `covers` lets evidence flow from the broader to
/// the narrower, never upward. Closure runs once, after the union of all crosswalks, for each layer apart: a crosswalk
/// reaches the standards of its publisher's layer and below (rule 8, 10).
struct AlignmentClosure {
  private typealias Edge = Sited<CrosswalkDocument.Alignment>

  private let index: DocumentIndex
  private(set) var findings: [Finding] = []
  private(set) var competencies: [Competency] = []
  private(set) var flows: [EvidenceFlow] = []

  init(_ index: DocumentIndex) {
    self.index = index
    // The higher layer first: where two crosswalks do not go together, the lower one is told so.
    let alignments = index.crosswalks.values.sorted {
      ($0.layer.value, $0.id.value) < ($1.layer.value, $1.id.value)
    }.flatMap { crosswalk in
      crosswalk.alignments.map { (layer: crosswalk.layer.value, alignment: $0) }
    }.filter {
      index.contains($0.alignment.value.from.value) && index.contains($0.alignment.value.to.value)
    }
    var reported: Set<SourceSpan> = []
    for layer in Layer.allCases {
      let edges = alignments.filter { $0.layer <= layer }.map(\.alignment)
      guard !edges.isEmpty else { continue }
      close(edges, for: layer, &reported)
    }
    competencies.sort { ($0.layer, $0.members[0]) < ($1.layer, $1.members[0]) }
    flows.sort { $0.item < $1.item }
  }

  private mutating func close(_ edges: [Edge], for layer: Layer, _ reported: inout Set<SourceSpan>) {
    var classes = ItemClasses()
    for edge in edges where edge.value.relation == .same {
      let (from, to) = (edge.value.from.value, edge.value.to.value)
      if let pair = classes.clash(joining: from, to) {
        if reported.insert(edge.span).inserted {
          findings.append(Finding(SameLevelJoined(first: pair.0, second: pair.1), at: edge.span))
        }
        continue
      }
      classes.join(from, to)
    }
    // A circle of `covers` says that all on it are the same; one that would join two items of a level is refused.
    var covers = edges.filter { $0.value.relation == .covers }
    while let circle = coversCircle(covers, classes) {
      if let pair = ItemClasses.clash(among: circle.classes.flatMap { classes.members(of: $0) }) {
        if reported.insert(circle.span).inserted {
          findings.append(Finding(SameLevelJoined(first: pair.0, second: pair.1), at: circle.span))
        }
        covers.removeAll { $0.span == circle.span }
        continue
      }
      if reported.insert(circle.span).inserted {
        findings.append(
          Finding(
            CoversCycle(from: circle.value.from.value, to: circle.value.to.value), at: circle.span,
            others: circle.back.map {
              [SecondaryPlace(.source($0), Bilingual(zh: "反方向在此", en: "the other way round"))]
            } ?? []))
      }
      for name in circle.classes { classes.join(circle.value.from.value, name) }
    }
    competencies += classes.all.filter { $0.count > 1 }.map { Competency(layer: layer, members: $0) }
    addFlows(covers + edges.filter { $0.value.relation == .same }, classes, layer)
  }

  /// An edge whose far end leads back to its near end over `covers` edges between classes, with every class that lies
  /// on such a way.
  private struct Circle {
    var value: CrosswalkDocument.Alignment
    var span: SourceSpan
    var back: SourceSpan?
    var classes: [ItemName]
  }

  private func coversCircle(_ covers: [Edge], _ classes: ItemClasses) -> Circle? {
    let steps = covers.map {
      (from: classes.name($0.value.from.value), to: classes.name($0.value.to.value), span: $0.span)
    }
    func reached(from start: ItemName, _ next: (ItemName) -> [ItemName]) -> Set<ItemName> {
      var seen: Set<ItemName> = []
      var open = [start]
      while let name = open.popLast() {
        if seen.insert(name).inserted { open += next(name) }
      }
      return seen
    }
    let narrower = Dictionary(grouping: steps, by: \.from).mapValues { $0.map(\.to) }
    let broader = Dictionary(grouping: steps, by: \.to).mapValues { $0.map(\.from) }
    for (edge, step) in zip(covers, steps) where step.from != step.to {
      let below = reached(from: step.to) { narrower[$0] ?? [] }
      guard below.contains(step.from) else { continue }
      let above = reached(from: step.from) { broader[$0] ?? [] }
      let back = steps.first { $0.to == step.from && $0.from != step.from && below.contains($0.from) }
      return Circle(
        value: edge.value, span: edge.span, back: back?.span, classes: below.intersection(above).sorted())
    }
    return nil
  }

  private mutating func addFlows(_ edges: [Edge], _ classes: ItemClasses, _ layer: Layer) {
    var broader: [ItemName: Set<ItemName>] = [:]
    for edge in edges where edge.value.relation == .covers {
      broader[classes.name(edge.value.to.value), default: []].insert(classes.name(edge.value.from.value))
    }
    let items = Set(edges.flatMap { [$0.value.from.value, $0.value.to.value] })
    for item in items where index.standards[item.owner.standard]?.layer.value == layer {
      var reached: Set<ItemName> = []
      var open = [classes.name(item)]
      while let next = open.popLast() {
        guard reached.insert(next).inserted else { continue }
        open += broader[next] ?? []
      }
      let sources = reached.flatMap { classes.members(of: $0) }.filter { $0 != item }.sorted()
      if !sources.isEmpty { flows.append(EvidenceFlow(item: item, from: sources)) }
    }
  }
}

/// Items joined into classes (union–find); the smallest member names its class, so the order of joins leaves no mark.
struct ItemClasses {
  private var parents: [ItemName: ItemName] = [:]
  private var membersByName: [ItemName: [ItemName]] = [:]

  func name(_ item: ItemName) -> ItemName {
    var at = item
    while let parent = parents[at], parent != at { at = parent }
    return at
  }

  func members(of name: ItemName) -> [ItemName] { membersByName[name] ?? [name] }

  var all: [[ItemName]] { membersByName.values.map { $0.sorted() } }

  /// Two items of one (standard, level) that a join would make the same.
  func clash(joining first: ItemName, _ second: ItemName) -> (ItemName, ItemName)? {
    let (left, right) = (name(first), name(second))
    guard left != right else { return nil }
    for one in members(of: left) {
      for other in members(of: right) where one.owner == other.owner { return (one, other) }
    }
    return nil
  }

  /// Two items of one (standard, level) among those that a circle would make the same.
  static func clash(among items: [ItemName]) -> (ItemName, ItemName)? {
    var first: [StandardLevel: ItemName] = [:]
    for item in items.sorted() {
      if let earlier = first.updateValue(item, forKey: item.owner) { return (earlier, item) }
    }
    return nil
  }

  mutating func join(_ first: ItemName, _ second: ItemName) {
    let (left, right) = (name(first), name(second))
    guard left != right else { return }
    let (kept, lost) = (min(left, right), max(left, right))
    let members = self.members(of: kept) + self.members(of: lost)
    parents[lost] = kept
    membersByName[lost] = nil
    membersByName[kept] = members
  }
}

package struct SameLevelJoined: FindingMessage {
  package static let code: FindingCode = "TS3010"
  let first: ItemName
  let second: ItemName

  package var text: Bilingual {
    Bilingual(
      zh: "这条对照使同一等级的两个条目合而为一：`\(first)` 与 `\(second)`",
      en: "this alignment makes two items of one level one: `\(first)` and `\(second)`")
  }
  package var advice: Bilingual {
    Bilingual(zh: "改为 `related`，或删去这条对照", en: "change it to `related`, or remove the alignment")
  }
  package var rule: Bilingual? {
    Bilingual(zh: "同一标准同一等级的条目各自考核，不能互相代替", en: "items of one level are each assessed for themselves")
  }
}

package struct CoversCycle: FindingMessage {
  package static let code: FindingCode = "TS3011"
  package static let severity = Severity.warning
  let from: ItemName
  let to: ItemName

  package var text: Bilingual {
    Bilingual(
      zh: "`covers` 成了循环，`\(from)` 与 `\(to)` 将视为相同",
      en: "`covers` runs in a circle, so `\(from)` and `\(to)` count as the same")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "两者相同就写 `same`，否则删去其中一个方向", en: "write `same` if they are, or remove one of the directions")
  }
}
