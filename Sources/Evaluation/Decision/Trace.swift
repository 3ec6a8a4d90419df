package import Vocabulary

/// How one clause, or a part of one, came out: what was required, what there was, and what it consists of.
package struct Trace: Hashable, Codable, Sendable {
  /// A clause's id, or a part's name within it (`(2)`, `experience`, `sitting 2026-06-20`, `function 1`, …).
  package var subject: String
  package var status: Status
  package var required: String?
  /// Floored to hundredths where it is a score (rule 3).
  package var actual: String?
  /// The exact fraction, where flooring changed it.
  package var exact: String?
  package var notes: [Note]
  package var parts: [Trace]
  /// Paths of the record that were looked at, such as `/sittings/0/score`. Not part of the decision's bytes: they say
  /// where a value stands, not what it is.
  package var uses: [String] = []
  /// Sittings or evidence that did not count at all. Not part of the decision's bytes either: what they come to stands
  /// in ``notes``, and this only dates it.
  package var setAside: [SetAside] = []

  package struct SetAside: Hashable, Sendable {
    package var note: Note
    /// Nil: it bears none.
    package var date: CalendarDate?

    package init(_ note: Note, _ date: CalendarDate?) {
      self.note = note
      self.date = date
    }
  }

  package init(
    _ subject: String, _ status: Status, required: String? = nil, actual: String? = nil, exact: String? = nil,
    notes: [Note] = [], parts: [Trace] = [], uses: [String] = [], setAside: [SetAside] = []
  ) {
    self.subject = subject
    self.status = status
    self.required = required
    self.actual = actual
    self.exact = exact
    self.notes = notes
    self.parts = parts
    self.uses = uses
    self.setAside = setAside
  }

  private enum CodingKeys: String, CodingKey {
    case subject
    case status
    case required
    case actual
    case exact
    case notes
    case parts
  }

  /// Why something counts or does not, beyond the numbers.
  package enum Note: String, Codable, Sendable {
    /// 缺考.
    case absent
    case keyItemFailed
    /// A total with no ★ outcomes beside it: no ★ failure is on record (rule 1).
    case noKeyOutcomes
    /// The given total is not what its function scores give; the total counts.
    case totalDisagrees
    case panelTooSmall
    case panelNotRecorded
    case afterAsOf
    case tooOld
    case notDated
    case kindNotAccepted
    case tooFewAssessors
    case tooFewPieces
    case requiredKindMissing
    case noEvidence
    case noCertificate
    case noTitle
    /// 考评员人数 must be odd, and is not.
    case panelEven
    /// The standard examines other work types than the one applied for.
    case otherWorkTypes
    case notGraduated
    /// A diploma of a 技工院校 does not say of which class (班别).
    case programmeNotRecorded
    /// Completed training does not say how many hours it took.
    case hoursNotRecorded
    /// An apprenticeship names no mentor of the enterprise's.
    case enterpriseMentorNotRecorded
    /// An apprenticeship names no school mentor.
    case mentorNotRecorded
    case declaredOnly
    case countsByAlignment
    /// A sanction voids it.
    case sanctioned
    /// A pass of before the application, within the time that passes are kept (成绩保留).
    case carriedOver
    /// A sitting longer ago than passes are kept.
    case carryOverEnded
    /// A certificate of another ladder frees from it (免考).
    case exempted
    /// A recognition (直接认定, 破格) is instead of it.
    case recognised
    /// An award is instead of it.
    case awarded
    /// Nobody is named who approved the recognition.
    case approverNotRecorded
    /// An award has no approval (核准文号).
    case approvalNotRecorded
    /// Without the assessors who are not qualified the panel is too small, or even.
    case assessorsNotQualified
    /// Without the assessors of the candidate's own employer it is.
    case assessorsOfOwnUnit
    /// The applicant's cohort is pinned to an edition that is in force no more.
    case editionRetired
  }
}
