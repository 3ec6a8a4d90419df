import CanonicalJSON
import CompetencyModel
import FoundationEssentials
import GRDB
import Synchronization
import Vocabulary

/// What a person holds at most once in a register (rule 15), whatever code of the 大典 the occupation goes by.
struct HeldThing: Hashable {
  let person: Data
  /// Every code of the occupation, sorted.
  let codes: [Occupation]
  let workType: String
  let level: String
  private let model: ContentDigest

  /// - Parameter model: that by which the codes are one occupation.
  init(_ attainment: Attainment, of person: Data, model: ContentDigest) {
    self.person = person
    codes = attainment.occupation.codes
    workType = attainment.occupation.workType ?? "--"
    level = attainment.level.id
    self.model = model
  }

  /// Whether a certificate of the same person, work type and level is one of the same occupation: by the model at hand, or
  /// by that of the certificate, as either may know of a change of codes that the other does not.
  func isOccupation(of row: Row, in register: Register, _ database: Database) throws -> Bool {
    let (catalogue, text, model): (String, String, String) = (
      row["occupation_catalogue"], row["occupation_code"], row["model_digest"]
    )
    guard let code = OccupationCode(text) else { throw RegisterFailure.damaged(register.path, "occupation_code") }
    let occupation = Occupation(catalogue: catalogue, code: code)
    if codes.contains(occupation) { return true }
    guard model != self.model.description else { return false }
    return try register.occupations(ofModel: model, database).codes(of: occupation).contains { codes.contains($0) }
  }
}

extension [OccupationClass] {
  /// Every code that means an occupation, sorted; its own alone where no catalogue says what became of it.
  func codes(of occupation: Occupation) -> [Occupation] {
    first { $0.members.contains(occupation) }?.members ?? [occupation]
  }
}

extension Register {
  /// The live one among the certificates that a person has for a thing; nil where there is none.
  ///
  /// - Parameter name: the person's, by which they are known under a document number that was corrected since.
  func liveCertificate(
    among held: [Row], named name: String, _ database: Database
  ) throws -> NotIssued.Reason? {
    if let row = try held.first(where: { try status(in: $0).isLive }) {
      return .liveCertificate(try number(in: row), batch: row["batch"], status: try status(in: row))
    }
    return try formerCertificates(among: held, named: name, database).first { $0.status.isLive }.map {
      .heldBeforeCorrection($0.number, batch: $0.batch, status: $0.status)
    }
  }

  /// Those made out to a person for a thing, whatever became of them, in order of number and version.
  ///
  /// - Parameter own: a number that does not count.
  func certificates(
    for thing: HeldThing, besides own: CertificateNumber? = nil, _ database: Database
  ) throws -> [Row] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT * FROM certificate
          WHERE person = ?1 AND work_type = ?2 AND level = ?3 AND kind = ?4 AND (?5 IS NULL OR number <> ?5)
          ORDER BY number, version
          """),
      arguments: [thing.person, thing.workType, thing.level, RegisterEntry.kind, own?.description]
    ).filter { try thing.isOccupation(of: $0, in: self, database) }
  }

  /// What a batch gave an application before; nil where it gave nothing.
  ///
  /// A certificate corrected since is of whom it says now. By the details it was first issued with only the application
  /// itself has it: whoever bears them by right is another person.
  func certificate(
    for thing: HeldThing, ofApplication application: String, inBatch batch: String, _ database: Database
  ) throws -> (number: CertificateNumber, kept: KeptRecord)? {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT * FROM full_certificate
          WHERE batch = ?1 AND person = ?2 AND work_type = ?3 AND level = ?4 AND kind = ?5
          ORDER BY application <> ?6, version
          """),
      arguments: [batch, thing.person, thing.workType, thing.level, RegisterEntry.kind, application])
    return try rows.first { row in
      try thing.isOccupation(of: row, in: self, database)
        && (row["application"] == application || status(in: row) != .superseded)
    }.map { (try number(in: $0), kept(in: $0)) }
  }

  /// The classes of codes of a model that the register keeps.
  ///
  /// - Throws: ``Failure`` where it is not there as it was entered, or no model that this release can read: taken for
  ///   different ones, two codes of one occupation would give a person a second certificate.
  fileprivate func occupations(ofModel digest: String, _ database: Database) throws -> [OccupationClass] {
    if let known = occupationClasses.withLock({ $0[digest] }) { return known }
    let kept = try Data.fetchOne(database, sql: "SELECT bytes FROM model WHERE digest = ?", arguments: [digest])
    guard let kept, ContentDigest(of: kept).description == digest else {
      throw RegisterFailure.damaged(path, "model")
    }
    guard let model = try? CanonicalCoding.decode(OccupationsOfModel.self, from: Array(kept)),
      let classes = model.classes
    else { throw RegisterFailure.unknownModel(path, digest) }
    occupationClasses.withLock { $0[digest] = classes }
    return classes
  }
}

/// As much of a kept model as tells codes that are one occupation: later releases may have changed the rest.
private struct OccupationsOfModel: Codable {
  let format: Int
  let occupations: [OccupationClass]?

  /// None in the first format, which told no classes at first; nil where a later one tells them in some other way.
  var classes: [OccupationClass]? { occupations ?? (format == 1 ? [] : nil) }
}
