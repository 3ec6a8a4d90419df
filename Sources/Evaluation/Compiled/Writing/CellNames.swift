import CanonicalJSON
import LearnerRecords

/// What people call the cells of a file's records, as quoted bytes. Records alike in format and slots name their cells
/// alike, so each name is asked for once.
struct CellNames: Sendable {
  private struct Key: Hashable {
    var field: UInt8
    var slot: UInt32
    var code: Int32
  }

  private var known: [Key: Slice] = [:]
  private var bytes: [UInt8] = []

  mutating func append(_ path: RecordPath, of origin: RowOrigin, _ texts: TextPool, to out: inout [UInt8]) {
    let slot = path.field.group.flatMap { origin.slot($0, element: Int(path.element)) } ?? 0
    let key = Key(
      field: path.field.rawValue, slot: UInt32(truncatingIfNeeded: slot), code: path.code)
    if let slice = known[key] {
      out.append(contentsOf: bytes[slice.range])
      return
    }
    let start = bytes.count
    JSONText.appendQuoted(origin.cell(for: path.pointer(texts)), to: &bytes)
    let slice = Slice(start..<bytes.count)
    known[key] = slice
    out.append(contentsOf: bytes[slice.range])
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
