/// A replacement of a range of the original by other bytes.
struct TextEdit: Sendable {
  var range: Range<Int>
  var replacement: [UInt8]

  init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  init(_ range: Range<Int>, _ replacement: String) { self.init(range, Array(replacement.utf8)) }
}

/// One mistake made at one place: the edits, and further places whose lines a finding may as well name, since from
/// there one sees what is wrong (where something is gone, what stood around it).
struct Slip: Sendable {
  /// In the order of their places, not overlapping.
  let edits: [TextEdit]
  let near: [Int]

  init(_ edits: [TextEdit], near: [Int] = []) {
    self.edits = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    self.near = near
  }

  init(_ range: Range<Int>, _ replacement: String, near: [Int] = []) {
    self.init([TextEdit(range, replacement)], near: near)
  }

  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    for edit in edits {
      result += bytes[at..<edit.range.lowerBound]
      result += edit.replacement
      at = edit.range.upperBound
    }
    return result + bytes[at...]
  }

  /// The ranges of the changed file that were typed anew; empty where something was only taken out.
  var damaged: [Range<Int>] {
    var shift = 0
    return edits.map { edit in
      let start = edit.range.lowerBound + shift
      shift += edit.replacement.count - edit.range.count
      return start..<start + edit.replacement.count
    }
  }

  /// Where a place of the original is after the edits.
  func moved(_ offset: Int) -> Int {
    var shift = 0
    for edit in edits where edit.range.lowerBound < offset {
      if offset < edit.range.upperBound { return edit.range.lowerBound + shift }
      shift += edit.replacement.count - edit.range.count
    }
    return offset + shift
  }
}
