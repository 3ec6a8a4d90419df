import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// What other documents can see of one document, and what it looks at itself: enough to know whom a change concerns
/// without reading anybody again.
struct DocumentSummary: Hashable, Sendable {
  /// Of the file's bytes.
  var digest: ContentDigest
  /// Under which the model holds what it makes of the document.
  var element: ModelElement?
  /// Names under which others refer to it, its own kind and id among them.
  var defines: Names = []
  /// Names whose documents it depends on in full: their marks, conditions, texts.
  var reads: Names = []
  /// Names of which it only needs to know what ``interface`` covers.
  var names: Names = []
  /// Of all that a document which only names this one can see of it; a change of anything else concerns its readers
  /// alone.
  var interface: ContentDigest
  /// Of what crosswalks see of a standard besides its items: when it comes into force, and its layer.
  var placement: UInt64 = 0
  var role = Role.ordinary
  var standards = 0
  var levels = 0
  var items = 0

  enum Role: UInt8, Sendable {
    case ordinary
    case crosswalk
    case catalogue
    /// Of resolutions that only speak of what standards say: they reach whatever they name and whatever refines that, and
    /// what they settle comes up where they are gone.
    case resolutions
    /// Of resolutions on alignments, which may reach anything.
    case farReaching
  }
}

/// Names as numbers (FNV-1a of 64 bits), sorted. Two names of one number only make more be looked at again.
struct Names: Hashable, Sendable, ExpressibleByArrayLiteral, Sequence {
  private(set) var numbers: [UInt64]

  init(_ numbers: Set<UInt64>) { self.numbers = numbers.sorted() }

  init(sorted numbers: [UInt64]) { self.numbers = numbers }

  init(arrayLiteral names: String...) { self.init(Set(names.map(Self.number))) }

  init(_ names: some Sequence<String>) { self.init(Set(names.map(Self.number))) }

  func makeIterator() -> IndexingIterator<[UInt64]> { numbers.makeIterator() }

  static func number(_ name: String) -> UInt64 {
    name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

extension DocumentSummary {
  init(_ document: Document, digest: ContentDigest) {
    self.init(digest: digest, interface: digest)
    switch document {
    case .workspace: break
    case .standard(let standard): read(standard)
    case .ladder(let ladder):
      element = ModelElement(.ladders, ladder.id.value)
      define("ladder", ladder.id, naming: ladder.mappings.map { "ladder:\($0.value.ladder.value)" })
    case .crosswalk(let crosswalk):
      role = .crosswalk
      define(
        "crosswalk", crosswalk.id,
        naming: crosswalk.alignments.flatMap { [$0.value.from.value, $0.value.to.value] }
          .map { "standard:\($0.owner.standard.standard)" })
    case .catalogue(let catalogue):
      role = .catalogue
      define("catalogue", catalogue.id, also: [Self.catalogues])
    case .scheme(let scheme):
      element = ModelElement(.schemes, scheme.id.value)
      define(
        "scheme", scheme.id,
        naming: ([scheme.certifies] + scheme.endorses).map { "standard:\($0.value)" }
          + ["issuer:\(scheme.issuer.value)", Self.catalogues] + (scheme.chain.map { ["chain:\($0.value)"] } ?? []))
    case .issuer(let issuer):
      let occupations = issuer.filing.scope.map(\.value.occupation) + issuer.assessors.flatMap(\.value.occupations)
      // An occupation that has no standard yet is filed by the national ladder's steps.
      define(
        "issuer", issuer.id,
        naming: occupations.map { "occupation:\($0.value)" } + [
          Self.catalogues, "ladder:\(DocumentIndex.nationalLadder)",
        ])
    case .chain(let chain):
      element = ModelElement(.chains, chain.id.value)
      define(
        "chain", chain.id,
        naming: chain.organisations.flatMap(\.posts).map { "standard:\($0.standard.value)" } + [Self.catalogues])
    case .resolutions(let resolutions): read(resolutions)
    }
  }

  /// Whoever names an occupation looks it up in all catalogues.
  private static let catalogues = "catalogues"

  /// Another document of that name concerns this one: two of one kind, or two editions.
  private mutating func define(
    _ kind: String, _ id: Sited<String>, also others: [String] = [], naming named: [String] = []
  ) {
    let own = "\(kind):\(id.value)"
    defines = Names([own] + others)
    names = Names([own] + named)
  }

  private mutating func read(_ standard: StandardDocument) {
    element = ModelElement(.standards, standard.key.description)
    let inForce = standard.inForce.value
    placement = Names.number("\(standard.layer.value.rawValue) \(inForce.from)")
    define(
      "standard", standard.id, also: ["occupation:\(standard.occupation.value.code)"], naming: [Self.catalogues])
    reads = Names(
      standard.refines.map { "standard:\($0.value.standard.value)" }
        + ["ladder:\(standard.ladder?.value ?? DocumentIndex.nationalLadder)"])
    standards = 1
    levels = standard.levels.count
    // One behind the other, a mark between that identifiers, codes and dates do not hold.
    var seen: [UInt8] = []
    func see(_ text: String) {
      seen += text.utf8
      seen.append(UInt8(ascii: "\n"))
    }
    see(standard.key.description)
    see(standard.layer.value.rawValue)
    see(standard.effectiveFamily.rawValue)
    see(standard.ladder?.value ?? "")
    see(standard.occupation.value.catalogue)
    see(standard.occupation.value.code.description)
    see(inForce.from.description)
    see(inForce.to?.description ?? "")
    for level in standard.levels { see(level.level.value) }
    for refinement in standard.refines { see(refinement.value.standard.value) }
    for function in standard.functions {
      for kind in ItemKind.allCases {
        let name = Array("\(function.level.value)/\(kind.rawValue)/".utf8)
        for task in function.tasks.indices {
          let ofKind = function.tasks[task].items(kind)
          // By place: an item has many texts, of which one is looked at.
          for item in ofKind.indices {
            seen += name
            see(ofKind[item].code.value)
          }
          items += ofKind.count
        }
      }
    }
    interface = ContentDigest(of: seen)
  }

  private mutating func read(_ resolutions: ResolutionsDocument) {
    role = .resolutions
    var named: [String] = []
    for side in resolutions.resolutions.flatMap({ [$0.value.first.value, $0.value.second.value] }) {
      switch SideName(side.place.value) {
      case .field(let owner, _): named.append("standard:\(owner.standard.standard)")
      case .standard(let edition, _): named.append("standard:\(edition.standard)")
      case .item, .alignment, nil: role = .farReaching
      }
    }
    define("resolutions", resolutions.id, naming: named)
  }
}
