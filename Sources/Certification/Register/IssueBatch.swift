package import CompetencyModel
package import Vocabulary

/// 评价批次: what all its certificates have in common. Once entered in a register it does not change.
package struct IssueBatch: Hashable, Sendable {
  /// Who let the batch be issued (rule 22).
  package enum Release: Hashable, Sendable {
    /// The second person, after another's review. The register has to know of both.
    case reviewed(by: String)
    /// Who answers for issuing without a review.
    case unreviewed(by: String)

    package var person: String {
      switch self {
      case .reviewed(let person), .unreviewed(let person): person
      }
    }

    package var isReviewed: Bool {
      switch self {
      case .reviewed: true
      case .unreviewed: false
      }
    }
  }

  package var id: String
  package var scheme: String
  package var issuer: IssuerIdentity
  package var prefix: NumberingPrefix
  /// The day evidence was judged on, and the award date.
  package var asOf: CalendarDate
  /// The day the certificates bear; its year is in their numbers (rule 5).
  package var issueDate: CalendarDate
  /// The edition the whole batch is pinned to.
  package var cohort: String?
  package var release: Release

  package init(
    id: String, scheme: String, issuer: IssuerIdentity, prefix: NumberingPrefix, asOf: CalendarDate,
    issueDate: CalendarDate, cohort: String? = nil, release: Release
  ) {
    self.id = id
    self.scheme = scheme
    self.issuer = issuer
    self.prefix = prefix
    self.asOf = asOf
    self.issueDate = issueDate
    self.cohort = cohort
    self.release = release
  }
}

/// What the decisions of a batch were made from, beside each record: kept whole, so that they can be replayed.
package struct DecisionInputs: Hashable, Sendable {
  package let model: [UInt8]
  package let lock: [UInt8]
  package let engineVersion: String
  /// Every released semantics number stays replayable (rule 14).
  package let semantics: Int
  package let modelDigest: ContentDigest
  package let lockDigest: ContentDigest

  package init(model: [UInt8], lock: [UInt8], engineVersion: String, semantics: Int) {
    self.model = model
    self.lock = lock
    self.engineVersion = engineVersion
    self.semantics = semantics
    self.modelDigest = ContentDigest(of: model)
    self.lockDigest = ContentDigest(of: lock)
  }
}

/// One person of a batch who attained the level applied for.
package struct IssueCandidate: Hashable, Sendable {
  package let applicationID: String
  package let attainment: Attainment
  /// The record in canonical form; its SHA-256 is the record digest.
  package let record: [UInt8]
  /// The full trace in the form it is digested in; its SHA-256 is the decision digest.
  package let decision: [UInt8]
  /// Awards that the level is attained by, each by what identifies it: they count once (rule 28).
  package let awards: [String]
  package let recordDigest: ContentDigest
  package let decisionDigest: ContentDigest

  package init(applicationID: String, attainment: Attainment, record: [UInt8], decision: [UInt8], awards: [String] = [])
  {
    self.applicationID = applicationID
    self.attainment = attainment
    self.record = record
    self.decision = decision
    self.awards = awards
    self.recordDigest = ContentDigest(of: record)
    self.decisionDigest = ContentDigest(of: decision)
  }
}

/// What became of one candidate.
package enum IssueOutcome: Sendable {
  /// A new certificate, numbered and signed just now, and the revoked ones that the person had for the same thing.
  case issued(CertificateNumber, anew: [CertifiedAnew])
  /// The batch had given this application its certificate before; `changed` where record or decision are not those it
  /// was given for.
  case alreadyIssued(CertificateNumber, changed: IssuedFromOtherInputs?)
  case refused(NotIssued)

  /// Nil where none was issued, now or before.
  package var number: CertificateNumber? {
    switch self {
    case .issued(let number, _), .alreadyIssued(let number, _): number
    case .refused: nil
    }
  }
}
