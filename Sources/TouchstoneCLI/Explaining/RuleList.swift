import CompetencyModel
import Diagnostics

/// Every code in a line, in the order of codes.
enum RuleList {
  static func text(in language: Language) -> String {
    let rules = RuleExplanation.ofDocuments.values.sorted { $0.code < $1.code }
    var lines = rules.flatMap { rule in
      WrappedText.lines(rule.title.text(in: language), first: "\(rule.code)  ", rest: "        ")
    }
    for group in [CodeGroup.differences] + CodeGroup.all {
      lines +=
        [""] + WrappedText.lines(group.subject.text(in: language), first: "\(group.prefix)xxx  ", rest: "        ")
      for meaning in group.meanings {
        lines += WrappedText.lines(meaning.wrong.text(in: language), first: "\(meaning.code)  ", rest: "        ")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
