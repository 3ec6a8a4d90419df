package import Diagnostics
import LearnerRecords
import Vocabulary

/// A candidate who gets no certificate.
package struct NotIssued: FindingMessage, Error, Hashable {
  package enum Reason: Hashable, Sendable {
    /// At most one live certificate per person, occupation, work type, level and kind (rule 15).
    case liveCertificate(CertificateNumber, batch: String, status: CertificateStatus)
    /// It was this person's before its document number was corrected, and is so still (rule 15).
    case heldBeforeCorrection(CertificateNumber, batch: String, status: CertificateStatus)
    /// 学徒工, 特级技师 and 首席技师 have no 22-character number.
    case levelWithoutNumber(String)
    /// The decision is not among those that were reviewed and released (rule 22).
    case notReviewed(batch: String)
    /// The award that the level is attained by has been used for another certificate (rule 28).
    case awardUsed(String, certificate: CertificateNumber)
  }

  package static let code: FindingCode = "TS6011"
  package let applicationID: String
  package let reason: Reason

  package var text: Bilingual {
    switch reason {
    case .liveCertificate(let number, let batch, let status):
      Bilingual(
        zh: "`\(applicationID)` 未发证：此人已有同职业同等级证书 `\(number)`（批次 `\(batch)`，\(status.chinese)）",
        en: "`\(applicationID)` gets no certificate: this person has `\(number)` for the same occupation and level "
          + "already (batch `\(batch)`, \(status.rawValue))")
    case .heldBeforeCorrection(let number, let batch, let status):
      Bilingual(
        zh: "`\(applicationID)` 未发证：此人已有同职业同等级证书 `\(number)`（批次 `\(batch)`，\(status.chinese)），其证件号码已更正，"
          + "这里是更正前的号码",
        en: "`\(applicationID)` gets no certificate: this person has `\(number)` for the same occupation and level "
          + "already (batch `\(batch)`, \(status.rawValue)); its document number was corrected, and this is the one before"
      )
    case .levelWithoutNumber(let level):
      Bilingual(
        zh: "`\(applicationID)` 未发证：等级 `\(level)` 没有国家证书编号",
        en: "`\(applicationID)` gets no certificate: level `\(level)` has no national certificate number")
    case .awardUsed(let award, let number):
      Bilingual(
        zh: "`\(applicationID)` 未发证：所凭的竞赛获奖（\(Award.words(ofIdentity: award).zh)）已用于证书 `\(number)`",
        en: "`\(applicationID)` gets no certificate: the award it goes by (\(award)) has been used for certificate "
          + "`\(number)`")
    case .notReviewed(let batch):
      Bilingual(
        zh: "`\(applicationID)` 未发证：这一结论不在批次 `\(batch)` 经复核放行的结论之内",
        en: "`\(applicationID)` gets no certificate: the decision is none of those reviewed and released with batch "
          + "`\(batch)`")
    }
  }

  package var advice: Bilingual {
    switch reason {
    case .liveCertificate:
      Bilingual(
        zh: "遗失请补发，信息有误请更正；原证书确属错发时先撤销",
        en: "reissue a lost one, correct a wrong one; revoke the first only if it should not have been issued")
    case .heldBeforeCorrection:
      Bilingual(
        zh: "在考生名单中改用更正后的证件号码；确为同名的另一人时，先撤销该证书，按更正后的信息重新颁发",
        en:
          "write the corrected document number in the list of candidates; where it is another person of the same name, "
          + "revoke that certificate first and issue it anew with the corrected details")
    case .levelWithoutNumber:
      Bilingual(
        zh: "检查等级体系文档中该等级的 `编号数字`；学徒工、特级技师、首席技师不适用 22 位编号",
        en: "check `digit` of that step in the ladder document; not every step has a 22-character number")
    case .awardUsed:
      Bilingual(
        zh: "一次获奖只用一次：按考核成绩申报，或凭另一次获奖；原证书确属错发时先撤销",
        en: "an award counts once: apply by examination or by another award; revoke the first certificate only if it "
          + "should not have been issued")
    case .notReviewed:
      Bilingual(
        zh: "复核之后记录有变：重新评价、复核并放行", en: "the record changed after the review: evaluate, review and release again")
    }
  }
}

