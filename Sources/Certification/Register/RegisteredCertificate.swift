import CanonicalJSON
package import CompetencyModel
import FoundationEssentials
import GRDB
package import Vocabulary

/// A certificate as it stands in the register, with what it was issued from.
package struct RegisteredCertificate: Hashable, Sendable {
  package let number: CertificateNumber
  package let credentialID: String
  /// 1, and one more with every correction.
  package let version: Int
  package let jwt: String
  /// That of the form with an embedded proof.
  package let proof: DataIntegrityProof
  package let batch: String
  package let applicationID: String
  package let occupation: Occupation
  /// `--` for none.
  package let workType: String
  package let level: String
  /// As it stands in the register; nil where it is not as it was entered.
  fileprivate let told: CertificateStatus?
  package let printSerial: String?
  package let asOf: CalendarDate
  package let issueDate: CalendarDate
  package let engineVersion: String
  package let semantics: Int
  package let modelDigest: ContentDigest
  package let lockDigest: ContentDigest
  /// The record, the decision and the holder's disclosure, where they can still be read.
  package let kept: KeptRecord
}

extension RegisteredCertificate {
  /// - Throws: ``Failure`` where it is not as it was entered.
  package var status: CertificateStatus {
    get throws {
      guard let told else { throw RegisterFailure.altered(StatusContradicted(number: number, reason: .status)) }
      return told
    }
  }

  /// Nil where it is erased or cannot be decrypted.
  package var record: [UInt8]? {
    guard case .readable(let record, _, _) = kept else { return nil }
    return record
  }

  /// Nil where it is erased or cannot be decrypted.
  package var decision: [UInt8]? {
    guard case .readable(_, let decision, _) = kept else { return nil }
    return decision
  }

  /// SHA-256 of the decision; nil where it is erased or cannot be decrypted.
  package var decisionDigest: ContentDigest? { decision.map { ContentDigest(of: $0) } }

  /// The holder's disclosure file; nil where it is erased or cannot be decrypted.
  package var disclosure: [UInt8]? {
    guard case .readable(_, _, let disclosure) = kept else { return nil }
    return disclosure
  }

  /// The form with an embedded proof: the JWT's credential, which both forms share, and the proof kept beside it.
  package var document: CredentialDocument? {
    guard let token = try? VerifiableCredentialJWT(parsing: jwt) else { return nil }
    return CredentialDocument(token.credential, proof)
  }

  /// Every form there is.
  var presented: PresentedCertificate {
    document.map { .both(jwt: jwt, document: $0.bytes) } ?? .jwt(jwt)
  }

  /// Whether a JSON file says, under the same proof, what the register holds; its layout does not count.
  func holds(document bytes: [UInt8]) -> Bool {
    guard let document, let presented = try? CredentialDocument(parsing: bytes) else { return false }
    return presented.bytes == document.bytes
  }
}

/// One entry of a certificate's history.
package struct StatusEvent: Hashable, Sendable {
  package let change: StatusChange
  package let cause: String
  package let person: String
  package let at: Timestamp
}

/// A batch as it was entered.
package struct RegisteredBatch: Hashable, Sendable {
  package let id: String
  package let scheme: String
  package let issuer: String
  package let prefix: NumberingPrefix
  package let asOf: CalendarDate
  package let issueDate: CalendarDate
  package let cohort: String?
  package let release: IssueBatch.Release
  package let created: Timestamp
}

/// Rows back as values; one that denotes none means that the register is damaged.
extension Register {
  private func value<Value>(_ row: Row, _ column: String, _ read: (String) -> Value?) throws -> Value {
    let text: String? = row[column]
    guard let value = text.flatMap(read) else { throw RegisterFailure.damaged(path, column) }
    return value
  }

  func number(in row: Row) throws -> CertificateNumber { try value(row, "number") { CertificateNumber($0) } }

