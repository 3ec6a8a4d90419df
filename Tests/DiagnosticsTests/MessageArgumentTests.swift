import Diagnostics
import Testing

struct MessageArgumentTests {
  private enum Reference {
    case issuer
    case level(ladder: String)
  }

  private enum Layer: String { case national }

  private struct Everything: FindingMessage {
    static let code: FindingCode = "TS2001"
    var name = "a`b"
    var count = 3
    var flag = true
    var layer = Layer.national
    var plain = Reference.issuer
    var loaded = Reference.level(ladder: "cn/national")
    var expected = Bilingual(zh: "文字", en: "text")
    var absent: String?
    var present: Int? = 4
    var known = ["b", "a"]
    var suggestion: String? = "ab"
    var place = SourceFile.start

    var text: Bilingual { expected }
    var advice: Bilingual { expected }
  }

  @Test func `a message's arguments are its stored properties, but for places and what is absent`() {
    let arguments = Everything().arguments
    #expect(
      arguments.map { "\($0.name)=\($0.text)" } == [
        "name=a`b", "count=3", "flag=true", "layer=national", "plain=issuer", "loaded=level cn/national",
        "expected=text", "present=4", "known=b, a", "suggestion=ab",
      ])
  }

  @Test func `words of ours and what else there is tell no findings apart`() {
    let kinds = Dictionary(uniqueKeysWithValues: Everything().arguments.map { ($0.name, $0.kind) })
    #expect(kinds["expected"] == .prose)
    #expect(kinds["known"] == .surroundings)
    #expect(kinds["suggestion"] == .surroundings)
    func fingerprint(_ edit: (inout Everything) -> Void) -> String {
      var message = Everything()
      edit(&message)
      return [Finding(message, at: .file("a"))].identified(in: SourceMap(), by: Nowhere())[0].fingerprint
    }
    let before = fingerprint { _ in }
    #expect(before.count == 32)
    #expect(fingerprint { $0.known = ["c"] } == before)
    #expect(fingerprint { $0.suggestion = nil } == before)
    #expect(fingerprint { $0.expected = Bilingual(zh: "文", en: "a text") } == before)
    #expect(fingerprint { $0.name = "x" } != before)
    #expect(fingerprint { $0.loaded = .level(ladder: "x") } != before)
  }
}

extension SourceFile {
  fileprivate static var start: SourceSpan {
    var sources = SourceMap()
    return SourceSpan(sources.add(SourceFile(path: "a", bytes: [])), 0..<0)
  }
}
