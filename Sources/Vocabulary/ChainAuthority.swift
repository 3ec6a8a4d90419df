/// 链长制: who has a say in an industrial chain, from the highest.
package enum ChainAuthority: String, OrderedTerm {
  case leader
  case nodeLeader = "node-leader"
  case member

  package var chinese: String {
    switch self {
    case .leader: "总链主"
    case .nodeLeader: "分链主"
    case .member: "成员"
    }
  }
}
