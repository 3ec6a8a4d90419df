package import Diagnostics

/// What checking a credential in one of its forms against pinned keys came to.
package enum CredentialVerification: Sendable {
  case malformed(MalformedCredential)
  case unknownIssuer(UnknownIssuer)
  case keyNotPinned(KeyNotAccepted)
  case keyOutsideValidity(KeyNotAccepted)
  case forged(ForgedSignature)
  case foreignTerms(ForeignTerms)
  case claimMismatch(ClaimMismatch)
  case valid(VerifiedCredential)

  /// Nil where it is valid.
  package var message: (any FindingMessage)? {
    switch self {
    case .malformed(let message): message
    case .unknownIssuer(let message): message
    case .keyNotPinned(let message), .keyOutsideValidity(let message): message
    case .forged(let message): message
    case .foreignTerms(let message): message
    case .claimMismatch(let message): message
    case .valid: nil
    }
  }

  /// Reads and checks the text of a JWT.
  package static func of(jwt text: String, against trust: TrustFile) -> CredentialVerification {
    do throws(MalformedCredential) {
      return try VerifiableCredentialJWT(parsing: text).verify(against: trust)
    } catch {
      return .malformed(error)
    }
  }

  /// Reads and checks the bytes of a JSON file.
  package static func of(document bytes: [UInt8], against trust: TrustFile) -> CredentialVerification {
    do throws(MalformedCredential) {
      return try CredentialDocument(parsing: bytes).verify(against: trust)
    } catch {
      return .malformed(error)
    }
  }
}

extension VerifiableCredentialJWT {
  /// Nothing the JWT says is believed before its signature is known to be a pinned key's of the issuer it names.
  package func verify(against trust: TrustFile) -> CredentialVerification {
    let id = issuer ?? ""
    guard let issuer = trust.issuer(id) else { return .unknownIssuer(UnknownIssuer(issuer: id)) }
    guard let pinned = issuer.keys.first(where: { $0.key.algorithm == .es256 && $0.key == shownKey }) else {
      return .keyNotPinned(KeyNotAccepted(issuer: id, key: shownKey.id, reason: .notPinned))
    }
    guard pinned.key.isSignature(signature, of: signedBytes) else { return .forged(ForgedSignature(issuer: id)) }
    let violations = CredentialTerms.violations(in: credential)
    guard violations.isEmpty, let verified = VerifiedCredential(credential) else {
      return .foreignTerms(ForeignTerms(violations: violations))
    }
    let differences = RegisteredClaims(of: credential).map(claims.differences) ?? []
    guard differences.isEmpty else { return .claimMismatch(ClaimMismatch(claims: differences)) }
    guard pinned.isValid(on: verified.issueDate) else {
      return .keyOutsideValidity(
        KeyNotAccepted(
          issuer: id, key: shownKey.id,
          reason: .outsideValidity(issued: verified.issueDate, from: pinned.validFrom, until: pinned.validUntil)))
    }
    return .valid(verified)
  }
}
