extension OrdinaryReader {
  /// Reads a scalar that stands on one line; its `next` is not told yet.
  func scalar(_ start: Int, inFlow: Bool, _ text: Span<UInt8>) throws(GivenUp) -> YAMLTree.Record {
    guard start < text.count else { throw GivenUp() }
    switch text[start] {
    case .quotationMark, .apostrophe: return try Self.quoted(start, text)
    default: return try Self.plain(start, inFlow: inFlow, text)
    }
  }

  /// Nothing, where a value might stand.
  static func nothing(at place: Int) -> YAMLTree.Record {
    var record = YAMLTree.Record(kind: .scalar, start: UInt32(place), end: UInt32(place))
    record.isPlain = true
    record.isInnocent = true
    (record.textStart, record.textEnd) = (record.start, record.end)
    return record
  }

  private static func quoted(_ start: Int, _ text: Span<UInt8>) throws(GivenUp) -> YAMLTree.Record {
    let quote = text[start]
    var isInnocent = true
    var at = start + 1
    while at < text.count {
      let byte = text[at]
      if byte == quote {
        // Two apostrophes are one.
        if at + 1 < text.count, text[at + 1] == quote { throw GivenUp() }
        var record = YAMLTree.Record(kind: .scalar, start: UInt32(start), end: UInt32(at + 1))
        (record.textStart, record.textEnd) = (UInt32(start + 1), UInt32(at))
        record.isInnocent = isInnocent
        return record
      }
      if byte == .backslash, quote == .quotationMark { throw GivenUp() }
      at = try behindCharacters(at, text, &isInnocent)
    }
    throw GivenUp()
  }

  /// Plain text ends before a comment, before the colon of a key, before what ends an entry of a flow collection, or with
  /// the line; spaces there are none of it.
  private static func plain(
    _ start: Int, inFlow: Bool, _ text: Span<UInt8>
  ) throws(GivenUp) -> YAMLTree.Record {
    guard beginsPlain(text[start]) else { throw GivenUp() }
    var isInnocent = true
    let end = try plainEnd(start, inFlow: inFlow, text, &isInnocent)
    var record = YAMLTree.Record(kind: .scalar, start: UInt32(start), end: UInt32(end))
    record.isPlain = true
    record.isInnocent = isInnocent
    (record.textStart, record.textEnd) = (record.start, record.end)
    return record
  }

  private static func plainEnd(
    _ start: Int, inFlow: Bool, _ text: Span<UInt8>, _ isInnocent: inout Bool
  ) throws(GivenUp) -> Int {
    // One bit for each of 64 ASCII characters, set where it means nothing but itself: of all but space, `#`, `:`, DEL, and
    // in flow `,`, `?`, `[`, `]`, `{`, `}`.
    let lower: UInt64 = inFlow ? 0x7BFF_EFF6_0000_0000 : 0xFBFF_FFF6_0000_0000
    let upper: UInt64 = inFlow ? 0x57FF_FFFF_D7FF_FFFF : 0x7FFF_FFFF_FFFF_FFFF
    var at = start
    var end = start
    while at < text.count {
      let byte = text[at]
      if byte >= 0x80 {
        at = try behindCharacters(at, text, &isInnocent)
        end = at
        continue
      }
      if (byte < 64 ? lower : upper) >> UInt64(byte & 63) & 1 == 1 {
        at += 1
        end = at
        continue
      }
      switch byte {
      case .lineFeed: return end
      case .space:
        at += 1
        continue
      case .hash:
        if at > end { return end }
      case .colon:
        let isFollowed = at + 1 < text.count && text[at + 1] != .space && text[at + 1] != .lineFeed
        if !isFollowed {
          // A key's colon may stand behind spaces; whoever writes so leaves it to libyaml.
          guard at == end else { throw GivenUp() }
          return end
        }
        // What a colon inside text means in flow collections has changed from version to version.
        if inFlow { throw GivenUp() }
      case .comma, .openingBracket, .closingBracket, .openingBrace, .closingBrace: return end
      default: throw GivenUp()
      }
      at += 1
      end = at
    }
    return end
  }

