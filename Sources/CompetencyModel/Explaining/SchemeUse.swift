package import Standards

/// A certification scheme that judges by something.
package struct SchemeUse: Hashable, Encodable, Sendable {
  package var scheme: String
  package var title: LocalizedText
  package var role: Role
  /// The standard that the scheme names: the one explained, or one that refines it.
  package var standard: String
  package var levels: [String]
  package var place: CitedPlace

  package enum Role: String, Encodable, Sendable {
    case certifies
    case endorses
    /// By the scheme's chain, for those whom the standard applies to there.
    case endorsesByChain
  }
}
