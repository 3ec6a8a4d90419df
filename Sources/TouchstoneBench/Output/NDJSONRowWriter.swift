import CanonicalJSON
import LearnerRecords

struct NDJSONRowWriter: RowWriter {
  func header() -> [UInt8] { [] }

  func row(_ record: LearnerRecord) -> [UInt8] { record.ndjson }

  func row(_ record: LearnerRecord, with cell: CellText) -> [UInt8] {
    record.inputShape.replacing(cell.path[...], with: cell.text).canonicalBytes + Self.lineEnd
  }

  /// As if the disk had been full: the line stops in the middle.
  func brokenRow(_ record: LearnerRecord) -> [UInt8] {
    let line = record.ndjson
    return line.prefix(line.count * 2 / 3) + Self.lineEnd
  }

  private static let lineEnd = [UInt8(ascii: "\n")]
}

extension JSONValue {
  fileprivate func replacing(_ path: ArraySlice<String>, with text: String) -> JSONValue {
    guard let step = path.first else { return .string(text) }
    switch self {
    case .array(var elements):
      guard let index = Int(step), elements.indices.contains(index) else { return self }
      elements[index] = elements[index].replacing(path.dropFirst(), with: text)
      return .array(elements)
    case .object(var members):
      members[step] = (members[step] ?? .null).replacing(path.dropFirst(), with: text)
      return .object(members)
    default: return self
    }
  }
}
