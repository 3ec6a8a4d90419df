import CanonicalJSON
import Diagnostics
import Testing
import Vocabulary

@testable import Certification

struct Ed25519Tests {
  /// RFC 8032 §7.1, test 1; its JWK is that of RFC 8037, appendix A.
  private let jwk: JSONValue = [
    "kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
  ]

  @Test func `the signature of RFC 8032 verifies, and no other`() throws {
    let key = try some(VerificationKey(jwk: jwk))
    let signature = try some(
      Base64URL.bytes("5VZDAMNgrHKQhuLMgG6CioSHfx645dl02HPgZSJJAVVfuIIVkKM7rMYeOXAc-bRr0lv18FlbviRlUUFDjnoQCw"))
    #expect(key.algorithm == .ed25519)
    #expect(key.isSignature(signature, of: []))
    #expect(!key.isSignature(signature, of: [0]))
    #expect(!key.isSignature([UInt8](repeating: 0, count: 64), of: []))
    #expect(!key.isSignature([], of: []))
  }

  @Test func `a key's id is its RFC 8037 thumbprint`() throws {
    #expect(try some(VerificationKey(jwk: jwk)).id == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")
  }

  @Test func `a key signs what its public half verifies, and ES256 does not`() throws {
    let key = SigningKey.generate(.ed25519, created: try Sample.date("2026-01-01"))
    let message = Array("message".utf8)
    let signature = try key.signature(of: message)
    #expect(key.publicKey.isSignature(signature, of: message))
    #expect(!(try Sample.key()).publicKey.isSignature(signature, of: message))
    #expect(key.publicKey.multibase.hasPrefix("z6Mk"))
    #expect(VerificationKey(jwk: key.publicKey.publishedJWK) == key.publicKey)
  }
}

struct Base58Tests {
  @Test(arguments: [
    ("", ""), ("61", "2g"), ("626262", "a3gV"), ("636363", "aPEr"), ("516b6fcd0f", "ABnLTmg"),
    ("00000000000000000000", "1111111111"), ("0000287fb4cd", "11233QC4"),
  ])
  func `bytes and text are each other's`(hexadecimal: String, text: String) throws {
    let digits = Array(hexadecimal)
    let bytes = try stride(from: 0, to: digits.count, by: 2).map {
      try some(UInt8(String(digits[$0...($0 + 1)]), radix: 16))
    }
    #expect(Base58.text(bytes) == text)
    #expect(Base58.bytes(text) == bytes)
  }

  @Test(arguments: ["0", "O", "I", "l", "2 g", "2g\n", "é"])
  func `what is outside the alphabet is no text`(text: String) {
    #expect(Base58.bytes(text) == nil)
  }

  @Test func `multibase is told by its z`() {
    #expect(Base58.bytes(multibase: "z2g") == [0x61])
    #expect(Base58.bytes(multibase: "2g") == nil)
    #expect(Base58.bytes(multibase: "u2g") == nil)
  }
}
