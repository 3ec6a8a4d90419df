import CanonicalJSON
import TestSupport
import Testing

@testable import LearnerRecords

/// The fast way through NDJSON must find what the strict parser finds, or nothing.
@Suite struct OrdinaryLineTests {
  private func ordinary(_ line: [UInt8]) -> LearnerRecord? {
    var scanned = OrdinaryLine()
    guard scanned.scan(line[...]) else { return nil }
    var decoder = RecordDecoder(OrdinaryLineFields(line: scanned), occupations: OccupationMemo())
    return decoder.record()
  }

  private func strict(_ line: [UInt8]) -> LearnerRecord? {
    guard let root = try? JSONParser.parse(line) else { return nil }
    let fields = JSONFields(root)
    var decoder = RecordDecoder(fields, occupations: OccupationMemo(), mistakes: fields.mistakes)
    return decoder.record()
  }

  private func isAccepted(_ line: String) -> Bool {
    var scanned = OrdinaryLine()
    return scanned.scan(Array(line.utf8)[...])
  }

  @Test func `on mutated lines it agrees with the strict parser or says no`() throws {
    let samples = RandomRecord(seed: 21)
    var random = SeededGenerator(seed: 22)
    var taken = 0
    for _ in 0..<4000 {
      var line = try samples.next().ndjson
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let at = Int.random(in: 0..<line.count - 1, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: line.remove(at: at)
        case 1: line[at] = line[Int.random(in: 0..<line.count - 1, using: &random)]
        default: line.insert(line[Int.random(in: 0..<line.count - 1, using: &random)], at: at)
        }
      }
      // Text that is not UTF-8 never gets as far as either.
      guard UTF8Text.firstInvalid(line[...]) == nil, let record = ordinary(line) else { continue }
      taken += 1
      if record != strict(line) { Issue.record("\(String(decoding: line, as: UTF8.self))") }
    }
    #expect(taken > 600)
  }

  @Test(arguments: ["major", "school"])
  func `an empty text is blank to both`(_ key: String) throws {
    var diploma = ["school": "university", "education": "bachelor", "major": "电工"]
    diploma[key] = ""
    let members = diploma.map { "\"\($0.key)\":\"\($0.value)\"" }.sorted().joined(separator: ",")
    let line = Array(Line.with("\"education\":[{\(members)}]").utf8).dropLast()
    #expect(ordinary(Array(line)) == nil)
    #expect(strict(Array(line)) == nil)
    #expect(try Reading(Array(line), as: .ndjson).complaints == ["TS4040 /education/0/\(key)"])
  }

  @Test func `ordinary lines are taken`() {
    #expect(isAccepted(Line.with()))
    #expect(isAccepted(" { } \r\n"))
    #expect(isAccepted(Line.with(#""sittings" : [ ] , "declaredExperience" : 12 "#)))
    #expect(
      isAccepted(Line.with(#""evidence":[{"item":"skill/1","kind":"作品","score":59.50,"assessors":["A1","A2"]}]"#)))
  }

  @Test(arguments: [
    #""declaredExperience":01"#, #""declaredExperience":1."#, #""declaredExperience":-1"#, #""declaredExperience":1e1"#,
    #""declaredExperience":null"#, #""declaredExperience":"\u0031""#, #""declaredExperience":1,"declaredExperience":1"#,
    #""sittings":[],"sittings":[]"#, #""person":{}"#, #""unknown":1"#, #""sittings":[1]"#, #""sittings":{}"#,
    #""evidence":[{"assessors":[1]}]"#, #""evidence":[{"assessors":["A1",]}]"#, #""evidence":[{"item":tru}]"#, "1", "",
  ])
  func `whatever is not ordinary is left to the strict parser`(_ members: String) {
    #expect(!isAccepted("{\(Line.application),\(Line.person),\(members)}"))
  }

  @Test(arguments: ["", "{", "[]", "{}x", "{} {}", "nul", "\"", "{\"a"])
  func `what is no object is left to the strict parser`(_ line: String) { #expect(!isAccepted(line)) }
}
