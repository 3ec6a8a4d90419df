/// A row as it stands in the file: its bytes, still undecoded, and the line it starts on.
package struct RawRow: Hashable, Sendable {
  /// In the bytes of its batch.
  let start: UInt32
  let end: UInt32
  /// One-based.
  package let line: Int
  /// More than ``RowSplitter/longestRow``; only its beginning was kept.
  let isTooLong: Bool

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// Some consecutive rows of a file. Decoding a batch needs nothing else, so batches may be decoded on any thread.
package struct RowBatch: Sendable {
  let bytes: [UInt8]
  package let rows: [RawRow]
  /// Where the pass stands behind these rows.
  package let next: RowPosition
}