/// The same application again, with another record or decision than its certificate was issued from.
package struct IssuedFromOtherInputs: FindingMessage, Hashable {
  package static let code: FindingCode = "TS6012"
  package static let severity: Severity = .warning
  package let applicationID: String
  package let number: CertificateNumber

  package var text: Bilingual {
    Bilingual(
      zh: "`\(applicationID)` 的证书 `\(number)` 是按不同的材料或结论颁发的；证书未变",
      en: "certificate `\(number)` of `\(applicationID)` was issued from another record or decision; it stays as it is")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "材料确有变化时，请用更正或撤销后重新颁发",
      en: "if the record really changed, correct the certificate, or revoke it and issue anew")
  }
}

/// A batch name that stands in the register for something else.
package struct BatchDiffers: FindingMessage, Error, Hashable {
  package enum Part: String, Hashable, Sendable {
    case scheme
    case issuer
    case numbering
    case asOf
    case issueDate
    case cohort
    case model
    case review

    var chinese: String {
      switch self {
      case .scheme: "评价方案"
      case .issuer: "发证机构"
      case .numbering: "编号前 13 位"
      case .asOf: "评价基准日"
      case .issueDate: "发证日期"
      case .cohort: "标准版次"
      case .model: "标准模型"
      case .review: "复核方式"
      }
    }

    var english: String {
      switch self {
      case .scheme: "scheme"
      case .issuer: "issuer"
      case .numbering: "numbering prefix"
      case .asOf: "as-of date"
      case .issueDate: "issue date"
      case .cohort: "cohort"
      case .model: "model"
      case .review: "kind of review"
      }
    }
  }

  package static let code: FindingCode = "TS6013"
  package let batch: String
  package let part: Part
  package let registered: String
  package let given: String

  package var text: Bilingual {
    if part == .review {
      let words = ["reviewed": "经复核", "unreviewed": "未经复核"]
      return Bilingual(
        zh: "批次 `\(batch)` 登记为\(words[registered] ?? registered)发证，这次是\(words[given] ?? given)",
        en: "batch `\(batch)` stands in the register as \(registered), now it is \(given)")
    }
    return Bilingual(
      zh: "批次 `\(batch)` 的\(part.chinese)登记为 `\(registered)`，这次是 `\(given)`",
      en: "batch `\(batch)` stands in the register with \(part.english) `\(registered)`, now it is `\(given)`")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "继续原批次时请用登记的值，否则另起批次号", en: "use the registered value to go on with that batch, or give another batch name")
  }
}

/// A change of status that cannot follow the present one.
package struct StatusChangeRefused: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6014"
  package let number: CertificateNumber
  package let change: StatusChange
  package let status: CertificateStatus
  /// The ground of suspension that was to be lifted, where one was named.
  package var ground: String?

  package var text: Bilingual {
    if let ground, change == .reinstated, status == .suspended {
      return Bilingual(
        zh: "证书 `\(number)` 不是因 `\(ground)` 暂停的", en: "certificate `\(number)` is not suspended for `\(ground)`")
    }
    if change == .suspended, status == .suspended {
      return Bilingual(
        zh: "证书 `\(number)` 已因同一原因暂停", en: "certificate `\(number)` is suspended for that cause already")
    }
    if change == .reinstated, status == .suspended {
      return Bilingual(
        zh: "证书 `\(number)` 因不止一个原因暂停，须写明解除哪一个",
        en: "certificate `\(number)` is suspended for more than one cause, and it is not said which is lifted")
    }
    return Bilingual(
      zh: "证书 `\(number)` 当前为“\(status.chinese)”，不能\(change.chinese)",
      en: "certificate `\(number)` is \(status.rawValue) and cannot be \(change.rawValue)")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "先用 `touchstone register history \(number)` 查看该证书的状态记录",
      en: "look at the certificate's history first: `touchstone register history \(number)`")
  }
}

/// A print serial (印制流水码) that stands on another paper.
package struct PrintSerialUsed: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6007"
  package let printSerial: String
  package let number: CertificateNumber

  package var text: Bilingual {
    Bilingual(
      zh: "印制流水码 `\(printSerial)` 已用于证书 `\(number)`",
      en: "print serial `\(printSerial)` was used before, for certificate `\(number)`")
  }

  package var advice: Bilingual {
    Bilingual(zh: "对照新印的证书，重新填写其流水码", en: "copy the serial from the certificate as it was printed anew")
  }
}

/// A number that the register does not hold.
package struct NotInRegister: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6031"
  package let number: CertificateNumber

  package var text: Bilingual {
    Bilingual(zh: "登记簿中没有证书 `\(number)`", en: "the register has no certificate `\(number)`")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "检查编号，并确认使用的是该发证机构的登记簿", en: "check the number, and that this is the register of its issuer")
  }
}
