/// How two items of different standards stand to each other in a crosswalk.
package enum AlignmentRelation: String, Term {
  case same
  case covers
  case related
  /// Of two editions of one standard: the later one's item takes the place of the earlier one's. History only: no
  /// evidence flows by it.
  case replacedBy

  package var chinese: String {
    switch self {
    case .same: "相同"
    case .covers: "覆盖"
    case .related: "相关"
    case .replacedBy: "被取代"
    }
  }
}

/// What a level of one ladder is worth on another; nothing follows where no mapping is written.
package enum LevelRelation: String, Term {
  case equivalent
  case partial
  case exempts

  package var chinese: String {
    switch self {
    case .equivalent: "等同"
    case .partial: "部分对应"
    case .exempts: "免考"
    }
  }
}
