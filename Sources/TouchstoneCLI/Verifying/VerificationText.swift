import Certification
import Diagnostics

/// A verification for people: each check by name with its outcome, then the verdict.
struct VerificationText {
  let report: VerificationReport

  init(_ report: VerificationReport) { self.report = report }

  func lines(in language: Language) -> [String] {
    func text(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en).text(in: language) }
    var lines: [String] = []
    if let credential = report.credential {
      lines.append("\(credential.number)  \(credential.name)")
      lines.append(
        text(
          "\(credential.issuerName) \(credential.issueDate) 发证，\(credential.awardDate) 评定，依据 \(credential.standard)",
          "issued by \(credential.issuerName) on \(credential.issueDate), awarded \(credential.awardDate), under \(credential.standard)"
        ))
    }
    lines += checks(in: language)
    lines.append(text("结论：\(report.verdict.chinese)", "verdict: \(report.verdict.rawValue)"))
    return lines
  }

  /// One of many: its name, the verdict, and every question with its answer on a line; what is wrong, below it.
  func line(of name: String, in language: Language) -> String {
    let checks = report.checks.map { check in
      let mark =
        switch check.outcome {
        case .passed: "✓"
        case .failed: "✗"
        case .cannotCheck: "–"
        }
      return "\(mark)\(Bilingual(zh: check.name.chinese, en: check.name.rawValue).text(in: language))"
    }
    let verdict = Bilingual(zh: report.verdict.chinese, en: report.verdict.rawValue).text(in: language)
    let reasons = report.checks.compactMap { check -> String? in
      guard case .failed(let message) = check.outcome else { return nil }
      return "\n  \(type(of: message).code) \(message.text.text(in: language))"
    }
    return "\(name)  \(verdict)  \(checks.joined(separator: " "))\(reasons.joined())"
  }

  /// One of many that cannot be read, with the reason.
  static func line(ofUnread name: String, _ failure: Failure, in language: Language) -> String {
    let verdict = VerificationReport.Verdict.cannotCheck
    return "\(name)  \(Bilingual(zh: verdict.chinese, en: verdict.rawValue).text(in: language))"
      + "  \(failure.text.text(in: language))"
  }

  private func checks(in language: Language) -> [String] {
    func text(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en).text(in: language) }
    var lines: [String] = []
    for check in report.checks {
      let name = text(check.name.chinese, check.name.rawValue)
      let padding = String(repeating: " ", count: max(1, 14 - DisplayWidth.of(name)))
      switch check.outcome {
      case .passed: lines.append("  ✓ \(name)\(padding)\(text("通过", "passed"))")
      case .failed(let message):
        lines.append("  ✗ \(name)\(padding)\(type(of: message).code) \(message.text.text(in: language))")
        lines.append("      ? \(message.advice.text(in: language))")
      case .cannotCheck(let message):
        lines.append("  – \(name)\(padding)\(text("无法确认：", "cannot check: "))\(message.text.text(in: language))")
      }
    }
    return lines
  }
}
