import TestSupport

/// Documents a little other than those that people wrote: lines moved, dropped, repeated, indented anew; bytes and signs
/// of YAML put in and taken out.
struct MutatedDocument {
  private let lines: [[[UInt8]]]
  private var random: SeededGenerator

  init(of documents: [[UInt8]], seed: UInt64) {
    lines = documents.map { $0.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init) }
    random = SeededGenerator(seed: seed)
  }

  mutating func next() -> [UInt8] {
    var lines = random.pick(self.lines)
    if random.chance(75) { lines = excerpt(of: lines) }
    for _ in 0..<random.roll(4) where !lines.isEmpty { changeLines(&lines) }
    var bytes = Array(lines.joined(separator: [0x0A]))
    for _ in 0..<random.roll(4) where !bytes.isEmpty { changeBytes(&bytes) }
    return bytes
  }

  /// Some lines in a row, so that a change is more often next to another.
  private mutating func excerpt(of lines: [[UInt8]]) -> [[UInt8]] {
    let start = random.roll(lines.count)
    let some = Array(lines[start..<min(start + random.number(1...12), lines.count)])
    guard random.chance(80) else { return some }
    let indentation = some[0].prefix { $0 == 0x20 }.count
    return some.map { line in Array(line.dropFirst(min(indentation, line.prefix { $0 == 0x20 }.count))) }
  }

  private mutating func changeLines(_ lines: inout [[UInt8]]) {
    let at = random.roll(lines.count)
    switch random.roll(7) {
    case 0: lines.remove(at: at)
    case 1: lines.insert(random.pick(lines), at: at)
    case 2: lines[at].insert(contentsOf: [0x20, 0x20], at: 0)
    case 3: if lines[at].first == 0x20 { lines[at].removeFirst(min(lines[at].count, random.number(1...2))) }
    case 4: lines.swapAt(at, random.roll(lines.count))
    case 5: lines.insert(random.pick(random.pick(self.lines)), at: at)
    default: lines.insert(random.pick([[], Array("    # 注".utf8), Array("  ".utf8)]), at: at)
    }
  }

  private mutating func changeBytes(_ bytes: inout [UInt8]) {
    let at = random.roll(bytes.count)
    switch random.roll(6) {
    case 0: bytes[at] = UInt8(random.roll(256))
    case 1: bytes.remove(at: at)
    case 2: bytes.insert(UInt8(random.roll(128)), at: at)
    case 3: bytes.removeSubrange(at..<min(bytes.count, at + random.roll(8)))
    default: bytes.insert(contentsOf: random.pick(Self.signs), at: at)
    }
  }

  private static let signs = [
    "\n", "\n\n", "\n  ", "\n- ", "\r\n", "\t", " ", "  ", "- ", "-", ": ", ":", "#", " #", "\"", "'", "''", "\\", "[",
    "]",
    "{", "}", ",", ", ", "&a ", "*a", "!a ", "|", ">", "---", "...", "%", "?", "? ", "~", "a", "1", "a: ", "中", "，",
    "\u{85}", "\u{A0}", "\u{2028}", "\u{3000}", "\u{FEFF}", "\u{FFFD}", "\u{1F600}",
  ].map { Array($0.utf8) }
}
