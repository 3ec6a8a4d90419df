import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// What other documents can see of one document, and what it looks at itself: enough to know whom a change concerns
/// without reading anybody again.
struct DocumentSummary: Hashable, Sendable {
  /// Of the file's bytes.
  var digest: ContentDigest
  /// Names under which others refer to it, its own kind and id among them.
  var defines: Set<String> = []
  /// Names whose documents it depends on in full: their marks, conditions, texts.
  var reads: Set<String> = []
  /// Names of which it only needs to know what ``interface`` covers.
  var names: Set<String> = []
  /// Of all that a document which only names this one can see of it; a change of anything else concerns its readers
  /// alone.
  var interface: ContentDigest
  var standards = 0
  var levels = 0
  var items = 0
}

extension DocumentSummary {
  init(_ document: Document, digest: ContentDigest) {
    self.init(digest: digest, interface: digest)
    switch document {
    case .workspace: break
    case .standard(let standard): read(standard)
    case .ladder(let ladder):
      define("ladder", ladder.id.value)
      names.formUnion(ladder.mappings.map { "ladder:\($0.value.ladder.value)" })
    case .crosswalk(let crosswalk):
      define("crosswalk", crosswalk.id.value)
      names.formUnion(
        crosswalk.alignments.flatMap { [$0.value.from.value, $0.value.to.value] }
          .map { "standard:\($0.owner.standard.standard)" })
    case .catalogue(let catalogue):
      define("catalogue", catalogue.id.value)
      defines.insert(Self.catalogues)
    case .scheme(let scheme):
      define("scheme", scheme.id.value)
      names.formUnion(([scheme.certifies] + scheme.endorses).map { "standard:\($0.value)" })
      names.insert("issuer:\(scheme.issuer.value)")
      if let chain = scheme.chain { names.insert("chain:\(chain.value)") }
      names.insert(Self.catalogues)
    case .issuer(let issuer):
      define("issuer", issuer.id.value)
      names.formUnion(issuer.filing.scope.map { "occupation:\($0.value.occupation.value)" })
      names.insert(Self.catalogues)
    case .chain(let chain):
      define("chain", chain.id.value)
      names.formUnion(chain.organisations.flatMap(\.posts).map { "standard:\($0.standard.value)" })
      names.insert(Self.catalogues)
    case .resolutions(let resolutions): define(Self.resolutions, resolutions.id.value)
    }
  }

  private static let resolutions = "resolutions"

  /// Decisions reach whatever they name and whatever refines that, and what they settle comes up where they are gone.
  var isOfResolutions: Bool { defines.contains { $0.hasPrefix("\(Self.resolutions):") } }

  /// Whoever names an occupation looks it up in all catalogues.
  private static let catalogues = "catalogues"

  /// Another document of that name concerns this one: two of one kind, or two editions.
  private mutating func define(_ kind: String, _ id: String) {
    defines.insert("\(kind):\(id)")
    names.insert("\(kind):\(id)")
  }

  private mutating func read(_ standard: StandardDocument) {
    define("standard", standard.id.value)
    defines.insert("occupation:\(standard.occupation.value.code)")
    reads = Set(standard.refines.map { "standard:\($0.value.standard.value)" })
    reads.insert("ladder:\(standard.ladder?.value ?? DocumentIndex.nationalLadder)")
    names.insert(Self.catalogues)
    standards = 1
    levels = standard.levels.count
    var seen: [String] = [
      standard.key.description, standard.layer.value.rawValue, standard.effectiveFamily.rawValue,
      standard.ladder?.value ?? "", standard.occupation.value.catalogue, standard.occupation.value.code.description,
      standard.inForce.value.from.description, standard.inForce.value.to?.description ?? "",
    ]
    seen += standard.levels.map(\.level.value)
    for function in standard.functions {
      for task in function.tasks {
        for kind in ItemKind.allCases {
          for item in task.items(kind) {
            seen.append("\(function.level.value)/\(kind.rawValue)/\(item.code.value)")
            items += 1
          }
        }
      }
    }
    interface = ContentDigest(of: seen.joined(separator: "\n").utf8)
  }
}
