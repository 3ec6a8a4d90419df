import CanonicalJSON
import Testing
import Vocabulary

@testable import Certification

/// The tamper table on the credential itself: what a dishonest or mistaken issuer might sign.
struct CredentialTermsTests {
  private func credential() throws -> JSONValue {
    try CredentialDraft(Sample.facts(), random: Sample.random()).credential.tree
  }

  @Test func `what the issuer builds keeps to the table`() throws {
    #expect(CredentialTerms.violations(in: try credential()).isEmpty)
  }

  @Test func `an unknown key in any object is foreign`() throws {
    var objects = 0
    for path in try credential().objectPaths {
      let tampered = try credential().replacing(path) { object in
        guard case .object(var members) = object else { return object }
        members["note"] = "x"
        return .object(members)
      }
      let violations = CredentialTerms.violations(in: tampered)
      #expect(violations.map(\.fault) == [.foreignKey])
      #expect(violations.first?.pointer == path.pointer + "/note")
      objects += 1
    }
    #expect(objects > 20)
  }

  @Test func `every place is named, in escapes of its own`() throws {
    let tampered = try credential().replacing([.key("issuer")]) { _ in
      ["id": "x", "name": ["": 1], "a/b~c": [0, ["/": "\u{1}"]], "type": ["Profile"]]
    }.replacing([.key("evidence"), .index(0)]) { _ in [:] }
    #expect(
      CredentialTerms.violations(in: tampered).map { "\($0.pointer) \($0.fault)" } == [
        "/evidence/0/id missing", "/evidence/0/name missing", "/evidence/0/narrative missing",
        "/evidence/0/type missing", "/issuer/a~1b~0c foreignKey", "/issuer/id wrongValue", "/issuer/name wrongValue",
      ])
  }

  @Test func `a hundred thousand foreign keys are all told`() throws {
    var members = try some(credential().object)
    for number in 0..<100_000 { members["x\(number)"] = .integer(number) }
    #expect(CredentialTerms.violations(in: .object(members)).count == 100_000)
  }

  @Test func `a missing key in any object is noticed`() throws {
    for path in try credential().objectPaths {
      for key in (try credential().at(path).object ?? [:]).keys where key != "alignment" {
        let tampered = try credential().replacing(path) { object in
          guard case .object(var members) = object else { return object }
          members[key] = nil
          return .object(members)
        }
        #expect(!CredentialTerms.violations(in: tampered).isEmpty, "\(path.pointer)/\(key)")
      }
    }
  }

  @Test func `a value of another kind anywhere is noticed`() throws {
    for path in try credential().leafPaths {
      for value: JSONValue in [.null, .bool(false), .number("1.5"), "", .array([]), .object([:])] {
        let tampered = try credential().replacing(path) { _ in value }
        #expect(!CredentialTerms.violations(in: tampered).isEmpty, "\(path.pointer)")
      }
    }
  }

  @Test func `control characters are noticed in any text`() throws {
    for path in try credential().leafPaths {
      for control in ["\u{0}", "\n", "\u{1F}", "\u{7F}"] {
        let tampered = try credential().replacing(path) { .string(($0.string ?? "") + control) }
        #expect(!CredentialTerms.violations(in: tampered).isEmpty, "\(path.pointer)")
      }
    }
  }

  @Test func `a duplicated node is noticed`() throws {
    let credential = try credential()
    let subject = try some(credential["credentialSubject"]?["id"])
    let tampered = try credential.replacing([.key("evidence"), .index(0), .key("id")]) { _ in subject }
    #expect(CredentialTerms.violations(in: tampered).map(\.fault) == [.repeatedNode])
  }

  @Test func `a second evidence, result or identity is noticed`() throws {
    for path: [Step] in [
      [.key("evidence")], [.key("credentialSubject"), .key("result")], [.key("credentialSubject"), .key("identifier")],
    ] {
      let tampered = try credential().replacing(path) { .array(($0.array ?? []) + ($0.array ?? [])) }
      #expect(!CredentialTerms.violations(in: tampered).isEmpty)
    }
  }

  @Test func `another type, or a type more, is noticed`() throws {
    for types: JSONValue in [
      ["OpenBadgeCredential", "VerifiableCredential"], ["VerifiableCredential"],
      ["VerifiableCredential", "OpenBadgeCredential", "Other"],
    ] {
      let tampered = try credential().replacing([.key("type")]) { _ in types }
      #expect(CredentialTerms.violations(in: tampered).map(\.pointer) == ["/type"])
    }
  }

  @Test func `an achieved level that is no step, or another step than the standard's, is noticed`() throws {
    let credential = try credential()
    let path: [Step] = [.key("credentialSubject"), .key("result"), .index(0), .key("achievedLevel")]
    let stranger = try credential.replacing(path) { _ in "urn:uuid:00000000-0000-4000-8000-000000000000" }
    #expect(CredentialTerms.violations(in: stranger).first?.fault == .danglingReference)
    let steps = credential["credentialSubject"]?["achievement"]?["resultDescription"]?.array?.first?[
      "rubricCriterionLevel"]
    let higher = try some(steps?.array?.last?["id"])
    let raised = try credential.replacing(path) { _ in higher }
    #expect(!CredentialTerms.violations(in: raised).isEmpty)
  }
}

/// Places in a JSON value, for tampering.
enum Step: Hashable {
  case key(String)
  case index(Int)
}

extension [Step] {
  var pointer: String {
    map { step in
      switch step {
      case .key(let key): "/\(key)"
      case .index(let index): "/\(index)"
      }
    }.joined()
  }
}

extension JSONValue {
  var objectPaths: [[Step]] { paths { $0.object != nil } }
  var leafPaths: [[Step]] { paths { $0.object == nil && $0.array == nil } }

  private func paths(_ wanted: (JSONValue) -> Bool) -> [[Step]] {
    let own: [[Step]] = wanted(self) ? [[]] : []
    switch self {
    case .array(let elements):
      return own
        + elements.enumerated().flatMap { index, value in value.paths(wanted).map { [.index(index)] + $0 } }
    case .object(let members):
      return own
        + members.sorted { $0.key < $1.key }.flatMap { key, value in value.paths(wanted).map { [.key(key)] + $0 } }
    default: return own
    }
  }

  func at(_ path: [Step]) throws -> JSONValue {
    try path.reduce(self) { value, step in
      switch step {
      case .key(let key): try some(value[key])
      case .index(let index): try some(value.array?[index])
      }
    }
  }

  func replacing(_ path: [Step], _ edit: (JSONValue) -> JSONValue) throws -> JSONValue {
    guard let step = path.first else { return edit(self) }
    let rest = Array(path.dropFirst())
    switch (self, step) {
    case (.object(var members), .key(let key)):
      members[key] = try some(members[key]).replacing(rest, edit)
      return .object(members)
    case (.array(var elements), .index(let index)):
      elements[index] = try elements[index].replacing(rest, edit)
      return .array(elements)
    default: throw Missing()
    }
  }
}
