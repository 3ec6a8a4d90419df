package import Diagnostics
package import Standards
package import Vocabulary
import YAMLSource

/// Every document of a workspace by its name. Two documents of one name are an error, unless they say the same to the
/// last byte (rule 10).
package struct DocumentIndex: Sendable {
  package private(set) var standards: [StandardEdition: StandardDocument] = [:]
  package private(set) var ladders: [String: LadderDocument] = [:]
  package private(set) var crosswalks: [String: CrosswalkDocument] = [:]
  package private(set) var catalogues: [String: CatalogueDocument] = [:]
  package private(set) var schemes: [String: SchemeDocument] = [:]
  package private(set) var issuers: [String: IssuerDocument] = [:]
  package private(set) var chains: [String: ChainDocument] = [:]
  package private(set) var resolutions: [String: ResolutionsDocument] = [:]
  private(set) var repeated: [RepeatedName] = []
  /// Whether every file could be read: only then is what is not here known to be nowhere.
  let isComplete: Bool
  /// Standards with errors of their own, of which parts may have been left out.
  private(set) var unsettled: Set<StandardEdition> = []
  /// Those of which there are two that differ: which one counts is not known.
  private(set) var ambiguous: Set<StandardEdition> = []
  /// Ladders with errors of their own, likewise.
  private(set) var unsettledLadders: Set<String> = []

  package init(_ workspace: Workspace) {
    isComplete = workspace.unreadable.isEmpty
    let faulty = Set(
      workspace.findings.filter { $0.severity == .error }.compactMap { finding -> SourceID? in
        guard case .source(let span) = finding.place else { return nil }
        return span.source
      })
    var first: [Name: (place: SourceSpan, entry: Workspace.Entry)] = [:]
    for entry in Self.inOrder(workspace) {
      guard let (name, place) = Self.name(of: entry.document) else { continue }
      if let earlier = first[name] {
        if workspace.sources[earlier.entry.source].bytes == workspace.sources[entry.source].bytes { continue }
        repeated.append(
          RepeatedName(
            name: name.text, earlier: earlier.entry.document, later: entry.document, earlierSpan: earlier.place,
            laterSpan: place))
        switch earlier.entry.document {
        case .standard(let standard): ambiguous.insert(standard.key)
        case .ladder(let ladder): unsettledLadders.insert(ladder.id.value)
        default: break
        }
        continue
      }
      first[name] = (place, entry)
      if case .standard(let standard) = entry.document, faulty.contains(entry.source) {
        unsettled.insert(standard.key)
      }
      if case .ladder(let ladder) = entry.document, faulty.contains(entry.source) {
        unsettledLadders.insert(ladder.id.value)
      }
      add(entry.document)
    }
  }

  /// By path, not as loaded: of two documents of one name the same one stands on every machine. Workspaces united may
  /// hold two files of one path, which their content tells apart.
  private static func inOrder(_ workspace: Workspace) -> [Workspace.Entry] {
    let entries = workspace.entries
    func precedes(_ left: Workspace.Entry, _ right: Workspace.Entry) -> Bool {
      let (first, second) = (workspace.sources[left.source], workspace.sources[right.source])
      if first.path != second.path { return first.path < second.path }
      return first.bytes.lexicographicallyPrecedes(second.bytes)
    }
    // Read from a folder they are in order.
    return zip(entries, entries.dropFirst()).allSatisfy(precedes) ? entries : entries.sorted(by: precedes)
  }

  /// What tells two documents apart.
  private struct Name: Hashable {
    var kind: String
    var text: String
  }

  private static func name(of document: Document) -> (Name, SourceSpan)? {
    func name(_ kind: String, _ id: Sited<String>, _ text: String? = nil) -> (Name, SourceSpan) {
      (Name(kind: kind, text: text ?? id.value), id.span)
    }
    return switch document {
    case .workspace: nil
    case .standard(let document): name("standard", document.id, document.key.description)
    case .ladder(let document): name("ladder", document.id)
    case .crosswalk(let document): name("crosswalk", document.id)
    case .catalogue(let document): name("catalogue", document.id)
    case .scheme(let document): name("scheme", document.id)
    case .issuer(let document): name("issuer", document.id)
    case .chain(let document): name("chain", document.id)
    case .resolutions(let document): name("resolutions", document.id)
    }
  }

  private mutating func add(_ document: Document) {
    switch document {
    case .workspace: break
    case .standard(let document): standards[document.key] = document
    case .ladder(let document): ladders[document.id.value] = document
    case .crosswalk(let document): crosswalks[document.id.value] = document
    case .catalogue(let document): catalogues[document.id.value] = document
    case .scheme(let document): schemes[document.id.value] = document
    case .issuer(let document): issuers[document.id.value] = document
    case .chain(let document): chains[document.id.value] = document
    case .resolutions(let document): resolutions[document.id.value] = document
    }
  }

  /// In the order of their names.
  package var standardsInOrder: [StandardDocument] { standards.keys.sorted().compactMap { standards[$0] } }

  package func ladderID(of standard: StandardDocument) -> String { standard.ladder?.value ?? Self.nationalLadder }

  package static let nationalLadder = "cn/national"

  /// Whether it can be said that a standard lacks something: not while it has errors of its own, or there are two of its
  /// name, or while a file that may be this standard cannot be read. What those errors bring about elsewhere is not
  /// reported beside them.
  func isSettled(_ standard: StandardEdition) -> Bool {
    standards[standard] == nil ? isComplete : !unsettled.contains(standard) && !ambiguous.contains(standard)
  }

  /// Those items that exist, each standard looked through once.
  func existing(_ items: Set<ItemName>) -> [ItemName] {
    Dictionary(grouping: items, by: \.owner.standard).flatMap { edition, named -> [ItemName] in
      guard let standard = standards[edition] else { return [] }
      let byCode = Dictionary(grouping: named, by: \.code)
      var found: Set<ItemName> = []
      for function in standard.functions {
        for task in function.tasks {
          for kind in ItemKind.allCases {
            for item in task.items(kind) {
              let meant = byCode[item.code.value]?.first {
                $0.kind == kind && $0.owner.level == function.level.value
              }
              if let meant { found.insert(meant) }
            }
          }
        }
      }
      return Array(found)
    }
  }

  /// Whether an item exists.
  func contains(_ item: ItemName) -> Bool {
    guard let standard = standards[item.owner.standard] else { return false }
    return standard.functions.contains { function in
      function.level.value == item.owner.level
        && function.tasks.contains { $0.items(item.kind).contains { $0.code.value == item.code } }
    }
  }
}

package struct RepeatedDocument: FindingMessage {
  package static let code: FindingCode = "TS3001"
  let name: String

  package var text: Bilingual {
    Bilingual(zh: "`\(name)` 有两份不同的文档", en: "there are two different documents named `\(name)`")
  }
  package var advice: Bilingual {
    Bilingual(zh: "给其中一份改用自己的标识或版次，或删去一份", en: "give one of them an id or edition of its own, or delete one")
  }
}
