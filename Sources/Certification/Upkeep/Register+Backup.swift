import CompetencyModel
package import Diagnostics
import FoundationEssentials
import GRDB
import Glibc

extension Register {
  /// Copies the register, without its key, to a new file while others go on using it: the copy is that of one moment, complete, checked, and
  /// there whole or not at all.
  ///
  /// - Throws: ``RegisterUnsound`` where the copy is not sound, ``Failure`` where it cannot be written or something is there.
  package func backUp(to copy: String) throws {
    guard access(copy, F_OK) != 0 else { throw ProtectedFile.exists(copy) }
    let aside = "\(copy).\(Hexadecimal.text(RandomSource.system.bytes(8))).new"
    defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(aside + suffix) } }
    try ProtectedFile.create(aside, [])
    try RegisterFailure.translating(copy) {
      let destination = try DatabaseQueue(path: aside)
      try queue.backup(to: destination)
      // One file, which can be read where nothing may be written beside it.
      try destination.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try destination.close()
    }
    try Register(at: aside, .reading, keyFile: keyPath).demandSound()
    try Self.flush(aside)
    guard link(aside, copy) == 0 else {
      if errno == EEXIST { throw ProtectedFile.exists(copy) }
      throw RegisterFailure.cannotCreate(copy, String(cString: strerror(errno)))
    }
  }

  /// - Throws: ``RegisterUnsound`` with the first thing that is wrong.
  func demandSound() throws {
    for answer in try RegisterCheck(self).answers where answer.faultCount > 0 { throw RegisterUnsound(answer) }
  }

  /// Puts a backup in a register's place.
  ///
  /// What stands there is never overwritten: it has to be given up by name (`replacing`), stays beside as
  /// `path.replaced-…`, and must have no certificate that the backup lacks, since its number would be given again.
  ///
  /// - Parameter lossAccepted: whether certificates may be lost, or what stands there is beyond reading.
  /// - Returns: where what stood there is now; nil where nothing did.
  /// - Throws: ``RegisterInTheWay``, ``BackupBehind``, ``RegisterUnsound`` or ``Failure``; nothing has changed then.
  package static func restore(
    _ backup: String, to path: String, replacing: Bool, lossAccepted: Bool, now: Timestamp
  ) throws -> String? {
    // A backup is kept apart from its key, which is then the one beside the register's place.
    let own = RegisterKey.path(of: backup)
    let keyFile = access(own, F_OK) == 0 ? own : RegisterKey.path(of: path)
    guard access(keyFile, F_OK) == 0 else { throw RegisterFailure.noKey(keyFile) }
    let source = try Register(at: backup, .reading, keyFile: keyFile)
    try source.demandSound()
    let isThere = access(path, F_OK) == 0
    if isThere {
      guard replacing else { throw RegisterInTheWay(path: path) }
      if !lossAccepted {
        let missing = try Register(at: path, .reading).count(ofCertificatesNotIn: source)
        guard missing == 0 else { throw BackupBehind(missing: missing) }
      }
    }
    let aside = "\(path).\(Hexadecimal.text(RandomSource.system.bytes(8))).new"
    defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(aside + suffix) } }
    try source.backUp(to: aside)
    guard isThere else {
      guard link(aside, path) == 0 else { throw RegisterFailure.cannotCreate(path, String(cString: strerror(errno))) }
      return nil
    }
    if !lossAccepted { try Register(at: path).gather() }
    let kept = "\(path).replaced-\(now.description.filter { $0 != ":" })"
    guard access(kept, F_OK) != 0 else { throw ProtectedFile.exists(kept) }
    for suffix in ["-wal", "-shm", ""] where access(path + suffix, F_OK) == 0 {
      guard rename(path + suffix, kept + suffix) == 0 else {
        throw RegisterFailure.cannotCreate(path, String(cString: strerror(errno)))
      }
    }
    guard link(aside, path) == 0 else { throw RegisterFailure.cannotCreate(path, String(cString: strerror(errno))) }
    return kept
  }

  /// Writes the log back into the file, so that the file alone is the register, and closes it.
  private func gather() throws {
    let isBusy = try RegisterFailure.translating(path) {
      try queue.writeWithoutTransaction { try Bool.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }
    guard isBusy == false else { throw RegisterFailure.busy(path) }
    try queue.close()
  }

  private func count(ofCertificatesNotIn backup: Register) throws -> Int {
    var missing = 0
    try forEachCertificate(versions: true) { certificate in
      let there = try backup.certificate(certificate.number, credential: certificate.credentialID)
      if there?.credentialID != certificate.credentialID { missing += 1 }
    }
    return missing
  }

  private static func flush(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      throw RegisterFailure.cannotCreate(path, String(cString: strerror(errno)))
    }
  }
}

/// A register where a backup is to go.
package struct RegisterInTheWay: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6072"
  package let path: String

  package var text: Bilingual {
    Bilingual(zh: "`\(path)` 已有登记簿，不会覆盖", en: "there is a register at `\(path)`, which is not overwritten")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "另选路径；确要替换时加 --replace，原登记簿会改名保留",
      en: "choose another path; to replace it add --replace, and it is kept under another name")
  }
}

/// A backup that lacks certificates issued since.
package struct BackupBehind: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6073"
  package let missing: Int

  package var text: Bilingual {
    Bilingual(
      zh: "备份缺少现有登记簿中的 \(missing) 份证书；恢复后它们的编号会再次发出",
      en: "the backup lacks \(missing) certificates of the present register; their numbers would be given again")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "用更新的备份；现有登记簿确已不可用时加 --accept-loss，并在继续发证前补登这些证书",
      en:
        "use a later backup; where the present register is beyond use add --accept-loss, and see to these certificates "
        + "before anything is issued")
  }
}
