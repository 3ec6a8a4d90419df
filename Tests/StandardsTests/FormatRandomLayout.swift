import TestSupport

/// A YAML document written in a random layout, with comments wherever YAML allows them.
struct RandomLayout {
  private var dice: FormatDice
  private(set) var lines: [String] = []
  private(set) var comments: [String] = []

  static func document(seed: UInt64) -> (text: String, comments: [String]) {
    var layout = RandomLayout(dice: FormatDice(seed: seed))
    layout.breakLine("", column: 0)
    if layout.dice.chance(5) { layout.lines.append("---") }
    layout.mapping(column: 0, depth: 0, isStarted: false)
    layout.ownLines(upTo: 0)
    let end = layout.dice.chance(3) ? "\r\n" : "\n"
    let text = (layout.dice.chance(4) ? "\u{FEFF}" : "") + layout.lines.joined(separator: end)
    return (layout.dice.chance(4) ? text : text + end, layout.comments)
  }

  // MARK: Block

  /// - Parameter isStarted: whether the last line already holds the dash before the first key.
  private mutating func mapping(column: Int, depth: Int, isStarted: Bool) {
    for index in 0..<dice.number(1...4) {
      let key = dice.chance(4) ? "\"k\(index)\"" : dice.pick(["kind", "职业功能", "level", "a b"]) + "\(index)"
      open(key + (dice.chance(6) ? " :" : ":"), column: column, onLine: isStarted && index == 0)
      value(column: column, depth: depth, isListElement: false)
    }
  }

  private mutating func sequence(column: Int, depth: Int, isStarted: Bool) {
    for index in 0..<dice.number(1...3) {
      open("-", column: column, onLine: isStarted && index == 0)
      value(column: column, depth: depth, isListElement: true)
    }
  }

  private mutating func open(_ token: String, column: Int, onLine: Bool) {
    guard !onLine else { return lines[lines.count - 1] += token }
    ownLines(upTo: column)
    breakLine(token, column: column)
  }

  private mutating func value(column: Int, depth: Int, isListElement: Bool) {
    let inner = column + dice.number(1...4)
    switch depth > 3 ? 0 : dice.number(0...9) {
    case 0...3: lines[lines.count - 1] += blanks(1) + scalar()
    case 4: multiline(column: inner)
    case 5, 6:
      if isListElement, dice.chance(2) {
        let gap = dice.number(1...3)
        lines[lines.count - 1] += String(repeating: " ", count: gap)
        let width = lines[lines.count - 1].unicodeScalars.count
        return dice.chance(2)
          ? mapping(column: width, depth: depth + 1, isStarted: true)
          : sequence(column: width, depth: depth + 1, isStarted: true)
      }
      comment()
      return dice.chance(2)
        ? mapping(column: inner, depth: depth + 1, isStarted: false)
        : sequence(column: inner, depth: depth + 1, isStarted: false)
    case 7, 8:
      lines[lines.count - 1] += blanks(1)
      flow(column: inner, depth: depth)
    default: return blockText(column: column, inner)
    }
    comment()
  }

  private mutating func blockText(column: Int, _ inner: Int) {
    lines[lines.count - 1] += blanks(1) + dice.pick(["|", ">", "|-", ">+"])
    comment()
    for _ in 0..<dice.number(1...3) {
      if dice.chance(4) { lines.append("") }
      breakLine(dice.pick(["能 # 不是注释", "- 也不是列表", "a: b", "x   "]), column: inner)
    }
  }

  private mutating func multiline(column: Int) {
    let quoted = dice.chance(2)
    lines[lines.count - 1] += " " + (quoted ? "\"第一行 \\" : "第一行  ")
    if dice.chance(3) { lines.append("") }
    breakLine("  第二行" + (quoted ? "\"" : ""), column: column)
  }

  // MARK: Flow

  private mutating func flow(column: Int, depth: Int) {
    let isMapping = dice.chance(2)
    lines[lines.count - 1] += isMapping ? "{" : "["
    flowBreak(column)
    let count = dice.number(0...4)
    for index in 0..<count {
      if isMapping { lines[lines.count - 1] += dice.pick(["f\(index):", "\"f\(index)\" :"]) + blanks(1) }
      if depth < 3, dice.chance(5) {
        flow(column: column, depth: depth + 1)
      } else {
        lines[lines.count - 1] += dice.chance(9) ? dice.pick(Self.longTexts) : scalar()
      }
      flowBreak(column)
      if index < count - 1 || dice.chance(4) {
        lines[lines.count - 1] += ","
        flowBreak(column)
      }
    }
    lines[lines.count - 1] += isMapping ? "}" : "]"
  }

  private mutating func flowBreak(_ column: Int) {
    guard dice.chance(5) else { return lines[lines.count - 1] += blanks(0) }
    comment()
    ownLines(upTo: column + 3)
    breakLine("", column: column)
  }

  // MARK: Scalars and comments

  private static let longTexts = [
    String(repeating: "能按规程完成装调", count: 5), "\"\(String(repeating: "text ", count: 14))\"",
  ]

  private mutating func scalar() -> String {
    dice.pick(["60", "\"60\"", "'it''s'", "能装调", "\"a # b\"", "2020-01-01", "a#b", "\"{\"", "true", "~", "'是'"])
  }

  /// Behind what stands on the line.
  private mutating func comment() {
    guard dice.chance(4) else { return lines[lines.count - 1] += blanks(0) }
    lines[lines.count - 1] += " " + blanks(0) + newComment()
  }

  private mutating func ownLines(upTo column: Int) {
    while dice.chance(3) {
      if dice.chance(2) {
        lines.append(blanks(0))
      } else {
        breakLine(newComment(), column: dice.number(0...column))
      }
    }
  }

  private mutating func newComment() -> String {
    let text = dice.pick(["# ", "#", "#\t", "# 复核：- a: {", "## "]) + "c\(comments.count)"
    comments.append(text)
    return text + blanks(0)
  }

  private mutating func breakLine(_ text: String, column: Int) {
    lines.append(String(repeating: " ", count: column) + text)
  }

  private mutating func blanks(_ least: Int) -> String {
    String(repeating: " ", count: dice.chance(4) ? least + dice.number(0...3) : least)
  }
}

/// Chances as a layout takes them: once in so many times.
struct FormatDice {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed &* 0x2545_F491_4F6C_DD1D) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { random.number(range) }

  /// True once in so many times.
  mutating func chance(_ times: Int) -> Bool { number(1...times) == 1 }

  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { random.pick(choices) }
}
