/// Why the compiled programme leaves a record to the reference evaluator: the one list of what it does not do itself.
/// The answers are the reference's then, so they are the same; how often it happens is counted.
package enum HandOver: String, CaseIterable, Error, Sendable {
  /// The record names what the programme does not know, or what the application may not name, is of after the as-of
  /// date, declares more work than there was time for, or names a sitting's standard in one piece and not in another:
  /// nearly always such a record is rejected, and the reference says why.
  case nameUnknown
  /// The applicant works for an enterprise of the scheme's chain, whose post standard is endorsed too (rule 23).
  case employerInChain
  /// Points out of totals, or functions of numbers of items, whose common multiple is so large that sums might not fit a
  /// machine word.
  case scoresTooFine
  /// Something may stand for clauses that are not met (rules 28 to 30): an award, a recognition, or a certificate that
  /// exempts from components. Few applicants have any.
  case waiver
  /// More sittings than the notes of one clause have room for.
  case tooManySittings
}
