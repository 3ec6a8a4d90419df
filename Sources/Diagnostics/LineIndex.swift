import Synchronization

/// Where the lines of a file begin; CR, LF and CR LF each end one.
///
/// Found at the first question, as of most files nothing is ever asked. Kept is only how many lines have ended before
/// each block, so that even a file of nothing but line ends needs little room, and an answer scans one block.
final class LineIndex: Sendable {
  private static let block = 512

  private let endsBeforeBlocks = Mutex<[UInt32]>([])

  /// The zero-based line that holds an offset of `bytes`, which must be the same ones at each question.
  func line(at offset: Int, in bytes: [UInt8]) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    let block = offset / Self.block
    return Int(endsBefore(bytes)[block]) + Self.ends(in: block * Self.block..<offset, of: bytes)
  }

  /// Where the line begins that holds an offset: found backwards, as an offset on a line is never far from its start.
  func lineStart(before offset: Int, in bytes: [UInt8]) -> Int {
    var start = min(max(offset, 0), bytes.count)
    while start > 0, !Self.endsLine(at: start - 1, of: bytes) { start -= 1 }
    return start > 0 ? start : self.start(of: 0, in: bytes)
  }

  /// Where a line begins; the end of the file for a line that is not there.
  func start(of line: Int, in bytes: [UInt8]) -> Int {
    guard line > 0 else { return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
    let ends = endsBefore(bytes)
    var low = 0
    var high = ends.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if ends[middle] < line { low = middle } else { high = middle }
    }
    var left = line - Int(ends[low])
    for index in low * Self.block..<bytes.count where Self.endsLine(at: index, of: bytes) {
      left -= 1
      if left == 0 { return index + 1 }
    }
    return bytes.count
  }

  private func endsBefore(_ bytes: [UInt8]) -> [UInt32] {
    endsBeforeBlocks.withLock { counts in
      if counts.isEmpty {
        var count: UInt32 = 0
        for start in stride(from: 0, through: bytes.count, by: Self.block) {
          counts.append(count)
          count += UInt32(Self.ends(in: start..<min(start + Self.block, bytes.count), of: bytes))
        }
      }
      return counts
    }
  }

  private static func ends(in range: Range<Int>, of bytes: [UInt8]) -> Int {
    var count = 0
    for index in range where endsLine(at: index, of: bytes) { count += 1 }
    return count
  }

  private static func endsLine(at index: Int, of bytes: [UInt8]) -> Bool {
    let byte = bytes[index]
    return byte == 0x0A || (byte == 0x0D && (index + 1 >= bytes.count || bytes[index + 1] != 0x0A))
  }
}