  /// The status of a certificate's row, with all the columns that it is sealed with.
  ///
  /// - Throws: ``Failure`` where it is not as it was entered.
  func status(in row: Row) throws -> CertificateStatus {
    let told = try told(in: row)
    guard told.isAsEntered else {
      throw RegisterFailure.altered(StatusContradicted(number: try number(in: row), reason: .status))
    }
    return told.status
  }

  /// The status of a certificate's row as it stands there.
  func told(in row: Row) throws -> (status: CertificateStatus, isAsEntered: Bool) {
    (try value(row, "status") { CertificateStatus(rawValue: $0) }, isAsEntered(row, in: .status))
  }

  private func proof(in row: Row) throws -> DataIntegrityProof {
    let text: String = row["proof"]
    guard let json = CanonicalText(Array(text.utf8)), let proof = DataIntegrityProof(json.root) else {
      throw RegisterFailure.damaged(path, "proof")
    }
    return proof
  }

  func kept(in row: Row) -> KeptRecord {
    guard let content: Data = row["content"], let disclosure: Data = row["sealed_disclosure"] else { return .altered }
    return SealedRecord(dataKey: row["data_key"], content: content, disclosure: disclosure)
      .opened(of: row["credential_id"], with: key)
  }

  func certificate(in row: Row) throws -> RegisteredCertificate {
    func digest(_ column: String) throws -> ContentDigest { try value(row, column) { ContentDigest($0) } }
    let told = try told(in: row)
    return RegisteredCertificate(
      number: try number(in: row), credentialID: row["credential_id"], version: row["version"], jwt: row["jwt"],
      proof: try proof(in: row),
      batch: row["batch"], applicationID: row["application"],
      occupation: Occupation(
        catalogue: row["occupation_catalogue"], code: try value(row, "occupation_code") { OccupationCode($0) }),
      workType: row["work_type"], level: row["level"], told: told.isAsEntered ? told.status : nil,
      printSerial: row["print_serial"],
      asOf: try value(row, "as_of") { CalendarDate($0) }, issueDate: try value(row, "issue_date") { CalendarDate($0) },
      engineVersion: row["engine"], semantics: row["semantics"], modelDigest: try digest("model_digest"),
      lockDigest: try digest("lock_digest"), kept: kept(in: row))
  }

  func statusEvent(in row: Row) throws -> StatusEvent {
    StatusEvent(
      change: try value(row, "change") { StatusChange(rawValue: $0) }, cause: row["cause"], person: row["person"],
      at: try value(row, "at") { Timestamp($0) })
  }

  func review(in row: Row) throws -> BatchReview {
    let notice = NoticePeriod(
      from: try value(row, "notice_from") { CalendarDate($0) },
      until: try value(row, "notice_until") { CalendarDate($0) })
    guard let notice else { throw RegisterFailure.damaged(path, "notice_until") }
    let releaser: String? = row["releaser"]
    return BatchReview(
      batch: row["batch"], scheme: row["scheme"], asOf: try value(row, "as_of") { CalendarDate($0) },
      model: try value(row, "model_digest") { ContentDigest($0) },
      decisions: try value(row, "decisions_digest") { ContentDigest($0) }, decided: row["decided"],
      attained: row["attained"], notice: notice, person: row["person"], at: try value(row, "at") { Timestamp($0) },
      release: try releaser.map { .init(person: $0, at: try value(row, "released") { Timestamp($0) }) })
  }

  func batch(in row: Row) throws -> RegisteredBatch {
    let person: String = row["released_by"]
    return RegisteredBatch(
      id: row["id"], scheme: row["scheme"], issuer: row["issuer"],
      prefix: try value(row, "prefix") { NumberingPrefix($0) }, asOf: try value(row, "as_of") { CalendarDate($0) },
      issueDate: try value(row, "issue_date") { CalendarDate($0) }, cohort: row["cohort"],
      release: row["reviewed"] ? .reviewed(by: person) : .unreviewed(by: person),
      created: try value(row, "created") { Timestamp($0) })
  }
}
