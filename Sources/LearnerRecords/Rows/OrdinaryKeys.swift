/// The keys of the documented input shape as bytes. Which key follows which is remembered: an export writes every
/// record in the same order, so nearly every key is found at the first guess.
struct OrdinaryKeys {
  /// The number of no key: what stands before an object's first.
  static let none = -1

  /// A short key as it is nearly always written, with its quotation marks and its colon, in two words.
  struct Key {
    private var words: (UInt64, UInt64) = (0, 0)
    private var masks: (UInt64, UInt64) = (0, 0)
    /// 0 for a key that is too long.
    private(set) var length = 0

    init(_ key: String) {
      let written = Array("\"\(key)\":".utf8)
      guard written.count <= 16 else { return }
      length = written.count
      for (index, byte) in written.enumerated() {
        let shift = UInt64(index % 8 * 8)
        if index < 8 {
          words.0 |= UInt64(byte) << shift
          masks.0 |= 0xFF << shift
        } else {
          words.1 |= UInt64(byte) << shift
          masks.1 |= 0xFF << shift
        }
      }
    }

    /// Whether it stands at a place that sixteen bytes can be read from.
    @inline(__always)
    func isHere(_ place: UnsafePointer<UInt8>) -> Bool {
      func word(_ offset: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(place + offset).loadUnaligned(as: UInt64.self))
      }
      return length > 0 && (word(0) ^ words.0) & masks.0 | (word(8) ^ words.1) & masks.1 == 0
    }
  }

  private var keys: [Key] = []
  /// Of every group, its keys one after another; those of the record itself are its fields, then the other groups.
  private var bytes: [UInt8] = []
  private var ends: [Int32] = [0]
  /// By group, the place of its first key.
  private var starts: [Int32] = []
  private var fieldCounts: [Int32] = []
  private var firstFields: [Int32] = []
  /// By key, the one that last followed it; one place before every group's first for what begins an object.
  private var followers: [Int32] = []
  private let groups: [RecordGroup]

  init() {
    let fields = RecordGroup.allCases.map(\.fields)
    let groups = RecordGroup.allCases.filter { $0 != .record }
    self.groups = groups
    for group in RecordGroup.allCases {
      starts.append(Int32(ends.count - 1))
      fieldCounts.append(Int32(fields[group.rawValue].count))
      firstFields.append(Int32(fields[group.rawValue].first?.rawValue ?? 0))
      let keys = fields[group.rawValue].map(\.column.key) + (group == .record ? groups.map(\.key) : [])
      for key in keys {
        self.keys.append(Key(key))
        bytes.append(contentsOf: key.utf8)
        ends.append(Int32(bytes.count))
      }
      followers.append(contentsOf: 0...Int32(keys.count))
    }
    starts.append(Int32(ends.count - 1))
  }

  func fieldCount(_ group: RecordGroup) -> Int { Int(fieldCounts[group.rawValue]) }

  /// The number of the group's first field.
  func firstField(_ group: RecordGroup) -> Int { Int(firstFields[group.rawValue]) }

  /// The group that a key of the record itself names.
  func group(_ key: Int) -> RecordGroup? {
    let place = key - Int(fieldCounts[RecordGroup.record.rawValue])
    return place < 0 ? nil : groups[place]
  }

  /// Reads a key and its colon: its number within the group; nil where it is none of its keys.
  mutating func next(_ at: inout OrdinaryLine.Cursor, of group: RecordGroup, after last: Int) -> Int? {
    let first = Int(starts[group.rawValue])
    let count = Int(starts[group.rawValue + 1]) - first
    let follower = first + group.rawValue + last + 1
    let guess = Int(followers[follower])
    if guess < count, at.consume(keys[first + guess]) || at.consume(key: bytes, range(first + guess)) { return guess }
    for key in 0..<count where at.consume(key: bytes, range(first + key)) {
      followers[follower] = Int32(truncatingIfNeeded: key)
      return key
    }
    return nil
  }

  private func range(_ key: Int) -> Range<Int> { Int(ends[key])..<Int(ends[key + 1]) }
}
