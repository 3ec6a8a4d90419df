import Diagnostics
import Standards
import Vocabulary

extension DocumentIndex {
  /// The post standards that apply by a scheme's chain to somebody for the scheme's occupation, each at the first place
  /// that attaches it: what is endorsed besides what the scheme names.
  func attached(to scheme: SchemeDocument, _ occupations: [OccupationClass]) -> [Sited<String>] {
    guard let chain = scheme.chain.flatMap({ chains[$0.value] }) else { return [] }
    let occupation =
      occupations.first { $0.members.contains(scheme.occupation.value) }?.members.first ?? scheme.occupation.value
    let applying = ChainPrecedence(chain, self, occupations).questions.filter { $0.occupation == occupation }
      .compactMap { $0.applying?.standard }
    var seen: Set<String> = []
    return applying.sorted { $0.span < $1.span }.filter { seen.insert($0.value).inserted }
  }
}

/// Which post standard applies to each enterprise of a chain (链长制, rule 23).
///
/// - An enterprise is told by its name: in whatever places of the chain it stands, it is one. It belongs to every node
///   in which it is a leader (分链主) or a member.
/// - A standard that a 总链主 attaches has a say in the nodes it names, or in the whole chain where it names none; one
///   that a 分链主 attaches, in that node; and every standard has a say for the enterprise that attached it.
/// - For one occupation (codes that the catalogue says are one, count as one), the say of the highest rank decides:
///   总链主 before 分链主 before the enterprise itself. A lower one does not apply at all: overlays are not joined.
/// - Two different standards of the highest rank are a tie: neither applies until the chain's document is mended.
///
/// Rank decides, not place: the order of leaders, nodes or files changes nothing.
struct ChainPrecedence {
  /// One enterprise of the chain, in all of its places.
  struct Enterprise {
    let name: String
    /// Aliases and credit codes, sorted.
    let otherNames: [String]
    let nodes: [String]
    let highest: ChainAuthority
    let span: SourceSpan
  }

  /// A standard that has a say for an enterprise.
  struct Say: Hashable {
    let standard: Sited<String>
    let authority: ChainAuthority
    let organisation: String
    /// The nodes by which it has its say; empty: the whole chain, or the enterprise itself.
    let nodes: [String]

    static func precedes(_ left: Say, _ right: Say) -> Bool {
      (left.authority, left.standard.value, left.organisation, left.nodes.first ?? "")
        < (right.authority, right.standard.value, right.organisation, right.nodes.first ?? "")
    }
  }

  /// What is said to one enterprise on one occupation, the highest rank first.
  struct Question {
    let enterprise: Enterprise
    let occupation: Occupation
    let says: [Say]

    /// Those that are ranked highest.
    var highest: [Say] { says.filter { $0.authority == says.first?.authority } }

    /// What applies; nil where those of the highest rank name different standards.
    var applying: Say? { Set(highest.map(\.standard.value)).count == 1 ? highest.first : nil }
  }

  let chain: ChainDocument
  /// Sorted by name.
  let enterprises: [Enterprise]
  /// Sorted by enterprise, then occupation; only where something is said.
  let questions: [Question]

  init(_ chain: ChainDocument, _ index: DocumentIndex, _ occupations: [OccupationClass]) {
    self.chain = chain
    let places = Self.places(in: chain)
    enterprises = Dictionary(grouping: places, by: \.organisation.name.value).values.map(Self.enterprise)
      .sorted { $0.name < $1.name }
    let leaders = Dictionary(
      occupations.flatMap { known in known.members.map { ($0, known.members[0]) } },
      uniquingKeysWith: { first, _ in first })
    let byID = Dictionary(grouping: index.standards.values, by: \.id.value)
    questions = enterprises.flatMap { enterprise in
      var says: [Occupation: [Say]] = [:]
      for say in places.flatMap({ Self.says(of: $0, to: enterprise) }) {
        let editions = (byID[say.standard.value] ?? []).filter { $0.layer.value == .enterprise }
        for occupation in Set(editions.map { leaders[$0.occupation.value] ?? $0.occupation.value }) {
          says[occupation, default: []].append(say)
        }
      }
      return says.sorted { $0.key < $1.key }.map { occupation, says in
        Question(enterprise: enterprise, occupation: occupation, says: says.sorted(by: Say.precedes))
      }
    }
  }

  /// An enterprise in one of its places.
  private struct Place {
    let organisation: ChainDocument.Organisation
    let authority: ChainAuthority
    let node: String?
  }

  private static func places(in chain: ChainDocument) -> [Place] {
    chain.leaders.map { Place(organisation: $0, authority: .leader, node: nil) }
      + chain.nodes.flatMap { node in
        node.leaders.map { Place(organisation: $0, authority: .nodeLeader, node: node.id.value) }
          + node.members.map { Place(organisation: $0, authority: .member, node: node.id.value) }
      }
  }

  private static func enterprise(_ places: [Place]) -> Enterprise {
    let name = places[0].organisation.name
    let names = Set(places.flatMap { $0.organisation.names.map(\.value) }).subtracting([name.value])
    return Enterprise(
      name: name.value, otherNames: names.sorted(), nodes: Set(places.compactMap(\.node)).sorted(),
      highest: places.map(\.authority).min() ?? .member,
      span: places.map(\.organisation.name.span).min() ?? name.span)
  }

  /// What an enterprise's standards, attached in one of its places, have to say to another or to itself.
  private static func says(of place: Place, to enterprise: Enterprise) -> [Say] {
    let isOwn = place.organisation.name.value == enterprise.name
    return place.organisation.posts.compactMap { post in
      func say(_ authority: ChainAuthority, _ nodes: [String] = []) -> Say {
        Say(standard: post.standard, authority: authority, organisation: place.organisation.name.value, nodes: nodes)
      }
      switch place.authority {
      case .leader:
        let named = post.nodes.map(\.value)
        let shared = Set(named).intersection(enterprise.nodes).sorted()
        if named.isEmpty || !shared.isEmpty { return say(.leader, shared) }
      case .nodeLeader:
        if let node = place.node, enterprise.nodes.contains(node) { return say(.nodeLeader, [node]) }
      case .member: break
      }
      return isOwn ? say(.member) : nil
    }
  }
}
