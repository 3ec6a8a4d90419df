import Diagnostics
import Testing

@testable import Standards

/// Every check inside one document.
struct CheckTests {
  static let cases =
    CheckCase.content + CheckCase.completeness + CheckCase.work + CheckCase.eligibility + CheckCase.resolutions
    + CheckCase.chains

  private func read(_ text: String) -> [Finding] {
    var sources = SourceMap()
    let file = SourceFile(path: "n.yaml", bytes: Array(text.utf8))
    return Document.read(file, as: sources.add(file)).findings
  }

  @Test(arguments: [
    SoundDocument.standard, SoundDocument.twoLevels, SoundDocument.lowerStandard, SoundDocument.ladder,
    SoundDocument.scheme,
    SoundDocument.crosswalk, SoundDocument.issuer, SoundDocument.catalogue, SoundDocument.chain,
    SoundDocument.resolutions,
  ])
  func `a sound document is sound`(text: String) { #expect(read(text).isEmpty) }

  @Test(arguments: cases) func `one thing wrong is one finding that says where and what to do`(
    _ example: CheckCase
  ) throws {
    let findings = read(example.text)
    #expect(findings.map(\.code) == [example.code])
    let finding = try #require(findings.first)
    guard case .source(let span) = finding.place else {
      Issue.record("no place in the source")
      return
    }
    let file = SourceFile(path: "n.yaml", bytes: Array(example.text.utf8))
    #expect(file.text(span.range) == file.text(example.place))
    #expect(span.range == example.place)
    let (text, advice) = (finding.message.text, finding.message.advice)
    #expect([text.zh, advice.zh, text.en, advice.en].joined(separator: "\n") == example.wording)
  }

  @Test func `every code has a golden case`() {
    let own = Self.cases.map(\.code).filter { $0.description.hasPrefix("TS2") }
    // A file with thousands of mistakes is no literal: see below.
    #expect(Set(own).union(["TS2049"]) == Set(StandardsMessages.all.map { $0.code }))
  }

  @Test func `codes are unique, and of this module`() {
    let codes = StandardsMessages.all.map { $0.code }
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.description.hasPrefix("TS20") })
  }

  @Test(arguments: cases) func `wording is uniform`(_ example: CheckCase) {
    let lines = example.wording.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.count == 4)
    for chinese in lines.prefix(2) {
      #expect(!chinese.hasSuffix("。") && !chinese.hasSuffix("."))
      #expect(chinese.unicodeScalars.contains { isHan($0) })
      let scalars = Array(chinese.unicodeScalars)
      for index in scalars.indices.dropFirst().dropLast() where scalars[index] == "," {
        #expect(!isHan(scalars[index - 1]) || !isHan(scalars[index + 1]), "ASCII comma in \(chinese)")
      }
    }
    for english in lines.suffix(2) {
      #expect(!english.hasSuffix("."))
      #expect(english.first?.isUppercase == false)
    }
  }

  private func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  @Test func `a lower layer may weigh its own basics`() {
    let text = SoundDocument.lowerStandard.replacing("pass: 65}}", with: "pass: 65}}, weights: {theory: {ethics: 100}}")
      .replacing("levels:\n", with: "basics: {ethics: [{code: 1.1, text: 守则}]}\nlevels:\n")
    #expect(read(text).isEmpty)
    #expect(read(text.replacing("ethics: 100", with: "ethics: 90")).map(\.code) == ["TS2005"])
  }

  @Test func `a table is not missing where its examination is`() {
    let practical = "      practical: {pass: 60}\n"
    let weights = "      practical: {\"1\": 100}\n"
    let text = SoundDocument.standard.replacing(practical, with: "").replacing(weights, with: "")
    #expect(read(text).isEmpty)
  }

  @Test(arguments: ["special-ability", "one-plus-x"]) func `some families refine nothing, whoever publishes them`(
    family: String
  ) {
    let text = SoundDocument.standard.replacing("layer: national", with: "layer: industry\nfamily: \(family)")
    #expect(read(text).isEmpty)
    #expect(read(text.replacing(family, with: "evaluation-norm")).map(\.code) == ["TS2013"])
  }

  @Test func `only an occupational standard must say who may apply`() {
    let entry = "    eligibility:\n      - {after: {certificate: \"5\", of: own}, experience: 1y}\n"
    let text = SoundDocument.standard.replacing(entry, with: "")
    #expect(read(text).map(\.code) == ["TS2015"])
    #expect(read(text.replacing("layer: national", with: "layer: national\nfamily: special-ability")).isEmpty)
  }

  @Test func `one missing list is one finding, with every entry that rests on it`() throws {
    let text = SoundDocument.standard.replacing(
      "      - {after:", with: "      - {title: assistant}\n      - {title: senior}\n      - {after:")
    let findings = read(text)
    #expect(findings.map(\.code) == ["TS2030"])
    #expect(try #require(findings.first).others.count == 1)
  }

  @Test func `what could not be read is not reported as missing`() {
    let text = SoundDocument.standard.replacing("title: 功能", with: "titel: 功能")
    #expect(read(text).map(\.code) == ["TS1008"])
  }

  @Test func `a weight table that names a function of the higher standard is one finding`() {
    let weights = "pass: 65}}, weights: {theory: {ethics: 10, \"1\": 40, \"2\": 50}}"
    #expect(read(SoundDocument.lowerStandard.replacing("pass: 65}}", with: weights)).map(\.code) == ["TS2023"])
  }

  @Test func `a warning leaves the document usable, a repeat read once`() throws {
    var sources = SourceMap()
    let text = SoundDocument.scheme.replacing("[\"4\", \"3\"]", with: "[\"4\", \"4\", \"3\"]")
    let file = SourceFile(path: "s.yaml", bytes: Array(text.utf8))
    let (document, findings) = Document.read(file, as: sources.add(file))
    #expect(findings.map(\.severity) == [.warning])
    guard case .scheme(let scheme) = try #require(document) else { return }
    #expect(scheme.levels.map(\.value) == ["4", "3"])
  }

  @Test func `after a thousand findings the others are only counted`() throws {
    let wrong = (0..<1500).map { "wrong\($0): 1" }.joined(separator: "\n")
    let findings = read(SoundDocument.standard + wrong + "\n")
    #expect(findings.count == 1001)
    #expect(findings.dropLast().allSatisfy { $0.code == "TS1008" })
    let last = try #require(findings.last)
    #expect(last.code == "TS2049")
    #expect(last.message.text.zh == "本文件的问题超过 1000 个，其余不再列出")
    #expect(last.message.text.en == "this file has more than 1000 findings; the others are not told")
  }
}
