import ArgumentParser
import Certification
import CompetencyModel
import Diagnostics

/// Many certificates verified on all processors: a line for each on standard output, in order, and what they come to.
struct BulkVerification {
  let verifier: CertificateVerifier
  let language: Language

  /// As much as a processor takes at a time, and as is held at a time.
  private static let (portion, group) = (32, 2_048)

  func run(_ path: String) throws {
    var verdicts: [VerificationReport.Verdict: Int] = [:]
    var failed: [CheckName: Int] = [:]
    try CertificateFiles.forEach(in: path, groupsOf: Self.group) { certificates in
      let portions = stride(from: 0, to: certificates.count, by: Self.portion).map {
        certificates[$0..<min($0 + Self.portion, certificates.count)]
      }
      let outputs = try OrderedParallel.map(portions) { portion in try portion.map { try verify($0) } }
      var text = ""
      for (line, report) in outputs.joined() {
        text += line + "\n"
        verdicts[report.verdict, default: 0] += 1
        for check in report.checks {
          if case .failed = check.outcome { failed[check.name, default: 0] += 1 }
        }
      }
      try Console.write(Array(text.utf8))
    }
    tell(verdicts, failed)
    if verdicts[.notValid] != nil { throw ExitCode.findings }
    if verdicts[.cannotCheck] != nil || verdicts.isEmpty { throw ExitCode.nothingChecked }
  }

  private func verify(_ certificate: CertificateFiles.Named) throws -> (String, VerificationReport) {
    let report = try verifier.verify(certificate.read())
    return (VerificationText(report).line(of: certificate.name, in: language), report)
  }

  private func tell(_ verdicts: [VerificationReport.Verdict: Int], _ failed: [CheckName: Int]) {
    let count = verdicts.values.reduce(0, +)
    func number(_ verdict: VerificationReport.Verdict) -> Int { verdicts[verdict] ?? 0 }
    Console.message(
      Bilingual(
        zh: "核验 \(count) 份证书：有效 \(number(.valid))，无效 \(number(.notValid))，无法确认 \(number(.cannotCheck))",
        en: "verified \(count) certificates: \(number(.valid)) valid, \(number(.notValid)) not valid, "
          + "\(number(.cannotCheck)) cannot be said"
      ).text(in: language))
    guard !failed.isEmpty else { return }
    let parts = CheckName.allCases.compactMap { name in
      failed[name].map { "\(Bilingual(zh: name.chinese, en: name.rawValue).text(in: language)) × \($0)" }
    }
    Console.message(
      "  " + Bilingual(zh: "未通过：", en: "failed: ").text(in: language)
        + parts.joined(separator: Bilingual(zh: "，", en: ", ").text(in: language)))
  }
}
