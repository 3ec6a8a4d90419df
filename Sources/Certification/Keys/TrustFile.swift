package import CanonicalJSON
package import Diagnostics
package import Vocabulary

/// The issuers a verifier trusts, with their keys pinned (rule 19). What a credential says about its own key proves
/// nothing and is only compared with what stands here.
///
/// ```json
/// {"issuers": [{"id": "did:web:cert.example", "name": "…", "numbering": ["S000044000123"],
///   "keys": [{"jwk": {"kty": "EC", "crv": "P-256", "x": "…", "y": "…", "kid": "…"},
///     "validFrom": "2026-01-01", "validUntil": "2028-12-31"}]}]}
/// ```
package struct TrustFile: Hashable, Sendable {
  package struct Issuer: Hashable, Sendable {
    /// `did:web:…`, or `did:key:…` in a demonstration.
    package let id: String
    package let name: String
    package let keys: [PinnedKey]
    /// The prefixes filed for this issuer; empty: not known here.
    package let numbering: [NumberingPrefix]

    package init(id: String, name: String, keys: [PinnedKey], numbering: [NumberingPrefix] = []) {
      self.id = id
      self.name = name
      self.keys = keys
      self.numbering = numbering
    }
  }

  /// A key and the days on which certificates may bear its signature, both included.
  package struct PinnedKey: Hashable, Sendable {
    package let key: VerificationKey
    package let validFrom: CalendarDate
    package let validUntil: CalendarDate?

    package init(_ key: VerificationKey, validFrom: CalendarDate, validUntil: CalendarDate? = nil) {
      self.key = key
      self.validFrom = validFrom
      self.validUntil = validUntil
    }

    package func isValid(on date: CalendarDate) -> Bool { date >= validFrom && validUntil.map { date <= $0 } ?? true }
  }

  package let issuers: [Issuer]

  package init(issuers: [Issuer]) { self.issuers = issuers }

  package func issuer(_ id: String) -> Issuer? { issuers.first { $0.id == id } }

  /// Reads the file's bytes, strictly: an unknown key could be a misspelt `validUntil`.
  package init(reading bytes: [UInt8]) throws(MalformedTrustFile) {
    let root: JSONValue
    do throws(JSONSyntaxError) { root = try JSONParser.parse(bytes) } catch { throw MalformedTrustFile(.syntax(error)) }
    let reader = try Members(root, at: "", allowed: ["issuers"])
    var issuers: [Issuer] = []
    for (index, value) in try reader.array("issuers").enumerated() {
      let issuer = try Self.issuer(value, at: "/issuers/\(index)")
      guard !issuers.contains(where: { $0.id == issuer.id }) else {
        throw MalformedTrustFile(.value(pointer: "/issuers/\(index)/id", .repeated))
      }
      issuers.append(issuer)
    }
    self.init(issuers: issuers)
  }

  private static func issuer(_ value: JSONValue, at pointer: String) throws(MalformedTrustFile) -> Issuer {
    let members = try Members(value, at: pointer, allowed: ["id", "name", "keys", "numbering"])
    let id = try members.text("id") { IssuerIdentity.isIssuerID($0) ? $0 : nil }
    var keys: [PinnedKey] = []
    for (index, value) in try members.array("keys").enumerated() {
      let place = "\(pointer)/keys/\(index)"
      let key = try pinnedKey(value, at: place)
      guard !keys.contains(where: { $0.key == key.key }) else {
        throw MalformedTrustFile(.value(pointer: "\(place)/jwk", .repeated))
      }
      keys.append(key)
    }
    // A did:key names a key itself, so that one has to be among those pinned.
    guard !id.hasPrefix("did:key:") || keys.contains(where: { $0.key.didKey == id }) else {
      throw MalformedTrustFile(.value(pointer: "\(pointer)/keys", .otherKey))
    }
    var numbering: [NumberingPrefix] = []
    if members["numbering"] != nil {
      for (index, value) in try members.array("numbering").enumerated() {
        guard let prefix = value.string.flatMap({ NumberingPrefix($0) }) else {
          throw MalformedTrustFile(.value(pointer: "\(pointer)/numbering/\(index)", .wrong))
        }
        numbering.append(prefix)
      }
    }
    return Issuer(id: id, name: try members.text("name") { $0 }, keys: keys, numbering: numbering)
  }

  private static func pinnedKey(_ value: JSONValue, at pointer: String) throws(MalformedTrustFile) -> PinnedKey {
    let members = try Members(value, at: pointer, allowed: ["jwk", "validFrom", "validUntil"])
    guard let jwk = members["jwk"] else { throw MalformedTrustFile(.value(pointer: "\(pointer)/jwk", .missing)) }
    guard jwk["d"] == nil else { throw MalformedTrustFile(.value(pointer: "\(pointer)/jwk/d", .privateKey)) }
    guard let key = VerificationKey(jwk: jwk) else {
      throw MalformedTrustFile(.value(pointer: "\(pointer)/jwk", .wrong))
    }
    guard jwk["kid"]?.string == key.id else {
      throw MalformedTrustFile(.value(pointer: "\(pointer)/jwk/kid", .otherKey))
    }
    let from = try members.text("validFrom") { CalendarDate($0) }
    let until = members["validUntil"] == nil ? nil : try members.text("validUntil") { CalendarDate($0) }
    guard until.map({ from <= $0 }) ?? true else {
      throw MalformedTrustFile(.value(pointer: "\(pointer)/validUntil", .beforeBegin))
    }
    return PinnedKey(key, validFrom: from, validUntil: until)
  }

  /// The form ``init(reading:)`` reads.
  package var json: JSONValue {
    .object([
      "issuers": .array(
        issuers.map { issuer in
          var members: [String: JSONValue] = [
            "id": .string(issuer.id), "name": .string(issuer.name),
            "keys": .array(
              issuer.keys.map { pinned in
                var members = ["jwk": pinned.key.publishedJWK, "validFrom": .string(pinned.validFrom.description)]
                members["validUntil"] = pinned.validUntil.map { .string($0.description) }
                return .object(members)
              }),
          ]
          if !issuer.numbering.isEmpty {
            members["numbering"] = .array(issuer.numbering.map { .string($0.description) })
          }
          return .object(members)
        })
    ])
  }

  /// An object's members, each read with the pointer to it at hand.
  private struct Members {
    private let members: [String: JSONValue]
    private let pointer: String

    init(_ value: JSONValue, at pointer: String, allowed: Set<String>) throws(MalformedTrustFile) {
      guard let members = value.object else { throw MalformedTrustFile(.value(pointer: pointer, .wrong)) }
      if let unknown = members.keys.filter({ !allowed.contains($0) }).min() {
        throw MalformedTrustFile(.value(pointer: "\(pointer)/\(unknown)", .unknown))
      }
      self.members = members
      self.pointer = pointer
    }

    subscript(key: String) -> JSONValue? { members[key] }

    func array(_ key: String) throws(MalformedTrustFile) -> [JSONValue] {
      guard let value = members[key] else { throw MalformedTrustFile(.value(pointer: "\(pointer)/\(key)", .missing)) }
      guard let array = value.array else { throw MalformedTrustFile(.value(pointer: "\(pointer)/\(key)", .wrong)) }
      return array
    }

    func text<Value>(_ key: String, _ read: (String) -> Value?) throws(MalformedTrustFile) -> Value {
      guard let value = members[key] else { throw MalformedTrustFile(.value(pointer: "\(pointer)/\(key)", .missing)) }
      guard let read = value.string.flatMap(read) else {
        throw MalformedTrustFile(.value(pointer: "\(pointer)/\(key)", .wrong))
      }
      return read
    }
  }
}

