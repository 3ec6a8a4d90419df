package import Diagnostics
package import Vocabulary

/// A batch whose dates cannot be: what is certified was attained first, and decided before it was on notice.
package struct BatchDatesRefused: FindingMessage, Error, Hashable {
  package enum Reason: Hashable, Sendable {
    case awardInFuture(award: CalendarDate, today: CalendarDate)
    case issueInFuture(issue: CalendarDate, today: CalendarDate)
    case issuedBeforeAward(issue: CalendarDate, award: CalendarDate)
    case issuedOnNotice(issue: CalendarDate, notice: NoticePeriod)
  }

  package static let code: FindingCode = "TS6004"
  package let reason: Reason

  package init(reason: Reason) { self.reason = reason }

  package var text: Bilingual {
    switch reason {
    case .awardInFuture(let award, let today):
      Bilingual(zh: "评价日 \(award) 在今天（\(today)）之后", en: "the as-of date \(award) is after today, \(today)")
    case .issueInFuture(let issue, let today):
      Bilingual(zh: "发证日期 \(issue) 在今天（\(today)）之后", en: "the issue date \(issue) is after today, \(today)")
    case .issuedBeforeAward(let issue, let award):
      Bilingual(zh: "发证日期 \(issue) 早于评价日 \(award)", en: "the issue date \(issue) is before the as-of date \(award)")
    case .issuedOnNotice(let issue, let notice):
      Bilingual(
        zh: "发证日期 \(issue) 不在公示期满（\(notice.until)）之后",
        en: "the issue date \(issue) is not after the end of the public notice, \(notice.until)")
    }
  }

  package var advice: Bilingual {
    switch reason {
    case .awardInFuture: Bilingual(zh: "检查 `--as-of`", en: "check `--as-of`")
    case .issueInFuture:
      Bilingual(zh: "检查 `--issue-date`；到那天再发证", en: "check `--issue-date`, or issue it on that day")
    case .issuedBeforeAward:
      Bilingual(
        zh: "检查 `--issue-date` 与 `--as-of`：先评定，后发证",
        en: "check `--issue-date` and `--as-of`: what is certified was attained before")
    case .issuedOnNotice: Bilingual(zh: "用公示期满之后的日期", en: "give a day after the notice")
    }
  }
}

/// A certificate whose own dates contradict each other, or have not come yet.
package struct CertificateDatesRefused: FindingMessage, Hashable {
  package static let code: FindingCode = "TS6028"
  package let awarded: CalendarDate
  package let issued: CalendarDate

  package var text: Bilingual {
    awarded > issued
      ? Bilingual(
        zh: "评定日期 \(awarded) 在发证日期 \(issued) 之后", en: "it was awarded on \(awarded), after it was issued on \(issued)")
      : Bilingual(zh: "证书自 \(issued) 起才有效", en: "it is not valid before \(issued)")
  }

  package var advice: Bilingual {
    awarded > issued
      ? Bilingual(zh: "不要接受此证书，并告知发证机构", en: "do not accept the certificate; tell the institution that issued it")
      : Bilingual(zh: "到那天再核验；检查本机日期", en: "verify it again on that day; check this machine's date")
  }
}
