import GRDB
import Vocabulary

extension Register {
  /// Puts a corrected certificate in another's place, in one transaction.
  ///
  /// - Throws: ``StatusChangeRefused`` where it is no longer what it was, ``NotIssued`` where the corrected person has
  ///   another live certificate for the same thing (rule 15).
  func correct(
    _ certificate: RegisteredCertificate, _ candidate: IssueCandidate, issuer: IssuerIdentity, engineVersion: String,
    cause: String, by person: String, now: Timestamp,
    makeCertificate: (CertificateFacts) throws -> SignedCertificate
  ) throws -> SignedCertificate {
    try write { database in
      let number = certificate.number
      guard let row = try standing(number, database), row["credential_id"] == certificate.credentialID,
        let superseded = StatusChange.superseded.status(after: try status(in: row))
      else {
        throw StatusChangeRefused(
          number: number, change: .superseded,
          status: try standing(number, database).map { try status(in: $0) } ?? certificate.status)
      }
      let holder = try personKey(candidate.attainment.holder)
      let thing = HeldThing(candidate.attainment, of: holder, model: certificate.modelDigest)
      let held = try certificates(for: thing, besides: number, database)
      if let reason = try liveCertificate(among: held, named: candidate.attainment.holder.name, database) {
        throw NotIssued(applicationID: candidate.applicationID, reason: reason)
      }
      for award in candidate.awards {
        guard let other = try self.certificate(usingAward: award, of: holder, besides: number, database) else {
          continue
        }
        throw NotIssued(
          applicationID: candidate.applicationID, reason: .awardUsed(award, certificate: other))
      }
      var places = StatusPlaces(issuer: issuer.id, random: random)
      let facts = CertificateFacts(
        number: number, issuer: issuer, attainment: candidate.attainment, awardDate: certificate.asOf,
        issueDate: certificate.issueDate,
        decision: DecisionBinding(
          model: certificate.modelDigest, lock: certificate.lockDigest, record: candidate.recordDigest,
          decision: candidate.decisionDigest, engineVersion: engineVersion, semantics: certificate.semantics,
          asOf: certificate.asOf),
        status: try places.next(database))
      let signed = try makeCertificate(facts)
      guard signed.number == number else { throw RegisterFailure.otherCertificate(number) }
      // The old one first: of one person's certificates for one thing a single one is live.
      try enter(.superseded, superseded, of: row, cause: cause, person, now, database)
      try RegisterEntry(
        facts: facts, certificate: signed, candidate: candidate, person: holder, batch: certificate.batch,
        version: certificate.version + 1, key: demandKey()
      ).insert(in: self, cause: cause, by: person, now, database)
      return signed
    }
  }
}
