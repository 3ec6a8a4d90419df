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
  /// How many of the files left out are named.
  private static let shown = 3

  func run(_ path: String) throws {
    var count = BulkCount()
    let others = try CertificateFiles.forEach(in: path, groupsOf: Self.group) { certificates in
      let portions = stride(from: 0, to: certificates.count, by: Self.portion).map {
        certificates[$0..<min($0 + Self.portion, certificates.count)]
      }
      let outputs = try OrderedParallel.map(portions) { portion in try portion.map { try verify($0) } }
      var text = ""
      for (line, outcome) in outputs.joined() {
        text += line + "\n"
        count.add(outcome)
      }
      try Console.write(Array(text.utf8))
    }
    count.lines(in: language).forEach(Console.message)
    tell(leftOut: others)
    if count.number(.notValid) > 0 { throw ExitCode.findings }
    if count.number(.cannotCheck) > 0 || count.isEmpty { throw ExitCode.nothingChecked }
  }

  private func verify(_ certificate: CertificateFiles.Named) throws -> (String, BulkCount.Outcome) {
    let presented: PresentedCertificate
    do {
      presented = try certificate.read()
    } catch let failure as Failure {
      return (VerificationText.line(ofUnread: certificate.name, failure, in: language), .unread)
    }
    let report = try verifier.verify(presented)
    // Whoever names a file by a certificate's number says that it is one.
    if report.credential == nil, CertificateFiles.number(inNameOf: certificate.name) == nil, presented.isPlainlyNone {
      return (VerificationText.line(ofOther: certificate.name, in: language), .other)
    }
    return (VerificationText(report).line(of: certificate.name, in: language), .verified(report))
  }

  private func tell(leftOut others: [String]) {
    guard !others.isEmpty else { return }
    let names = others.prefix(Self.shown).map { "`\($0)`" }
    let more = others.count > names.count
    Console.message(
      Bilingual(
        zh: "  另有 \(others.count) 个文件不是 .jwt 或 .json，未核验："
          + names.joined(separator: "、") + (more ? "……" : ""),
        en: "  left out, as not .jwt or .json: \(others.count) files: "
          + names.joined(separator: ", ") + (more ? ", …" : "")
      ).text(in: language))
  }
}
