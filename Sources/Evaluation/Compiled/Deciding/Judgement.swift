/// A decision by the programme's numbers: verdicts, and where the traces of each level's clauses begin and end.
struct Judgement: Sendable {
  struct Level: Sendable {
    /// Among ``Programme/Tables/levels``.
    var level: Int32
    var verdict: Verdict
    /// Traces of the ``TraceTree``.
    var clauses: Slice
  }

  struct Standard: Sendable {
    /// Among ``Programme/Tables/standards``.
    var standard: Int32
    var levels: Slice
    /// Of the highest level attained, its place among ``Programme/Tables/levels``; -1: none is.
    var highest: Int32
  }

  var standards: [Standard] = []
  var levels: [Level] = []
  /// Places among ``Programme/Tables/levels``, with the standards they belong to.
  var endorsements: [(standard: Int32, level: Int32)] = []

  mutating func removeAll() {
    standards.removeAll(keepingCapacity: true)
    levels.removeAll(keepingCapacity: true)
    endorsements.removeAll(keepingCapacity: true)
  }
}
