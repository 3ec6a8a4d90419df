import CanonicalJSON
import Diagnostics
import Files
import FoundationEssentials
package import Vocabulary

/// An issuer's keys in a folder: `trust.json`, which goes to whoever verifies and is the list of the keys with their
/// periods, and one file for each private key, named by the key's id.
///
/// Every generation has a key for each algorithm. Of several valid on a day the youngest signs; an older one goes on
/// verifying what is dated within its period, which ends some time after its successor began.
package struct KeyFolder: Sendable {
  package let path: String
  package private(set) var issuer: TrustFile.Issuer

  /// Makes the first keys of an issuer in a folder that exists.
  package static func create(
    at path: String, issuer: IssuerIdentity, numbering: [NumberingPrefix], from date: CalendarDate,
    under passphrase: Passphrase? = nil
  ) throws -> KeyFolder {
    guard IssuerIdentity.isIssuerID(issuer.id) else { throw KeyFailure.unusableIssuerID(issuer.id) }
    let trust = Self.trustFile(path)
    guard try ProtectedFile.contents(trust) == nil else { throw ProtectedFile.exists(trust) }
    // Whatever those keys signed would be in nobody's list any more.
    guard !files(in: path).contains(where: { $0.hasSuffix(keySuffix) }) else {
      throw KeyFailure.keysWithoutList(path, trust)
    }
    var folder = KeyFolder(
      path: path, issuer: TrustFile.Issuer(id: issuer.id, name: issuer.name, keys: [], numbering: numbering))
    try folder.add(from: date, under: passphrase)
    return folder
  }

  /// Every file of a folder of keys, whatever it is.
  package static func files(in path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted().map { "\(path)/\($0)" }
  }

  private init(path: String, issuer: TrustFile.Issuer) {
    self.path = path
    self.issuer = issuer
  }

  /// Reads which keys there are; the private ones only when something is to be signed.
  package init(reading path: String) throws {
    guard let bytes = try ProtectedFile.contents(Self.trustFile(path)), let trust = try? TrustFile(reading: bytes),
      let issuer = trust.issuers.first, trust.issuers.count == 1
    else { throw KeyFailure.notAFolder(path) }
    self.init(path: path, issuer: issuer)
  }

  package var trust: TrustFile { TrustFile(issuers: [issuer]) }
  package static func trustFile(_ path: String) -> String { "\(path)/trust.json" }
  package func file(of key: VerificationKey) -> String { "\(path)/\(key.id)\(Self.keySuffix)" }
  private static let keySuffix = ".jwk.json"

  /// New keys from a day on. Those before them stay valid for `overlap` months more, so that what is under way with them
  /// is not cut off.
  ///
  /// - Parameters:
  ///   - today: until when the present keys may have signed, so that they cannot end before.
  ///   - passphrase: that of the present keys, and of the new ones too unless those get another.
  ///   - newPassphrase: that of the new keys, where it is to be another.
  package mutating func rotate(
    from date: CalendarDate, overlap: Int, on today: CalendarDate, under passphrase: Passphrase? = nil,
    newPassphrase: Passphrase? = nil
  ) throws {
    let latest = issuer.keys.map(\.validFrom).max()
    if let latest, date <= latest { throw KeyFailure.notAfter(date, latest: latest) }
    if passphrase == nil, try issuer.keys.contains(where: { try SigningKey.isEncrypted(file(of: $0.key)) }) {
      throw KeyFailure.encryptedBefore(path)
    }
    let end = date.adding(months: overlap)
    guard end >= today else { throw KeyFailure.endsBefore(today, end: end) }
    // A mistyped passphrase would lock the new keys with what nobody knows.
    for pinned in issuer.keys where pinned.validFrom == latest {
      _ = try SigningKey(readingFrom: file(of: pinned.key), passphrase: passphrase)
    }
    let keys = issuer.keys.map { pinned in
      TrustFile.PinnedKey(
        pinned.key, validFrom: pinned.validFrom, validUntil: min(pinned.validUntil ?? end, end))
    }
    issuer = TrustFile.Issuer(id: issuer.id, name: issuer.name, keys: keys, numbering: issuer.numbering)
    try add(from: date, under: newPassphrase ?? passphrase)
  }

  /// The private keys are on the disk before the list names them: a list never names what is not there.
  private mutating func add(from date: CalendarDate, under passphrase: Passphrase?) throws {
    var keys = issuer.keys
    for algorithm in SignatureAlgorithm.allCases {
      let key = SigningKey.generate(algorithm, created: date)
      try key.write(to: file(of: key.publicKey), under: passphrase)
      keys.append(TrustFile.PinnedKey(key.publicKey, validFrom: date))
    }
    issuer = TrustFile.Issuer(id: issuer.id, name: issuer.name, keys: keys, numbering: issuer.numbering)
    try AtomicFile.write(trust.json.canonicalBytes + [UInt8(ascii: "\n")], to: Self.trustFile(path))
  }

  /// The key that signs on a day; nil where none is valid then.
  package func signer(_ algorithm: SignatureAlgorithm, on date: CalendarDate) -> TrustFile.PinnedKey? {
    issuer.keys.filter { $0.key.algorithm == algorithm && $0.isValid(on: date) }.max { $0.validFrom < $1.validFrom }
  }

  /// The private keys that sign certificates of a day.
  package func keys(on date: CalendarDate, passphrase: Passphrase? = nil) throws -> IssuerKeys {
    func key(_ algorithm: SignatureAlgorithm) throws -> SigningKey {
      guard let pinned = signer(algorithm, on: date) else { throw KeyFailure.noKeyFor(algorithm, on: date, path) }
      let path = file(of: pinned.key)
      let key = try SigningKey(readingFrom: path, passphrase: passphrase)
      guard key.publicKey == pinned.key else { throw KeyFailure.otherID(path) }
      return key
    }
    let (token, proof) = (try key(.es256), try key(.ed25519))
    guard let keys = IssuerKeys(token: token, proof: proof) else { throw KeyFailure.notAFolder(path) }
    return keys
  }

  /// The keys of an issuer, and of no other.
  package func belonging(to issuer: IssuerIdentity) throws -> KeyFolder {
    guard self.issuer.id == issuer.id else { throw KeyFailure.ofAnotherIssuer(path, self.issuer.id) }
    return self
  }
}
