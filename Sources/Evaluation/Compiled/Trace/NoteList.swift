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
    .awarded, .carriedOver, .carryOverEnded, .countsByAlignment, .declaredOnly, .editionRetired, .exempted,
    .hoursNotRecorded, .keyItemFailed, .kindNotAccepted, .mentorNotRecorded, .noCertificate, .noEvidence,
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
    case .exempted: 12
    case .hoursNotRecorded: 13
    case .keyItemFailed: 14
    case .kindNotAccepted: 15
    case .mentorNotRecorded: 16
    case .noCertificate: 17
    case .noEvidence: 18
    case .noKeyOutcomes: 19
    case .noTitle: 20
    case .notDated: 21
    case .notGraduated: 22
    case .otherWorkTypes: 23
    case .panelEven: 24
    case .panelNotRecorded: 25
    case .panelTooSmall: 26
    case .programmeNotRecorded: 27
    case .recognised: 28
    case .requiredKindMissing: 29
    case .sanctioned: 30
    case .tooFewAssessors: 31
    case .tooFewPieces: 32
    case .tooOld: 33
    case .totalDisagrees: 34
    }
  }
}
