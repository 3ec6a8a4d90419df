import CanonicalJSON
import Diagnostics
import Foundation
import Testing
import Vocabulary

@testable import Certification

struct KeyTests {
  /// The key and signature of RFC 7515, appendix A.3.
  private let example: JSONValue = [
    "kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
    "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
  ]

  @Test func `the example signature of RFC 7515 verifies`() throws {
    let key = try some(VerificationKey(jwk: example))
    let signed =
      "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
    let signature = try some(
      Base64URL.bytes("DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"))
    #expect(key.isSignature(signature, of: Array(signed.utf8)))
    #expect(!key.isSignature(signature, of: Array(signed.utf8.dropLast())))
    #expect(!key.isSignature(Array(signature.dropLast()), of: Array(signed.utf8)))
  }

  @Test func `a key's id is its RFC 7638 thumbprint, its did key its multicodec`() throws {
    let key = try some(VerificationKey(jwk: example))
    #expect(key.id == "oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U")
    #expect(key.didKey == "did:key:zDnaerGBD7Zxzau2fdfEFaaaTDYBu5XEBYdGV2BmERp3MDSov")
  }

  @Test func `a point off the curve is no key`() {
    var members = example.object ?? [:]
    members["y"] = members["x"]
    #expect(VerificationKey(jwk: .object(members)) == nil)
  }

  @Test func `a key file is its owner's alone and is read back`() throws {
    let folder = try TemporaryFolder()
    let key = try Sample.key()
    try key.write(to: folder.file("key.jwk"))
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("key.jwk"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let read = try SigningKey(readingFrom: folder.file("key.jwk"))
    #expect(read.publicKey == key.publicKey)
    #expect(read.created == key.created)
    let message = Array("message".utf8)
    #expect(key.publicKey.isSignature(try read.signature(of: message), of: message))
  }

  @Test func `a key is never overwritten`() throws {
    let folder = try TemporaryFolder()
    let key = try Sample.key()
    try key.write(to: folder.file("key.jwk"))
    let failure = try #require(throws: Failure.self) { try Sample.key().write(to: folder.file("key.jwk")) }
    #expect(failure.text.en.contains("not overwritten"))
    #expect(try SigningKey(readingFrom: folder.file("key.jwk")).publicKey == key.publicKey)
  }

  @Test(arguments: [0o640, 0o604, 0o660, 0o602])
  func `a key file that others can read or write is refused, with the remedy`(permissions: Int) throws {
    let folder = try TemporaryFolder()
    try Sample.key().write(to: folder.file("key.jwk"))
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: folder.file("key.jwk"))
    let failure = try #require(throws: Failure.self) { try SigningKey(readingFrom: folder.file("key.jwk")) }
    #expect(failure.advice.en.contains("chmod 600"))
  }

  @Test func `a key file whose halves do not belong together is refused`() throws {
    let folder = try TemporaryFolder()
    try Sample.key().write(to: folder.file("a"))
    try Sample.key().write(to: folder.file("b"))
    var members = try JSONParser.parse([UInt8](Data(contentsOf: URL(filePath: folder.file("a"))))).object ?? [:]
    let other = try JSONParser.parse([UInt8](Data(contentsOf: URL(filePath: folder.file("b"))))).object ?? [:]
    members["d"] = other["d"]
    let mixed = folder.file("mixed")
    #expect(
      FileManager.default.createFile(
        atPath: mixed, contents: Data(JSONValue.object(members).canonicalBytes), attributes: [.posixPermissions: 0o600])
    )
    #expect(throws: Failure.self) { try SigningKey(readingFrom: mixed) }
  }

  @Test func `a private key neither prints itself nor stands in what is published`() throws {
    let key = try Sample.key()
    #expect("\(key)" == "signing key \(key.id)")
    #expect(key.publicKey.publishedJWK["d"] == nil)
    #expect(
      Set(key.publicKey.publishedJWK.object?.keys.map { $0 } ?? []) == ["kty", "crv", "x", "y", "kid", "alg", "use"])
  }
}

struct Base64URLTests {
  @Test(arguments: [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE")])
  func `the RFC 4648 vectors hold, without padding`(bytes: String, text: String) {
    #expect(Base64URL.text(Array(bytes.utf8)) == text)
    #expect(Base64URL.bytes(text) == Array(bytes.utf8))
  }

  @Test(arguments: ["Zg==", "Zh", "Zm9", "Z", "Zm9vY", "Zm 9v", "Zm+v", "Zm/v", "Zm9v\n", "Zm9vYmF"])
  func `a second spelling of the same bytes is refused`(text: String) {
    #expect(Base64URL.bytes(text) == nil)
  }

  @Test func `all bytes round trip`() {
    let bytes = (0...255).map(UInt8.init)
    for count in 0...256 {
      #expect(Base64URL.bytes(Base64URL.text(Array(bytes.prefix(count)))) == Array(bytes.prefix(count)))
    }
  }
}
