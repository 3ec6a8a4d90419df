import CanonicalJSON
import Diagnostics
import Standards
import Vocabulary

/// Merges a workspace by what an earlier merge made of it: only elements that a change concerns are made again, the
/// others stand in its files.
///
/// Wherever it cannot be told whom a change concerns (alignments, the catalogue of occupations, errors), the workspace is
/// merged whole, as if there were no record.
package struct MergeRevision {
  private let record: MergeRecord
  private let revision: Revision
  package let model: TextSplice
  package let origins: TextSplice

  /// - Parameter passage: reads a part of the earlier `origins.json`.
  /// - Returns: nil where it must be merged whole.
  /// - Throws: ``Failure`` where a file cannot be read.
  package init?(
    after record: MergeRecord, _ listing: WorkspaceListing, passage: (Range<Int>) throws -> [UInt8]?
  ) throws {
    guard let revision = try Revision(of: listing, after: record.run), revision.areAlignmentsKept else { return nil }
    (self.record, self.revision) = (record, revision)
    var elements = MadeElements(gone: revision.affected.gone)
    if !revision.isUnchanged {
      guard let workspace = try revision.workspace(), elements.make(revision.elementsAgain, of: workspace) else {
        return nil
      }
      guard try elements.keepAlignments(of: record.origins, passage) else { return nil }
    }
    guard let model = elements.splice(ofModel: record.model) else { return nil }
    (self.model, origins) = (model, elements.splice(ofOrigins: record.origins))
  }

  /// Whether what was merged is merged already.
  package var isUnchanged: Bool { revision.isUnchanged }

  /// - Parameters: what became of the splices.
  package func record(model: TextLayout, origins: TextLayout) -> MergeRecord {
    MergeRecord(run: revision.record, model: model, origins: origins)
  }
}

extension Revision {
  fileprivate var elementsAgain: Set<ModelElement> { Set(affected.again.compactMap { documents[$0].summary.element }) }
}

/// The elements that a change concerns, made of as many documents as that takes.
private struct MadeElements {
  private var model: [ModelElement.List: [String: [UInt8]?]] = [:]
  /// By element, what its owners have.
  private var origins: [String: [String: JSONValue]] = [:]
  private var lost: Set<String> = []

  init(gone: [DocumentSummary]) {
    for element in gone.compactMap(\.element) {
      model[element.list, default: [:]][element.name] = .some(nil)
      if [.chains, .standards].contains(element.list) { lost.insert(element.name) }
    }
  }

  /// - Returns: whether they could be: not where there is an error.
  mutating func make(_ again: Set<ModelElement>, of workspace: Workspace) -> Bool {
    var notes = OriginNotes()
    let check = MergeCheck(workspace, &notes)
    guard !check.findings.hasErrors, again.map(\.name).allSatisfy(ModelElement.isSeparable) else { return false }
    func isAgain(_ list: ModelElement.List, _ name: String) -> Bool { again.contains(ModelElement(list, name)) }
    do {
      for ladder in check.index.ladders.values where isAgain(.ladders, ladder.id.value) {
        model[.ladders, default: [:]][ladder.id.value] = try CanonicalCoding.bytes(Ladder(ladder))
      }
      for scheme in check.index.schemes.values where isAgain(.schemes, scheme.id.value) {
        model[.schemes, default: [:]][scheme.id.value] = try CanonicalCoding.bytes(Scheme(scheme, check.index))
      }
      for chain in check.chains.chains where isAgain(.chains, chain.id) {
        model[.chains, default: [:]][chain.id] = try CanonicalCoding.bytes(chain)
        origins[chain.id] = try Self.origins(notes.all.filter { $0.owner == chain.id }, workspace.sources)
      }
      for document in check.documents where isAgain(.standards, document.key.description) {
        let merged = StandardMerge(document, check.graph, check.overrulings)
        let name = document.key.description
        model[.standards, default: [:]][name] = try CanonicalCoding.bytes(merged.standard)
        origins[name] = try Self.origins(merged.origins.all, workspace.sources)
      }
    } catch {
      return false
    }
    return true
  }

  private static func origins(_ notes: [OriginNote], _ sources: SourceMap) throws -> [String: JSONValue] {
    try JSONParser.parse(Provenance(OriginNotes(notes)).text(sources)).object ?? [:]
  }

  /// Items have origins in the crosswalks that name them too. Those are what they were, and stand in the earlier file.
  ///
  /// - Returns: whether the earlier file could be understood.
  mutating func keepAlignments(of layout: TextLayout, _ passage: (Range<Int>) throws -> [UInt8]?) throws -> Bool {
    guard let list = layout.lists.first else { return false }
    for (element, range) in zip(list.elements, list.ranges) {
      guard let made = origins[element.name] else { continue }
      let braces = (open: [UInt8(ascii: "{")], closed: [UInt8(ascii: "}")])
      guard let bytes = try passage(range),
        let before = (try? JSONParser.parse(braces.open + bytes + braces.closed))?.object
      else { return false }
      for (owner, value) in made where owner.utf8.contains(UInt8(ascii: "#")) {
        guard let aligned = before[owner]?.object?.filter({ $0.key.hasPrefix("members/") }), let own = value.object
        else { continue }
        origins[element.name]?[owner] = .object(own.merging(aligned) { own, _ in own })
      }
    }
    return true
  }

  /// Nil where a list comes to be, or comes to be empty, that the model has only where there is something in it.
  func splice(ofModel layout: TextLayout) -> TextSplice? {
    let hasChains = layout.lists.count == ModelElement.List.allCases.count
    let lists = ModelElement.List.allCases.filter { hasChains || $0 != .chains }
    let chains = (model[.chains] ?? [:]).values
    guard lists.count == layout.lists.count, hasChains || chains.isEmpty, !chains.contains(where: { $0 == nil }) else {
      return nil
    }
    return TextSplice(layout, changes: lists.map { model[$0] ?? [:] }) { lists[$0].precedes($1, $2) }
  }

  func splice(ofOrigins layout: TextLayout) -> TextSplice {
    var changes: [String: [UInt8]?] = [:]
    for name in lost { changes[name] = .some(nil) }
    for (name, owners) in origins {
      let withBraces = JSONValue.object(owners).canonicalBytes
      changes[name] = owners.isEmpty ? .some(nil) : Array(withBraces.dropFirst().dropLast())
    }
    return TextSplice(layout, changes: [changes]) { JSONText.precedes($1, $2) }
  }
}
