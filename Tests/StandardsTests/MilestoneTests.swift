import Diagnostics
import Testing
import Vocabulary

@testable import Standards
@testable import YAMLSource

/// Work after a certificate: whose certificate it is.
struct MilestoneTests {
  private func condition(_ entry: String) throws -> Condition {
    var sources = SourceMap()
    let file = SourceFile(path: "a.yaml", bytes: Array(entry.utf8))
    let root = try #require(YAMLParser.parse(file, as: sources.add(file)).tree).root
    var decoding = Decoding()
    let alternative = try #require(EligibilityAlternative.form.decode(root, nil, &decoding))
    #expect(decoding.findings.isEmpty)
    return try #require(alternative.conditions.first)
  }

  private func work(_ certificate: Relatedness, _ of: Relatedness) -> Condition {
    .experience(
      WorkCondition(
        CalendarLength(years: 4), of: of,
        after: .certificate(CertificateCondition(level: "5", of: certificate))))
  }

  @Test func `a bare level is of the entry's own scope`() throws {
    #expect(try condition("{取证后: 5, 工作年限: 4年, 范围: 相关}") == work(.related, .related))
    #expect(try condition("{after: '5', experience: 4y}") == work(.own, .own))
  }

  @Test func `what the certificate says of itself stands`() throws {
    #expect(try condition("{after: {certificate: '5', of: own}, experience: 4y, of: related}") == work(.own, .related))
    #expect(try condition("{after: {certificate: '5'}, experience: 4y, of: related}") == work(.own, .related))
  }
}
