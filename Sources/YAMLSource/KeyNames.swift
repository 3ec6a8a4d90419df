/// The names of a mapping's keys, by the bytes they are written in: every key of every mapping is looked up here, so
/// nothing is hashed and no text is made.
struct KeyNames: Sendable {
  private struct Entry: Sendable {
    let name: [UInt8]
    let row: Int
  }

  /// By length and outermost bytes.
  private let buckets: [[Entry]]

  /// - Parameter names: of each row.
  init(_ names: [[String]]) {
    var buckets: [[Entry]] = Array(repeating: [], count: 128)
    for (row, names) in names.enumerated() {
      for name in names.map({ Array($0.utf8) }) { buckets[Self.bucket(name[...])].append(Entry(name: name, row: row)) }
    }
    self.buckets = buckets
  }

  func row(of name: ArraySlice<UInt8>) -> Int? {
    for entry in buckets[Self.bucket(name)] where entry.name.count == name.count && entry.name.elementsEqual(name) {
      return entry.row
    }
    return nil
  }

  private static func bucket(_ name: ArraySlice<UInt8>) -> Int {
    guard let first = name.first, let last = name.last else { return 0 }
    return (name.count &* 37 &+ Int(first) &* 5 &+ Int(last)) & 127
  }
}
