import Vocabulary

/// One edition that decisions are made on, joined with certain editions of what it refines.
struct ProgrammeStandard: Sendable {
  var key: StandardEdition
  /// As ``StandardDecision/follows``.
  var follows: [StandardEdition]?
  var text: Int32
  /// Among ``Programme/Tables/standardIDs``.
  var id: Int32
  /// Lowest first.
  var levels: Slice
}

struct ProgrammeLevel: Sendable {
  var text: Int32
  /// Standard, edition and level.
  var owner: Int32
  /// Among ``Programme/Tables/levelNames``.
  var name: Int32
  /// Among all levels that own items or are decided on.
  var number: Int32
  /// The template of a bar from examinations.
  var sanctions: Int32
  var eligibility: Slice
  var evidence: ProgrammeEvidenceRules
  /// Names of the levels below.
  var covered: Slice
  /// By work type, the last one for none: which clauses are asked.
  var plans: Slice
}

/// Which clauses of a level concern candidates of one work type.
struct ProgrammePlan: Sendable {
  var examinations: Slice
  var items: Slice
}

/// A clause by its place in its list.
struct PlannedClause: Sendable {
  var index: Int32
  /// The standard does not have the work type.
  var isUnclear: Bool
}

/// An application for one level in one situation: what it may name.
struct ProgrammeApplication: Sendable {
  /// The certified one.
  var standard: Int32
  /// Among ``Programme/Tables/levelNames``.
  var levelName: Int32
  /// By the place of a decided level: whether it is the one applied for or refines it.
  var isRefining: [Bool]
  /// By the number of a step's name: whether the ladders in scope have it.
  var hasStep: [Bool]
  /// By work type, the last one for none.
  var mayName: [Bool]
  /// `skill/1.1.1` of the level applied for.
  var itemCodes: NameTable
  /// By the number of its code, the item.
  var items: [Int32]
  /// By standard and level name: what a sitting may hold; -1 where there is no such level.
  var sittings: [Int32]
}

/// What a sitting of one (standard, level) may hold.
struct ProgrammeSittingContent: Sendable {
  /// By component, the codes of functions.
  var functions: [[Int32]]
  /// Codes of skills.
  var keys: [Int32]
}
