import CanonicalJSON
import Diagnostics
import Foundation
import Testing

@testable import Certification

struct SealedKeyTests {
  private let passphrase: Passphrase
  private let sealed: SealedKey

  init() throws {
    passphrase = try Passphrase("correct horse battery")
    sealed = try SealedKey(sealing: Array("secret".utf8), keyID: "k", under: passphrase, cost: 1 << 14)
  }

  @Test func `what was sealed is read back with its passphrase, and with no other`() throws {
    let read = try some(SealedKey(sealed.json))
    #expect(try read.opened(with: passphrase) == Array("secret".utf8))
    #expect(try read.opened(with: Passphrase("correct horse batterY")) == nil)
    #expect(!sealed.json.canonicalText.contains("secret"))
  }

  @Test func `a file in which anything was changed does not open`() throws {
    for key in ["kid", "salt", "nonce", "ciphertext"] {
      var members = try some(sealed.json.object)
      let text = try some(members[key]?.string)
      members[key] = .string((text.hasPrefix("A") ? "B" : "A") + text.dropFirst())
      #expect(try SealedKey(.object(members))?.opened(with: passphrase) == nil, "\(key)")
    }
    var members = try some(sealed.json.object)
    members["note"] = "x"
    #expect(try SealedKey(.object(members))?.opened(with: passphrase) == nil)
  }

  @Test func `costs that are too cheap, too dear or no power of two are refused unopened`() throws {
    for cost in [1 << 10, 1 << 24, 100_000, 0, -1] {
      var members = try some(sealed.json.object)
      members["n"] = .integer(cost)
      #expect(SealedKey(.object(members)) == nil)
    }
  }

  @Test func `a key file under a passphrase says what it needs`() throws {
    let folder = try TemporaryFolder()
    let key = try Sample.key()
    let path = folder.file("key")
    try ProtectedFile.create(
      path,
      SealedKey(sealing: privateJWK(of: key, in: folder), keyID: key.id, under: passphrase, cost: 1 << 14).json
        .canonicalBytes)
    #expect(try SigningKey.isEncrypted(path))
    #expect(try SigningKey(readingFrom: path, passphrase: passphrase).publicKey == key.publicKey)
    let needed = try #require(throws: Failure.self) { try SigningKey(readingFrom: path) }
    #expect(needed.advice.en.contains("--passphrase-file"))
    let other = try Passphrase("another passphrase")
    let wrong = try #require(throws: Failure.self) { try SigningKey(readingFrom: path, passphrase: other) }
    #expect(wrong.text.en.contains("does not open"))
  }

  private func privateJWK(of key: SigningKey, in folder: TemporaryFolder) throws -> [UInt8] {
    try key.write(to: folder.file("plain"))
    return try some(ProtectedFile.contents(folder.file("plain")))
  }

  @Test func `a short passphrase is refused`() {
    #expect(throws: Failure.self) { try Passphrase("12345678901") }
    #expect(throws: Never.self) { try Passphrase("一二三四五六七八九十甲乙") }
  }

  @Test func `a passphrase is a protected file's first line, and never prints itself`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("passphrase")
    try ProtectedFile.create(path, Array("correct horse battery\nnot this\n".utf8))
    let read = try Passphrase(readingFrom: path)
    #expect(read.bytes == passphrase.bytes)
    #expect("\(read)" == "passphrase")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(throws: Failure.self) { try Passphrase(readingFrom: path) }
  }
}
