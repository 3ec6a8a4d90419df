import CanonicalJSON
package import Diagnostics
import FoundationEssentials
import Standards
import Vocabulary

/// What a workspace merges into as it is written: `model.json`, the bytes of the model of ``Merge``, and `origins.json`,
/// those of its ``Provenance``. Standards are merged as they are written, on all cores: a whole nation's model is never
/// held.
package struct MergedText: Sendable {
  let workspace: Workspace
  let check: MergeCheck
  /// The origins of what documents come to together.
  private let notes: OriginNotes

  package init(_ workspace: Workspace) {
    var notes = OriginNotes()
    check = MergeCheck(workspace, &notes)
    self.workspace = workspace
    self.notes = notes
  }

  /// Of the documents and of their merge, in report order.
  package var findings: [Finding] { check.findings }

  package var standards: Int { check.documents.count }

  /// Hands on both texts piece by piece.
  package func write(
    model writeModel: ([UInt8]) throws -> Void, origins writeOrigins: ([UInt8]) throws -> Void
  ) throws -> (model: TextLayout, origins: TextLayout) {
    let shared = Dictionary(grouping: notes.all) { OriginsOrder.element(of: $0.owner) }
    let standards = Set(check.documents.map(\.key.description))
    var origins = OriginsOrder(names: standards.union(shared.keys))
    for (name, notes) in shared where !standards.contains(name) {
      origins.put(name, Provenance(OriginNotes(notes)).members(workspace.sources))
    }
    var text = LaidOutText()
    text.append("{")
    let frame = try CanonicalCoding.value(UnifiedModel(check, standards: [])).object ?? [:]
    for (index, member) in frame.sorted(by: { JSONText.precedes($0.key, $1.key) }).enumerated() {
      text.append((index > 0 ? "," : "") + JSONValue.string(member.key).canonicalText + ":")
      guard let list = ModelElement.List.allCases.first(where: { $0.key == member.key }) else {
        text.append(member.value.canonicalBytes)
        continue
      }
      text.append("[")
      text.beginList()
      for element in member.value.array ?? [] {
        text.append(element: element["id"]?.string ?? "", element.canonicalBytes)
      }
      if list == .standards {
        var documents = check.documents.makeIterator()
        try OrderedPipeline<StandardDocument, MadeStandard>.run(threads: ProcessInfo.processInfo.activeProcessorCount) {
          shared
        } next: {
          documents.next()
        } work: { shared, document in
          try made(of: document, shared)
        } consume: { standard in
          text.append(element: standard.name, standard.model)
          try text.handOn(to: writeModel)
          origins.put(standard.name, standard.origins)
          try origins.text.handOn(to: writeOrigins)
        }
      }
      text.append("]")
    }
    text.append("}")
    origins.text.append("}")
    try text.handOn(to: writeModel)
    try origins.text.handOn(to: writeOrigins)
    return (text.layout, origins.text.layout)
  }

  private func made(
    of document: StandardDocument, _ shared: [String: [OriginNote]]
  ) throws -> MadeStandard {
    let name = document.key.description
    let merged = StandardMerge(document, check.graph, check.overrulings)
    var notes = merged.origins
    notes.add(OriginNotes(shared[name] ?? []))
    return MadeStandard(
      name: name, model: try CanonicalCoding.bytes(merged.standard),
      origins: Provenance(notes).members(workspace.sources))
  }
}

/// What both texts hold of one standard.
private struct MadeStandard: Sendable {
  let name: String
  let model: [UInt8]
  let origins: [UInt8]
}

/// `origins.json` by its elements: all that belongs to one standard, chain or class of occupations. They come as they are
/// made and stand by their names.
private struct OriginsOrder {
  var text = LaidOutText()
  /// Those that have not come, or not yet, the last first.
  private var coming: [String]
  private var waiting: [String: [UInt8]] = [:]

  init(names: Set<String>) {
    coming = names.sorted { JSONText.precedes($1, $0) }
    text.append("{")
    text.beginList()
  }

  mutating func put(_ name: String, _ members: [UInt8]) {
    waiting[name] = members
    while let next = coming.last, let members = waiting.removeValue(forKey: next) {
      coming.removeLast()
      text.append(element: next, members)
    }
  }

  /// Levels and items stand behind their standard, for `#` comes before whatever names are made of.
  static func element(of owner: String) -> String {
    String(decoding: owner.utf8.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
  }
}
