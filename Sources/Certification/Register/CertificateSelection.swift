package import CompetencyModel

/// Which certificates a change of status is to concern: by their numbers, or by what they were issued from.
package enum CertificateSelection: Hashable, Sendable {
  case numbers([CertificateNumber])
  case cause(Cause)

  /// What certificates have in common. Every condition given has to hold.
  package struct Cause: Hashable, Sendable {
    package var batch: String?
    package var model: ContentDigest?
    /// A clause that they rest on, by its name in the trace, as `cn/6-30-99-00@2020#4/theory`.
    package var clause: String?
    /// One who assessed an examination, or a piece of evidence, on the record.
    package var assessor: String?

    package init(
      batch: String? = nil, model: ContentDigest? = nil, clause: String? = nil, assessor: String? = nil
    ) {
      self.batch = batch
      self.model = model
      self.clause = clause
      self.assessor = assessor
    }

    package var isEmpty: Bool { self == Cause() }
  }
}
