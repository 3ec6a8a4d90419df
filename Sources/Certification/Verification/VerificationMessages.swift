package import Diagnostics

/// A certificate that the register, or a status list, does not hold to be in force.
package struct NotInForce: FindingMessage, Hashable {
  package enum Source: Hashable, Sendable {
    case register
    case list(validUntil: Timestamp)
  }

  package static let code: FindingCode = "TS6032"
  package let number: CertificateNumber
  package let status: CertificateStatus
  package let source: Source

  package var text: Bilingual {
    switch source {
    case .register:
      Bilingual(
        zh: "证书 `\(number)` 的登记状态为“\(status.chinese)”",
        en: "certificate `\(number)` is \(status.rawValue) in the register")
    case .list(let validUntil):
      Bilingual(
        zh: "证书 `\(number)` 在发证机构的状态列表（有效至 \(validUntil)）上为“\(status.chinese)”",
        en: "certificate `\(number)` is \(status.rawValue) by its issuer's status list, valid until \(validUntil)")
    }
  }

  package var advice: Bilingual {
    switch status {
    case .suspended:
      Bilingual(zh: "暂停期间不要接受；向发证机构了解原因", en: "do not accept it while suspended; ask its issuer why")
    case .superseded:
      Bilingual(zh: "请持证人出示更正后的证书", en: "ask the holder for the corrected certificate")
    case .issued, .revoked, .cancelled:
      Bilingual(zh: "不要接受此证书", en: "do not accept the certificate")
    }
  }
}

/// A certificate that differs from what the register keeps of it.
package struct BindingBroken: FindingMessage, Hashable {
  package enum Part: String, Hashable, Sendable {
    case text
    case disclosure
    case record
    case decision
    case model
    case lock
  }

  package static let code: FindingCode = "TS6033"
  package let number: CertificateNumber
  package let part: Part

  package var text: Bilingual {
    switch part {
    case .text:
      Bilingual(
        zh: "登记簿中编号 `\(number)` 的证书内容与此文件不同", en: "the register holds another text for certificate `\(number)`")
    case .disclosure:
      Bilingual(
        zh: "登记簿中证书 `\(number)` 的披露文件与证书不符",
        en: "the disclosure kept with certificate `\(number)` is not that of the certificate")
    case .record:
      Bilingual(
        zh: "登记簿中证书 `\(number)` 的考生记录与证书所依据的不符",
        en: "the record kept with certificate `\(number)` is not the one it was issued from")
    case .decision:
      Bilingual(
        zh: "登记簿中证书 `\(number)` 的评价结论与证书所依据的不符",
        en: "the decision kept with certificate `\(number)` is not the one it was issued from")
    case .model:
      Bilingual(
        zh: "登记簿中没有证书 `\(number)` 所依据的标准模型",
        en: "the register does not hold the model that certificate `\(number)` was issued under")
    case .lock:
      Bilingual(
        zh: "登记簿中没有证书 `\(number)` 所依据的标准锁定文件",
        en: "the register does not hold the lock file that certificate `\(number)` was issued under")
    }
  }

  package var advice: Bilingual {
    switch part {
    case .text:
      Bilingual(
        zh: "以登记簿为准；证书可能已更正，或文件出自另一登记簿",
        en: "the register counts; the certificate may have been corrected, or the file belongs to another register")
    case .disclosure, .record, .decision, .model, .lock:
      Bilingual(
        zh: "登记簿可能被改动：保留原文件，与备份比对", en: "the register may have been tampered with: keep it and compare with a backup")
    }
  }
}

/// Without the register nobody can say whether a certificate still stands.
package struct NoRegister: FindingMessage, Hashable {
  package static let code: FindingCode = "TS6034"
  package static let severity: Severity = .warning

  package var text: Bilingual {
    Bilingual(
      zh: "没有登记簿或状态列表，无法得知证书是否已被暂停、撤销或更正",
      en: "without the register or its status lists it cannot be said whether the certificate was suspended, revoked "
        + "or corrected")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "用 `--register` 指定登记簿，用 `--status-lists` 指定状态列表，或在官方网站按编号查询",
      en: "give `--register` or `--status-lists`, or look the number up on the official site")
  }
}

/// A question that an earlier answer left without meaning.
package struct NotReached: FindingMessage, Hashable {
  package static let code: FindingCode = "TS6035"
  package static let severity: Severity = .warning
  package let stop: CheckName

  init(after stop: CheckName) { self.stop = stop }

  package var text: Bilingual {
    Bilingual(zh: "因“\(stop.chinese)”未通过而未检查", en: "not checked, because `\(stop.rawValue)` did not pass")
  }

  package var advice: Bilingual {
    Bilingual(zh: "先解决“\(stop.chinese)”一项", en: "settle `\(stop.rawValue)` first")
  }
}

/// A disclosure that goes with another certificate.
package struct DisclosureOfAnother: FindingMessage, Hashable {
  package static let code: FindingCode = "TS6041"
  package let number: CertificateNumber

  package var text: Bilingual {
    Bilingual(
      zh: "披露文件属于另一份证书（编号 `\(number)`）", en: "the disclosure is of another certificate (number `\(number)`)")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "使用与此证书一同交付的披露文件；证书更正后披露文件也随之更换",
      en: "use the one that came with this certificate; a corrected certificate has a new one")
  }
}

/// A holder who is not the person claimed.
package struct HolderDiffers: FindingMessage, Hashable {
  package enum Part: Hashable, Sendable {
    case number
    case name
  }

  package static let code: FindingCode = "TS6042"
  package let part: Part

  package var text: Bilingual {
    switch part {
    case .number: Bilingual(zh: "证书不是该证件号码持有人的", en: "the certificate is not of the holder of this document number")
    case .name: Bilingual(zh: "证书上的姓名与所给姓名不符", en: "the name on the certificate is another than the one given")
    }
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "核对身份证件；一致时向发证机构查询是否登记有误", en: "check the identity document; if it is right, ask the issuer about the entry")
  }
}

/// Whose certificate it is can be said only with the holder's disclosure.
package struct DisclosureNeeded: FindingMessage, Hashable {
  package static let code: FindingCode = "TS6043"
  package static let severity: Severity = .warning

  package var text: Bilingual {
    Bilingual(
      zh: "证书不含明文身份，没有披露文件无法核对持证人",
      en: "a certificate holds no identity in clear, and without the disclosure its holder cannot be checked")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "请持证人提供 `.disclosure.json` 文件，并用 `--disclosure` 指定",
      en: "ask the holder for the `.disclosure.json` file and give it with `--disclosure`")
  }
}
