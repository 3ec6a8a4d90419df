/// JSON in canonical form (RFC 8785), read where it stands: nothing of it is copied, and no objects are built. What is
/// in another form, however little, is none.
///
/// Its numbers are integers below 2^53 in magnitude, which every reader takes for the same.
///
/// Public, because only what is public is inlined into other modules.
public struct CanonicalText: Sendable {
  public let bytes: [UInt8]
  /// Every value and every key, in the order in which they begin; a key stands before its value.
  public let nodes: [Node]

  public struct Node: BitwiseCopyable, Sendable {
    public enum Kind: UInt8, BitwiseCopyable, Sendable {
      case null, bool, integer, string, escapedString, array, object
    }

    public let kind: Kind
    let first: Int32
    fileprivate(set) var end: Int32 = 0
    fileprivate(set) var following: Int32 = 0

    /// Its bytes; those of a string without the quotation marks.
    public var range: Range<Int> { Int(first)..<Int(end) }

    /// The node after it and all it holds.
    public var next: Int { Int(following) }

    init(_ kind: Kind, from first: Int) {
      self.kind = kind
      self.first = Int32(first)
    }
  }

  /// Nil for anything but canonical form, or more than 2 GiB of it.
  public init?(_ bytes: [UInt8]) {
    guard bytes.withUnsafeBufferPointer({ (try? UTF8Span(validating: $0.span)) != nil }) else { return nil }
    self.init(inUTF8: bytes)
  }

  /// What is known to be UTF-8.
  init?(inUTF8 bytes: [UInt8]) {
    guard bytes.count < Int32.max else { return nil }
    let nodes = bytes.withUnsafeBufferPointer { bytes in
      var reader = CanonicalReader(bytes: bytes)
      return reader.nodesOfAll()
    }
    guard let nodes else { return nil }
    self.bytes = bytes
    self.nodes = nodes
  }

  /// Nil for a value that has a number other than those, be it one that canonical form would round to such a one.
  package init?(_ value: JSONValue) {
    guard value.hasIntegersAlone else { return nil }
    self.init(inUTF8: value.canonicalBytes)
  }

  package var root: CanonicalValue { CanonicalValue(text: self, place: 0) }

  package subscript(key: String) -> CanonicalValue? { root[key] }

  /// Whether a node's bytes are these.
  package func isSame(_ place: Int, as other: [UInt8]) -> Bool {
    other.withUnsafeBufferPointer { isSame(place, as: $0) }
  }

  func isSame(_ place: Int, as other: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = nodes[place].range
    guard range.count == other.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for offset in 0..<other.count where bytes[range.lowerBound + offset] != other[offset] { return false }
      return true
    }
  }

  /// The value of an object's member.
  package func value(of key: String, in object: Int) -> Int? {
    guard nodes[object].kind == .object else { return nil }
    var key = key
    return key.withUTF8 { key in
      var place = object + 1
      while place < nodes[object].next {
        if isSame(place, as: key) { return place + 1 }
        place = nodes[place + 1].next
      }
      return nil
    }
  }
}

extension CanonicalText: Hashable {
  public static func == (left: CanonicalText, right: CanonicalText) -> Bool { left.bytes == right.bytes }

  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}

/// Its members, where it is an object.
extension CanonicalText {
  /// The bytes of the object with the members of another besides, of which it has none.
  package func bytes(with other: CanonicalText) -> [UInt8] {
    var added = Array(other.root.members)[...]
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + other.bytes.count)
    func add(_ member: (key: CanonicalValue, value: CanonicalValue)) {
      out.append(UInt8(ascii: out.isEmpty ? "{" : ","))
      out += member.key.text.bytes[member.key.withMarks.lowerBound..<member.value.withMarks.upperBound]
    }
    for member in root.members {
      while let next = added.first, JSONText.precedes(next.key.string ?? "", member.key.string ?? "") {
        add(next)
        added.removeFirst()
      }
      add(member)
    }
    for member in added { add(member) }
    return out.isEmpty ? bytes : out + [UInt8(ascii: "}")]
  }

  /// The object without some of its members.
  package func removing(_ keys: Set<String>) -> CanonicalText? {
    var out: [UInt8] = [UInt8(ascii: "{")]
    out.reserveCapacity(bytes.count)
    for (key, value) in root.members where !keys.contains(key.string ?? "") {
      if out.count > 1 { out.append(UInt8(ascii: ",")) }
      out += bytes[key.withMarks.lowerBound..<value.withMarks.upperBound]
    }
    out.append(UInt8(ascii: "}"))
    return CanonicalText(inUTF8: out)
  }
}

extension JSONValue {
  fileprivate var hasIntegersAlone: Bool {
    switch self {
    case .null, .bool, .string, .integer: true
    case .number: false
    case .array(let values): values.allSatisfy(\.hasIntegersAlone)
    case .object(let members): members.values.allSatisfy(\.hasIntegersAlone)
    }
  }
}

