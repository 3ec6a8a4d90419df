/// The two keys that a certificate is signed with: the JWT's and the embedded proof's.
package struct IssuerKeys: Sendable {
  package let token: SigningKey
  package let proof: SigningKey

  /// Nil where the two are not of the algorithms these forms have.
  package init?(token: SigningKey, proof: SigningKey) {
    guard token.algorithm == .es256, proof.algorithm == .ed25519 else { return nil }
    self.token = token
    self.proof = proof
  }
}
