import Diagnostics
import Testing

struct BaselineTests {
  private func findings(_ whats: String...) -> [IdentifiedFinding] {
    whats.map { Finding(Doubtful(what: $0), at: .file("a.yaml")) }.identified(in: SourceMap(), by: Nowhere())
  }

  private func read(_ text: String) throws -> BaselineFile {
    try BaselineFile(SourceFile(path: "base.json", bytes: Array(text.utf8)), named: "base.json")
  }

  private func text(_ findings: [IdentifiedFinding]) -> String {
    String(decoding: BaselineFile.bytes(of: Baseline(accepting: findings)), as: UTF8.self)
  }

  @Test func `what a baseline accepts is not left`() throws {
    let (left, stale) = try read(text(findings("a", "b"))).baseline.sift(findings("b", "c", "a"))
    #expect(left.map(\.finding.message.text.en) == ["doubtful: `c`"])
    #expect(stale.isEmpty)
  }

  @Test func `one of two alike accepted leaves the other`() throws {
    let (left, stale) = try read(text(findings("a"))).baseline.sift(findings("a", "a"))
    #expect(left.count == 1)
    #expect(stale.isEmpty)
  }

  @Test func `an entry for nothing is a finding at its line`() throws {
    let file = try read(text(findings("b", "a", "a")))
    let (left, stale) = file.baseline.sift(findings("a"))
    #expect(left.isEmpty)
    #expect(stale.count == 2)
    var sources = SourceMap()
    let source = sources.add(file.file)
    let found = file.findings(for: stale, as: source)
    #expect(found.map(\.code) == ["TS2090", "TS2090"])
    for (finding, entry) in zip(found, stale) {
      guard case .source(let span) = finding.place else { continue }
      #expect(sources.text(span) == entry.fingerprint)
    }
  }

  @Test func `an entry that is there twice accepts once, and the second is the stale one`() throws {
    let lines = text(findings("a")).split(separator: "\n")
    let file = try read([lines[0], lines[1] + ",", lines[1], lines[2]].joined(separator: "\n"))
    let (left, stale) = file.baseline.sift(findings("a"))
    #expect(left.isEmpty && stale.count == 1)
    var sources = SourceMap()
    let source = sources.add(file.file)
    guard case .source(let span) = file.findings(for: stale, as: source).first?.place else { return }
    #expect(file.file.position(of: Int(span.start)).line == 3)
  }

  @Test func `a baseline is sorted, a line a finding, and the same bytes whatever came first`() {
    #expect(text(findings("b", "a")) == text(findings("a", "b")))
    #expect(text(findings("a", "b", "c")).split(separator: "\n").count == 5)
    #expect(text([]) == "{\"touchstoneBaseline\":2,\"findings\":[]}\n")
  }

  @Test func `a baseline laid out otherwise is read the same`() throws {
    let spread = text(findings("a", "b")).replacing(",", with: ",\n  ").replacing("{", with: "{ ")
    #expect(try read(spread).baseline.sift(findings("a", "b")).left.isEmpty)
  }

  @Test(arguments: [
    ("", 1), ("{\n", 2), ("[]", 1), ("{\"findings\":[]}", 1), ("{\"touchstoneBaseline\":2}", 1),
    ("{\"touchstoneBaseline\":2,\"findings\":[\n<<<<<<< HEAD\n]}", 2),
    ("{\"touchstoneBaseline\":2,\"findings\":[{\"code\":\"TS1001\"}]}", 1),
  ])
  func `a damaged baseline is refused at its line`(content: String, line: Int) {
    let failure = #expect(throws: Failure.self) { try read(content) }
    #expect(failure?.text.en.hasPrefix("the baseline `base.json` is damaged at line \(line), ") == true)
    #expect(failure?.text.zh.hasPrefix("基线 `base.json` 已损坏（第 \(line) 行") == true)
  }

  @Test func `a baseline of a later format is not guessed at`() {
    let failure = #expect(throws: Failure.self) { try read("{\"touchstoneBaseline\":3,\"findings\":[]}") }
    #expect(failure?.advice.en == "use a newer touchstone")
  }

  @Test func `a baseline of an earlier format is to be written anew`() {
    let failure = #expect(throws: Failure.self) { try read("{\"touchstoneBaseline\":1,\"findings\":[]}") }
    #expect(failure?.advice.en.hasSuffix("write it anew with --write-baseline") == true)
  }
}

/// Places nothing.
struct Nowhere: LogicalPlacing {
  func logicalPlaces(of places: [LogicalPlaceQuestion], in file: SourceFile) -> PlacesInDocument {
    PlacesInDocument(document: nil, places: places.map { _ in "" })
  }
}

struct MessageTableTests {
  @Test func `the module's codes are unique, of documents, and in both languages`() {
    let codes = DiagnosticsMessages.all.map { $0.code }
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.description.hasPrefix("TS2") })
    let message = StaleBaselineEntry(accepted: "TS1008", path: "a.yaml", place: "")
    for text in [message.text, message.advice, message.rule].compactMap({ $0 }) {
      #expect(!text.en.hasSuffix(".") && !text.zh.hasSuffix("。"))
      #expect(!text.en.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      #expect(text.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
  }
}
