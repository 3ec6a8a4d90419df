import CanonicalJSON
import CompetencyModel
import Diagnostics
import Standards
import Testing

/// In SARIF a rule is described as it is explained, whatever the first finding of its code says.
struct SARIFRuleTests {
  @Test(arguments: Language.allCases) func `a rule has its title, what it asks and why`(language: Language) throws {
    let explanation = try #require(RuleExplanation.ofDocuments["TS2005"])
    let run = try ExampleRun(try #require(explanation.example))
    let findings = run.findings.identified(in: run.bad.sources, by: LogicalPlaces())
    let subject = ReportSubject(
      findings: findings, sources: run.bad.sources, language: language, checked: CheckedDocuments(), toolVersion: "0",
      explanations: RuleExplanation.ofDocuments)
    let log = try JSONParser.parse(Array(ReportFormat.sarif.report().render(subject).utf8))
    let rule = log["runs"]?.array?.first?["tool"]?["driver"]?["rules"]?.array?.first
    #expect(rule?["id"]?.string == "TS2005")
    #expect(rule?["shortDescription"]?["text"]?.string == explanation.title.text(in: language))
    #expect(rule?["fullDescription"]?["text"]?.string == explanation.what.text(in: language))
    #expect(rule?["help"]?["text"]?.string == explanation.why.text(in: language))
  }
}
