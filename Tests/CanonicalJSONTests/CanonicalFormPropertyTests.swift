import CanonicalJSON
import TestSupport
import Testing

struct CanonicalFormPropertyTests {
  private static let alphabet: [Unicode.Scalar] = Array(
    "ab\"\\/ \n\t\u{0}\u{1F}\u{7F}\u{80}éé\u{301}职业\u{FB33}\u{FEFF}\u{FFFF}😂\u{10FFFF}".unicodeScalars)

  private func text(using generator: inout SeededGenerator) -> String {
    var view = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      if let scalar = Self.alphabet.randomElement(using: &generator) { view.append(scalar) }
    }
    return String(view)
  }

  /// A finite double of any bit pattern, else a short decimal such as scores have.
  private func number(using generator: inout SeededGenerator) -> JSONValue {
    let value = Double(bitPattern: generator.next())
    if value.isFinite, Bool.random(using: &generator) { return .number(value.description) }
    return .number("\(Int.random(in: -100...100, using: &generator)).\(Int.random(in: 1...99, using: &generator))")
  }

  private func value(depth: Int, using generator: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: 0..<(depth > 4 ? 5 : 7), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .integer(Int(truncatingIfNeeded: generator.next() >> UInt64.random(in: 0...63, using: &generator)))
    case 3: return number(using: &generator)
    case 4: return .string(text(using: &generator))
    case 5:
      return .array(
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in value(depth: depth + 1, using: &generator) })
    default:
      var members: [String: JSONValue] = [:]
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        members[text(using: &generator)] = value(depth: depth + 1, using: &generator)
      }
      return .object(members)
    }
  }

  @Test func `parsing the canonical form gives the value whose form it is`() throws {
    var generator = SeededGenerator(seed: 8785)
    for _ in 0..<4000 {
      let original = value(depth: 0, using: &generator)
      let bytes = original.canonicalBytes
      let read = try JSONParser.parse(bytes)
      #expect(read.canonicalBytes == bytes)
      // Once numbers are as canonical form writes them, nothing at all is lost.
      #expect(try JSONParser.parse(read.canonicalBytes) == read)
    }
  }

  private static let seeds = [
    #"{"name":"维修电工","level":4,"scores":[59.5,60,1e2,-0.0],"more":{"x":null,"y":[true,false,{}]}}"#,
    #"["\u0041\ud83d\ude02\n\"\\","é","职",[[[[[[]]]]]],12345678901234567890,5e-324]"#,
    "{\"\":\"\",\"a\":{\"a\":{\"a\":[]}},\"\u{FB33}\":1}\r\n",
  ].map { Array($0.utf8) }

  private static let interesting: [UInt8] =
    Array("{}[]\",:\\u0123456789eE+-.dDbB tfn\n\0".utf8) + [0x80, 0xC3, 0xED, 0xFF]

  private func mutated(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let at = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, at + Int.random(in: 0...3, using: &generator))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.removeSubrange(at..<end)
      case 1: bytes.insert(UInt8.random(in: .min ... .max, using: &generator), at: at)
      case 2: bytes.insert(Self.interesting.randomElement(using: &generator) ?? 0, at: at)
      default: bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0...bytes.count, using: &generator))
      }
    }
    return bytes
  }

  @Test func `20,000 damaged texts are refused inside the text or have a canonical form`() throws {
    var generator = SeededGenerator(seed: 8259)
    var accepted = 0
    var refused = 0
    for _ in 0..<20_000 {
      let bytes = mutated(Self.seeds.randomElement(using: &generator) ?? [], using: &generator)
      do throws(JSONSyntaxError) {
        let canonical = try JSONParser.parse(bytes).canonicalBytes
        accepted += 1
        let again = try JSONParser.parse(canonical).canonicalBytes
        if again != canonical { Issue.record("not stable: \(bytes)") }
      } catch {
        refused += 1
        if !(0...bytes.count).contains(error.offset) { Issue.record("\(error) in \(bytes)") }
      }
    }
    // Both roads were really taken.
    #expect(accepted > 1000)
    #expect(refused > 1000)
  }
}
