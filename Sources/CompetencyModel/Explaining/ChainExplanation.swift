package import Diagnostics
package import Standards
package import Vocabulary

/// Which enterprise standard applies to each enterprise of a chain, with those that have no say beside it (rule 23).
package struct ChainExplanation: Hashable, Encodable, Sendable {
  package var chain: CitedChain
  package var nodes: [Node]
  package var members: [ChainMemberExplanation]

  package struct Node: Hashable, Encodable, Sendable {
    package var id: String
    package var title: LocalizedText
    package var leaders: [String]
    package var members: [String]
  }

  /// - Returns: nil where there is no such chain.
  package init?(_ id: String, in merge: Merge, _ sources: SourceMap) {
    guard let document = merge.index.chains[id] else { return nil }
    chain = CitedChain(document, sources)
    nodes = document.nodes.map { node in
      Node(
        id: node.id.value, title: node.title, leaders: node.leaders.map(\.name.value),
        members: node.members.map(\.name.value))
    }
    let precedence = ChainPrecedence(document, merge.index, merge.model.occupations)
    members = precedence.enterprises.map { ChainMemberExplanation($0, precedence, sources) }
  }
}

package struct CitedChain: Hashable, Encodable, Sendable {
  package var id: String
  package var title: LocalizedText
  package var authority: String
  package var date: CalendarDate
  package var leaders: [String]
  package var place: CitedPlace

  init(_ document: ChainDocument, _ sources: SourceMap) {
    id = document.id.value
    title = document.title
    authority = document.authority
    date = document.date
    leaders = document.leaders.map(\.name.value)
    place = CitedPlace(document.id.span, in: sources)
  }
}

/// One enterprise of a chain and the standards that apply to it, by occupation.
package struct ChainMemberExplanation: Hashable, Encodable, Sendable {
  package var name: String
  /// Aliases and credit codes.
  package var otherNames: [String]
  /// The highest place it has in the chain.
  package var authority: ChainAuthority
  package var nodes: [String]
  package var place: CitedPlace
  package var overlays: [Overlay]

  package struct Overlay: Hashable, Encodable, Sendable {
    package var occupation: Occupation
    /// Whether two of the highest rank differ, so that none applies.
    package var isTied: Bool
    /// What has a say, the highest rank first.
    package var says: [Say]
  }

  package struct Say: Hashable, Encodable, Sendable {
    package var standard: String
    package var authority: ChainAuthority
    package var organisation: String
    /// The nodes by which it has its say; empty: the whole chain, or the enterprise itself.
    package var nodes: [String]
    package var applies: Bool
    package var place: CitedPlace
  }

  init(_ enterprise: ChainPrecedence.Enterprise, _ precedence: ChainPrecedence, _ sources: SourceMap) {
    name = enterprise.name
    otherNames = enterprise.otherNames
    authority = enterprise.highest
    nodes = enterprise.nodes
    place = CitedPlace(enterprise.span, in: sources)
    overlays = precedence.questions.filter { $0.enterprise.name == enterprise.name }.map { question in
      let applying = question.applying
      return Overlay(
        occupation: question.occupation, isTied: applying == nil,
        says: question.says.map { say in
          Say(
            standard: say.standard.value, authority: say.authority, organisation: say.organisation, nodes: say.nodes,
            applies: say.standard.value == applying?.standard.value && say.authority == applying?.authority,
            place: CitedPlace(say.standard.span, in: sources))
        })
    }
  }
}

/// An enterprise in every chain it belongs to.
package struct EnterpriseExplanation: Hashable, Encodable, Sendable {
  package var name: String
  package var chains: [Membership]

  package struct Membership: Hashable, Encodable, Sendable {
    package var chain: CitedChain
    package var member: ChainMemberExplanation
  }

  /// - Returns: nil where no chain has an enterprise of that name.
  package init?(_ name: String, in merge: Merge, _ sources: SourceMap) {
    self.name = name
    chains = merge.index.chains.values.sorted { $0.id.value < $1.id.value }.compactMap { document in
      let precedence = ChainPrecedence(document, merge.index, merge.model.occupations)
      guard let enterprise = precedence.enterprises.first(where: { $0.name == name }) else { return nil }
      return Membership(
        chain: CitedChain(document, sources), member: ChainMemberExplanation(enterprise, precedence, sources))
    }
    if chains.isEmpty { return nil }
  }
}

/// To whom a standard applies by a chain.
package struct ChainUse: Hashable, Encodable, Sendable {
  package var chain: String
  package var title: LocalizedText
  package var authority: ChainAuthority
  /// Who attached it.
  package var organisation: String
  package var members: [String]
  package var place: CitedPlace

  static func all(of standard: String, in merge: Merge, _ sources: SourceMap) -> [ChainUse] {
    merge.index.chains.values.sorted { $0.id.value < $1.id.value }.flatMap { document -> [ChainUse] in
      var uses: [ChainUse] = []
      for question in ChainPrecedence(document, merge.index, merge.model.occupations).questions {
        guard let say = question.applying, say.standard.value == standard else { continue }
        let place = CitedPlace(say.standard.span, in: sources)
        if let known = uses.firstIndex(where: { $0.place == place && $0.authority == say.authority }) {
          if !uses[known].members.contains(question.enterprise.name) {
            uses[known].members.append(question.enterprise.name)
          }
          continue
        }
        uses.append(
          ChainUse(
            chain: document.id.value, title: document.title, authority: say.authority, organisation: say.organisation,
            members: [question.enterprise.name], place: place))
      }
      return uses.sorted { ($0.authority, $0.place) < ($1.authority, $1.place) }
    }
  }
}
