import Certification
import Diagnostics

/// A verification for people: each check by name with its outcome, then the verdict.
struct VerificationText {
  let report: VerificationReport

  init(_ report: VerificationReport) { self.report = report }

  /// - Parameter paths: the files it is in.
  func lines(of paths: [String], in language: Language) -> [String] {
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
    lines += paths.compactMap { remark(on: $0, in: language) }
    lines += checks(in: language)
    lines.append(text("结论：\(report.verdict.chinese)", "verdict: \(report.verdict.rawValue)"))
    // What a certificate says of itself could otherwise draw a verdict of its own on the screen.
    return lines.map(VisibleText.of)
  }

  /// One of many: its name, the verdict, what it certifies and every question with its answer on a line; what is wrong,
  /// below it. Only what is signed tells which certificate it is.
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
      return "\n  \(type(of: message).code) \(VisibleText.of(message.text.text(in: language)))"
    }
    let certified = report.credential.map { "  \($0.number)  \(VisibleText.of($0.name))" } ?? ""
    let remark = remark(on: name, in: language).map { "\n  \($0)" } ?? ""
    let answers = checks.joined(separator: " ")
    return "\(VisibleText.of(name))  \(verdict)\(certified)  \(answers)\(reasons.joined())\(remark)"
  }

  /// That a file bears another certificate's number as its name; nil where it does not, or nobody knows whose it is.
  func remark(on path: String, in language: Language) -> String? {
    guard let number = report.credential?.number, let named = CertificateFiles.number(inNameOf: path), named != number
    else { return nil }
    return Bilingual(
      zh: "注意：文件名是 `\(named)`，其中的证书却是 `\(number)`",
      en: "note: the file is named `\(named)`, but the certificate in it is `\(number)`"
    ).text(in: language)
  }

  /// One of many that cannot be read, with the reason.
  static func line(ofUnread name: String, _ failure: Failure, in language: Language) -> String {
    let verdict = VerificationReport.Verdict.cannotCheck
    return "\(VisibleText.of(name))  \(Bilingual(zh: verdict.chinese, en: verdict.rawValue).text(in: language))"
      + "  \(failure.text.text(in: language))"
  }

  /// One of many that is no certificate at all.
  static func line(ofOther name: String, in language: Language) -> String {
    "\(VisibleText.of(name))  \(Bilingual(zh: "不是证书，未计入", en: "left out, no certificate").text(in: language))"
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
