package import Diagnostics

/// A register where a backup is to go.
package struct RegisterInTheWay: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6072"
  package let path: String

  package var text: Bilingual {
    Bilingual(zh: "`\(path)` 已有登记簿，不会覆盖", en: "there is a register at `\(path)`, which is not overwritten")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "另选路径；确要替换时加 --replace，原登记簿会另存保留",
      en: "choose another path; to replace it add --replace, and a copy of it is kept")
  }
}

/// A backup that lacks what the register in its place knows.
package struct BackupBehind: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6073"
  package let loss: RegisterLoss

  package var text: Bilingual {
    Bilingual(
      zh: "备份缺少现有登记簿中的 \(loss.text.zh)；没有恢复",
      en: "the backup lacks what the present register knows: \(loss.text.en); nothing was restored")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "用更新的备份；确要退回时加 --accept-loss：备份中已有证书的更正、状态和材料删除会保留"
        + (loss.differing.isEmpty ? "" : "（两边各有变更的，以备份为准，只保留撤销和作废）") + "，其余丢失，丢失的编号不会再次发出",
      en: "use a later backup; to go back all the same add --accept-loss: corrections, statuses and erasures of "
        + "certificates that the backup has are kept"
        + (loss.differing.isEmpty ? "" : " (of those with which both went on, only what ended them)")
        + ", the rest is lost, and lost numbers are not given again")
  }
}

/// Two registers that went on separately from one backup: they gave the same numbers to different people.
package struct RegistersParted: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6080"
  package let loss: RegisterLoss

  package var text: Bilingual {
    Bilingual(
      zh: "备份与现有登记簿曾各自发证，同一编号有两份不同的证书；备份缺少现有登记簿中的 \(loss.text.zh)；没有恢复",
      en:
        "the backup and the register in place issued separately, and numbers bear two different certificates; the "
        + "backup lacks \(loss.text.en); nothing was restored")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "先查明为何有两个登记簿同时发证，编号见标准输出，逐一核对持证人；确要以备份为准时加 --accept-loss："
        + "现有登记簿中这些编号的证书丢失，持证人核验不能通过，须重新发证",
      en:
        "find out how two registers came to issue, and go through the numbers on standard output with their holders; "
        + "for the backup's to stand add --accept-loss: the certificates that the register in place has under these "
        + "numbers are lost, no longer verify, and have to be issued anew")
  }
}

/// A backup that is not as a register must be.
package struct BackupUnsound: FindingMessage, Error {
  package static let code: FindingCode = "TS6081"
  package let unsound: RegisterUnsound

  package var text: Bilingual {
    Bilingual(
      zh: "不能用此备份恢复：\(unsound.text.zh)；没有恢复",
      en: "this backup cannot be restored: \(unsound.text.en); nothing was restored")
  }

  package var advice: Bilingual {
    Bilingual(zh: "保留原文件，改用另一份备份", en: "keep the file as it is, and use another backup")
  }
}

extension RegisterFailure {
  /// What stands in a register's place cannot be read, so that nobody can say what it knew.
  static func beyondReading(_ path: String) -> Failure {
    Failure(
      "现有登记簿 `\(path)` 已损坏，无法读取，不能与备份比对；没有恢复",
      "the register in place, `\(path)`, is damaged beyond reading and cannot be compared with the backup; nothing was "
        + "restored",
      advice: "确要用备份代替时加 --accept-loss：损坏的文件另存保留，备份之后发过的编号须随后用 `register continue` 写明",
      "to put the backup in its place all the same add --accept-loss: the damaged file is kept beside, and what was "
        + "issued after the backup has to be said with `register continue` then")
  }

  static func damagedBackup(_ path: String) -> Failure {
    Failure(
      "备份 `\(path)` 已损坏，无法读取；没有恢复", "backup `\(path)` is damaged beyond reading; nothing was restored",
      advice: "保留原文件，改用另一份备份", "keep the file as it is, and use another backup")
  }

  static func notABackup(_ path: String) -> Failure {
    Failure(
      "`\(path)` 不是登记簿的备份，或文件开头已损坏；没有恢复",
      "`\(path)` is not a backup of a register, or damaged from its beginning on; nothing was restored",
      advice: "检查备份文件的路径，或改用另一份备份", "check the path of the backup, or use another one")
  }

  static func cannotWrite(_ path: String, _ reason: Bilingual) -> Failure {
    Failure(
      "无法写入 `\(path)`：\(reason.zh)", "cannot write `\(path)`: \(reason.en)",
      advice: "检查目录是否存在、是否可写、磁盘是否已满", "check that the folder exists, is writable and has space left")
  }
}
