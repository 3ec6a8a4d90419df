/// How long the standards of a made workspace are.
enum WorkspaceShape: String, CaseIterable {
  /// As published: most of 12 to 32 functions over all levels, one in a hundred three times as detailed.
  case mixed
  /// About 4 KB a national standard.
  case small
  /// About 60 KB a national standard.
  case large

  func detail(_ random: inout RandomStream) -> StandardDetail {
    switch self {
    case .small: .brief
    case .large: .full
    case .mixed: random.chance(1) ? .full : .usual
    }
  }
}

/// How much one national standard says.
struct StandardDetail {
  /// Functions over all levels (职业功能 × 等级).
  let rows: ClosedRange<Int>
  /// By share.
  let tasks: [(Int, Int)]
  let skills: [(Int, Int)]
  let knowledge: [(Int, Int)]
  let levelSets: [(Int, LevelSet)]

  static let usual = StandardDetail(
    rows: 12...32, tasks: [(95, 1), (5, 2)], skills: [(88, 1), (9, 2), (3, 3)], knowledge: [(95, 1), (4, 2), (1, 3)],
    levelSets: LevelSet.published)
  static let brief = StandardDetail(
    rows: 3...4, tasks: [(1, 1)], skills: [(80, 1), (20, 2)], knowledge: [(1, 1)], levelSets: [(1, .middle)])
  static let full = StandardDetail(
    rows: 27...32, tasks: [(20, 2), (80, 3)], skills: [(30, 2), (70, 3)], knowledge: [(30, 2), (70, 3)],
    levelSets: [(1, .whole)])
}
