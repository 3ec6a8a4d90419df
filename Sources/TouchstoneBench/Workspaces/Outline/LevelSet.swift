/// The levels that a standard has, low to high: seldom all of its ladder's.
struct LevelSet {
  let ladder: String
  let steps: [String]

  static let whole = LevelSet(ladder: "cn/national", steps: ["5", "4", "3", "2", "1"])
  static let middle = LevelSet(ladder: "cn/national", steps: ["4", "3"])
  /// 初级、中级、高级 of the standards for professional and technical occupations.
  static let professional = LevelSet(ladder: professionalLadder, steps: ["junior", "intermediate", "senior"])
  static let professionalLadder = "cn/professional"

  /// By how many of 538 published national standards have them.
  static let published: [(Int, LevelSet)] = [
    (319, whole), (117, professional),
    (48, LevelSet(ladder: "cn/national", steps: ["4", "3", "2", "1"])),
    (19, LevelSet(ladder: "cn/national", steps: ["5", "4", "3", "2"])),
    (18, middle),
    (12, LevelSet(ladder: "cn/national", steps: ["5", "4", "3"])),
    (5, LevelSet(ladder: "cn/national", steps: ["3", "2", "1"])),
  ]

}
