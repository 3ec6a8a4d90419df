import Vocabulary

/// One component of one examination.
struct ProgrammeExamination: Sendable {
  var template: Int32
  var sitting: Int32
  var portfolio: Int32
  var component: UInt8
  /// Whose sittings count: the standard's id, in any edition, and the level's name.
  var standard: Int32
  var level: Int32
  /// Hundredths.
  var pass: Int
  /// The smallest panel; 0: none is asked.
  var assessors: Int32
  var isPanelAsked: Bool
  /// Where ``ProgrammeRoster/scopes`` says who is qualified; -1: everybody is.
  var qualified: Int32
  /// Colleagues of the candidate do not count.
  var independent: Bool
  /// The first day whose pass is still kept (成绩保留) on the as-of date; nil: all are.
  var earliest: CompactDate?
  var oddPanel: Bool
  var rows: Slice
  var keys: Slice
  /// Every row has items, so that a portfolio can fill the table.
  var hasPortfolio: Bool
  /// A common multiple of the rows' numbers of items.
  var multiple: Int
}

/// A row of a weight table.
struct ProgrammeRow: Sendable {
  var template: Int32
  var percent: Int
  /// The function's code among ``Programme/Tables/functionCodes``.
  var code: Int32
  var items: Slice
}

/// An item of a row.
struct ProgrammeRowItem: Sendable {
  var template: Int32
  var item: Int32
  /// Hundredths; -1 where it is no ★.
  var mark: Int
}

/// A ★ that may be failed in a sitting.
struct ProgrammeKey: Sendable {
  var template: Int32
  /// Among ``Programme/Tables/itemCodes``.
  var code: Int32
}

/// An item that needs evidence of its own.
struct ProgrammeItemClause: Sendable {
  var template: Int32
  var item: Int32
  var pass: Int
}

/// What a piece of evidence of a skill must be to count.
struct ProgrammeEvidenceRules: Sendable {
  var accepted: UInt16
  var required: UInt16
  var count: Int32
  /// The first day from which evidence is not too old on the as-of date; nil: no window.
  var earliest: CompactDate?
  var assessors: Int32
}