  /// Whether plain text may begin so in any place; there are more such bytes.
  private static func beginsPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  // MARK: Characters

  /// Steps over one character, or over all ideographs that stand here.
  ///
  /// - Parameter isInnocent: made false by what ``Lookalike/mayBeSuspicious(_:in:)`` looks for, and some others.
  static func behindCharacters(
    _ start: Int, _ text: Span<UInt8>, _ isInnocent: inout Bool
  ) throws(GivenUp) -> Int {
    let lead = text[start]
    if lead < 0x80 { return try behindCharacter(start, text) }
    let at = behindIdeographs(start, text)
    if at > start { return at }
    switch lead {
    case 0xC2, 0xCE...0xD1, 0xE2: isInnocent = false
    case 0xEF: if start + 1 < text.count, text[start + 1] == 0xBB { isInnocent = false }
    default: break
    }
    return try behindCharacter(start, text)
  }

  /// Steps over characters of three bytes all of whose like are allowed, two at a time.
  private static func behindIdeographs(_ start: Int, _ text: Span<UInt8>) -> Int {
    // By the last four bits of their first byte: all but those beginning with E0, E2, ED and EF.
    let usual: UInt64 = 0b0101_1111_1111_1010
    var at = start
    while at + 8 <= text.count {
      let word = text.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
      guard word & 0xC0_C0F0 == 0x80_80E0, usual >> (word & 15) & 1 == 1 else { break }
      let isPair = word & 0xC0C0_F000_0000 == 0x8080_E000_0000 && usual >> (word >> 24 & 15) & 1 == 1
      at += isPair ? 6 : 3
    }
    return at
  }

  /// Steps over one character that YAML allows; gives up on tabs, control characters, the further line ends that libyaml
  /// knows, byte order marks, U+FFFD, and what is not UTF-8.
  static func behindCharacter(_ at: Int, _ text: Span<UInt8>) throws(GivenUp) -> Int {
    let lead = text[at]
    switch lead {
    case 0x20..<0x7F: return at + 1
    case 0xC2..<0xE0:
      // U+0080 to U+009F are control characters, U+0085 a line's end.
      guard continues(at + 1, text), lead > 0xC2 || text[at + 1] >= 0xA0 else { throw GivenUp() }
      return at + 2
    case 0xE0..<0xF0:
      guard continues(at + 1, text), continues(at + 2, text) else { throw GivenUp() }
      let second = text[at + 1]
      let third = text[at + 2]
      switch lead {
      case 0xE0: guard second >= 0xA0 else { throw GivenUp() }
      case 0xE2: guard second != 0x80 || third & 0xFE != 0xA8 else { throw GivenUp() }
      case 0xED: guard second < 0xA0 else { throw GivenUp() }
      case 0xEF:
        guard second < 0xBF || third < 0xBD, second != 0xBB || third != 0xBF else { throw GivenUp() }
      default: break
      }
      return at + 3
    case 0xF0..<0xF5:
      guard continues(at + 1, text), continues(at + 2, text), continues(at + 3, text) else { throw GivenUp() }
      guard lead > 0xF0 || text[at + 1] >= 0x90, lead < 0xF4 || text[at + 1] < 0x90 else { throw GivenUp() }
      return at + 4
    default: throw GivenUp()
    }
  }

  private static func continues(_ at: Int, _ text: Span<UInt8>) -> Bool {
    at < text.count && text[at] & 0xC0 == 0x80
  }
}

extension UInt8 {
  static let lineFeed: UInt8 = 0x0A
  static let space = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let hyphen = UInt8(ascii: "-")
  static let quotationMark = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")
  static let openingBracket = UInt8(ascii: "[")
  static let closingBracket = UInt8(ascii: "]")
  static let openingBrace = UInt8(ascii: "{")
  static let closingBrace = UInt8(ascii: "}")
}
