package import Diagnostics
import GRDB
import Glibc

/// What can stand in a register's way, in words.
package enum RegisterFailure {
  /// What stands in the register was not entered so, and nothing is to be done that rests on it.
  static func altered(_ message: some FindingMessage) -> Failure { Failure(message.text, advice: message.advice) }

  /// SQLite's errors as failures; what the body throws of its own passes.
  static func translating<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw failure(error, path)
    }
  }

  private static func failure(_ error: DatabaseError, _ path: String) -> Failure {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: busy(path)
    case .SQLITE_NOTADB: notARegister(path)
    case .SQLITE_CORRUPT: damaged(path, error.message ?? "corrupt")
    case .SQLITE_FULL:
      Failure(
        "磁盘已满，登记簿 `\(path)` 未能写入", "the disk is full; register `\(path)` was not written to",
        advice: "腾出空间后重试；已登记的证书不受影响", "free some space and try again; what was registered is safe")
    case .SQLITE_IOERR:
      Failure(
        "读写登记簿 `\(path)` 时磁盘出错", "the disk failed while register `\(path)` was read or written",
        advice: "检查磁盘空间和硬件后重试；已登记的证书不受影响",
        "see to the disk and the space on it, and try again; what was registered is safe")
    case .SQLITE_READONLY:
      cannotCreate(path, Bilingual(zh: "只读，不能写入", en: "it can only be read"))
    case .SQLITE_CANTOPEN, .SQLITE_PERM: outOfReach(path)
    default: damaged(path, error.message ?? "\(error.resultCode)")
    }
  }

  package static func noKey(_ path: String) -> Failure {
    Failure(
      "登记簿的密钥文件 `\(path)` 不在", "the register's key file `\(path)` is missing",
      advice: "从保管处放回该文件，或用 `--key-file` 指明；没有它，已登记的考生材料无法解密，也不能发证",
      "put it back from where it is kept, or say where it is with `--key-file`; without it no kept record can be read "
        + "and nothing can be issued")
  }

  static func wrongKey(_ path: String) -> Failure {
    Failure(
      "`\(path)` 不是这个登记簿的密钥文件，或已损坏", "`\(path)` is not this register's key file, or damaged",
      advice: "从保管处放回原来的文件，或用 `--key-file` 指明；只查看证书、状态和批次时，可先移走该文件再试",
      "put the right one back from where it is kept, or say where it is with `--key-file`; to look at certificates, statuses "
        + "and batches only, move it away and try again")
  }

  static func busy(_ path: String) -> Failure {
    Failure(
      "登记簿 `\(path)` 正被另一个程序占用", "another program is using register `\(path)`",
      advice: "等它结束后重试；重复执行不会重复发证", "try again when it is done; nothing is issued twice")
  }

  /// - Parameter keyFile: where its key is said to lie; nil for beside it.
  static func missing(_ path: String, keyFile: String?, _ opening: Register.Opening) -> Failure {
    let key = keyFile ?? RegisterKey.path(of: path)
    let isKeyThere = access(key, F_OK) == 0
    // Where the key lies beside it, the path is not misspelt.
    let meant = isKeyThere && keyFile == nil ? nil : MisspeltRegister(path, keyFile: keyFile).meant
    guard let meant else { return isKeyThere ? missingBesideKey(path, key) : missing(path, opening) }
    var failure = missing(path, opening)
    failure.advice = Bilingual(
      zh: "是否指 `\(meant)`？\(failure.advice.zh)", en: "did you mean `\(meant)`? \(failure.advice.en)")
    return failure
  }

  private static func missing(_ path: String, _ opening: Register.Opening) -> Failure {
    let text = Bilingual(zh: "没有登记簿 `\(path)`", en: "there is no register `\(path)`")
    let check = Bilingual(zh: "检查 `--register` 的路径", en: "check the path given with `--register`")
    // Whoever only reads has no use for a new one.
    guard opening != .reading else { return Failure(text, advice: check) }
    return Failure(
      text,
      advice: Bilingual(
        zh: "\(check.zh)；还没有登记簿时，用 `touchstone register init --register …` 新建",
        en: "\(check.en); where there is none yet, make one with `touchstone register init --register …`"))
  }

  static func alreadyThere(_ path: String) -> Failure {
    Failure(
      "登记簿 `\(path)` 已存在，未作改动", "register `\(path)` is there already; nothing was changed",
      advice: "直接使用它：同一机构的编号在一个登记簿里连续，不要另建",
      "use it as it is: an institution's numbers run on in one register, and would begin again in another")
  }

  static func outOfReach(_ path: String) -> Failure {
    cannotCreate(path, Bilingual(zh: "打不开文件", en: "the file cannot be opened"))
  }

  static func noBackup(_ path: String) -> Failure {
    Failure(
      "没有备份文件 `\(path)`", "there is no backup `\(path)`",
      advice: "检查备份文件的路径", "check the path of the backup")
  }

  static func itself(_ path: String) -> Failure {
    Failure(
      "`\(path)` 就是登记簿本身，不是它的备份", "`\(path)` is the register itself, not a backup of it",
      advice: "给出备份文件的路径", "give the path of a backup")
  }

  static func erasedBytesStay(_ path: String, _ erased: Int) -> Failure {
    Failure(
      "已删除 \(erased) 张证书的材料，但另一个程序正在读登记簿 `\(path)`，旧内容还留在文件里",
      "the records behind \(erased) certificates are erased, but another program is reading register `\(path)`, and the old bytes are still "
        + "in the file",
      advice: "等它结束后，对同样的编号再运行一次 `register erase`，不必确认",
      "run `register erase` for the same numbers again when that program is done; there is nothing to confirm")
  }

  static func missingBesideKey(_ path: String, _ key: String) -> Failure {
    Failure(
      "登记簿 `\(path)` 不在，而它的密钥文件 `\(key)` 还在",
      "register `\(path)` is missing, but its key file `\(key)` is there",
      advice: "用 `touchstone register restore` 恢复登记簿；为同一机构新建登记簿，会把已发的编号再发一次",
      "restore it with `touchstone register restore`; a new one for the same institution would give numbers again that "
        + "were given before")
  }

  static func replaced(_ path: String) -> Failure {
    Failure(
      "登记簿 `\(path)` 在使用中被移走或替换，没有再写入",
      "register `\(path)` was moved away or replaced while in use; nothing more was written",
      advice: "查明是谁移走的，放回原处后重试；已登记的证书在被移走的文件里",
      "find out who moved it, put it back and try again; what was registered so far is in the file moved away")
  }

  static func cannotCreate(_ path: String, _ reason: Bilingual) -> Failure {
    Failure(
      "无法打开登记簿 `\(path)`：\(reason.zh)", "cannot open register `\(path)`: \(reason.en)",
      advice: "检查文件及所在目录的权限", "check the permissions of the file and of the folder it is in")
  }

  static func unreadLog(_ path: String, _ log: String) -> Failure {
    Failure(
      "登记簿 `\(path)` 的日志 `\(log)` 中还有内容，而所在目录只读，无法读取",
      "register `\(path)` has a log with something in it, `\(log)`, which cannot be read where nothing can be written",
      advice: "把登记簿和日志一起复制到可写的目录再读；单个文件的副本用 `touchstone register backup` 制作",
      "copy the register and its log together to a folder that can be written to, and read it there; "
        + "`touchstone register backup` makes copies of one file")
  }

  static func notARegister(_ path: String) -> Failure {
    Failure(
      "`\(path)` 不是证书登记簿", "`\(path)` is not a register of certificates",
      advice: "检查 `--register` 的路径；该文件未被改动",
      "check the path given with `--register`; the file was not changed")
  }

  static func newer(_ path: String) -> Failure {
    Failure(
      "登记簿 `\(path)` 由更新版本的程序写入", "register `\(path)` was written by a newer version of this program",
      advice: "请升级后再使用", "update the program")
  }

  static func unknownModel(_ path: String, _ digest: String) -> Failure {
    Failure(
      "登记簿 `\(path)` 中的模型 `\(digest)` 不是本版程序能读的，无法判断两个职业编码是否同一职业",
      "model `\(digest)` in register `\(path)` is none that this version of the program can read, so nobody can tell "
        + "whether two codes are one occupation",
      advice: "用发出这些证书的版本，或更新的版本", "use the version that issued its certificates, or a newer one")
  }

  /// - Parameters:
  ///   - end: where a log ends by the record.
  ///   - last: where it ends.
  static func cutOff(_ path: String, log: String, end: Int64, last: Int64) -> Failure {
    Failure(
      "登记簿 `\(path)` 的日志 `\(log)` 应止于第 \(end) 条，现止于第 \(last) 条",
      "the log `\(log)` of register `\(path)` ends at entry \(last), but \(end) is on record as its last",
      advice: "停止发证，保留原文件，与备份比对或恢复备份",
      "stop issuing, keep the file as it is, and compare it with a backup or restore one")
  }

  /// A register that a backup is to take the place of, and that is not as it was entered.
  static func replacedAltered(_ path: String, _ unsound: RegisterUnsound) -> Failure {
    Failure(
      Bilingual(
        zh: "要替换的登记簿 `\(path)` 被改动过（\(unsound.text.zh)）：备份之后的撤销、更正可能从中看不出来",
        en:
          "register `\(path)`, to be replaced, was altered (\(unsound.text.en)): what was revoked or corrected since the "
          + "backup may not be seen in it"),
      advice: Bilingual(
        zh: "查明备份之后做过什么（原登记簿会另存一份）；加 `--accept-loss` 恢复，再补作缺少的变更",
        en: "find out what was done since the backup (a copy of the register stays beside); restore with "
          + "`--accept-loss`, then do again what is missing"))
  }

  static func otherForm(_ path: String) -> Failure {
    Failure(
      "登记簿 `\(path)` 的格式不是本版程序的", "register `\(path)` is not in the form of this version of the program",
      advice: "用建立它的版本打开；格式未曾变更的，登记簿可能被改动，与备份比对",
      "use the version that made it; where that is this one, the register may have been tampered with: compare it with "
        + "a backup")
  }

  static func damaged(_ path: String, _ detail: String) -> Failure {
    Failure(
      "登记簿 `\(path)` 已损坏（`\(detail)`）", "register `\(path)` is damaged (`\(detail)`)",
      advice: "停止使用，保留原文件，从备份恢复", "stop using it, keep the file as it is, and restore a backup")
  }

  static func exhausted(_ prefix: NumberingPrefix, _ level: NationalLevel) -> Failure {
    Failure(
      "`\(prefix)` 本年度 \(level.chinese) 的证书序列码已用完（999999）",
      "the serials of `\(prefix)` for level \(level.rawValue) of this year are used up (999999)",
      advice: "请向省级主管部门申请新的站点序列码", "apply to the province for a further site code")
  }

  static func otherCertificate(_ number: CertificateNumber) -> Failure {
    Failure(
      "签出的证书不是编号 `\(number)` 的证书", "the certificate that was signed is not that of number `\(number)`",
      advice: "这是程序的错误，请报告；没有登记任何证书",
      "this is a fault of the program, please report it; nothing was registered")
  }
}
