package import Diagnostics
import Vocabulary

/// A status list from which nothing can be said.
package struct UnusableStatusList: FindingMessage, Hashable {
  package enum Fault: Error, Hashable, Sendable {
    case missing(String)
    case notSigned(String)
    case notYet(from: Timestamp)
    case stale(until: Timestamp)
  }

  package static let code: FindingCode = "TS6036"
  package static let severity: Severity = .warning
  package let purpose: StatusPurpose
  package let fault: Fault

  package var text: Bilingual {
    switch fault {
    case .missing(let url):
      Bilingual(
        zh: "没有\(purpose.chinese)状态列表 `\(url)`", en: "the \(purpose.rawValue) list `\(url)` is not at hand")
    case .notSigned(let url):
      Bilingual(
        zh: "\(purpose.chinese)状态列表 `\(url)` 不是发证机构签发的，或被改动",
        en: "the \(purpose.rawValue) list `\(url)` was not signed by the issuer, or was changed afterwards")
    case .notYet(let from):
      Bilingual(
        zh: "\(purpose.chinese)状态列表自 \(from) 起才有效", en: "the \(purpose.rawValue) list counts only from \(from) on")
    case .stale(let until):
      Bilingual(
        zh: "\(purpose.chinese)状态列表已于 \(until) 过期", en: "the \(purpose.rawValue) list is out of date since \(until)")
    }
  }

  package var advice: Bilingual {
    switch fault {
    case .missing, .stale:
      Bilingual(
        zh: "从发证机构公布的地址下载最新的状态列表，用 `--status-lists` 指定",
        en: "fetch the present list from where the issuer publishes it, and give it with `--status-lists`")
    case .notSigned:
      Bilingual(
        zh: "重新下载状态列表；仍不符时告知发证机构", en: "fetch the list again; if it still does not fit, tell the issuer")
    case .notYet:
      Bilingual(zh: "校准本机时间", en: "set this machine's clock")
    }
  }
}

/// A certificate that names no status list.
package struct NoStatusEntry: FindingMessage, Hashable {
  package static let code: FindingCode = "TS6037"
  package static let severity: Severity = .warning
  package let number: CertificateNumber

  package var text: Bilingual {
    Bilingual(zh: "证书 `\(number)` 不在任何状态列表上", en: "certificate `\(number)` is on no status list")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "用 `--register` 指定登记簿，或在官方网站按编号查询",
      en: "give the register with `--register`, or look the number up on the official site")
  }
}

/// A file that is no status list.
package struct MalformedStatusList: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6053"

  package var text: Bilingual {
    Bilingual(zh: "不是状态列表文件，或已损坏", en: "this is no status list, or it is damaged")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "从发证机构公布的地址重新下载", en: "fetch it again from where the issuer publishes it")
  }
}
