import CanonicalJSON
import Certification
import Testing
import Vocabulary

struct TrustFileTests {
  private func fault(_ edit: (inout [String: JSONValue]) throws -> Void) throws -> MalformedTrustFile.Fault {
    let json = try Sample.trust(Sample.key()).json
    var issuer = try some(json["issuers"]?.array?.first?.object)
    try edit(&issuer)
    let bytes = JSONValue.object(["issuers": .array([.object(issuer)])]).canonicalBytes
    return try #require(throws: MalformedTrustFile.self) { try TrustFile(reading: bytes) }.fault
  }

  private func editKey(_ issuer: inout [String: JSONValue], _ edit: (inout [String: JSONValue]) -> Void) throws {
    var key = try some(issuer["keys"]?.array?.first?.object)
    edit(&key)
    issuer["keys"] = .array([.object(key)])
  }

  @Test func `a trust file is read back as written`() throws {
    let trust = try Sample.trust(Sample.key(), until: Sample.date("2028-12-31"))
    #expect(try TrustFile(reading: trust.json.canonicalBytes) == trust)
  }

  @Test func `a misspelt key is refused, as the window would silently be open`() throws {
    let fault = try fault { issuer in
      try editKey(&issuer) {
        $0["validUntill"] = "2026-12-31"
      }
    }
    #expect(fault == .value(pointer: "/issuers/0/keys/0/validUntill", .unknown))
  }

  @Test func `a private key in it is refused`() throws {
    let fault = try fault { issuer in
      try editKey(&issuer) { key in
        var jwk = key["jwk"]?.object ?? [:]
        jwk["d"] = "AAAA"
        key["jwk"] = .object(jwk)
      }
    }
    #expect(fault == .value(pointer: "/issuers/0/keys/0/jwk/d", .privateKey))
  }

  @Test func `a key under another key's id is refused`() throws {
    let other = try Sample.key().publicKey
    let fault = try fault { issuer in
      try editKey(&issuer) { key in
        var jwk = other.jwk.object ?? [:]
        jwk["kid"] = key["jwk"]?["kid"]
        key["jwk"] = .object(jwk)
      }
    }
    #expect(fault == .value(pointer: "/issuers/0/keys/0/jwk/kid", .otherKey))
  }

  @Test func `a did key names its own key`() throws {
    let (key, other) = (try Sample.key(), try Sample.key())
    func trust(_ id: String) throws -> TrustFile {
      let pinned = TrustFile.PinnedKey(key.publicKey, validFrom: try Sample.date("2026-01-01"))
      return TrustFile(issuers: [.init(id: id, name: "demo", keys: [pinned])])
    }
    let good = try trust(key.publicKey.didKey)
    #expect(try TrustFile(reading: good.json.canonicalBytes) == good)
    let bad = try trust(other.publicKey.didKey)
    #expect(throws: MalformedTrustFile.self) { try TrustFile(reading: bad.json.canonicalBytes) }
  }

  @Test func `missing values, impossible days and other issuers' forms are refused by place`() throws {
    #expect(try fault { $0["name"] = nil } == .value(pointer: "/issuers/0/name", .missing))
    #expect(try fault { $0["id"] = "https://cert.example" } == .value(pointer: "/issuers/0/id", .wrong))
    let day = try fault { issuer in try editKey(&issuer) { $0["validFrom"] = "2026-02-29" } }
    #expect(day == .value(pointer: "/issuers/0/keys/0/validFrom", .wrong))
    #expect(try fault { $0["numbering"] = ["S0000"] } == .value(pointer: "/issuers/0/numbering/0", .wrong))
  }

  @Test func `duplicate keys in the file are refused`() throws {
    let bytes = Array(#"{"issuers":[],"issuers":[]}"#.utf8)
    #expect(throws: MalformedTrustFile.self) { try TrustFile(reading: bytes) }
  }
}
