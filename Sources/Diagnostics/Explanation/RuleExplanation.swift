/// What one rule asks, why it exists, and a document that breaks it beside one that keeps it.
package struct RuleExplanation: Sendable {
  package let message: any FindingMessage.Type
  /// The rule in half a line, as a list of all rules shows it.
  package let title: Bilingual
  package let what: Bilingual
  /// What goes wrong for candidates, assessors or the committee where the rule is broken.
  package let why: Bilingual
  /// Nil where a short document cannot show it.
  package let example: RuleExample?

  package init(
    _ message: any FindingMessage.Type, title: Bilingual, what: Bilingual, why: Bilingual, example: RuleExample?
  ) {
    self.message = message
    self.title = title
    self.what = what
    self.why = why
    self.example = example
  }

  package var code: FindingCode { message.code }
  package var severity: Severity { message.severity }
}
