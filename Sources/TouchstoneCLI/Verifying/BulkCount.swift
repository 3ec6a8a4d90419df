import Certification
import Diagnostics

/// What many verifications come to.
struct BulkCount {
  /// Why something cannot be said, whichever certificate it is of.
  private struct Reason: Hashable {
    let code: String
    let text: Bilingual
    let advice: Bilingual

    init(_ message: any FindingMessage, of number: CertificateNumber?) {
      func general(_ text: String) -> String {
        guard let number, text.utf8.contains(UInt8(ascii: "`")) else { return text }
        return text.replacing("`\(number)`", with: "…")
      }
      code = type(of: message).code.description
      text = Bilingual(zh: general(message.text.zh), en: general(message.text.en))
      advice = Bilingual(zh: general(message.advice.zh), en: general(message.advice.en))
    }
  }

  /// What came of one file or line.
  enum Outcome {
    case verified(VerificationReport)
    /// It cannot be read, which says nothing against the others.
    case unread
    /// Plainly no certificate.
    case other
  }

  private var verdicts: [VerificationReport.Verdict: Int] = [:]
  private var failed: [CheckName: Int] = [:]
  private var reasons: [Reason: Int] = [:]
  private var others = 0

  var isEmpty: Bool { verdicts.isEmpty }

  func number(_ verdict: VerificationReport.Verdict) -> Int { verdicts[verdict] ?? 0 }

  mutating func add(_ outcome: Outcome) {
    switch outcome {
    case .verified(let report): add(report)
    case .unread: verdicts[.cannotCheck, default: 0] += 1
    case .other: others += 1
    }
  }

  private mutating func add(_ report: VerificationReport) {
    verdicts[report.verdict, default: 0] += 1
    var open: Set<Reason> = []
    for check in report.checks {
      switch check.outcome {
      case .passed: break
      case .failed: failed[check.name, default: 0] += 1
      case .cannotCheck(let message): open.insert(Reason(message, of: report.credential?.number))
      }
    }
    // Of what is not valid the rest does not matter.
    guard report.verdict == .cannotCheck else { return }
    for reason in open { reasons[reason, default: 0] += 1 }
  }

  func lines(in language: Language) -> [String] {
    func text(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en).text(in: language) }
    let count = verdicts.values.reduce(0, +)
    var lines = [
      text(
        "核验 \(count) 份证书：有效 \(number(.valid))，无效 \(number(.notValid))，无法确认 \(number(.cannotCheck))",
        "verified \(count) certificates: \(number(.valid)) valid, \(number(.notValid)) not valid, "
          + "\(number(.cannotCheck)) cannot be said")
    ]
    if !failed.isEmpty {
      let parts = CheckName.allCases.compactMap { name in
        failed[name].map { "\(text(name.chinese, name.rawValue)) × \($0)" }
      }
      lines.append("  " + text("未通过：", "failed: ") + parts.joined(separator: text("，", ", ")))
    }
    for (reason, count) in reasons.sorted(by: { ($1.value, $0.key.text.en) < ($0.value, $1.key.text.en) }) {
      lines.append(
        "  " + text("无法确认：", "cannot be said: ") + "\(reason.code) \(reason.text.text(in: language)) × \(count)")
      lines.append("    ? \(reason.advice.text(in: language))")
    }
    if others > 0 {
      lines.append(
        "  " + text("另有 \(others) 份不是证书，未计入", "left out, as no certificate: \(others)"))
    }
    return lines
  }
}