/// Finds the nodes of a text, or that it is not in canonical form.
private struct CanonicalReader {
  let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var nodes: [CanonicalText.Node] = []

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func nodesOfAll() -> [CanonicalText.Node]? {
    // Of a certificate, one for each sixteen bytes or so.
    nodes.reserveCapacity(bytes.count / 12 + 8)
    guard value(depth: 0), at == bytes.count else { return nil }
    return nodes
  }

  private var current: UInt8 { at < bytes.count ? bytes[at] : 0 }

  private mutating func consume(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func begin(_ kind: CanonicalText.Node.Kind) -> Int {
    nodes.append(CanonicalText.Node(kind, from: at))
    return nodes.count - 1
  }

  private mutating func end(_ place: Int) {
    nodes[place].end = Int32(at)
    nodes[place].following = Int32(nodes.count)
  }

  private mutating func value(depth: Int) -> Bool {
    switch current {
    case UInt8(ascii: "{"): depth < JSONParser.maximumDepth && object(depth: depth)
    case UInt8(ascii: "["): depth < JSONParser.maximumDepth && array(depth: depth)
    case UInt8(ascii: "\""): string()
    case UInt8(ascii: "t"): word("true", .bool)
    case UInt8(ascii: "f"): word("false", .bool)
    case UInt8(ascii: "n"): word("null", .null)
    default: integer()
    }
  }

  private mutating func word(_ text: StaticString, _ kind: CanonicalText.Node.Kind) -> Bool {
    let place = begin(kind)
    for offset in 0..<text.utf8CodeUnitCount {
      guard consume(text.utf8Start[offset]) else { return false }
    }
    end(place)
    return true
  }

  private mutating func integer() -> Bool {
    let place = begin(.integer)
    let isNegative = consume(UInt8(ascii: "-"))
    let first = at
    var magnitude = 0
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(current) {
      magnitude = magnitude * 10 + Int(current - UInt8(ascii: "0"))
      guard magnitude < 1 << 53 else { return false }
      at += 1
    }
    guard at > first, bytes[first] != UInt8(ascii: "0") || at == first + 1 && !isNegative else { return false }
    end(place)
    return true
  }

  private mutating func array(depth: Int) -> Bool {
    let place = begin(.array)
    at += 1
    if !consume(UInt8(ascii: "]")) {
      repeat { guard value(depth: depth + 1) else { return false } } while consume(UInt8(ascii: ","))
      guard consume(UInt8(ascii: "]")) else { return false }
    }
    end(place)
    return true
  }

  private mutating func object(depth: Int) -> Bool {
    let place = begin(.object)
    at += 1
    if !consume(UInt8(ascii: "}")) {
      var before: Int?
      repeat {
        let key = nodes.count
        guard current == UInt8(ascii: "\""), string(), before.map({ precedes($0, key) }) ?? true,
          consume(UInt8(ascii: ":")), value(depth: depth + 1)
        else { return false }
        before = key
      } while consume(UInt8(ascii: ","))
      guard consume(UInt8(ascii: "}")) else { return false }
    }
    end(place)
    return true
  }

  /// Whether the key at one place stands before that at another.
  private func precedes(_ first: Int, _ second: Int) -> Bool {
    let (first, second) = (nodes[first], nodes[second])
    if first.kind == .string, second.kind == .string {
      return JSONText.precedes(
        UnsafeBufferPointer(rebasing: bytes[first.range]), UnsafeBufferPointer(rebasing: bytes[second.range]))
    }
    func text(_ node: CanonicalText.Node) -> String { JSONText.unescaped(bytes[node.range]) }
    return JSONText.precedes(text(first), text(second))
  }

  private mutating func string() -> Bool {
    at += 1
    let (place, first) = (nodes.count, at)
    var isEscaped = false
    while true {
      at = JSONText.plainEnd(of: UnsafeRawBufferPointer(bytes), from: at)
      guard at < bytes.count else { return false }
      switch bytes[at] {
      case UInt8(ascii: "\""):
        var node = CanonicalText.Node(isEscaped ? .escapedString : .string, from: first)
        node.end = Int32(at)
        node.following = Int32(place + 1)
        nodes.append(node)
        at += 1
        return true
      case UInt8(ascii: "\\"):
        isEscaped = true
        guard escape() else { return false }
      default: return false
      }
    }
  }

  /// The shortest escapes alone.
  private mutating func escape() -> Bool {
    at += 1
    let byte = current
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "t"):
      return true
    case UInt8(ascii: "u"):
      guard at + 4 <= bytes.count, bytes[at] == UInt8(ascii: "0"), bytes[at + 1] == UInt8(ascii: "0") else {
        return false
      }
      let isFirst = bytes[at + 2] == UInt8(ascii: "0")
      guard isFirst || bytes[at + 2] == UInt8(ascii: "1") else { return false }
      switch bytes[at + 3] {
      // Those that have no letter of their own.
      case UInt8(ascii: "8"), UInt8(ascii: "9"), UInt8(ascii: "a"), UInt8(ascii: "c"), UInt8(ascii: "d"):
        guard !isFirst else { return false }
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): break
      default: return false
      }
      at += 4
      return true
    default: return false
    }
  }
}
