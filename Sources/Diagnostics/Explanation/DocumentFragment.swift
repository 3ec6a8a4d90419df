/// The lines of a document that an example is about, beneath the lines that say where they stand.
package struct DocumentFragment: Sendable {
  package let path: String
  /// Zero-based, ascending.
  package let lines: [Int]

  /// - Parameters:
  ///   - file: of which lines are shown.
  ///   - other: the same document in the other workspace of the example, if it is there; what differs is shown.
  ///   - places: offsets whose lines are shown in any case.
  /// - Returns: nil where there is nothing to show.
  package init?(of file: SourceFile, comparedTo other: SourceFile?, showing places: [Int]) {
    let own = file.contentLines
    var core = Set(places.map { min(file.line(at: $0), max(0, own.count - 1)) })
    if let other {
      core.formUnion(LineDifference(from: other, to: file).changed)
    } else if core.isEmpty {
      core = Set(own.indices)
    }
    guard let first = core.min(), let last = core.max() else { return nil }
    var shown = core
    if core.count < 3 {
      if first > 0 { shown.insert(first - 1) }
      if last + 1 < own.count, Self.indent(of: own[last + 1]) >= Self.indent(of: own[last]) { shown.insert(last + 1) }
    }
    for line in core { shown.formUnion(Self.owners(of: line, in: own)) }
    path = file.path
    lines = shown.sorted()
  }

  /// The lines above that are indented less, each of which holds the one below: a list entry's own line, a level, a key
  /// of the document.
  private static func owners(of line: Int, in lines: [[UInt8]]) -> [Int] {
    guard lines.indices.contains(line) else { return [] }
    var owners: [Int] = []
    var least = indent(of: lines[line])
    for above in stride(from: line - 1, through: 0, by: -1) where indent(of: lines[above]) < least {
      owners.append(above)
      least = indent(of: lines[above])
    }
    return owners
  }

  private static func indent(of line: [UInt8]) -> Int { line.prefix { $0 == UInt8(ascii: " ") }.count }
}
