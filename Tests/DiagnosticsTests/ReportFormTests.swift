import CanonicalJSON
import Diagnostics
import Foundation
import FoundationXML
import Testing

/// What holds of every report in a format, whatever people wrote.
struct ReportFormTests {
  private func render(_ format: ReportFormat, _ name: String) throws -> String {
    let example = try #require(ReportGoldenTests.cases.first { $0.name == name })
    return format.report().render(try ReportGoldenTests.subject(example, .en))
  }

  private func json(_ format: ReportFormat, _ name: String) throws -> JSONValue {
    try JSONParser.parse(Array(render(format, name).utf8))
  }

  @Test(arguments: ["ordinary", "hostile", "none"]) func `a finding is one line for GitHub, and one command`(
    _ name: String
  ) throws {
    let text = try render(.github, name)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let example = try #require(ReportGoldenTests.cases.first { $0.name == name })
    #expect(lines.count == (try ReportGoldenTests.subject(example, .en).findings.count))
    for line in lines {
      #expect(line.hasPrefix("::error file=") || line.hasPrefix("::warning file="))
      // What follows the command's own colons up to the message is properties.
      let properties = line.dropFirst(2).prefix { $0 != ":" }
      #expect(properties.split(separator: ",").allSatisfy { $0.split(separator: "=").count == 2 })
      #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }

  @Test func `GitHub's escapes bring back what was escaped`() throws {
    let text = try render(.github, "hostile")
    #expect(text.contains("file=标准/100%25%2C a%3Ab%0A%3A%3Aerror%3A%3A<x>&.yaml,line=3,"))
    #expect(text.contains("doubtful: `]]>%0D%0A::error file=x::%250A%2525 "))
  }

  @Test(arguments: ["ordinary", "hostile", "none"]) func `JUnit's report is XML, a test case a document`(
    _ name: String
  ) throws {
    let text = try render(.junit, name)
    let document = try XMLDocument(xmlString: text)
    let example = try #require(ReportGoldenTests.cases.first { $0.name == name })
    let subject = try ReportGoldenTests.subject(example, .en)
    let cases = try document.nodes(forXPath: "//testcase").compactMap { $0 as? XMLElement }
    let paths = Set(subject.checked.documents + subject.findings.map(\.path))
    #expect(cases.count == paths.count)
    #expect(
      Set(cases.compactMap { $0.attribute(forName: "name")?.stringValue }) == Set(paths.map { subject.paths.path($0) }))
    let failing = cases.filter { !$0.elements(forName: "failure").isEmpty }
    #expect(failing.count == Set(subject.findings.map(\.path)).count)
    for finding in subject.findings where name == "ordinary" {
      let text = finding.finding.message.text.en
      #expect(failing.contains { $0.stringValue?.contains(text) == true })
    }
  }

  @Test func `no findings are still a report`() throws {
    #expect(try json(.sarif, "none")["runs"]?.array?[0]["results"] == .array([]))
    #expect(try json(.sarif, "none")["runs"]?.array?[0]["tool"]?["driver"]?["rules"] == .array([]))
    #expect(try json(.gitlab, "none") == .array([]))
    #expect(try json(.json, "none")["findings"] == .array([]))
    #expect(try render(.github, "none").isEmpty)
    #expect(try render(.human, "none").isEmpty)
  }

  @Test func `nothing checked shows`() throws {
    var subject = try ReportGoldenTests.subject(ReportGoldenTests.cases[2], .en)
    subject.checked = CheckedDocuments()
    let json = try JSONParser.parse(Array(ReportFormat.json.report().render(subject).utf8))
    #expect(json["checked"]?["nothing"] == true)
    let sarif = try JSONParser.parse(Array(ReportFormat.sarif.report().render(subject).utf8))
    #expect(sarif["runs"]?.array?[0]["invocations"]?.array?[0]["executionSuccessful"] == false)
  }

  @Test func `fingerprints are unique within a report`() throws {
    let fingerprints = try #require(try json(.gitlab, "ordinary").array).map { $0["fingerprint"]?.string }
    #expect(fingerprints.count == 5)
    #expect(Set(fingerprints).count == 5)
  }

  @Test func `SARIF offers a fix only where one is known, and counts code points`() throws {
    let run = try #require(try json(.sarif, "ordinary")["runs"]?.array?[0])
    #expect(run["columnKind"]?.string == "unicodeCodePoints")
    let results = try #require(run["results"]?.array)
    #expect(results.map { $0["fixes"] != nil } == [false, true, false, true, false])
    let hostile = try #require(try json(.sarif, "hostile")["runs"]?.array?[0]["results"]?.array?[0])
    let region = hostile["locations"]?.array?[0]["physicalLocation"]?["region"]
    // A family of two is three code points, though one character.
    #expect(region?["startColumn"] == 13)
    #expect(region?["endColumn"] == 18)
  }

  @Test func `paths start from the repository, and may leave the workspace`() {
    let paths = RepositoryPaths(workspace: "a/standards")
    #expect(paths.path("national/x.yaml") == "a/standards/national/x.yaml")
    #expect(paths.path("../../base.json") == "base.json")
    #expect(paths.path("/elsewhere/base.json") == "/elsewhere/base.json")
    #expect(RepositoryPaths(workspace: "").path("x.yaml") == "x.yaml")
    #expect(RepositoryPaths(workspace: "/outside").path("x.yaml") == "/outside/x.yaml")
  }
}
