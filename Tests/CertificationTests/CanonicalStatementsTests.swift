import CanonicalJSON
import CompetencyModel
import Testing

@testable import Certification

struct CanonicalStatementsTests {
  private func credential(_ seed: UInt64 = 1) throws -> JSONValue {
    try CredentialDraft(Sample.facts(), random: Sample.random(seed)).credential.tree
  }

  private func statements(_ credential: JSONValue) throws -> [String] {
    let bytes = try some(CanonicalStatements.bytes(of: credential, CredentialTerms.shape))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func `statements are sorted by bytes, and none is made twice`() throws {
    let lines = try statements(credential())
    #expect(lines.count > 80)
    #expect(Set(lines).count == lines.count)
    #expect(lines == lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(lines.allSatisfy { $0.hasSuffix(" .") })
  }

  @Test func `every value of a credential is in its statements, and changes them`() throws {
    let credential = try credential()
    let before = try statements(credential)
    var changed = 0
    for path in credential.leafPaths where path.first != .key("@context") {
      let other = try credential.replacing(path) { value in
        switch value {
        case .string(let text): .string(text + "x")
        case .integer(let number): .integer(number + 1)
        default: .bool(false)
        }
      }
      #expect(try statements(other) != before, "\(path.pointer)")
      changed += 1
    }
    #expect(changed > 90)
  }

  @Test func `the order of an array's objects says nothing`() throws {
    let credential = try credential()
    for path: [Step] in [
      [.key("credentialSubject"), .key("achievement"), .key("alignment")],
      [.key("credentialSubject"), .key("identifier")],
    ] {
      let reversed = try credential.replacing(path) { .array(($0.array ?? []).reversed()) }
      #expect(reversed != credential)
      #expect(try statements(reversed) == statements(credential))
    }
  }

  @Test func `objects without a name are labelled in the order of their hashes`() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let lines = try statements(credential(seed))
      let unnamed = lines.filter { $0.hasPrefix("_:c14n") }
      #expect(unnamed.count == 8)
      var hashes: [String] = []
      for label in ["_:c14n0", "_:c14n1"] {
        let about = lines.filter { $0.contains(label) }.map { $0.replacing(label, with: "_:a") + "\n" }.sorted {
          $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        #expect(about.count == 5)
        hashes.append(ContentDigest(of: Array(about.joined().utf8)).description)
      }
      #expect(hashes[0] < hashes[1])
    }
  }

  @Test func `two objects without a name that say the same are refused`() throws {
    let path: [Step] = [.key("credentialSubject"), .key("identifier")]
    let doubled = try credential().replacing(path) { identifiers in
      .array(Array(repeating: identifiers.array?.first ?? .null, count: 2))
    }
    #expect(CanonicalStatements.bytes(of: doubled, CredentialTerms.shape) == nil)
  }

  @Test func `quotes and backslashes are escaped, other characters stand as they are`() throws {
    let path: [Step] = [.key("name")]
    let lines = try statements(try credential().replacing(path) { _ in "a \"b\" \\ 电\u{1F600}\u{00E9}" })
    #expect(lines.contains { $0.hasSuffix("<https://schema.org/name> \"a \\\"b\\\" \\\\ 电\u{1F600}\u{00E9}\" .") })
  }

  @Test func `objects without a name lead to no others`() {
    func check(_ shape: ObjectShape) {
      for member in shape.members {
        guard let inner = member.object else { continue }
        #expect(shape["id"] != nil)
        check(inner)
      }
    }
    check(CredentialTerms.shape)
  }

  /// A certificate of another shape, with more objects without a name, as a JSON-LD processor canonicalised it.
  @Test func `the sample level certificate has the statements of a JSON-LD processor`() throws {
    guard let data = ConformanceData.folder(for: "sample level certificate") else { return }
    let samples = "\(data)/verify/samples"
    let sample = try ConformanceData.json("\(samples)/level.eddsa-rdfc-2022.json")
    #expect(
      CanonicalStatements.bytes(of: sample, SampleShape.level)
        == (try ConformanceData.bytes("\(samples)/level.rdfc.document.nq")))
    let proof = try some(DataIntegrityProof(some(CanonicalText(sample)?["proof"]?.array?.first)))
    var options = try some(proof.json.tree.object)
    options["proofValue"] = nil
    #expect(
      DataIntegrityProof.canonicalOptions(try some(CanonicalText(.object(options))))
        == (try ConformanceData.bytes("\(samples)/level.rdfc.proofconfig.nq")))
    ConformanceData.report(2, "canonical samples")
  }
}

/// The sample's shape: ours, with a status, an end and fewer names.
private enum SampleShape {
  static let level: ObjectShape = {
    var members = CredentialTerms.shape.terms
    members["validUntil"] = .literal(LinkedName.credentials("validUntil"), datatype: LinkedName.dateTime)
    members["credentialStatus"] = .node(
      LinkedName.credentials("credentialStatus"),
      .object([
        "id": .name(.text),
        "type": .words(
          LinkedName.type, ["BitstringStatusListEntry": LinkedName.status("BitstringStatusListEntry")], .null),
        "statusPurpose": .literal(LinkedName.status("statusPurpose")),
        "statusListIndex": .literal(LinkedName.status("statusListIndex")),
        "statusListCredential": .node(LinkedName.status("statusListCredential"), .text),
      ]))
    var subject = CredentialTerms.subject.terms
    if case .array(.object(let identity), let count)? = subject["identifier"]?.shape {
      var members = identity.terms
      members["salt"] = .literal(LinkedName.openBadges("salt"))
      subject["identifier"] = .node(
        LinkedName.openBadges("identifier"), .array(of: .object(ObjectShape(members)), count: count))
    }
    members["credentialSubject"] = .node(
      LinkedName.credentials("credentialSubject"), .object(ObjectShape(subject)))
    return ObjectShape(members)
  }()
}

extension ObjectShape {
  fileprivate var terms: [String: LinkedTerm] {
    Dictionary(uniqueKeysWithValues: members.map { (String(decoding: $0.key, as: UTF8.self), $0.term) })
  }
}
