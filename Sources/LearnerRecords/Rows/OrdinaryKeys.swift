/// The keys of the documented input shape as bytes. Which key follows which is remembered: an export writes every
/// record in the same order, so nearly every key is found at the first guess.
final class OrdinaryKeys {
  /// The number of no key: what stands before an object's first.
  static var none: Int { -1 }

  /// A key as it is nearly always written, with its quotation marks and its colon; the first sixteen bytes in two words.
  struct Key {
    private var words: (UInt64, UInt64) = (0, 0)
    private var masks: (UInt64, UInt64) = (0, 0)
    /// Of `"key":`; more than sixteen: it is not in the words.
    let length: Int
    /// Of ``bytes``, without the marks.
    let text: Range<Int>

    init(_ key: String, text: Range<Int>) {
      let written = Array("\"\(key)\":".utf8)
      length = written.count
      self.text = text
      for (index, byte) in written.prefix(16).enumerated() {
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
      return length <= 16 && (word(0) ^ words.0) & masks.0 | (word(8) ^ words.1) & masks.1 == 0
    }
  }

  /// Of one group.
  struct Group {
    /// The place of its first key among ``keys``.
    var firstKey: Int
    /// Those of the record itself are its fields, then the other groups.
    var keyCount: Int
    var fieldCount: Int
    /// The number of its first field.
    var firstField: Int
    /// The place among ``followers`` of what begins an object; its keys' places come behind.
    var firstFollower: Int
  }

  /// Of every group, its keys one after another.
  let keys: UnsafeMutableBufferPointer<Key>
  /// By ``RecordGroup``.
  let groups: UnsafeMutableBufferPointer<Group>
  /// By key, the one that last followed it.
  let followers: UnsafeMutableBufferPointer<Int>
  /// The keys without marks, one after another.
  let bytes: UnsafeMutableBufferPointer<UInt8>

  init() {
    var keys: [Key] = []
    var groups: [Group] = []
    var followers: [Int] = []
    var bytes: [UInt8] = []
    for group in RecordGroup.allCases {
      let names = group.fields.map(\.column.key) + (group == .record ? Self.groupsOfRecord.map(\.key) : [])
      groups.append(
        Group(
          firstKey: keys.count, keyCount: names.count, fieldCount: group.fields.count,
          firstField: group.fields.first?.rawValue ?? 0, firstFollower: followers.count))
      for name in names {
        let start = bytes.count
        bytes.append(contentsOf: name.utf8)
        keys.append(Key(name, text: start..<bytes.count))
      }
      // At first, keys are taken to come in their order.
      followers.append(contentsOf: 0...names.count)
    }
    self.keys = Self.room(for: keys)
    self.groups = Self.room(for: groups)
    self.followers = Self.room(for: followers)
    self.bytes = Self.room(for: bytes)
  }

  deinit {
    keys.deallocate()
    groups.deallocate()
    followers.deallocate()
    bytes.deallocate()
  }

  private static func room<Element>(for elements: [Element]) -> UnsafeMutableBufferPointer<Element> {
    let room = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = room.initialize(fromContentsOf: elements)
    return room
  }

  private static let groupsOfRecord = RecordGroup.allCases.filter { $0 != .record }

  /// The group that a key of the record itself names.
  func group(_ key: Int) -> RecordGroup? {
    let place = key - groups[RecordGroup.record.rawValue].fieldCount
    return place < 0 ? nil : Self.groupsOfRecord[place]
  }
}
