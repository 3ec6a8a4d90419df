import CanonicalJSON
import TestSupport
import Testing

struct CanonicalTextTests {
  private func parsed(_ json: String) -> CanonicalText? { CanonicalText(Array(json.utf8)) }

  /// Canonical form as the parser and the writer of trees have it, of numbers that every reader takes for the same.
  private func isCanonical(_ bytes: [UInt8]) -> Bool {
    func hasIntegersAlone(_ value: JSONValue) -> Bool {
      switch value {
      case .null, .bool, .string: true
      case .integer(let number): number.magnitude < 1 << 53
      case .number: false
      case .array(let values): values.allSatisfy(hasIntegersAlone)
      case .object(let members): members.values.allSatisfy(hasIntegersAlone)
      }
    }
    guard let value = try? JSONParser.parse(bytes) else { return false }
    return hasIntegersAlone(value) && value.canonicalBytes == bytes
  }

  private func tree(_ value: CanonicalValue) throws -> JSONValue { try JSONParser.parse(value.bytes) }

  @Test func `values are read where they stand`() throws {
    let text = try #require(parsed(#"{"a":[1,-20,true,null,"x"],"b":{"c":"\"é\\\n","d":{}},"e":[]}"#))
    #expect(text["a"]?.array?.map(\.integer) == [1, -20, nil, nil, nil])
    #expect(text["a"]?.array?.last?.string == "x")
    #expect(text["b"]?["c"]?.string == "\"é\\\n")
    #expect(text["b"]?["d"]?.members.map { $0.key.string } == [])
    #expect(text["e"]?.array?.isEmpty == true)
    #expect(text.root.members.map { $0.key.string } == ["a", "b", "e"])
    for absent in [text["c"], text["a"]?["a"], text["b"]?["c"]?["c"]] { #expect(absent == nil) }
    #expect(text["a"]?.string == nil)
    #expect(text["b"]?.array == nil)
  }

  @Test(arguments: [
    "", " ", "{", "}", "[1", #"{"a""#, #"{"a":"#, #"{"a":1"#, "{} ", " {}", #"{"a": 1}"#, "[1, 2]", "[1,]", "[,1]",
    #"{"b":1,"a":2}"#, #"{"a":1,"a":2}"#, #"{"\u{FFFF}":1,"😂":2}"#, "01", "-0", "-", "+1", "1.0", "1e2", "0.5",
    "9007199254740992", "-9007199254740992", "99999999999999999999", #""\/""#, #""\u0041""#, #""\u000a""#,
    #""\u000A""#, #""\u001F""#, #""\u0000"#, #""\u002""#, #""\x""#, #""\"#, "\"\n\"", "\"\u{1}\"", "tru", "nul",
    "falsee", "[[1]", "'a'", #"{a:1}"#, "{\"a\":1}{}",
  ])
  func `what is in another form is none`(json: String) {
    #expect(parsed(json) == nil)
    #expect(!isCanonical(Array(json.utf8)))
  }

  @Test(arguments: [
    "0", "-1", "9007199254740991", #""""#, "[]", "{}", "null", "true", "false", #""\u0000\u001f\b\t\n\f\r\"\\""#,
    "\"\u{7F}\u{80}\u{FFFF}\"", #"{"😂":1,"\#u{FFFF}":2}"#, #"{"":0,"\n":1,"\"":2}"#, "[[],{},\"\",0]",
  ])
  func `canonical form is read`(json: String) throws {
    let text = try #require(parsed(json))
    #expect(isCanonical(Array(json.utf8)))
    #expect(try tree(text.root) == JSONParser.parse(Array(json.utf8)))
  }

  @Test func `nothing but UTF-8 is read`() {
    for bytes: [UInt8] in [[0x22, 0xFF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC3, 0x22]] {
      #expect(CanonicalText(bytes) == nil)
    }
  }

  @Test func `deep nesting is refused as the parser refuses it`() {
    for depth in [1, 63, 64, 65, 100_000] {
      let json = Array(String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).map {
        $0.asciiValue!
      }
      #expect((CanonicalText(json) != nil) == isCanonical(json), "\(depth)")
    }
  }

  @Test func `200,000 damaged texts are canonical where the trees say so`() {
    let seeds = [
      #"{"a":[1,-20,true,null,"x"],"b":{"c":"\"é\\\n\u001f职业","d":{}},"e":[],"職":"0123456789abcdef0123456789"}"#,
      #"["","\\\"",{"":0,"a":{"a":{"a":[9007199254740991]}}},false]"#,
      "{\"\u{E000}\":1,\"\u{FFFF}\":2}", "{\"\\n\":1,\"!\":2,\"\\\"\":3,\"😂\":4,\"\u{FFFD}\":5}",
    ].map { Array($0.utf8) }
    let bytes = Array("{}[]\",:\\u0129-.eE tfn\n".utf8) + [0, 0x1F, 0x7F, 0x80, 0xC3, 0xF0, 0xFF]
    var generator = SeededGenerator(seed: 8785)
    var canonical = 0
    for round in 0..<200_000 {
      var text = seeds[round % seeds.count]
      for _ in 0..<Int.random(in: 1...3, using: &generator) where !text.isEmpty {
        let at = Int.random(in: 0..<text.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: text.remove(at: at)
        case 1: text.insert(bytes.randomElement(using: &generator)!, at: at)
        case 2: text[at] = bytes.randomElement(using: &generator)!
        default: text.swapAt(at, Int.random(in: 0..<text.count, using: &generator))
        }
      }
      let isRead = CanonicalText(text) != nil
      if isRead { canonical += 1 }
      if isRead != isCanonical(text) { Issue.record("\(String(decoding: text, as: UTF8.self))") }
    }
    #expect(canonical > 2_000)
  }

  @Test func `members are added and removed in their places`() throws {
    let text = try #require(parsed(#"{"b":1,"d":[{"a":"\n"}],"\#u{FFFF}":2}"#))
    let other = try #require(parsed(#"{"a":0,"c":"x","😂":[]}"#))
    let both = text.bytes(with: other)
    #expect(
      String(decoding: both, as: UTF8.self)
        == "{\"a\":0,\"b\":1,\"c\":\"x\",\"d\":[{\"a\":\"\\n\"}],\"😂\":[],\"\u{FFFF}\":2}")
    let read = try #require(CanonicalText(both))
    #expect(read.removing(["a", "c", "😂"]) == text)
    #expect(read.removing(["b", "d", "\u{FFFF}", "z"]) == other)
    #expect(read.removing(Set(read.root.members.compactMap { $0.key.string }))?.bytes == Array("{}".utf8))
    let nothing = try #require(parsed("{}"))
    #expect(nothing.bytes(with: other) == other.bytes)
    #expect(other.bytes(with: nothing) == other.bytes)
    #expect(nothing.bytes(with: nothing) == nothing.bytes)
  }