/// A trust file that cannot be read as one.
package struct MalformedTrustFile: FindingMessage, Error, Hashable {
  package enum Fault: Hashable, Sendable {
    case syntax(JSONSyntaxError)
    case value(pointer: String, Problem)
  }

  package enum Problem: Hashable, Sendable {
    case missing
    case unknown
    case wrong
    case repeated
    case otherKey
    case privateKey
    case beforeBegin
  }

  package static let code: FindingCode = "TS6051"
  package let fault: Fault

  init(_ fault: Fault) { self.fault = fault }

  package var text: Bilingual {
    switch fault {
    case .syntax(let error):
      Bilingual(
        zh: "信任文件不是合法的 JSON（第 \(error.offset) 字节）", en: "the trust file is not valid JSON (at byte \(error.offset))")
    case .value(let pointer, let problem):
      switch problem {
      case .missing: Bilingual(zh: "信任文件缺少 `\(pointer)`", en: "the trust file lacks `\(pointer)`")
      case .unknown: Bilingual(zh: "信任文件中不认识 `\(pointer)`", en: "the trust file has an unknown `\(pointer)`")
      case .wrong: Bilingual(zh: "信任文件中 `\(pointer)` 的值不对", en: "the trust file has a wrong value at `\(pointer)`")
      case .repeated: Bilingual(zh: "信任文件中 `\(pointer)` 重复", en: "the trust file repeats `\(pointer)`")
      case .otherKey:
        Bilingual(zh: "信任文件中 `\(pointer)` 属于另一个密钥", en: "`\(pointer)` of the trust file belongs to another key")
      case .privateKey:
        Bilingual(zh: "信任文件中 `\(pointer)` 是私钥", en: "`\(pointer)` of the trust file is a private key")
      case .beforeBegin:
        Bilingual(
          zh: "信任文件中 `\(pointer)` 早于同一密钥的 `validFrom`",
          en: "`\(pointer)` of the trust file is before the same key's `validFrom`")
      }
    }
  }

  package var advice: Bilingual {
    if case .value(_, .privateKey) = fault {
      return Bilingual(
        zh: "删除它并更换该密钥：私钥只能留在发证机构", en: "remove it and replace that key: a private key stays with its issuer")
    }
    return Bilingual(
      zh: "对照发证机构公布的公钥（`touchstone keys` 可导出）修改该文件",
      en: "correct the file from the public key the issuer publishes (`touchstone keys` exports it)")
  }
}
