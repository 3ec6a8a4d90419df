package import Standards
package import Vocabulary

/// An industrial chain (链长制): which enterprise standard applies to each of its enterprises (rule 23).
package struct Chain: Codable, Hashable, Sendable {
  package var id: String
  package var title: LocalizedText
  package var members: [ChainMember]

  /// The enterprise of a name, an alias or a credit code.
  package func member(named name: String) -> ChainMember? {
    members.first { $0.name == name || $0.otherNames.contains(name) }
  }
}

package struct ChainMember: Codable, Hashable, Sendable {
  package var name: String
  /// Aliases and credit codes.
  package var otherNames: [String]
  package var nodes: [String]
  package var overlays: [Overlay]

  package struct Overlay: Codable, Hashable, Sendable {
    /// The smallest code of the occupation's class.
    package var occupation: Occupation
    /// A standard's id: the edition in force is meant.
    package var standard: String
    package var authority: ChainAuthority
    /// Who attached it.
    package var organisation: String
  }
}

extension UnifiedModel {
  package func chain(_ id: String) -> Chain? { chains?.first { $0.id == id } }

  /// The enterprise standard that applies to an employer of a chain, for an occupation.
  package func overlay(of employer: String, in chain: Chain, for occupation: Occupation) -> ChainMember.Overlay? {
    let smallest = occupations.first { $0.members.contains(occupation) }?.members.first ?? occupation
    return chain.member(named: employer)?.overlays.first { $0.occupation == smallest }
  }
}
