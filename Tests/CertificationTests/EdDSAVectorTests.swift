import CanonicalJSON
import CompetencyModel
import Testing

@testable import Certification

/// The published vectors of `eddsa-rdfc-2022` (Data Integrity EdDSA Cryptosuites 1.0), step by step.
struct EdDSAVectorTests {
  /// The shape of the specification's alumni credential, which is none of ours.
  private static let alumniCredential = ObjectShape([
    "id": .name(.text),
    "type": .words(
      LinkedName.type,
      [
        "VerifiableCredential": LinkedName.credentials("VerifiableCredential"),
        "AlumniCredential": "https://www.w3.org/ns/credentials/examples#AlumniCredential",
      ], .null),
    "name": .literal(LinkedName.schemaOrg("name")),
    "description": .literal(LinkedName.schemaOrg("description")),
    "issuer": .node(LinkedName.credentials("issuer"), .text),
    "validFrom": .literal(LinkedName.credentials("validFrom"), datatype: LinkedName.dateTime),
    "credentialSubject": .node(
      LinkedName.credentials("credentialSubject"),
      .object([
        "id": .name(.text), "alumniOf": .literal("https://www.w3.org/ns/credentials/examples#alumniOf"),
      ])),
  ])

  @Test func `the published vectors hold: options, hashes, signature and proof value`() throws {
    guard let data = ConformanceData.folder(for: "eddsa-rdfc-2022 vectors") else { return }
    var cases = 0
    func expect(_ condition: Bool, _ what: String) {
      #expect(condition, "\(what)")
      cases += 1
    }
    for folder in ["eddsa-rdfc-2022", "eddsa-rdfc-2022/employ"].map({ "\(data)/vc-di-eddsa/\($0)" }) {
      let signed = try ConformanceData.json("\(folder)/signedDataInt.json")
      let proof = try some(DataIntegrityProof(some(CanonicalText(signed)?["proof"])))
      let document = try ConformanceData.bytes("\(folder)/canonDocDataInt.txt")
      let options = try some(CanonicalText(ConformanceData.json("\(folder)/proofConfigDataInt.json")))
      expect(
        DataIntegrityProof.canonicalOptions(options) == (try ConformanceData.bytes("\(folder)/proofCanonDataInt.txt")),
        "canonical options")
      let hashed = DataIntegrityProof.signedBytes(document, options)
      expect(
        Hexadecimal.text(hashed) == (try ConformanceData.text("\(folder)/combinedHashDataInt.txt")), "combined hash")
      expect(
        Hexadecimal.text(proof.signature) == (try ConformanceData.text("\(folder)/sigHexDataInt.txt")), "signature")
      expect(
        Base58.multibase(proof.signature) == (try ConformanceData.text("\(folder)/sigBTC58DataInt.txt")), "proof value")
      let key = try Self.key(named: proof.verificationMethod)
      expect(proof.isSignature(of: document, by: key), "verifies")
      expect(!proof.isSignature(of: document.dropLast(), by: key), "refuses another document")
      var changed = proof.signature
      changed[0] ^= 1
      expect(!key.isSignature(changed, of: hashed), "refuses another signature")
    }
    ConformanceData.report(cases, "steps of the eddsa-rdfc-2022 vectors")
  }

  @Test func `the alumni credential's statements are those published`() throws {
    guard let data = ConformanceData.folder(for: "eddsa-rdfc-2022 canonical document") else { return }
    let folder = "\(data)/vc-di-eddsa/eddsa-rdfc-2022"
    let credential = try ConformanceData.json("\(folder)/signedDataInt.json")
    #expect(
      CanonicalStatements.bytes(of: credential, Self.alumniCredential)
        == (try ConformanceData.bytes("\(folder)/canonDocDataInt.txt")))
    ConformanceData.report(1, "canonical document of the eddsa-rdfc-2022 vectors")
  }

  /// The key that a `did:key` names.
  private static func key(named method: String) throws -> VerificationKey {
    let text = try some(method.split(separator: "#").last)
    let bytes = try some(Base58.bytes(multibase: String(text)))
    try #require(bytes.prefix(2) == [0xED, 0x01])
    let key = try some(
      VerificationKey(jwk: ["kty": "OKP", "crv": "Ed25519", "x": .string(Base64URL.text(Array(bytes.dropFirst(2))))]))
    #expect(key.multibase == text)
    return key
  }
}
