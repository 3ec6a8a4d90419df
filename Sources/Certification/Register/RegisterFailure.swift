import Diagnostics
import GRDB

/// What can stand in a register's way, in words.
enum RegisterFailure {
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
        Bilingual(zh: "磁盘已满，登记簿 `\(path)` 未能写入", en: "the disk is full; register `\(path)` was not written to"),
        advice: Bilingual(
          zh: "腾出空间后重试；已登记的证书不受影响", en: "free some space and try again; what was registered is safe"))
    case .SQLITE_IOERR:
      Failure(
        Bilingual(zh: "读写登记簿 `\(path)` 时磁盘出错", en: "the disk failed while register `\(path)` was read or written"),
        advice: Bilingual(
          zh: "检查磁盘空间和硬件后重试；已登记的证书不受影响",
          en: "see to the disk and the space on it, and try again; what was registered is safe"))
    case .SQLITE_READONLY:
      cannotCreate(path, Bilingual(zh: "只读，不能写入", en: "it can only be read"))
    case .SQLITE_CANTOPEN, .SQLITE_PERM:
      cannotCreate(path, Bilingual(zh: "打不开文件", en: "the file cannot be opened"))
    default: damaged(path, error.message ?? "\(error.resultCode)")
    }
  }

  static func noKey(_ path: String) -> Failure {
    Failure(
      Bilingual(zh: "登记簿的密钥文件 `\(path)` 不在", en: "the register's key file `\(path)` is missing"),
      advice: Bilingual(
        zh: "从保管处放回该文件；没有它，已登记的考生材料无法解密，也不能发证",
        en: "put it back from where it is kept; without it no kept record can be read and nothing can be issued"))
  }

  static func wrongKey(_ path: String) -> Failure {
    Failure(
      Bilingual(zh: "`\(path)` 不是这个登记簿的密钥文件，或已损坏", en: "`\(path)` is not this register's key file, or damaged"),
      advice: Bilingual(zh: "从保管处放回原来的文件", en: "put the right one back from where it is kept"))
  }

  static func busy(_ path: String) -> Failure {
    Failure(
      Bilingual(zh: "登记簿 `\(path)` 正被另一个程序占用", en: "another program is using register `\(path)`"),
      advice: Bilingual(zh: "等它结束后重试；重复执行不会重复发证", en: "try again when it is done; nothing is issued twice"))
  }

  static func missing(_ path: String) -> Failure {
    Failure(
      Bilingual(zh: "没有登记簿 `\(path)`", en: "there is no register `\(path)`"),
      advice: Bilingual(zh: "检查 `--register` 的路径", en: "check the path given with `--register`"))
  }

  static func noBackup(_ path: String) -> Failure {
    Failure(
      Bilingual(zh: "没有备份文件 `\(path)`", en: "there is no backup `\(path)`"),
      advice: Bilingual(zh: "检查备份文件的路径", en: "check the path of the backup"))
  }

  static func itself(_ path: String) -> Failure {
    Failure(
      Bilingual(zh: "`\(path)` 就是登记簿本身，不是它的备份", en: "`\(path)` is the register itself, not a backup of it"),
      advice: Bilingual(zh: "给出备份文件的路径", en: "give the path of a backup"))
  }

  static func erasedBytesStay(_ path: String, _ erased: Int) -> Failure {
    Failure(
      Bilingual(
        zh: "已删除 \(erased) 份材料，但另一个程序正在读登记簿 `\(path)`，旧内容还留在文件里",
        en:
          "\(erased) records are erased, but another program is reading register `\(path)`, and the old bytes are still "
          + "in the file"),
      advice: Bilingual(zh: "等它结束后把同一命令再运行一次", en: "run the same command again when that program is done"))
  }

  static func missingBesideKey(_ path: String, _ key: String) -> Failure {
    Failure(
      Bilingual(
        zh: "登记簿 `\(path)` 不在，而它的密钥文件 `\(key)` 还在",
        en: "register `\(path)` is missing, but its key file `\(key)` is there"),
      advice: Bilingual(
        zh: "用 `touchstone register restore` 恢复登记簿，或另写路径；新建登记簿会把已发的编号再发一次",
        en:
          "restore it with `touchstone register restore`, or name another path: a new register would give numbers again "
          + "that were given before"))
  }

  static func replaced(_ path: String) -> Failure {
    Failure(
      Bilingual(
        zh: "登记簿 `\(path)` 在使用中被移走或替换，没有再写入",
        en: "register `\(path)` was moved away or replaced while in use; nothing more was written"),
      advice: Bilingual(
        zh: "查明是谁移走的，放回原处后重试；已登记的证书在被移走的文件里",
        en: "find out who moved it, put it back and try again; what was registered so far is in the file moved away"))
  }

  static func cannotCreate(_ path: String, _ reason: Bilingual) -> Failure {
    Failure(
      Bilingual(zh: "无法打开登记簿 `\(path)`：\(reason.zh)", en: "cannot open register `\(path)`: \(reason.en)"),
      advice: Bilingual(
        zh: "检查文件及所在目录的权限", en: "check the permissions of the file and of the folder it is in"))
  }

  static func notARegister(_ path: String) -> Failure {
    Failure(
      Bilingual(zh: "`\(path)` 不是证书登记簿", en: "`\(path)` is not a register of certificates"),
      advice: Bilingual(
        zh: "检查 `--register` 的路径；该文件未被改动", en: "check the path given with `--register`; the file was not changed"))
  }

  static func newer(_ path: String) -> Failure {
    Failure(
      Bilingual(
        zh: "登记簿 `\(path)` 由更新版本的程序写入", en: "register `\(path)` was written by a newer version of this program"),
      advice: Bilingual(zh: "请升级后再使用", en: "update the program"))
  }

  static func damaged(_ path: String, _ detail: String) -> Failure {
    Failure(
      Bilingual(zh: "登记簿 `\(path)` 已损坏（`\(detail)`）", en: "register `\(path)` is damaged (`\(detail)`)"),
      advice: Bilingual(
        zh: "停止使用，保留原文件，从备份恢复", en: "stop using it, keep the file as it is, and restore a backup"))
  }

  static func exhausted(_ prefix: NumberingPrefix, _ level: NationalLevel) -> Failure {
    Failure(
      Bilingual(
        zh: "`\(prefix)` 本年度 \(level.chinese) 的证书序列码已用完（999999）",
        en: "the serials of `\(prefix)` for level \(level.rawValue) of this year are used up (999999)"),
      advice: Bilingual(zh: "请向省级主管部门申请新的站点序列码", en: "apply to the province for a further site code"))
  }

  static func otherCertificate(_ number: CertificateNumber) -> Failure {
    Failure(
      Bilingual(
        zh: "签出的证书不是编号 `\(number)` 的证书", en: "the certificate that was signed is not that of number `\(number)`"),
      advice: Bilingual(
        zh: "这是程序的错误，请报告；没有登记任何证书", en: "this is a fault of the program, please report it; nothing was registered"))
  }
}
