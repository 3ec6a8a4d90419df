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
    let alignments = index.crosswalks.values.sorted { $0.id.value < $1.id.value }.flatMap { crosswalk in
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
    // A circle of `covers` says that all on it are the same.
    while let circle = coversCircle(edges, classes) {
      if reported.insert(circle.span).inserted {
        findings.append(
          Finding(
            CoversCycle(from: circle.value.from.value, to: circle.value.to.value), at: circle.span,
            others: circle.back.map {
              [SecondaryPlace(.source($0), Bilingual(zh: "反方向在此", en: "the other way round"))]
            } ?? []))
      }
      classes.join(circle.value.from.value, circle.value.to.value)
    }
    competencies += classes.all.filter { $0.count > 1 }.map { Competency(layer: layer, members: $0) }
    addFlows(edges, classes, layer)
  }

  /// An edge whose far end leads back to its near end over `covers` edges between classes.
  private func coversCircle(_ edges: [Edge], _ classes: ItemClasses) -> (
    value: CrosswalkDocument.Alignment, span: SourceSpan, back: SourceSpan?
  )? {
    let covers = edges.filter { $0.value.relation == .covers }
    for edge in covers {
      let (start, goal) = (classes.name(edge.value.to.value), classes.name(edge.value.from.value))
      if start == goal { continue }
      var seen: Set<ItemName> = []
      var open = [start]
      while let next = open.popLast() {
        guard seen.insert(next).inserted else { continue }
        for other in covers where classes.name(other.value.from.value) == next {
          let target = classes.name(other.value.to.value)
          if target == goal { return (edge.value, edge.span, other.span) }
          open.append(target)
        }
      }
    }
    return nil
  }

  private mutating func addFlows(_ edges: [Edge], _ classes: ItemClasses, _ layer: Layer) {
    var broader: [ItemName: Set<ItemName>] = [:]
    for edge in edges where edge.value.relation == .covers {
      broader[classes.name(edge.value.to.value), default: []].insert(classes.name(edge.value.from.value))
    }
    let items = Set(
      edges.filter { $0.value.relation != .related }.flatMap { [$0.value.from.value, $0.value.to.value] })
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
      zh: "`same` 使同一等级的两个条目合而为一：`\(first)` 与 `\(second)`",
      en: "`same` makes two items of one level one: `\(first)` and `\(second)`")
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
