import Diagnostics
import Vocabulary

/// What can stand in the way of an issuer's keys, in words.
enum KeyFailure {
  static func noKey(_ path: String) -> Failure {
    Failure(
      "`\(path)` 不是签名私钥文件", "`\(path)` is not a file with a private signing key",
      advice: "请指定由 `touchstone keys` 生成的密钥文件夹", "give the key folder that `touchstone keys` made")
  }

  static func otherID(_ path: String) -> Failure {
    Failure(
      "私钥文件 `\(path)` 已损坏：编号与密钥不符", "key file `\(path)` is damaged: its id is not that of its key",
      advice: "请从备份恢复该文件", "restore the file from a backup")
  }

  static func passphraseNeeded(_ path: String) -> Failure {
    Failure(
      "私钥文件 `\(path)` 已加密", "key file `\(path)` is encrypted",
      advice: "用 `--passphrase-file` 指定口令文件", "give the file with its passphrase: `--passphrase-file`")
  }

  static func notOpened(_ path: String) -> Failure {
    Failure(
      "口令打不开私钥文件 `\(path)`：口令不对，或文件被改动",
      "the passphrase does not open key file `\(path)`: it is another one, or the file was changed",
      advice: "检查口令；确认无误时从备份恢复该文件",
      "check the passphrase; if it is right, restore the file from a backup")
  }

  static func encryptedBefore(_ path: String) -> Failure {
    Failure(
      "`\(path)` 中的私钥已加密，新密钥也须加密",
      "the private keys in `\(path)` are encrypted, and new ones have to be too",
      advice: "用 `--passphrase-file` 指定口令文件", "give the file with a passphrase: `--passphrase-file`")
  }

  static func noKeyFor(_ algorithm: SignatureAlgorithm, on date: CalendarDate, _ path: String) -> Failure {
    Failure(
      "`\(path)` 中没有在 \(date) 有效的 \(algorithm.rawValue) 密钥",
      "`\(path)` has no \(algorithm.rawValue) key that is valid on \(date)",
      advice: "用 `touchstone keys list` 查看有效期；需要时用 `touchstone keys rotate` 换新",
      "see the periods with `touchstone keys list`; make new keys with `touchstone keys rotate`")
  }

  static func notAFolder(_ path: String) -> Failure {
    Failure(
      "`\(path)` 不是一个发证机构的密钥文件夹", "`\(path)` is not the key folder of one issuer",
      advice: "请指定由 `touchstone keys init` 建立、含 `trust.json` 的文件夹",
      "give the folder that `touchstone keys init` made; it has a `trust.json`")
  }

  static func ofAnotherIssuer(_ path: String, _ issuer: String) -> Failure {
    Failure(
      "`\(path)` 中的密钥属于另一个发证机构 `\(issuer)`",
      "the keys in `\(path)` belong to another issuer, `\(issuer)`",
      advice: "请指定该方案发证机构的密钥文件夹", "give the key folder of the scheme's own issuer")
  }

  static func notAfter(_ date: CalendarDate, latest: CalendarDate) -> Failure {
    Failure(
      "新密钥的启用日 \(date) 应晚于现有密钥的启用日 \(latest)",
      "the new keys' first day \(date) is not after the present ones', \(latest)",
      advice: "选一个更晚的日期", "choose a later day")
  }

  static func endsBefore(_ today: CalendarDate, end: CalendarDate) -> Failure {
    Failure(
      "现有密钥将止于 \(end)，早于今天（\(today)）：此后已发的证书都不能再核验",
      "the present keys would end on \(end), before today, \(today): what was signed with them since would no longer "
        + "verify",
      advice: "启用日选今天或以后，或加大 `--overlap`", "let the new keys begin today or later, or give a longer `--overlap`")
  }

  static func keysWithoutList(_ path: String, _ trust: String) -> Failure {
    Failure(
      "`\(path)` 中有私钥，但没有列出它们的 `\(trust)`",
      "`\(path)` has private keys but no `\(trust)`, which lists them",
      advice: "从备份或核验者处取回 `trust.json` 放回原处；要生成新密钥，请另选文件夹",
      "put `trust.json` back from a backup, or from somebody who verifies by it; for new keys choose another folder")
  }

  static func unusableIssuerID(_ id: String) -> Failure {
    Failure(
      "发证机构标识 `\(id)` 含有标识中不能有的字符",
      "the issuer id `\(id)` has characters that no identifier may have",
      advice: "在 issuer 文档中只用字母、数字和 `.` `_` `:` `%` `-`；端口写作 `%3A`",
      "use letters, digits and `.` `_` `:` `%` `-` in the issuer document; a port is written `%3A`")
  }
}
