/// What differs between two wordings of a document, line by line.
struct LineDifference {
  /// Lines of the second wording that are not in the first; where it only lacks some, the lines around the first gap.
  let changed: Set<Int>
  /// Lines of the first wording → the same lines in the second.
  let kept: [Int: Int]

  init(from first: SourceFile, to second: SourceFile) {
    let (old, new) = (first.contentLines, second.contentLines)
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let line, _, _): removed.insert(line)
      case .insert(let line, _, _): inserted.insert(line)
      }
    }
    kept = Dictionary(
      uniqueKeysWithValues: zip(
        old.indices.filter { !removed.contains($0) }, new.indices.filter { !inserted.contains($0) }))
    if inserted.isEmpty, !removed.isEmpty {
      let same = zip(old, new).prefix { $0 == $1 }.count
      changed = Set([same - 1, same].filter(new.indices.contains))
    } else {
      changed = inserted
    }
  }
}

extension SourceFile {
  /// The bytes of each line; what follows the last line end is none if it is empty.
  var contentLines: [[UInt8]] {
    let lines = (0...line(at: bytes.count)).map { Array(bytes[lineRange($0)]) }
    return lines.last == [] ? lines.dropLast() : lines
  }
}
