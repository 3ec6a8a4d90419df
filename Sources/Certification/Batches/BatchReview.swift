package import CompetencyModel
package import Vocabulary

/// 评价批次的复核: one person's word that the decisions of a batch are right, and the days on which its results are in
/// public view (公示). A second person's release makes it count.
package struct BatchReview: Hashable, Sendable {
  /// The second person's word (rule 22).
  package struct Release: Hashable, Sendable {
    package let person: String
    package let at: Timestamp
  }

  package let batch: String
  package let scheme: String
  package let asOf: CalendarDate
  package let model: ContentDigest
  /// SHA-256 of the file of decisions that was looked at.
  package let decisions: ContentDigest
  package let decided: Int
  package let attained: Int
  package let notice: NoticePeriod
  package let person: String
  package let at: Timestamp
  /// Why the notice had begun before the review was entered; nil where it had not, or it was not asked for.
  package internal(set) var reason: String?
  /// Nil while nobody has released it.
  package let release: Release?

  /// What a second person has looked at.
  package enum Seen: Hashable, Sendable {
    /// A file of decisions, by its SHA-256.
    case decisions(ContentDigest)
    /// ``code`` as they were shown it.
    case code(String)
  }

  /// Stands for exactly this review: its decisions, its days of notice and its reviewer.
  package var code: String {
    ConfirmationCode.of([
      batch, decisions.description, notice.from.description, notice.until.description, person, at.description,
    ])
  }

  /// What the audit log's line on it begins with; the reason follows after a space, where there is one.
  var logged: String { "\(attained)/\(decided) \(decisions) \(notice.from)…\(notice.until)" }

  func `is`(_ seen: Seen) -> Bool {
    switch seen {
    case .decisions(let digest): digest == decisions
    case .code(let text): text == code
    }
  }
}

/// 公示期: the days, both included, on which a batch's results are in public view. How many there have to be is the
/// province's rule.
package struct NoticePeriod: Hashable, Sendable {
  package let from: CalendarDate
  package let until: CalendarDate

  /// Nil where it ends before it begins.
  package init?(from: CalendarDate, until: CalendarDate) {
    guard from <= until else { return nil }
    self.from = from
    self.until = until
  }
}

/// All that a register knows of a batch.
package struct BatchAccount: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    /// Reviewed, and in public view, or about to be.
    case onNotice(until: CalendarDate)
    /// Its notice is over; a second person's release is waited for.
    case toBeReleased
    case released
    case issued
    /// Some of those released have no certificate.
    case partlyIssued(Int, of: Int)
    /// Issued without a second person.
    case issuedUnreviewed

    package var chinese: String {
      switch self {
      case .onNotice(let until): "公示至 \(until)"
      case .toBeReleased: "待放行"
      case .released: "已放行"
      case .issued: "已发证"
      case .partlyIssued(let count, let all): "部分发证（\(count)/\(all)）"
      case .issuedUnreviewed: "未经复核发证"
      }
    }

    package var english: String {
      switch self {
      case .onNotice(let until): "on notice until \(until)"
      case .toBeReleased: "to be released"
      case .released: "released"
      case .issued: "issued"
      case .partlyIssued(let count, let all): "partly issued (\(count) of \(all))"
      case .issuedUnreviewed: "issued unreviewed"
      }
    }
  }

  package let id: String
  /// Nil before the first certificates are issued.
  package let registered: RegisteredBatch?
  /// Oldest first. The last that was released counts.
  package let reviews: [BatchReview]
  package let certificates: [CertificateStatus: Int]

  /// Each number once, however often it was corrected.
  package var certificateCount: Int { certificates.values.reduce(0, +) - (certificates[.superseded] ?? 0) }

  package var scheme: String { registered?.scheme ?? reviews.last?.scheme ?? "" }

  package func state(on day: CalendarDate) -> State {
    if let registered, !registered.release.isReviewed { return .issuedUnreviewed }
    if let review = reviews.last, review.release == nil {
      return review.notice.until < day ? .toBeReleased : .onNotice(until: review.notice.until)
    }
    guard registered != nil else { return .released }
    let (numbers, released) = (certificateCount, reviews.last?.attained ?? 0)
    return numbers < released ? .partlyIssued(numbers, of: released) : .issued
  }
}
