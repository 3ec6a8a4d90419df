import Diagnostics
import Vocabulary

/// What can stand in the way of an issuer's keys, in words.
enum KeyFailure {
  static func noKey(_ path: String) -> Failure {
    Failure(
      Bilingual(zh: "`\(path)` 不是签名私钥文件", en: "`\(path)` is not a file with a private signing key"),
      advice: Bilingual(
        zh: "请指定由 `touchstone keys` 生成的密钥文件夹", en: "give the key folder that `touchstone keys` made"))
  }

  static func otherID(_ path: String) -> Failure {
    Failure(
      Bilingual(zh: "私钥文件 `\(path)` 已损坏：编号与密钥不符", en: "key file `\(path)` is damaged: its id is not that of its key"),
      advice: Bilingual(zh: "请从备份恢复该文件", en: "restore the file from a backup"))
  }

  static func passphraseNeeded(_ path: String) -> Failure {
    Failure(
      Bilingual(zh: "私钥文件 `\(path)` 已加密", en: "key file `\(path)` is encrypted"),
      advice: Bilingual(
        zh: "用 `--passphrase-file` 指定口令文件", en: "give the file with its passphrase: `--passphrase-file`"))
  }

  static func notOpened(_ path: String) -> Failure {
    Failure(
      Bilingual(
        zh: "口令打不开私钥文件 `\(path)`：口令不对，或文件被改动",
        en: "the passphrase does not open key file `\(path)`: it is another one, or the file was changed"),
      advice: Bilingual(
        zh: "检查口令；确认无误时从备份恢复该文件", en: "check the passphrase; if it is right, restore the file from a backup"))
  }

  static func encryptedBefore(_ path: String) -> Failure {
    Failure(
      Bilingual(
        zh: "`\(path)` 中的私钥已加密，新密钥也须加密", en: "the private keys in `\(path)` are encrypted, and new ones have to be too"),
      advice: Bilingual(zh: "用 `--passphrase-file` 指定口令文件", en: "give the file with a passphrase: `--passphrase-file`"))
  }

  static func noKeyFor(_ algorithm: SignatureAlgorithm, on date: CalendarDate, _ path: String) -> Failure {
    Failure(
      Bilingual(
        zh: "`\(path)` 中没有在 \(date) 有效的 \(algorithm.rawValue) 密钥",
        en: "`\(path)` has no \(algorithm.rawValue) key that is valid on \(date)"),
      advice: Bilingual(
        zh: "用 `touchstone keys list` 查看有效期；需要时用 `touchstone keys rotate` 换新",
        en: "see the periods with `touchstone keys list`; make new keys with `touchstone keys rotate`"))
  }

  static func notAFolder(_ path: String) -> Failure {
    Failure(
      Bilingual(zh: "`\(path)` 不是一个发证机构的密钥文件夹", en: "`\(path)` is not the key folder of one issuer"),
      advice: Bilingual(
        zh: "请指定由 `touchstone keys init` 建立、含 `trust.json` 的文件夹",
        en: "give the folder that `touchstone keys init` made; it has a `trust.json`"))
  }

  static func ofAnotherIssuer(_ path: String, _ issuer: String) -> Failure {
    Failure(
      Bilingual(
        zh: "`\(path)` 中的密钥属于另一个发证机构 `\(issuer)`", en: "the keys in `\(path)` belong to another issuer, `\(issuer)`"),
      advice: Bilingual(
        zh: "请指定该方案发证机构的密钥文件夹", en: "give the key folder of the scheme's own issuer"))
  }

  static func notAfter(_ date: CalendarDate, latest: CalendarDate) -> Failure {
    Failure(
      Bilingual(
        zh: "新密钥的启用日 \(date) 应晚于现有密钥的启用日 \(latest)",
        en: "the new keys' first day \(date) is not after the present ones', \(latest)"),
      advice: Bilingual(zh: "选一个更晚的日期", en: "choose a later day"))
  }

  static func unusableIssuerID(_ id: String) -> Failure {
    Failure(
      Bilingual(
        zh: "发证机构标识 `\(id)` 含有标识中不能有的字符", en: "the issuer id `\(id)` has characters that no identifier may have"),
      advice: Bilingual(
        zh: "在 issuer 文档中只用字母、数字和 `.` `_` `:` `%` `-`；端口写作 `%3A`",
        en: "use letters, digits and `.` `_` `:` `%` `-` in the issuer document; a port is written `%3A`"))
  }
}
