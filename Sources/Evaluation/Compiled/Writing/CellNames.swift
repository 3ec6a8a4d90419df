import CanonicalJSON
import LearnerRecords

/// What people call the cells of a file's records, as quoted bytes. Records alike in format and slots name their cells
/// alike, so each name is asked for once.
struct CellNames: Sendable {
  private struct Key: Hashable {
    /// All that a name depends on, as one number to be hashed at once.
    private let raw: UInt64

    /// - Parameter slot: no row is long enough for 2²⁴.
    init(field: UInt8, slot: Int, code: Int32) {
      raw =
        UInt64(field) << 56 | UInt64(truncatingIfNeeded: slot & 0xFF_FFFF) << 32 | UInt64(UInt32(bitPattern: code))
    }
  }

  private var known: [Key: Slice] = [:]
  private var names = Fragments()

  mutating func append(_ path: RecordPath, of origin: RowOrigin, _ texts: TextPool, to out: inout ByteWriter) {
    if origin.hasJoinedSittings { return out.append(quoted: origin.cell(for: path.pointer(texts))) }
    let slot = path.field.group.flatMap { origin.slot($0, element: Int(path.element)) } ?? 0
    let key = Key(field: path.field.rawValue, slot: slot, code: path.code)
    if let name = known[key] { return names.append(name, to: &out) }
    let name = names.add { $0.append(quoted: origin.cell(for: path.pointer(texts))) }
    known[key] = name
    names.append(name, to: &out)
  }
}

extension RecordPath.Field {
  /// The list of the record that the value is in.
  fileprivate var group: RecordGroup? {
    switch self {
    case .declaredExperience, .intendedOccupation, .birthDate: nil
    case .employmentFrom: .employment
    case .certificateLevel, .certificateDate: .certificates
    case .credentialKind: .credentials
    case .titleRank, .titleDate: .titles
    case .trainingLevel, .trainingHours: .training
    case .apprenticeshipCompleted: .apprenticeships
    case .major: .education
    case .sittingScore, .function, .key: .sittings
    case .evidenceScore: .evidence
    case .sanctionMeasure: .sanctions
    }
  }
}
