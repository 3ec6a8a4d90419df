import CanonicalJSON
import CompetencyModel
import FoundationEssentials
import GRDB
import Vocabulary

/// The issuing of one chunk, inside its transaction: decide who gets a number, make the certificates, enter them.
struct ChunkIssuing {
  private let register: Register
  private let database: Database
  private let batch: IssueBatch
  private let inputs: DecisionInputs
  /// The review that the batch is issued under; nil for one without.
  private let review: Int64?
  private let now: Timestamp
  /// The last serial given at each level, in the register or in this chunk.
  private var lastSerials: [NationalLevel: Int] = [:]
  /// What this chunk has given numbers to, as the register does not show it yet.
  private var numbered: [Numbered] = []
  private var numberedFor: [HeldThing: Int] = [:]
  private var awards: [AwardUse: Int] = [:]
  private var places: StatusPlaces

  init(
    register: Register, database: Database, batch: IssueBatch, inputs: DecisionInputs, review: Int64?, now: Timestamp
  ) {
    self.register = register
    self.database = database
    self.batch = batch
    self.inputs = inputs
    self.review = review
    self.now = now
    self.places = StatusPlaces(issuer: batch.issuer.id, random: register.random)
  }

  private struct Numbered: Sendable {
    let candidate: IssueCandidate
    let person: Data
    let facts: CertificateFacts
  }

  /// An award of a person, by what identifies it.
  private struct AwardUse: Hashable {
    let person: Data
    let award: String
  }

  mutating func issue(
    _ candidates: ArraySlice<IssueCandidate>,
    _ makeCertificate: @Sendable (CertificateFacts) throws -> SignedCertificate, entering enterBatch: () throws -> Void
  ) throws -> [IssueOutcome] {
    let outcomes = try candidates.map { try outcome(of: $0) }
    // A batch of which nothing is issued leaves its name free.
    if !numbered.isEmpty { try enterBatch() }
    let (batch, key) = (batch, try register.demandKey())
    try SigningCrew.make(numbered) { numbered in
      let certificate = try makeCertificate(numbered.facts)
      guard certificate.number == numbered.facts.number else {
        throw RegisterFailure.otherCertificate(numbered.facts.number)
      }
      return try RegisterEntry(
        facts: numbered.facts, certificate: certificate, candidate: numbered.candidate, person: numbered.person,
        batch: batch.id, version: 1, key: key)
    } take: { _, entry in
      try entry.insert(in: register, cause: "batch \(batch.id)", by: batch.release.person, now, database)
    }
    if let first = numbered.first, let last = numbered.last {
      try register.audit(
        "issue", subject: batch.id,
        detail: "\(numbered.count): \(first.facts.number)…\(last.facts.number)", person: batch.release.person, now,
        database)
    }
    return outcomes
  }

  private mutating func outcome(of candidate: IssueCandidate) throws -> IssueOutcome {
    let attainment = candidate.attainment
    let person = try register.personKey(attainment.holder)
    let thing = HeldThing(attainment, of: person, model: inputs.modelDigest)
    if let index = numberedFor[thing] {
      let (number, first) = (numbered[index].facts.number, numbered[index].candidate)
      return alreadyIssued(candidate, number, first.record == candidate.record && first.decision == candidate.decision)
    }
    if let earlier = try register.certificate(
      for: thing, ofApplication: candidate.applicationID, inBatch: batch.id, database)
    {
      return alreadyIssued(candidate, earlier.number, !earlier.kept.isOther(than: candidate))
    }
    guard try isReviewed(candidate) else {
      return .refused(NotIssued(applicationID: candidate.applicationID, reason: .notReviewed(batch: batch.id)))
    }
    let held = try register.certificates(for: thing, database)
    if let reason = try register.liveCertificate(among: held, named: attainment.holder.name, database) {
      return .refused(NotIssued(applicationID: candidate.applicationID, reason: reason))
    }
    let uses = candidate.awards.map { AwardUse(person: person, award: $0) }
    for use in uses {
      guard
        let number = try awards[use].map({ numbered[$0].facts.number })
          ?? register.certificate(usingAward: use.award, of: person, database)
      else { continue }
      return .refused(
        NotIssued(applicationID: candidate.applicationID, reason: .awardUsed(use.award, certificate: number)))
    }
    guard let digit = attainment.level.digit else {
      return .refused(
        NotIssued(applicationID: candidate.applicationID, reason: .levelWithoutNumber(attainment.level.id)))
    }
    let number = try nextNumber(digit)
    numberedFor[thing] = numbered.count
    for use in uses { awards[use] = numbered.count }
    numbered.append(Numbered(candidate: candidate, person: person, facts: try facts(candidate, number)))
    return .issued(
      number,
      anew: try register.certifiedAnew(candidate.applicationID, number, among: held, attainment.holder, database))
  }

  /// Whether the very decision is among those that two people let pass; all are in a batch without a review.
  private func isReviewed(_ candidate: IssueCandidate) throws -> Bool {
    guard let review else { return true }
    return try Bool.fetchOne(
      database.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM reviewed_decision WHERE review = ? AND decision = ?)"),
      arguments: [review, register.demandKey().blinded(candidate.decisionDigest.bytes)]) ?? false
  }

  private mutating func facts(
    _ candidate: IssueCandidate, _ number: CertificateNumber
  ) throws -> CertificateFacts {
    CertificateFacts(
      number: number, issuer: batch.issuer, attainment: candidate.attainment, awardDate: batch.asOf,
      issueDate: batch.issueDate,
      decision: DecisionBinding(
        model: inputs.modelDigest, lock: inputs.lockDigest, record: candidate.recordDigest,
        decision: candidate.decisionDigest, engineVersion: inputs.engineVersion, semantics: inputs.semantics,
        asOf: batch.asOf),
      status: try places.next(database))
  }

  private func alreadyIssued(
    _ candidate: IssueCandidate, _ number: CertificateNumber, _ isSame: Bool
  ) -> IssueOutcome {
    .alreadyIssued(
      number, changed: isSame ? nil : IssuedFromOtherInputs(applicationID: candidate.applicationID, number: number))
  }

  /// One above the highest there is, given or skipped. Rows are never deleted, so there are no gaps but those on record;
  /// the transaction keeps others out.
  private mutating func nextNumber(_ level: NationalLevel) throws -> CertificateNumber {
    let last =
      try lastSerials[level]
      ?? register.lastSerial(
        SerialRun(
          prefix: batch.prefix.description, year: CertificateNumber.year(of: batch.issueDate), level: level.rawValue),
        database)
    guard
      let number = CertificateNumber(prefix: batch.prefix, issued: batch.issueDate, level: level, serial: last + 1)
    else { throw RegisterFailure.exhausted(batch.prefix, level) }
    lastSerials[level] = last + 1
    return number
  }
}

extension KeptRecord {
  /// Whether it is known that a candidate's record or decision is another; of what is erased nothing is.
  fileprivate func isOther(than candidate: IssueCandidate) -> Bool {
    guard case .readable(let record, let decision, _) = self else { return false }
    return record != candidate.record || decision != candidate.decision
  }
}
