import CanonicalJSON
import Crypto
import CryptoExtras
import FoundationEssentials

/// A private key's bytes under a passphrase, as they stand in a key file.
///
/// scrypt (RFC 7914) makes the encryption key, so that every guess costs an attacker 128 MiB; AES-256-GCM encrypts, and
/// also authenticates everything else in the file, so that neither the cost nor the key's id can be changed.
struct SealedKey {
  private static let kind = "encrypted-signing-key"
  /// The cost N of new files. Block size and parallelism stay at 8 and 1.
  static let cost = 1 << 17
  /// What is accepted when reading: cheaper would be too easy to guess, dearer would occupy the machine.
  private static let acceptedCosts = 1 << 14...1 << 20

  private let header: [String: JSONValue]
  private let ciphertext: [UInt8]
  private let cost: Int
  private let salt: [UInt8]
  private let nonce: AES.GCM.Nonce

  /// Encrypts.
  init(
    sealing content: [UInt8], keyID: String, under passphrase: Passphrase, cost: Int = cost,
    random: RandomSource = .system
  ) throws {
    self.cost = cost
    self.salt = random.bytes(16)
    self.nonce = try AES.GCM.Nonce(data: random.bytes(12))
    self.header = [
      "kind": .string(Self.kind), "kid": .string(keyID), "kdf": "scrypt", "n": .integer(cost), "r": 8, "p": 1,
      "salt": .string(Base64URL.text(salt)), "enc": "A256GCM", "nonce": .string(Base64URL.text(Array(nonce))),
    ]
    let box = try AES.GCM.seal(
      content, using: Self.encryptionKey(passphrase, salt, cost), nonce: nonce,
      authenticating: JSONValue.object(header).canonicalBytes)
    self.ciphertext = Array(box.ciphertext + box.tag)
  }

  static func isSealed(_ json: JSONValue) -> Bool { json["kind"]?.string == kind }

  /// Nil where it is no file of this kind, or not of an acceptable cost.
  init?(_ json: JSONValue) {
    guard Self.isSealed(json), var header = json.object,
      let ciphertext = header.removeValue(forKey: "ciphertext")?.string.flatMap({ Base64URL.bytes($0) }),
      header["kdf"]?.string == "scrypt", header["enc"]?.string == "A256GCM", header["r"]?.integer == 8,
      header["p"]?.integer == 1, let cost = header["n"]?.integer, Self.acceptedCosts.contains(cost),
      cost.nonzeroBitCount == 1, let salt = header["salt"]?.string.flatMap({ Base64URL.bytes($0) }), salt.count == 16,
      let nonce = header["nonce"]?.string.flatMap({ Base64URL.bytes($0) }),
      let nonce = try? AES.GCM.Nonce(data: nonce)
    else { return nil }
    self.header = header
    self.ciphertext = ciphertext
    self.cost = cost
    self.salt = salt
    self.nonce = nonce
  }

  var json: JSONValue {
    .object(header.merging(["ciphertext": .string(Base64URL.text(ciphertext))]) { mine, _ in mine })
  }

  /// Nil where the passphrase is another one, or anything in the file was changed.
  func opened(with passphrase: Passphrase) throws -> [UInt8]? {
    let box = try? AES.GCM.SealedBox(
      nonce: nonce, ciphertext: ciphertext.dropLast(16), tag: ciphertext.suffix(16))
    guard let box else { return nil }
    let key = try Self.encryptionKey(passphrase, salt, cost)
    return (try? AES.GCM.open(box, using: key, authenticating: JSONValue.object(header).canonicalBytes)).map {
      Array($0)
    }
  }

  private static func encryptionKey(_ passphrase: Passphrase, _ salt: [UInt8], _ cost: Int) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: passphrase.bytes, salt: salt, outputByteCount: 32, rounds: cost, blockSize: 8, parallelism: 1)
  }
}
