import CanonicalJSON

/// The rules that a run's findings speak of, by code. A rule that is explained is described so, another by the first
/// finding of its code, with what people wrote left out.
struct SARIFRules {
  let value: JSONValue
  let index: [FindingCode: Int]

  init(_ findings: [Finding], language: Language, explanations: [FindingCode: RuleExplanation]) {
    let first = Dictionary(findings.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let codes = first.keys.sorted()
    index = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    value = .array(
      codes.compactMap { first[$0] }.map { finding in
        if let explanation = explanations[finding.code] { return Self.rule(explanation, in: language) }
        let message = finding.message
        let help = [message.rule, message.advice].compactMap { $0.map { Self.general($0.text(in: language)) } }
        return [
          "id": .string(finding.code.description),
          "shortDescription": SARIFText.message(Self.general(message.text.text(in: language))),
          "help": SARIFText.message(help.joined(separator: language == .zh ? "；" : "; ")),
          "defaultConfiguration": ["level": .string(finding.severity.rawValue)],
        ]
      })
  }

  private static func rule(_ explanation: RuleExplanation, in language: Language) -> JSONValue {
    [
      "id": .string(explanation.code.description),
      "shortDescription": SARIFText.message(explanation.title.text(in: language)),
      "fullDescription": SARIFText.message(explanation.what.text(in: language)),
      "help": SARIFText.message(explanation.why.text(in: language)),
      "defaultConfiguration": ["level": .string(explanation.severity.rawValue)],
    ]
  }

  /// Text in backticks is one document's own.
  private static func general(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .map { $0.isMultiple(of: 2) ? String($1) : "`…`" }.joined()
  }
}
