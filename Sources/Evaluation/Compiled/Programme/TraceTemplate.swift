/// What is the same in every trace of one clause, or of one part of it.
struct TraceTemplate: Sendable {
  enum Form: UInt8, Sendable {
    case eligibility
    /// One entry of 申报条件.
    case alternative
    case condition
    /// A ``condition`` whose requirement is a length and, depending on the application date, its days.
    case work
    case examination
    /// Named by its date.
    case sitting
    case portfolio
    case function
    /// A failed ★ of a sitting.
    case failedKey
    /// An item within a portfolio.
    case item
    /// An item that needs evidence of its own.
    case itemClause
    /// A bar from examinations.
    case sanction
  }

  var form: Form
  var subject: Int32
  /// -1 where nothing is said to be required.
  var required: Int32
  /// The level that is decided, and the template of the clause in it: where the part is written is looked up by these.
  var level: Int32
  var clause: Int32
}
