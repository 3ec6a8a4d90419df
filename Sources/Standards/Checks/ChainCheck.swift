package import Diagnostics
import Vocabulary
import YAMLSource

/// A chain's nodes are told apart by their ids, its enterprises by their names and credit codes.
enum ChainCheck {
  static func findings(in chain: ChainDocument) -> [Finding] {
    sharedNames(chain) + unknownNodes(chain)
  }

  /// An enterprise may stand in several places, always under one name and code; no name stands for two.
  private static func sharedNames(_ chain: ChainDocument) -> [Finding] {
    var first: [String: (name: String, span: SourceSpan)] = [:]
    var codes: [String: Sited<CreditCode>] = [:]
    var findings: [Finding] = []
    for organisation in chain.organisations {
      for name in organisation.names {
        guard let earlier = first[name.value] else {
          first[name.value] = (organisation.name.value, name.span)
          continue
        }
        guard earlier.name != organisation.name.value else { continue }
        findings.append(
          SharedName.finding(name.value, earlier.name, organisation.name.value, at: name.span, first: earlier.span))
      }
      guard let code = organisation.creditCode else { continue }
      guard let earlier = codes[organisation.name.value] else {
        codes[organisation.name.value] = code
        continue
      }
      if earlier.value != code.value {
        findings.append(
          Finding(
            TwoCreditCodes(name: organisation.name.value, first: earlier.value, second: code.value), at: code.span,
            others: [SecondaryPlace(.source(earlier.span), Bilingual(zh: "另一个写在这里", en: "the other stands here"))]))
      }
    }
    return findings
  }

  private static func unknownNodes(_ chain: ChainDocument) -> [Finding] {
    let known = chain.nodes.map(\.id.value)
    return chain.leaders.flatMap(\.posts).flatMap(\.nodes).filter { !known.contains($0.value) }
      .map { Finding(UnknownNode(node: $0.value, known: known), at: $0.span) }
  }
}

package struct SharedName: FindingMessage {
  package static let code: FindingCode = "TS2060"
  let name: String
  let first: String
  let second: String

  static func finding(
    _ name: String, _ first: String, _ second: String, at span: SourceSpan, first earlier: SourceSpan
  ) -> Finding {
    Finding(
      SharedName(name: name, first: first, second: second), at: span,
      others: [SecondaryPlace(.source(earlier), Bilingual(zh: "已用在这里", en: "already used here"))])
  }

  package var text: Bilingual {
    Bilingual(
      zh: "`\(name)` 同时指两家企业：`\(first)` 与 `\(second)`",
      en: "`\(name)` stands for two enterprises, `\(first)` and `\(second)`")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "是同一家就用同一个名称，否则改正其中一处的别名或代码",
      en: "call it by one name where they are the same; else correct the alias or code of one of them")
  }
  package var rule: Bilingual? {
    Bilingual(zh: "考生的单位凭名称或信用代码对应到企业", en: "a candidate's employer is found by its name or credit code")
  }
}

package struct TwoCreditCodes: FindingMessage {
  package static let code: FindingCode = "TS2061"
  let name: String
  let first: CreditCode
  let second: CreditCode

  package var text: Bilingual {
    Bilingual(
      zh: "`\(name)` 有两个信用代码：`\(first)` 与 `\(second)`",
      en: "`\(name)` has two credit codes, `\(first)` and `\(second)`")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "改正写错的一个；确是两家企业就写全称加以区分",
      en: "correct the one that is wrong; where they are two enterprises, tell them apart by their full names")
  }
}

package struct UnknownNode: FindingMessage {
  package static let code: FindingCode = "TS2062"
  let node: String
  let known: [String]

  package var text: Bilingual {
    Bilingual(zh: "本产业链没有环节 `\(node)`", en: "the chain has no node `\(node)`")
  }
  package var advice: Bilingual {
    if let nearest = Suggestion.nearest(to: node, among: known) {
      return Bilingual(zh: "是否想写 `\(nearest)`？", en: "did you mean `\(nearest)`?")
    }
    return Bilingual(
      zh: "已有的环节：\(known.map { "`\($0)`" }.joined(separator: "、"))",
      en: "its nodes are \(known.map { "`\($0)`" }.joined(separator: ", "))")
  }
}
