package import Diagnostics
import Vocabulary

/// A batch that no second person has released (rule 22).
package struct BatchNotReleased: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6016"
  package let batch: String
  /// Who reviewed it; nil where nobody did.
  package let reviewer: String?

  package var text: Bilingual {
    guard let reviewer else {
      return Bilingual(zh: "批次 `\(batch)` 未经复核，不能发证", en: "batch `\(batch)` was not reviewed and cannot be issued")
    }
    return Bilingual(
      zh: "批次 `\(batch)` 已由 \(reviewer) 复核，但尚未由第二人放行，不能发证",
      en: "batch `\(batch)` was reviewed by \(reviewer), but released by no second person, and cannot be issued")
  }

  package var advice: Bilingual {
    reviewer == nil
      ? Bilingual(
        zh: "先用 `touchstone batch review` 复核，公示后由另一人用 `touchstone batch release` 放行",
        en: "review it with `touchstone batch review`; after its notice another person releases it with "
          + "`touchstone batch release`")
      : Bilingual(
        zh: "公示期满后，由复核人以外的人用 `touchstone batch release` 放行",
        en: "once its notice is over, somebody else than the reviewer releases it with `touchstone batch release`")
  }
}

/// A release that may not be given.
package struct ReleaseRefused: FindingMessage, Error, Hashable {
  package enum Reason: Hashable, Sendable {
    case notReviewed
    case samePerson(String)
    case onNotice(NoticePeriod)
    case releasedBefore(by: String)
  }

  package static let code: FindingCode = "TS6017"
  package let batch: String
  package let reason: Reason

  package var text: Bilingual {
    switch reason {
    case .notReviewed:
      Bilingual(zh: "批次 `\(batch)` 未经复核，无从放行", en: "batch `\(batch)` was not reviewed, so there is nothing to release")
    case .samePerson(let person):
      Bilingual(
        zh: "批次 `\(batch)` 由 \(person) 复核，不能由同一人放行", en: "\(person) reviewed batch `\(batch)` and cannot release it too"
      )
    case .onNotice(let notice):
      Bilingual(
        zh: "批次 `\(batch)` 的公示期为 \(notice.from) 至 \(notice.until)，尚未期满",
        en: "the notice of batch `\(batch)`, \(notice.from) to \(notice.until), is not over")
    case .releasedBefore(let person):
      Bilingual(zh: "批次 `\(batch)` 已由 \(person) 放行", en: "batch `\(batch)` was released by \(person) already")
    }
  }

  package var advice: Bilingual {
    switch reason {
    case .notReviewed:
      Bilingual(zh: "先用 `touchstone batch review` 复核", en: "review it first with `touchstone batch review`")
    case .samePerson: Bilingual(zh: "请另一人核对后放行", en: "have another person look at it and release it")
    case .onNotice(let notice):
      Bilingual(zh: "\(notice.until) 之后再放行", en: "release it after \(notice.until)")
    case .releasedBefore:
      Bilingual(
        zh: "直接发证；结论有变时先重新复核", en: "issue it; where decisions have changed, it has to be reviewed again first")
    }
  }
}

/// A file that cannot be reviewed as the decisions of a batch.
package struct UnusableDecisions: FindingMessage, Error, Hashable {
  package enum Fault: Hashable, Sendable {
    case empty
    case notADecision(line: Int)
    case mixed(line: Int)
    case nobodyAttained
  }

  package static let code: FindingCode = "TS6018"
  package let fault: Fault

  package var text: Bilingual {
    switch fault {
    case .empty: Bilingual(zh: "文件里没有决定", en: "there is no decision in the file")
    case .notADecision(let line):
      Bilingual(zh: "第 \(line) 行不是完整的决定", en: "line \(line) is no whole decision")
    case .mixed(let line):
      Bilingual(
        zh: "第 \(line) 行的认定方案、评价日或标准模型与前面各行不同",
        en: "line \(line) has another scheme, as-of date or model than those before it")
    case .nobodyAttained:
      Bilingual(zh: "没有人达到所申报的等级，无证可发", en: "nobody attained the level applied for, so there is nothing to issue")
    }
  }

  package var advice: Bilingual {
    switch fault {
    case .empty, .notADecision:
      Bilingual(
        zh: "使用 `touchstone evaluate --out` 写出的文件，不要改动",
        en: "give the file that `touchstone evaluate --out` wrote, as it is")
    case .mixed: Bilingual(zh: "每次评价的决定单独复核", en: "review the decisions of each evaluation by themselves")
    case .nobodyAttained: Bilingual(zh: "检查是否选错了文件", en: "check that it is the right file")
    }
  }
}
