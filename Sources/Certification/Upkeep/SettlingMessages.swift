package import Diagnostics

/// A register restored from a backup, of which nobody has said what was issued since.
package struct RestoreUnsettled: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6075"
  package let path: String
  /// The run that was to go on; nil where nothing was said of any.
  package let run: SerialRun?

  package init(path: String, run: SerialRun? = nil) {
    self.path = path
    self.run = run
  }

  package var text: Bilingual {
    guard let run else {
      return Bilingual(
        zh: "登记簿是从备份恢复的，备份之后发出过哪些编号尚未确认，不能发证",
        en: "the register was restored from a backup, and nobody has said what was issued since; nothing is issued")
    }
    return Bilingual(
      zh: "登记簿是从备份恢复的，`\(run.description)` 开头的编号在备份之后发到哪一号尚未确认，不能再发",
      en: "the register was restored from a backup, and nobody has said how far the numbers that begin with "
        + "`\(run.description)` went since; none of them is given")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "查明备份之后每个年度、等级发出的最后编号（证书文件、公布的信息、上报平台），运行 `touchstone register continue 编号… "
        + "--register \(path)`；其余确实没有再发过，加 --none-else",
      en: "find out the last number of each year and level issued after the backup (certificate files, what was "
        + "published or reported) and run `touchstone register continue NUMBER… --register \(path)`; add --none-else "
        + "where nothing else was issued")
  }
}

/// The same as it is told to whoever has just restored the register: what was asked is done, and this is left to do.
package struct RestoreToBeSettled: FindingMessage, Hashable {
  package static let code = RestoreUnsettled.code
  package static let severity: Severity = .warning
  private let unsettled: RestoreUnsettled

  package init(path: String) { unsettled = RestoreUnsettled(path: path) }

  package var text: Bilingual { unsettled.text }

  package var advice: Bilingual { unsettled.advice }
}

/// A last number that cannot be the last: the register itself knows of a later one.
package struct SerialBehind: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6082"
  package let number: CertificateNumber
  package let known: CertificateNumber

  package var text: Bilingual {
    Bilingual(
      zh: "`\(number)` 不是最后的编号：登记簿中该年度、等级已到 `\(known)`；未作任何改动",
      en:
        "`\(number)` is not the last number of its year and level: the register knows of `\(known)`; nothing was changed"
    )
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "给出备份之后发出的最后编号；备份之后该年度、等级没有再发，就给出 `\(known)`",
      en: "give the last one issued after the backup, or `\(known)` where none of that year and level was issued since")
  }
}

/// A number that this register cannot have given since the backup.
package struct RunImpossible: FindingMessage, Error, Hashable {
  package enum Reason: Hashable, Sendable {
    /// The prefixes that the register's institutions have.
    case institution([String])
    /// The years from the backup's to the present one, as numbers have them.
    case year([Int])
  }

  package static let code: FindingCode = "TS6083"
  package let number: CertificateNumber
  package let reason: Reason

  package var text: Bilingual {
    switch reason {
    case .institution:
      Bilingual(
        zh: "编号 `\(number)` 的前 13 位不属于本登记簿的机构；未作任何改动",
        en: "the first 13 characters of `\(number)` are none of this register's institutions; nothing was changed")
    case .year(let years):
      Bilingual(
        zh: "编号 `\(number)` 的年份（第 14–15 位）不在备份当年至今年（\(Self.span(years))）之内；未作任何改动",
        en: "the year of `\(number)`, positions 14–15, is not one from the backup's to the present one, "
          + "\(Self.span(years)); nothing was changed")
    }
  }

  package var advice: Bilingual {
    switch reason {
    case .institution(let known):
      Bilingual(
        zh: "核对编号；登记簿中有：\(Self.list(known, "、"))；备份之后新取得的站点序列码，用 --workspace 指明其 issuer 文档所在的工作区",
        en:
          "check the number; the register has \(Self.list(known, ", ")); for a site code obtained since the backup name "
          + "the workspace with its issuer document by --workspace")
    case .year:
      Bilingual(
        zh: "对照证书核对编号和本机日期；备份之后确曾以更早年份的发证日期发证的，用 --issue-year 写明该年",
        en: "check the number against the certificate, and this machine's date; where certificates issued since bear "
          + "an issue date of an earlier year, name that year by --issue-year")
    }
  }

  private static func span(_ years: [Int]) -> String {
    let texts = years.map { $0 < 10 ? "0\($0)" : "\($0)" }
    guard let first = texts.first, let last = texts.last, first != last else { return texts.first ?? "-" }
    return "\(first)–\(last)"
  }

  private static func list(_ prefixes: [String], _ separator: String) -> String {
    prefixes.isEmpty ? "-" : prefixes.map { "`\($0)`" }.joined(separator: separator)
  }
}
