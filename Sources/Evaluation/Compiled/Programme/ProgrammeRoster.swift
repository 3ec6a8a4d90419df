import Vocabulary

/// 考评人员 as the scheme's issuer lists them.
struct ProgrammeRoster: Sendable {
  /// One qualification of one assessor.
  struct Entry: Sendable {
    /// Among ``ids``.
    var assessor: Int32
    var from: CompactDate
    /// The distant future where it has no end.
    var last: CompactDate
    /// Among ``units``; -1: not known.
    var unit: Int32
  }

  /// Whether any examination asks who the assessors are.
  var isAsked = false
  var ids = NameTable()
  var units = NameTable()
  var entries: [Entry] = []
  /// By assessor, where the entries are: they stand together.
  var places: [Slice] = []
  /// Runs as long as ``entries``, one for each examination that asks for qualified assessors: whether the entry is for
  /// its occupation and level.
  var scopes: [Bool] = []
}
