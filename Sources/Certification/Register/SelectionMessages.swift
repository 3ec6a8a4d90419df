package import CompetencyModel
package import Diagnostics

/// Nothing that certificates are selected by is any certificate's.
package struct NothingSelected: FindingMessage, Hashable {
  package enum Reason: Hashable, Sendable {
    case batch(String)
    case model(ContentDigest)
    /// No decision has it.
    case clause(String)
    /// Decisions have it, but where no certificate rests on it.
    case clauseBearsNothing(String)
    case assessor(String)
    case suspendedFor(String)
    /// Each is some certificate's, but all of them none's.
    case together
  }

  package static let code: FindingCode = "TS6085"
  package let reason: Reason
  /// A name there is that it may have been meant for.
  package var nearest: String?

  package var text: Bilingual {
    switch reason {
    case .batch(let batch):
      Bilingual(zh: "登记簿中没有批次 `\(batch)`", en: "the register has no batch `\(batch)`")
    case .model(let model):
      Bilingual(
        zh: "登记簿中没有依据标准模型 `\(model)` 颁发的证书", en: "the register has no certificate issued under the model `\(model)`")
    case .clause(let clause):
      Bilingual(zh: "所查的评价结论都没有条款 `\(clause)`", en: "no decision looked at has a clause `\(clause)`")
    case .clauseBearsNothing(let clause):
      Bilingual(
        zh: "没有证书依据条款 `\(clause)`：评价结论中有它，但未达到，或不在证书所载的结论之内",
        en:
          "no certificate rests on the clause `\(clause)`: decisions have it, but it was not met there, or stands under "
          + "a verdict that the certificate does not state")
    case .assessor(let assessor):
      Bilingual(zh: "所查的记录中没有考评员 `\(assessor)`", en: "no record looked at has an assessor `\(assessor)`")
    case .suspendedFor(let cause):
      Bilingual(zh: "所选证书都不是因 `\(cause)` 暂停的", en: "no certificate selected is suspended for `\(cause)`")
    case .together:
      Bilingual(zh: "没有证书同时符合所给的各项", en: "no certificate has everything that was given")
    }
  }

  package var advice: Bilingual {
    if let nearest { return Bilingual(zh: "是否为 `\(nearest)`？", en: "did you mean `\(nearest)`?") }
    return switch reason {
    case .batch: Bilingual(zh: "用 `touchstone batch list` 查看批次", en: "see the batches with `touchstone batch list`")
    case .model:
      Bilingual(
        zh: "摘要见证书的 `model`，或 `touchstone merge` 的输出", en: "the digest stands in the certificates issued under it")
    case .clause, .clauseBearsNothing:
      Bilingual(
        zh: "用 `touchstone evaluate --trace full` 查看结论中各条款的名称与结果",
        en: "see the clauses' names and how they came out with `touchstone evaluate --trace full`")
    case .assessor: Bilingual(zh: "对照考生记录中的写法", en: "write it as the candidates' records do")
    case .suspendedFor:
      Bilingual(
        zh: "照登记的原文填写；不加 `--suspended-for` 的预览列出各原因",
        en: "write it as it is on record; a preview without `--suspended-for` shows the causes")
    case .together: Bilingual(zh: "少给一项再看", en: "look with one of them left out")
    }
  }
}

/// Certificates suspended for different causes, of which a reinstatement has to name one: who lifts the suspension after
/// an examination was looked into must not lift that of a fraud inquiry with it.
package struct SuspendedForSeveralCauses: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6086"
  /// How many of the certificates selected are suspended for each; the most frequent first.
  package let causes: [Cause]

  package struct Cause: Hashable, Sendable {
    package let cause: String
    package let count: Int
  }

  init(_ grounds: some Sequence<StatusEvent>) {
    causes = Dictionary(grouping: grounds, by: \.cause).map { Cause(cause: $0, count: $1.count) }
      .sorted { ($1.count, $0.cause) < ($0.count, $1.cause) }
  }

  package var text: Bilingual {
    func list(_ separator: String) -> String {
      causes.map { "`\($0.cause)` × \($0.count)" }.joined(separator: separator)
    }
    return Bilingual(
      zh: "所选证书因不同的原因暂停：\(list("、"))；未作任何改动",
      en: "the certificates selected are suspended for different causes: \(list(", ")); nothing was changed")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "用 `--suspended-for` 写明解除哪一个原因（照原文）；其余的暂停不变",
      en: "say with `--suspended-for` which of them is lifted, word for word; the others stay")
  }
}
