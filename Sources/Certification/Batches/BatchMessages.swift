package import CompetencyModel
package import Diagnostics
package import Vocabulary

/// A batch that no second person has released (rule 22).
package struct BatchNotReleased: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6016"
  package let batch: String
  /// The review that waits for its release; nil where there was none.
  package let waiting: Waiting?

  package struct Waiting: Hashable, Sendable {
    package let reviewer: String
    package let notice: NoticePeriod
    /// Who released the review that this one takes the place of; nil where there was none.
    package let released: String?
  }

  package var text: Bilingual {
    guard let waiting else {
      return Bilingual(zh: "批次 `\(batch)` 未经复核，不能发证", en: "batch `\(batch)` was not reviewed and cannot be issued")
    }
    guard let released = waiting.released else {
      return Bilingual(
        zh: "批次 `\(batch)` 已由 \(waiting.reviewer) 复核，但尚未由第二人放行，不能发证",
        en: "batch `\(batch)` was reviewed by \(waiting.reviewer), but released by no second person, and cannot be "
          + "issued")
    }
    return Bilingual(
      zh:
        "批次 `\(batch)` 在 \(released) 放行之后又由 \(waiting.reviewer) 重新复核（公示 \(waiting.notice.from) 至 \(waiting.notice.until)），尚未放行，不能发证",
      en:
        "batch `\(batch)` was reviewed anew by \(waiting.reviewer) after \(released) had released it, on notice \(waiting.notice.from) to \(waiting.notice.until), and cannot be issued before that review is released"
    )
  }

  package var advice: Bilingual {
    waiting == nil
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
    /// The second person looked at other decisions, or another review.
    case notWhatWasReviewed(ContentDigest, by: String)
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
    case .notWhatWasReviewed(let decisions, let person):
      Bilingual(
        zh: "给出的决定或确认码与 \(person) 最后复核的不符（批次 `\(batch)`，决定文件 SHA-256 \(decisions)）",
        en:
          "what was given is not what \(person) reviewed last for batch `\(batch)` (decisions with SHA-256 \(decisions))"
      )
    }
  }

  package var advice: Bilingual {
    switch reason {
    case .notReviewed:
      Bilingual(zh: "先用 `touchstone batch review` 复核", en: "review it first with `touchstone batch review`")
    case .samePerson:
      Bilingual(
        zh: "请另一人核对后放行；确为两人而姓名相含的，姓名较短者改用全名、不加附注（复核人须重新复核）",
        en: "have another person look at it and release it; where they are two and one's name is part of the other's, "
          + "whoever has the shorter one signs by the full name, without a remark (the reviewer by reviewing it anew)")
    case .onNotice(let notice):
      Bilingual(zh: "\(notice.until) 之后再放行", en: "release it after \(notice.until)")
    case .notWhatWasReviewed:
      Bilingual(
        zh: "用 `touchstone batch show` 查看最后一次复核，核对其决定文件后再放行",
        en: "see the last review with `touchstone batch show`, and look at its decisions before releasing it")
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
    /// The same application or decision as in a line before.
    case repeated(line: Int, first: Int)
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
    case .repeated(let line, let first):
      Bilingual(
        zh: "第 \(line) 行与第 \(first) 行是同一份申请的决定", en: "line \(line) decides the same application as line \(first)")
    case .nobodyAttained:
      Bilingual(zh: "没有人达到所申报的等级，无证可发", en: "nobody attained the level applied for, so there is nothing to issue")
    }
  }

  package var advice: Bilingual {
    switch fault {
    case .empty, .notADecision, .repeated:
      Bilingual(
        zh: "使用 `touchstone evaluate --out` 写出的文件，不要改动",
        en: "give the file that `touchstone evaluate --out` wrote, as it is")
    case .mixed: Bilingual(zh: "每次评价的决定单独复核", en: "review the decisions of each evaluation by themselves")
    case .nobodyAttained: Bilingual(zh: "检查是否选错了文件", en: "check that it is the right file")
    }
  }
}

/// Days of public notice on which nobody could have seen the decisions.
package struct NoticeRefused: FindingMessage, Error, Hashable {
  package enum Reason: Hashable, Sendable {
    case beforeDecisions(asOf: CalendarDate)
    case begunBefore(CalendarDate)
  }

  package static let code: FindingCode = "TS6020"
  package let batch: String
  package let notice: NoticePeriod
  package let reason: Reason

  package var text: Bilingual {
    switch reason {
    case .beforeDecisions(let asOf):
      Bilingual(
        zh: "批次 `\(batch)` 的公示首日 \(notice.from) 不在评价日 \(asOf) 之后",
        en: "the notice of batch `\(batch)` begins on \(notice.from), not after \(asOf), as of which it was decided")
    case .begunBefore(let today):
      Bilingual(
        zh: "批次 `\(batch)` 的公示首日 \(notice.from) 早于登记复核之日 \(today)",
        en: "the notice of batch `\(batch)` begins on \(notice.from), before \(today), the day of this review")
    }
  }

  package var advice: Bilingual {
    switch reason {
    case .beforeDecisions:
      Bilingual(zh: "结论作出之后才能公示；检查日期", en: "only what is decided can be on notice; check the dates")
    case .begunBefore:
      Bilingual(
        zh: "公示从今日或以后开始；此前确已公示的，用 --reason 写明，会记入登记簿",
        en:
          "let it begin today or later; where it was in public view before, say so with --reason, which goes on record")
    }
  }
}

/// A batch under review that is to be issued without.
package struct ReviewPassedOver: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6010"
  package let batch: String
  package let notice: NoticePeriod
  package let isReleased: Bool

  package var text: Bilingual {
    isReleased
      ? Bilingual(
        zh: "批次 `\(batch)` 已复核放行，不能再按未经复核发证",
        en: "batch `\(batch)` is reviewed and released, and cannot be issued unreviewed")
      : Bilingual(
        zh: "批次 `\(batch)` 正在复核（公示 \(notice.from) 至 \(notice.until)），不能按未经复核发证",
        en:
          "batch `\(batch)` is under review, on notice \(notice.from) to \(notice.until), and cannot be issued unreviewed"
      )
  }

  package var advice: Bilingual {
    isReleased
      ? Bilingual(zh: "去掉 --unreviewed", en: "leave --unreviewed away")
      : Bilingual(
        zh: "由另一人放行后发证，或另起批次号", en: "have another person release it first, or use another batch name")
  }
}
