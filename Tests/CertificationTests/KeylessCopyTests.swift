import CanonicalJSON
import CompetencyModel
import Crypto
import Diagnostics
import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Certification

/// HMAC-SHA256 as somebody else would make it.
enum Keyed {
  static func code(_ bytes: Data, _ key: Data) -> Data {
    Data(HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: key)))
  }
}

/// Who has a register, or a copy, without its key file, and tries document numbers on it: no value in any row of any table
/// is what a guess could be held against.
struct KeylessCopyTests {
  private let busy: BusyRegister
  private let holder: CertificateHolder
  private let token: String

  init() throws {
    busy = try BusyRegister()
    holder = try Sample.candidate(1).attainment.holder
    token = try some(busy.register.certificate(busy.number(1))).jwt
  }

  /// Every value of every row, as bytes, and every run of letters and digits in it.
  private func values() throws -> Set<Data> {
    try busy.register.read { database in
      var values: Set<Data> = []
      for table in try String.fetchAll(database, sql: "SELECT name FROM main.sqlite_master WHERE type = 'table'") {
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM main.\"\(table)\"")
        while let row = try rows.next() {
          for value in row.databaseValues {
            switch value.storage {
            case .string(let text): values.insert(Data(text.utf8))
            case .blob(let data): values.insert(data)
            default: break
            }
          }
        }
      }
      for text in values {
        for run in String(decoding: text, as: UTF8.self).split(whereSeparator: {
          !($0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)))
        }) where run.count >= 32 {
          values.insert(Data(run.utf8))
        }
      }
      return values
    }
  }

  /// What confirms the right number, given all that there is to try it with.
  private func confirmations(with values: Set<Data>) throws -> [String] {
    let credential = try VerifiableCredentialJWT(parsing: token).credential
    let hashes = Set(
      credential["credentialSubject"]?["identifier"]?.array?.compactMap { $0["identityHash"]?.string } ?? [])
    try #require(hashes.count == 2)
    let identities = ["", "resident-id|", "resident-id:"].map { Data("\($0)\(holder.number)".utf8) }
    let candidate = try Sample.candidate(1)
    var found: [String] = []
    for value in values {
      // Open Badges hash the salt as text.
      if hashes.contains("sha256$\(ContentDigest(of: Array(holder.number.utf8) + Array(value)))") {
        found.append("hash")
      }
      for identity in identities where values.contains(Keyed.code(identity, value)) { found.append("person") }
    }
    for digest in [candidate.recordDigest, candidate.decisionDigest] {
      if values.contains(Data(digest.bytes)) || values.contains(Data(digest.description.utf8)) {
        found.append("digest")
      }
    }
    return found
  }

  @Test func `no document number can be tried`() throws {
    #expect(try confirmations(with: values()) == [])
  }

  @Test func `with what is under the key it could be`() throws {
    let disclosure = try Disclosure(reading: some(busy.register.certificate(busy.number(1))?.disclosure))
    var values = try values()
    values.insert(Data(disclosure.numberSalt.text.utf8))
    let sealed = try busy.register.read { try Data.fetchOne($0, sql: "SELECT value FROM meta WHERE name = 'pepper'") }
    values.insert(try some(busy.register.demandKey().opened(some(sealed), as: RegisterKey.pepper)))
    values.insert(Data(try Sample.candidate(1).recordDigest.bytes))
    #expect(try Set(confirmations(with: values)) == ["hash", "person", "digest"])
  }

  @Test func `an erased certificate has no disclosure any more, for whoever has the key either`() throws {
    let (number, register) = (try busy.number(1), busy.register)
    let folder = busy.folder.file("out")
    let export = try CertificateExport(to: folder)
    #expect(try export.write(number, in: register) == .init(written: 3))
    try register.erase(
      register.planErasure(of: [number], early: true, on: Sample.date("2026-07-20")), cause: "x", by: "y",
      now: Sample.now())
    let erased = try some(register.certificate(number))
    #expect(erased.kept == .erased && erased.disclosure == nil)
    try FileManager.default.removeItem(atPath: "\(folder)/\(number).disclosure.json")
    let summary = try export.write(number, in: register)
    #expect(summary == .init(unchanged: 2, withheld: [.init(number: number, reason: .erased)]))
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/\(number).disclosure.json"))
    let verifier = CertificateVerifier(trust: try Sample.trust(busy.keys), register: register)
    #expect(try verifier.verify(number: number).verdict == .valid)
    let check = try RegisterCheck(register)
    #expect(check.isSound, "\(check.answers.filter { $0.faultCount > 0 })")
  }

  @Test func `without the key the public forms are written, and the disclosure is missed by name`() throws {
    let path = busy.folder.file("register.db")
    try FileManager.default.removeItem(atPath: "\(path).key")
    let export = try CertificateExport(to: busy.folder.file("out"))
    let summary = try export.write(busy.number(1), in: Register(at: path, .reading))
    #expect(summary == .init(written: 2, withheld: [.init(number: try busy.number(1), reason: .locked)]))
    #expect(summary.withheld.map { $0.message.advice.en.contains("--key-file") } == [true])
  }
}