  @Test func `values are equal where their bytes are`() throws {
    let (composed, decomposed) = ("\u{E9}", "e\u{301}")
    #expect(composed == decomposed)
    let (one, other) = (CanonicalText(.string(composed)), CanonicalText(.string(decomposed)))
    #expect(try #require(one) != #require(other))
    #expect(try #require(one?.root) != #require(other?.root))
    let text = try #require(parsed(#"{"a":"\#(composed)"}"#))
    #expect(text["a"] == one?.root)
  }

  @Test func `numbers that canonical form would make integers of are refused`() {
    for number in ["1.0", "1e2", "0.5", "123456789012345678901234567890"] {
      #expect(CanonicalText(.number(number)) == nil)
    }
    #expect(CanonicalText(["a": [1, .number("2.0")]]) == nil)
    #expect(CanonicalText(.integer(1 << 53)) == nil)
    #expect(CanonicalText(["a": [1, 2]]) != nil)
  }

  @Test func `what is written is what the tree writes`() throws {
    let written = CanonicalText.writing { object in
      object.member("a", "q\"\\\n\u{1}é😂")
      object.member("b", -12)
      object.member("c", true)
      object.member("d", ["x", "", "y"])
      object.object("e") { _ in }
      object.objects("f") { elements in
        elements.element { $0.member("a", "{") }
        elements.element { _ in }
        elements.element { $0.objects("a") { _ in } }
      }
      object.member("g", "[")
    }
    let tree: JSONValue = [
      "a": "q\"\\\n\u{1}é😂", "b": -12, "c": true, "d": ["x", "", "y"], "e": [:],
      "f": [["a": "{"], [:], ["a": []]], "g": "[",
    ]
    #expect(written.bytes == tree.canonicalBytes)
  }

  @Test func `members out of order are never written`() async {
    await #expect(processExitsWith: .failure) {
      _ = CanonicalText.writing { object in
        object.member("b", 1)
        object.member("a", 2)
      }
    }
  }
}
