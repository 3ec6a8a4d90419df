import CompetencyModel
import Diagnostics
import Files
import FoundationEssentials
import GRDB
import Glibc

/// 恢复: a backup put in a register's place.
///
/// A register that stands there is replaced within one transaction of its own: whoever else has it open waits, and goes
/// on with what was restored; killed at any moment, one or the other stands there whole. It has to be given up by name
/// (`replacing`), stays beside as `path.replaced-…`, and must know nothing that the backup does not. Where that is
/// accepted (`lossAccepted`), what it knows of certificates that the backup has as well is carried over, and numbers
/// that only it knows are never given again.
///
/// Where nothing readable stands there, nobody can say what was issued since the backup: the register then issues
/// nothing in a run of numbers before somebody has (``PendingSettlement``).
package struct Restoration: Sendable {
  package let backup: String
  package let path: String
  /// The register's key, where it lies elsewhere than beside the register or the backup.
  package let keyFile: String?
  package let replacing: Bool
  /// Whether what the backup lacks may be lost, or what stands there is beyond reading.
  package let lossAccepted: Bool
  package let cause: String
  package let person: String
  package let now: Timestamp

  package init(
    _ backup: String, to path: String, keyFile: String? = nil, replacing: Bool, lossAccepted: Bool, cause: String,
    by person: String, now: Timestamp
  ) {
    self.backup = backup
    self.path = path
    self.keyFile = keyFile
    self.replacing = replacing
    self.lossAccepted = lossAccepted
    self.cause = cause
    self.person = person
    self.now = now
  }

  package struct Outcome: Sendable {
    /// Where what stood there is now; nil where nothing did.
    package let kept: String?
    /// What it knew and the backup does not.
    package let loss: RegisterLoss
    /// The last thing that the backup knows of; nil where it is empty.
    package let knownUntil: Timestamp?
    /// The last number of each institution, year and level that the register now knows to be given.
    package let last: [CertificateNumber]
    /// Whether nothing is issued before somebody has said what was issued since.
    package let isUnsettled: Bool
  }

  /// - Throws: ``RegisterInTheWay``, ``BackupBehind``, ``RegistersParted``, ``BackupUnsound`` or ``Failure``; nothing
  ///   has changed then.
  package func run() throws -> Outcome {
    guard access(backup, F_OK) == 0 else { throw RegisterFailure.noBackup(backup) }
    let there = FileIdentity(path: path)
    guard there == nil || there != FileIdentity(path: backup) else { throw RegisterFailure.itself(backup) }
    guard there == nil || replacing else { throw RegisterInTheWay(path: path) }
    // A backup is kept apart from its key, which is then the one beside the register's place.
    let keyFiles = keyFile.map { [$0] } ?? [path, backup].map { RegisterKey.path(of: $0) }
    guard let keyFile = keyFiles.first(where: { access($0, F_OK) == 0 }) else {
      throw RegisterFailure.noKey(keyFiles[0])
    }
    let aside = Register.aside(path)
    defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(aside + suffix) } }
    let copy = try soundCopy(aside, keyFile)
    let knownUntil = try copy.read { try Self.knownUntil($0) }

    if there == nil {
      try unsettle(copy, knownUntil)
      try copy.gather()
      try Register.flush(aside)
      guard link(aside, path) == 0 else { throw RegisterFailure.cannotCreate(path, SystemReason.text()) }
      try takeKey(keyFile)
      return try outcome(kept: nil, loss: RegisterLoss(), knownUntil)
    }
    let present: Register
    do {
      present = try Register(at: path, .unexamined, keyFile: keyFile)
    } catch {
      guard Self.isBeyondReading(path) else { throw error }
      guard lossAccepted else { throw RegisterFailure.beyondReading(path) }
      try unsettle(copy, knownUntil)
      try copy.gather()
      try Register.flush(aside)
      let kept = try exchange(aside)
      try takeKey(keyFile)
      return try outcome(kept: kept, loss: RegisterLoss(), knownUntil)
    }
    if let unsound = try present.unsound(RegisterCheck.Question.beforeWriting), !lossAccepted {
      throw RegisterFailure.replacedAltered(path, unsound)
    }
    try copy.gather()
    let replacement = RegisterReplacement(register: present, restoration: self, knownUntil: knownUntil)
    let (kept, loss) = try replacement.run(from: aside)
    return try outcome(kept: kept, loss: loss, knownUntil)
  }

  private func outcome(kept: String?, loss: RegisterLoss, _ knownUntil: Timestamp?) throws -> Outcome {
    let register = try Register(at: path, .reading, keyFile: keyFile)
    return Outcome(
      kept: kept, loss: loss, knownUntil: knownUntil, last: try register.lastNumbers(),
      isUnsettled: try register.read { try PendingSettlement($0, path) } != nil)
  }

  /// The backup's content in a file of its own, sound and of this release's schema.
  private func soundCopy(_ aside: String, _ keyFile: String) throws -> Register {
    do {
      try Register(at: backup, .reading, keyFile: keyFile).copy(to: aside, for: path)
      // Brought up to date aside.
      let copy = try Register(at: aside, .unexamined, keyFile: keyFile)
      try copy.demandSound()
      return copy
    } catch let unsound as RegisterUnsound {
      throw BackupUnsound(unsound: unsound)
    } catch {
      switch FileContent(of: backup) {
      case .foreign, .unknown: throw RegisterFailure.notABackup(backup)
      case .damaged: throw RegisterFailure.damagedBackup(backup)
      case .register, .outOfReach: throw error
      }
    }
  }

  private func unsettle(_ copy: Register, _ knownUntil: Timestamp?) throws {
    try copy.write { database in
      try note(copy, database)
      try PendingSettlement.restored(knownUntil, standing: PendingSettlement(database, path)).save(database)
    }
  }

  /// The audit log's line on it.
  func note(_ register: Register, _ database: Database) throws {
    try register.audit("restore", subject: backup, detail: cause, person: person, now, database)
  }

  private static func knownUntil(_ database: Database) throws -> Timestamp? {
    try String.fetchOne(database, sql: "SELECT max(at) FROM audit").flatMap { Timestamp($0) }
  }

  /// A register without its key issues nothing. One whose key is kept elsewhere goes on so.
  private func takeKey(_ found: String) throws {
    let own = RegisterKey.path(of: path)
    guard keyFile == nil, access(own, F_OK) != 0 else { return }
    try ProtectedFile.create(own, try ProtectedFile.readPrivate(found))
  }

  /// Whether the file itself is damaged, rather than in use, out of reach or another program's database.
  private static func isBeyondReading(_ path: String) -> Bool {
    switch FileContent(of: path) {
    case .unknown, .damaged: true
    case .register, .foreign, .outOfReach: false
    }
  }

  /// A damaged file goes aside under another name, as a second name at first: a register stands there at every moment.
  private func exchange(_ aside: String) throws -> String {
    let kept = Self.keptName(path, now)
    // A log left behind would be taken for the new file's.
    for suffix in ["-wal", "-shm"] where access(path + suffix, F_OK) == 0 {
      guard rename(path + suffix, kept + suffix) == 0 else {
        throw RegisterFailure.cannotCreate(path, SystemReason.text())
      }
    }
    guard link(path, kept) == 0, rename(aside, path) == 0 else {
      throw RegisterFailure.cannotCreate(path, SystemReason.text())
    }
    return kept
  }

  /// A name that is free, for what is replaced.
  static func keptName(_ path: String, _ now: Timestamp) -> String {
    let name = "\(path).replaced-\(now.description.filter { $0 != ":" })"
    let names = [name] + (2...1_000).map { "\(name)-\($0)" }
    return names.first { access($0, F_OK) != 0 } ?? name
  }
}
