import Certification
import CompetencyModel
import Diagnostics
import Foundation
import Synchronization
import TestSupport
import Vocabulary

/// A certificate, its issuer and its batch, to vary in tests.
enum Sample {
  static func date(_ text: String) throws -> CalendarDate { try some(CalendarDate(text)) }

  static let issuer = IssuerIdentity(id: "did:web:cert.lingnan.example", name: "岭南技能评价中心")

  static func prefix(_ text: String = "S000044000123") throws -> NumberingPrefix { try some(NumberingPrefix(text)) }

  static func number(_ text: String = "S000044000123263000001") throws -> CertificateNumber {
    try CertificateNumber(reading: text)
  }

  static func key() throws -> SigningKey { SigningKey.generate(created: try date("2026-01-01")) }

  static func keys(created: String = "2026-01-01") throws -> IssuerKeys {
    let created = try date(created)
    return try some(
      IssuerKeys(token: .generate(.es256, created: created), proof: .generate(.ed25519, created: created)))
  }

  static func trust(_ keys: IssuerKeys) throws -> TrustFile {
    let pinned = [keys.token, keys.proof].map { TrustFile.PinnedKey($0.publicKey, validFrom: $0.created) }
    return TrustFile(issuers: [.init(id: issuer.id, name: issuer.name, keys: pinned, numbering: [try prefix()])])
  }

  static func trust(_ key: SigningKey, until: CalendarDate? = nil) throws -> TrustFile {
    TrustFile(issuers: [
      .init(
        id: issuer.id, name: issuer.name,
        keys: [.init(key.publicKey, validFrom: try date("2026-01-01"), validUntil: until)], numbering: [try prefix()])
    ])
  }

  static let ladder: [LadderStep] =
    [LadderStep(id: "apprentice", title: Bilingual(zh: "学徒工", en: "Apprentice"))]
    + NationalLevel.allCases.map {
      LadderStep(id: $0.rawValue, title: Bilingual(zh: $0.chinese, en: "Level \($0.rawValue)"), digit: $0)
    }

  static func attainment(
    holder: String = "11010519491231002X", level: String = "3", workType: String? = nil, name: String = "张三"
  ) throws -> Attainment {
    let edition = try some(StandardEdition("cn/6-31-01-03@2018"))
    let regional = try some(StandardEdition("gd/6-31-01-03@2024"))
    let step = try some(ladder.first { $0.id == level })
    return Attainment(
      holder: CertificateHolder(document: .residentID, number: holder, name: name),
      occupation: CertifiedOccupation(
        identity: Occupation(catalogue: "2015", code: try some(OccupationCode("6-31-01-03"))),
        title: Bilingual(zh: "电工", en: "Electrician"), workType: workType),
      ladder: ladder, level: step,
      standard: CitedStandard(edition: edition, title: Bilingual(zh: "电工", en: "Electrician")),
      endorsements: [
        Endorsement(
          standard: CitedStandard(edition: regional, title: Bilingual(zh: "机器人产线电工", en: "Robot line electrician")),
          level: step)
      ],
      competencies: try ["skill/1.1.2", "skill/1.1.1", "knowledge/1.1.1"].map {
        CertifiedCompetency(
          item: try some(ItemName("\(edition)#\(level)/\($0)")), text: "能检修继电控制电路 \($0)", standardTitle: "电工")
      })
  }

  static func facts(_ attainment: Attainment? = nil, number: CertificateNumber? = nil) throws -> CertificateFacts {
    let inputs = inputs()
    return CertificateFacts(
      number: try number ?? self.number(), issuer: issuer, attainment: try attainment ?? self.attainment(),
      awardDate: try date("2026-06-30"), issueDate: try date("2026-07-15"),
      decision: DecisionBinding(
        model: inputs.modelDigest, lock: inputs.lockDigest, record: ContentDigest(of: Array("record".utf8)),
        decision: ContentDigest(of: Array("decision".utf8)), engineVersion: "1.0.0", semantics: 1,
        asOf: try date("2026-06-30")))
  }

  static func inputs() -> DecisionInputs {
    DecisionInputs(
      model: Array(#"{"model":1}"#.utf8), lock: Array(#"{"lock":1}"#.utf8), engineVersion: "1.0.0", semantics: 1)
  }

  static func batch(_ id: String = "2026-07", issueDate: String = "2026-07-15") throws -> IssueBatch {
    IssueBatch(
      id: id, scheme: "gd/electrician", issuer: issuer, prefix: try prefix(), asOf: try date("2026-06-30"),
      issueDate: try date(issueDate), release: .unreviewed(by: "李四"))
  }

  /// Different people, by their serial; not all of their document numbers could exist.
  static func candidate(_ index: Int, level: String = "3", workType: String? = nil) throws -> IssueCandidate {
    IssueCandidate(
      applicationID: "A\(index)",
      attainment: try attainment(
        holder: "44010419990101\(String(10_000 + index).suffix(4))", level: level, workType: workType),
      record: Array("record \(index)".utf8), decision: Array("decision \(index)".utf8))
  }

  static func now() throws -> Timestamp { try some(Timestamp("2026-07-15T08:30:00Z")) }

  /// A fixed sequence of bytes that looks random.
  static func random(_ seed: UInt64 = 1) -> RandomSource {
    let state = Sequence(seed)
    return RandomSource { count in state.bytes(count) }
  }

  private final class Sequence: Sendable {
    private let generator: Mutex<SeededGenerator>

    init(_ seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }

    func bytes(_ count: Int) -> [UInt8] {
      generator.withLock { generator in (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) } }
    }
  }
}

struct Missing: Error {}

func some<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw Missing() }
  return value
}

/// A folder that is gone when the test is.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }
}
