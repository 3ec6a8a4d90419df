import CanonicalJSON
import CompetencyModel
import Diagnostics
import Testing
import Vocabulary

@testable import Certification

struct CredentialTests {
  private func draft(_ facts: CertificateFacts? = nil, seed: UInt64 = 1) throws -> CredentialDraft {
    CredentialDraft(try facts ?? Sample.facts(), random: Sample.random(seed))
  }

  @Test func `the credential's shape is that of the agreed form`() throws {
    let credential = try draft().credential.tree
    let plain: Set<String> = [
      "@context", "id", "type", "name", "description", "issuer", "validFrom", "awardedDate", "credentialSubject",
      "evidence", "credentialSchema",
    ]
    let bindings = [
      "modelDigest", "lockDigest", "recordCommitment", "decisionCommitment", "engineVersion", "semantics", "asOf",
      "standard", "occupation",
    ].map { "urn:touchstone:certificate:\($0)" }
    #expect(Set(try some(credential.object).keys) == plain.union(bindings))
    #expect(
      credential["@context"] == [
        "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
      ])
    #expect(credential["validFrom"] == "2026-07-15T00:00:00Z")
    #expect(credential["awardedDate"] == "2026-06-30T00:00:00Z")
    let subject = try some(credential["credentialSubject"])
    #expect(subject["licenseNumber"] == "S000044000123263000001")
    #expect(subject["achievement"]?["specialization"] == "--")
    #expect(credential["urn:touchstone:certificate:standard"] == "cn/6-31-01-03@2018#3")
    #expect(credential["urn:touchstone:certificate:semantics"] == 1)
  }

  @Test func `the level stands in its whole ladder`() throws {
    let subject = try some(draft().credential.tree["credentialSubject"])
    let description = try some(subject["achievement"]?["resultDescription"]?.array?.first)
    let steps = try some(description["rubricCriterionLevel"]?.array)
    #expect(steps.map { $0["level"] } == ["apprentice", "5", "4", "3", "2", "1"])
    #expect(steps.map { $0["points"] } == ["1", "2", "3", "4", "5", "6"])
    let result = try some(subject["result"]?.array?.first)
    #expect(result["achievedLevel"] == steps[3]["id"])
    #expect(description["requiredLevel"] == steps[3]["id"])
    #expect(result["value"] == "3")
  }

  @Test func `competencies are aligned by item, whatever order they come in`() throws {
    var facts = try Sample.facts()
    let before = try draft(facts).credential.tree
    facts.attainment.competencies.reverse()
    facts.attainment.competencies.append(facts.attainment.competencies[0])
    let alignment = try some(before["credentialSubject"]?["achievement"]?["alignment"]?.array)
    #expect(alignment.map { $0["targetType"] } == ["CFItem", "CFItem", "CFItem", "ext:endorsement"])
    #expect(
      alignment.map { $0["targetUrl"] } == [
        "urn:touchstone:standard:cn/6-31-01-03@2018#3/knowledge/1.1.1",
        "urn:touchstone:standard:cn/6-31-01-03@2018#3/skill/1.1.1",
        "urn:touchstone:standard:cn/6-31-01-03@2018#3/skill/1.1.2",
        "urn:touchstone:standard:gd/6-31-01-03@2024#3",
      ])
    func codes(_ credential: JSONValue) -> [JSONValue?] {
      (credential["credentialSubject"]?["achievement"]?["alignment"]?.array ?? []).map { $0["targetCode"] }
    }
    #expect(try codes(draft(facts).credential.tree) == codes(before))
  }

  @Test func `no identity, salt or nonce stands in the credential`() throws {
    let draft = try draft()
    let text = String(decoding: draft.credential.bytes, as: UTF8.self)
    let disclosure = draft.disclosure
    for secret in [
      "11010519491231002X", "张三", disclosure.numberSalt.text, disclosure.nameSalt.text, disclosure.recordNonce.text,
      disclosure.decisionNonce.text, ContentDigest(of: Array("record".utf8)).description,
      ContentDigest(of: Array("decision".utf8)).description,
      ContentDigest(of: Array("11010519491231002X".utf8)).description,
    ] { #expect(!text.contains(secret)) }
  }

  @Test func `identity hashes follow Open Badges, over the identity and then the salt`() throws {
    let salt = try some(Disclosure.Secret(bytes: [UInt8](repeating: 0, count: 32)))
    let expected = ContentDigest(of: Array(("11010519491231002X" + String(repeating: "A", count: 43)).utf8))
    #expect(Disclosure.identityHash("11010519491231002X", salt: salt) == "sha256$\(expected)")
  }

  @Test func `two certificates of one person have nothing random in common`() throws {
    let random = Sample.random()
    let (first, second) = (
      CredentialDraft(try Sample.facts(), random: random), CredentialDraft(try Sample.facts(), random: random)
    )
    func values(_ value: JSONValue) -> Set<String> {
      switch value {
      case .string(let text): text.hasPrefix("urn:uuid:") || text.hasPrefix("sha256$") ? [text] : []
      case .array(let elements): elements.reduce(into: []) { $0.formUnion(values($1)) }
      case .object(let members): members.values.reduce(into: []) { $0.formUnion(values($1)) }
      default: []
      }
    }
    #expect(try values(first.credential.tree).count == 7 + 6 + 4 + 2)
    #expect(try values(first.credential.tree).isDisjoint(with: values(second.credential.tree)))
  }

  @Test func `node ids are version 4 UUIDs`() {
    for name in Sample.random().uuids(100) {
      let uuid = Array(name)
      #expect(uuid[9 + 14] == "4")
      #expect("89ab".contains(uuid[9 + 19]))
      #expect(UUIDName(Array(name.utf8)[...]) != nil)
    }
  }

  @Test func `a passport holder's number is not called a national one`() throws {
    var facts = try Sample.facts()
    facts.attainment.holder = CertificateHolder(document: .passport, number: "E12345678", name: "John")
    let draft = try draft(facts)
    #expect(
      try draft.credential.tree["credentialSubject"]?["identifier"]?.array?.first?["identityType"] == "ext:passport")
    #expect(CredentialTerms.violations(in: draft.credential).isEmpty)
  }

  @Test func `without competencies and endorsements there is no alignment`() throws {
    var facts = try Sample.facts()
    facts.attainment.competencies = []
    facts.attainment.endorsements = []
    let credential = try draft(facts).credential.tree
    #expect(credential["credentialSubject"]?["achievement"]?["alignment"] == nil)
    #expect(CredentialTerms.violations(in: credential).isEmpty)
  }

  @Test func `a title with a control character is not signed`() throws {
    var facts = try Sample.facts()
    facts.attainment.occupation.title.zh = "电\u{7F}工"
    let signer = CertificateSigner(keys: try Sample.keys(), issuerID: Sample.issuer.id, random: Sample.random())
    let failure = try #require(throws: Failure.self) { try signer.certificate(facts) }
    #expect(failure.text.en.contains("control characters"))
  }

  @Test func `a key younger than the issue date signs nothing`() throws {
    let keys = try Sample.keys(created: "2026-07-16")
    let signer = CertificateSigner(keys: keys, issuerID: Sample.issuer.id)
    #expect(throws: Failure.self) { try signer.certificate(try Sample.facts()) }
  }
}

struct DisclosureTests {
  @Test func `a disclosure is read back as written`() throws {
    let disclosure = CredentialDraft(try Sample.facts(), random: Sample.random()).disclosure
    #expect(try Disclosure(reading: disclosure.bytes) == disclosure)
  }

  @Test func `a disclosure with a key missing, added or shortened is refused`() throws {
    let members = try some(CredentialDraft(Sample.facts(), random: Sample.random()).disclosure.json.object)
    for key in members.keys.sorted() {
      var less = members
      less[key] = nil
      #expect(throws: MalformedDisclosure.self) { try Disclosure(reading: JSONValue.object(less).canonicalBytes) }
    }
    var more = members
    more["note"] = "x"
    #expect(throws: MalformedDisclosure.self) { try Disclosure(reading: JSONValue.object(more).canonicalBytes) }
    var short = members
    short["numberSalt"] = "AAAA"
    #expect(throws: MalformedDisclosure.self) { try Disclosure(reading: JSONValue.object(short).canonicalBytes) }
  }
}
