/// The skeleton of a national standard: levels, functions, tasks and how many items each column has. It is drawn from
/// the seed and the ordinal alone, so whatever refers to a standard need not have read it.
struct StandardOutline {
  struct Level {
    let step: String
    let functions: [Function]
  }

  struct Function {
    let code: String
    /// Functions of one name go on from level to level.
    let name: Int
    let tasks: [Task]
  }

  struct Task {
    let code: String
    let skills: Int
    let knowledge: Int
    /// The first skill is ★.
    let isKey: Bool
  }

  let ordinal: Int
  let edition: Int
  let levelSet: LevelSet
  let levels: [Level]

  init(_ ordinal: Int, _ shape: WorkspaceShape, seed: UInt64) {
    let stream = RandomStream(seed: seed).branch("standard").branch(UInt64(ordinal))
    var random = stream.branch("outline")
    self.ordinal = ordinal
    edition = random.within(2018...2026)
    let detail = shape.detail(&random)
    levelSet = random.pick(shares: detail.levelSets)
    let count = levelSet.steps.count
    // Most standards lie below the middle of the range. No level is left without a function, or has over eight.
    let rows = min(random.within(detail.rows), random.within(detail.rows))
    let functions = min(max(rows, count), count * 8)
    levels = levelSet.steps.enumerated().map { index, step in
      // The higher levels lose what is basic and gain what is new.
      let share = functions / count + (index >= count - functions % count ? 1 : 0)
      return Level(
        step: step,
        functions: (1...share).map { Self.function($0, name: index / 2 + $0 - 1, detail, &random) })
    }
  }

  private static func function(
    _ number: Int, name: Int, _ detail: StandardDetail, _ random: inout RandomStream
  ) -> Function {
    let tasks = (1...random.pick(shares: detail.tasks)).map { task in
      Task(
        code: "\(number).\(task)", skills: random.pick(shares: detail.skills),
        knowledge: random.pick(shares: detail.knowledge), isKey: random.chance(12))
    }
    return Function(code: "\(number)", name: name, tasks: tasks)
  }

  var trade: Trade { Trade(ordinal) }
  var id: String { "cn/\(trade.code)" }
  var name: String { "\(id)@\(edition)" }

  /// An item's full name; every function has a first task, and every task a first item of either kind.
  func item(_ kind: String, level: Int, function: Int) -> String {
    "\(name)#\(levels[level].step)/\(kind)/\(levels[level].functions[function].code).1.1"
  }
}
