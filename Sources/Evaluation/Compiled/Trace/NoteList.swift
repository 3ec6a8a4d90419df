/// The notes of one trace, in their order, six bits each: up to ten. Whoever would add an eleventh has to hand
/// the record over (``HandOver/tooManySittings``).
struct NoteList: Hashable, Sendable {
  private(set) var raw: UInt64 = 0

  static let most = 10

  init() {}

  init(_ note: Trace.Note) { raw = UInt64(note.number + 1) }

  /// The notes of a set in the order of their names, each once.
  init(sorted set: NoteSet) {
    var rest = set.raw
    var shift: UInt64 = 0
    while rest != 0 {
      raw |= UInt64(rest.trailingZeroBitCount + 1) << shift
      shift += 6
      rest &= rest - 1
    }
  }

  var isEmpty: Bool { raw == 0 }
  var count: Int { (64 - raw.leadingZeroBitCount + 5) / 6 }

  mutating func append(_ note: Trace.Note) {
    precondition(count < Self.most, "notes are counted before they are made")
    raw |= UInt64(note.number + 1) << UInt64(6 * count)
  }

  /// The numbers of the notes, in order.
  @inline(__always)
  func forEachNumber(_ body: (UInt8) -> Void) {
    var rest = raw
    while rest != 0 {
      body(UInt8(truncatingIfNeeded: rest & 63) - 1)
      rest >>= 6
    }
  }

  var set: NoteSet {
    var set = NoteSet()
    forEachNumber { set.raw |= 1 << UInt64($0) }
    return set
  }

  var notes: [Trace.Note] {
    var notes: [Trace.Note] = []
    forEachNumber { notes.append(Trace.Note.byName[Int($0)]) }
    return notes
  }
}

/// Notes without order.
struct NoteSet: Hashable, Sendable {
  var raw: UInt64 = 0

  mutating func insert(_ note: Trace.Note) { raw |= 1 << UInt64(note.number) }
  mutating func formUnion(_ other: NoteSet) { raw |= other.raw }
  func contains(_ note: Trace.Note) -> Bool { raw & 1 << UInt64(note.number) != 0 }
}

extension Trace.Note {
  /// Every note there is, in the order of their names.
  static let byName: [Trace.Note] = [
    .absent, .afterAsOf, .approvalNotRecorded, .approverNotRecorded, .assessorsNotQualified, .assessorsOfOwnUnit,
    .awarded, .carriedOver, .carryOverEnded, .countsByAlignment, .declaredOnly, .editionRetired,
    .enterpriseMentorNotRecorded, .exempted, .hoursNotRecorded, .keyItemFailed, .kindNotAccepted, .mentorNotRecorded,
    .noCertificate, .noEvidence,
    .noKeyOutcomes, .noTitle, .notDated, .notGraduated, .otherWorkTypes, .panelEven, .panelNotRecorded,
    .panelTooSmall, .programmeNotRecorded, .recognised, .requiredKindMissing, .sanctioned, .tooFewAssessors,
    .tooFewPieces, .tooOld, .totalDisagrees,
  ]

  /// Its place in ``byName``.
  var number: UInt8 {
    switch self {
    case .absent: 0
    case .afterAsOf: 1
    case .approvalNotRecorded: 2
    case .approverNotRecorded: 3
    case .assessorsNotQualified: 4
    case .assessorsOfOwnUnit: 5
    case .awarded: 6
    case .carriedOver: 7
    case .carryOverEnded: 8
    case .countsByAlignment: 9
    case .declaredOnly: 10
    case .editionRetired: 11
    case .enterpriseMentorNotRecorded: 12
    case .exempted: 13
    case .hoursNotRecorded: 14
    case .keyItemFailed: 15
    case .kindNotAccepted: 16
    case .mentorNotRecorded: 17
    case .noCertificate: 18
    case .noEvidence: 19
    case .noKeyOutcomes: 20
    case .noTitle: 21
    case .notDated: 22
    case .notGraduated: 23
    case .otherWorkTypes: 24
    case .panelEven: 25
    case .panelNotRecorded: 26
    case .panelTooSmall: 27
    case .programmeNotRecorded: 28
    case .recognised: 29
    case .requiredKindMissing: 30
    case .sanctioned: 31
    case .tooFewAssessors: 32
    case .tooFewPieces: 33
    case .tooOld: 34
    case .totalDisagrees: 35
    }
  }
}
