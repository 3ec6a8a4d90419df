/// The first place in which two texts differ, as a hunk of a unified diff, cut to a length that can be read at a glance.
struct FirstDifference {
  let text: String

  private static let context = 2
  /// Lines looked at behind the first that differs.
  private static let window = 12

  init(from old: [UInt8], to new: [UInt8], path: String) {
    let (old, new) = (Self.lines(old), Self.lines(new))
    let same = zip(old, new).prefix { $0 == $1 }.count
    let start = max(0, same - Self.context)
    let before = Array(old[start..<min(old.count, same + Self.window)])
    let after = Array(new[start..<min(new.count, same + Self.window)])
    let (rows, counts) = Self.hunk(before, after)
    text =
      (["--- \(path)", "+++ \(path)", "@@ -\(start + 1),\(counts.old) +\(start + 1),\(counts.new) @@"] + rows)
      .joined(separator: "\n")
  }

  private static func hunk(_ before: [String], _ after: [String]) -> (rows: [String], counts: (old: Int, new: Int)) {
    let changes = after.difference(from: before)
    let removed = Set(changes.removals.map(offset))
    let inserted = Set(changes.insertions.map(offset))
    var rows: [String] = []
    var (old, new) = (0, 0)
    /// Unchanged lines since the last change.
    var unchanged = 0
    while old < before.count || new < after.count {
      if removed.contains(old) {
        rows.append("-" + before[old])
        old += 1
        unchanged = 0
      } else if inserted.contains(new) {
        rows.append("+" + after[new])
        new += 1
        unchanged = 0
      } else {
        if unchanged == context, rows.contains(where: { !$0.hasPrefix(" ") }) { break }
        rows.append(" " + before[old])
        (old, new, unchanged) = (old + 1, new + 1, unchanged + 1)
      }
    }
    return (rows, (old, new))
  }

  private static func offset(_ change: CollectionDifference<String>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  /// With their ends, so that a carriage return or a missing end shows; what would steer a terminal does not get there.
  private static func lines(_ bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(String.UnicodeScalarView(String(decoding: line, as: UTF8.self).unicodeScalars.map(visible)))
    }
    if lines.last?.isEmpty == true { lines.removeLast() } else { lines[lines.count - 1] += "␄" }
    return lines
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x0D: "␍"
    case 0x09: "→"
    case 0xFEFF: "␏"
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }
}
