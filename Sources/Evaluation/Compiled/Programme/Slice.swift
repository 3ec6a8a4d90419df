/// Consecutive entries of one of a programme's lists.
struct Slice: Sendable {
  var start: Int32
  var end: Int32

  init(_ range: Range<Int>) {
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
  }

  static let empty = Slice(0..<0)

  var isEmpty: Bool { start == end }
  var range: Range<Int> { Int(start)..<Int(end) }
}
