/// The notes of one trace, in their order, five bits each: up to twelve. Whoever would add a thirteenth has to hand
/// the record over (``HandOver/tooManyNotes``).
struct NoteList: Hashable, Sendable {
  private(set) var raw: UInt64 = 0

  static let most = 12

  init() {}

  init(_ note: Trace.Note) { raw = UInt64(note.number + 1) }

  /// The notes of a set in the order of their names, each once.
  init(sorted set: NoteSet) {
    var rest = set.raw
    var shift: UInt64 = 0
    while rest != 0 {
      raw |= UInt64(rest.trailingZeroBitCount + 1) << shift
      shift += 5
      rest &= rest - 1
    }
  }

  var isEmpty: Bool { raw == 0 }
  var count: Int { (64 - raw.leadingZeroBitCount + 4) / 5 }

  mutating func append(_ note: Trace.Note) {
    precondition(count < Self.most, "notes are counted before they are made")
    raw |= UInt64(note.number + 1) << UInt64(5 * count)
  }

  /// The numbers of the notes, in order.
  @inline(__always)
  func forEachNumber(_ body: (UInt8) -> Void) {
    var rest = raw
    while rest != 0 {
      body(UInt8(truncatingIfNeeded: rest & 31) - 1)
      rest >>= 5
    }
  }

  var set: NoteSet {
    var set = NoteSet()
    forEachNumber { set.raw |= 1 << UInt32($0) }
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
  var raw: UInt32 = 0

  mutating func insert(_ note: Trace.Note) { raw |= 1 << UInt32(note.number) }
  mutating func formUnion(_ other: NoteSet) { raw |= other.raw }
  func contains(_ note: Trace.Note) -> Bool { raw & 1 << UInt32(note.number) != 0 }
}

extension Trace.Note {
  /// Every note there is, in the order of their names.
  static let byName: [Trace.Note] = [
    .absent, .afterAsOf, .countsByAlignment, .declaredOnly, .editionRetired, .hoursNotRecorded, .keyItemFailed,
    .kindNotAccepted,
    .mentorNotRecorded, .noCertificate, .noEvidence, .noKeyOutcomes, .noTitle, .notDated, .notGraduated,
    .otherWorkTypes, .panelEven, .panelNotRecorded, .panelTooSmall, .programmeNotRecorded, .requiredKindMissing,
    .tooFewAssessors, .tooFewPieces, .tooOld, .totalDisagrees,
  ]

  /// Its place in ``byName``.
  var number: UInt8 {
    switch self {
    case .absent: 0
    case .afterAsOf: 1
    case .countsByAlignment: 2
    case .declaredOnly: 3
    case .editionRetired: 4
    case .hoursNotRecorded: 5
    case .keyItemFailed: 6
    case .kindNotAccepted: 7
    case .mentorNotRecorded: 8
    case .noCertificate: 9
    case .noEvidence: 10
    case .noKeyOutcomes: 11
    case .noTitle: 12
    case .notDated: 13
    case .notGraduated: 14
    case .otherWorkTypes: 15
    case .panelEven: 16
    case .panelNotRecorded: 17
    case .panelTooSmall: 18
    case .programmeNotRecorded: 19
    case .requiredKindMissing: 20
    case .tooFewAssessors: 21
    case .tooFewPieces: 22
    case .tooOld: 23
    case .totalDisagrees: 24
    }
  }
}
