import Diagnostics

/// A mistake that was not told first at its place, as people need it to see why.
struct Survivor {
  let mutant: MutantSample.Mutant
  let trial: Trial

  /// The lines before and after the edit, as in a diff.
  var description: String {
    let manuscript = mutant.manuscript
    let file = SourceFile(path: manuscript.path, bytes: manuscript.bytes)
    let changed = SourceFile(path: manuscript.path, bytes: mutant.slip.applied(to: manuscript.bytes))
    let hunks = zip(mutant.slip.edits, mutant.slip.damaged).map { edit, range in
      """
      \(manuscript.path):\(file.line(at: edit.range.lowerBound) + 1)
      \(Self.lines(file, edit.range, "-"))
      \(Self.lines(changed, range, "+"))
      """
    }
    return "\(mutant.mistake)\n\(hunks.joined(separator: "\n"))\n\(trial.outcome.rawValue): \(trial.report)"
  }

  private static let shown = 6

  private static func lines(_ file: SourceFile, _ range: Range<Int>, _ mark: String) -> String {
    let first = file.line(at: range.lowerBound)
    let last = file.line(at: max(range.lowerBound, range.upperBound - 1))
    let lines = (first...min(last, first + shown - 1)).map { "\(mark) \(file.text(file.lineRange($0)))" }
    return (lines + (last - first >= shown ? ["\(mark) …"] : [])).joined(separator: "\n")
  }
}
