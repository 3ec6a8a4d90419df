package import CompetencyModel
import FoundationEssentials
import GRDB

extension Register {
  package func certificate(_ number: CertificateNumber) throws -> RegisteredCertificate? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM certificate WHERE number = ?", arguments: [number.description]
      ).map(certificate)
    }
  }

  /// Certificates in order of number, all or one batch's, some at a time: memory does not grow with the register. The
  /// body may ask the register for more, as no transaction is open while it runs.
  package func forEachCertificate(
    inBatch batch: String? = nil, _ body: (RegisteredCertificate) throws -> Void
  ) throws {
    var last = ""
    while true {
      let page = try read { database in
        try Row.fetchAll(
          database,
          sql: "SELECT * FROM certificate WHERE number > ?1 AND (?2 IS NULL OR batch = ?2) ORDER BY number LIMIT 200",
          arguments: [last, batch]
        ).map(certificate)
      }
      guard let end = page.last else { return }
      last = end.number.description
      try page.forEach(body)
    }
  }

  package func batch(_ id: String) throws -> RegisteredBatch? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM batch WHERE id = ?", arguments: [id]).map(batch)
    }
  }

  /// What happened to a certificate, oldest first.
  package func history(_ number: CertificateNumber) throws -> [StatusEvent] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM status_event WHERE number = ? ORDER BY id", arguments: [number.description]
      ).map(statusEvent)
    }
  }

  /// The model's bytes, for replay.
  package func model(_ digest: ContentDigest) throws -> [UInt8]? { try kept("model", digest) }

  package func lock(_ digest: ContentDigest) throws -> [UInt8]? { try kept("lock", digest) }

  private func kept(_ table: String, _ digest: ContentDigest) throws -> [UInt8]? {
    try read { database in
      try Data.fetchOne(
        database, sql: "SELECT bytes FROM \(table) WHERE digest = ?", arguments: [digest.description]
      ).map { Array($0) }
    }
  }
}
