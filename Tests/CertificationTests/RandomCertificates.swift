import CanonicalJSON
import CompetencyModel
import Diagnostics
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Certification

/// Certificates of every shape a workspace could give, with texts that stretch what JSON and N-Quads can write.
struct RandomCertificates {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let pieces = [
    "电工", "能检修", "\"", "\\", "\\n", "\\u0041", "<", ">", "_:b0", "^^<x>", "@en", " .", "'", "\u{1F600}", "é",
    "e\u{301}",
    "\u{202E}", "\u{FEFF}", "\u{FFFD}", "\u{10FFFD}", "\u{2028}", "\u{A0}", "\u{85}", "𬱖", "·", "https://x.example/#a",
    "urn:uuid:", "%41", "{}", "[]", "null", "true", "1.0", "  ", "A",
  ]

  private mutating func text() -> String {
    (0..<Int.random(in: 1...6, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "A" }.joined()
  }

  mutating func facts(_ index: Int) throws -> CertificateFacts {
    let level = NationalLevel.allCases.randomElement(using: &random) ?? .three
    let extra = (0..<Int.random(in: 0...3, using: &random)).map {
      LadderStep(id: "step-\($0)", title: Bilingual(zh: text(), en: text()))
    }
    let ladder =
      extra
      + NationalLevel.allCases.map {
        LadderStep(id: $0.rawValue, title: Bilingual(zh: text(), en: text()), digit: $0)
      }
    let step = try some(ladder.first { $0.digit == level })
    let edition = try some(StandardEdition("cn/6-31-01-03@20\(Int.random(in: 10...26, using: &random))"))
    let cited = CitedStandard(edition: edition, title: Bilingual(zh: text(), en: text()))
    var facts = try Sample.facts(
      Attainment(
        holder: CertificateHolder(document: .residentID, number: "\(index)", name: text()),
        occupation: CertifiedOccupation(
          identity: Occupation(catalogue: text(), code: try some(OccupationCode("6-31-01-03"))),
          title: Bilingual(zh: text(), en: text()), workType: Bool.random(using: &random) ? text() : nil),
        ladder: ladder, level: step, standard: cited,
        endorsements: (0..<Int.random(in: 0...3, using: &random)).map { _ in
          Endorsement(standard: cited, level: step)
        },
        competencies: try (0..<Int.random(in: 0...8, using: &random)).map { number in
          CertifiedCompetency(
            item: try some(ItemName("\(edition)#\(level.rawValue)/skill/1.1.\(number + 1)")), text: text(),
            standardTitle: text())
        }),
      number: CertificateNumber(
        prefix: try Sample.prefix(), issued: try Sample.date("2026-07-15"), level: level, serial: index + 1))
    facts.issuer.name = text()
    if Bool.random(using: &random) {
      let id = Hexadecimal.text((0..<16).map { _ in UInt8.random(in: 0...255, using: &random) })
      let list = try some(StatusListName(issuer: facts.issuer.id, id: id))
      facts.status = StatusEntry(list: list, index: Int.random(in: StatusBits.indices, using: &random))
    }
    facts.decision.engineVersion = text()
    facts.decision.semantics = Int.random(in: 0...9_000, using: &random)
    return facts
  }
}

struct RandomCertificateTests {
  /// How many a JSON-LD processor is to judge, and where to leave them for it: one a line, with the SHA-256 of its
  /// canonical statements.
  private static let folder = ProcessInfo.processInfo.environment["TOUCHSTONE_CERTIFICATES_OUT"]
  private static let count =
    ProcessInfo.processInfo.environment["TOUCHSTONE_CERTIFICATES_COUNT"].flatMap { Int($0) } ?? 200

  @Test func `random certificates keep to the table and verify in both forms`() throws {
    let keys = try Sample.keys()
    let signer = CertificateSigner(keys: keys, issuerID: Sample.issuer.id)
    let trust = try Sample.trust(keys)
    var certificates = RandomCertificates(seed: 2026)
    var lines: [UInt8] = []
    for index in 0..<Self.count {
      let certificate = try signer.certificate(certificates.facts(index))
      let document = try some(certificate.document)
      let answers = FormAnswers(.both(jwt: certificate.jwt, document: document.bytes), trust: trust)
      #expect(answers.credential?.number == certificate.number)
      let statements = try some(
        CanonicalStatements.bytes(of: document.credential.root, CredentialTerms.shape))
      lines +=
        JSONValue.object([
          "document": try JSONParser.parse(document.bytes),
          "statements": .string(ContentDigest(of: statements).description),
        ]).canonicalBytes + [UInt8(ascii: "\n")]
    }
    guard let folder = Self.folder else { return }
    try Data(lines).write(to: URL(filePath: "\(folder)/certificates.ndjson"))
  }
}
