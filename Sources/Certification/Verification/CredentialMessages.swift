package import CanonicalJSON
package import Diagnostics
package import Vocabulary

/// A file that is no credential of ours in form: nothing it says can be looked at.
package struct MalformedCredential: FindingMessage, Error, Hashable {
  package enum Part: String, Hashable, Sendable {
    case header
    case payload
    /// A JSON file, whole.
    case document
  }

  package enum Fault: Hashable, Sendable {
    case parts
    case encoding(Part)
    case json(Part, JSONSyntaxError)
    case notCanonical(Part)
    case header
    case claims
    case signature
    case document
    case proof
  }

  package static let code: FindingCode = "TS6021"
  package let fault: Fault

  init(_ fault: Fault) { self.fault = fault }

  package var text: Bilingual {
    switch fault {
    case .parts:
      Bilingual(zh: "不是证书凭证：应为以点分隔的三段", en: "this is no certificate credential: it is not three parts joined by dots")
    case .encoding(let part):
      Bilingual(zh: "证书凭证的 `\(part.rawValue)` 段编码有误", en: "the `\(part.rawValue)` part is not properly encoded")
    case .json(let part, let error):
      if case .duplicateKey(let key) = error.reason {
        Bilingual(
          zh: "证书凭证的 `\(part.rawValue)` 段中键 `\(key)` 重复", en: "the `\(part.rawValue)` part has the key `\(key)` twice")
      } else {
        Bilingual(
          zh: "证书凭证的 `\(part.rawValue)` 段不是合法的 JSON（第 \(error.offset) 字节）",
          en: "the `\(part.rawValue)` part is not valid JSON (at byte \(error.offset))")
      }
    case .notCanonical(let part):
      Bilingual(zh: "证书凭证的 `\(part.rawValue)` 段不是规范写法", en: "the `\(part.rawValue)` part is not in canonical form")
    case .header:
      Bilingual(
        zh: "证书凭证的头部应只含 `alg` = `ES256` 和公钥 `jwk`",
        en: "the header does not hold exactly `alg`, being `ES256`, and the public key `jwk`")
    case .claims:
      Bilingual(
        zh: "证书凭证缺少发证机构、持证人、编号或生效日期的声明",
        en: "the credential does not state its issuer, subject, id and first day of validity")
    case .signature:
      Bilingual(zh: "证书凭证的签名段长度或编码有误", en: "the signature part has a wrong length or encoding")
    case .document:
      Bilingual(zh: "不是证书凭证的 JSON 文件", en: "this is no JSON file of a certificate credential")
    case .proof:
      Bilingual(
        zh: "证书凭证的 `proof` 应恰好是一个 `eddsa-rdfc-2022` 证明", en: "`proof` does not hold exactly one `eddsa-rdfc-2022` proof"
      )
    }
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "请向持证人或发证机构索取原始的 `.jwt` 或 `.json` 文件，不要复制粘贴其中一部分",
      en: "ask the holder or the issuer for the original `.jwt` or `.json` file; do not copy parts of it")
  }
}

/// An issuer that the verifier has not been told to trust.
package struct UnknownIssuer: FindingMessage, Hashable {
  package static let code: FindingCode = "TS6022"
  package let issuer: String

  package var text: Bilingual {
    Bilingual(zh: "信任文件中没有发证机构 `\(issuer)`", en: "the trust file has no issuer `\(issuer)`")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "先在机构查询网站核实该机构，再把其公布的公钥加入信任文件；证书自带的公钥不能作为依据",
      en: "look the institution up on the official site, then add the key it publishes to the trust file; "
        + "the key inside a certificate is no proof")
  }
}

/// A key of a trusted issuer's certificate that the trust file does not accept for it.
package struct KeyNotAccepted: FindingMessage, Hashable {
  package enum Reason: Hashable, Sendable {
    case notPinned
    case outsideValidity(issued: CalendarDate, from: CalendarDate, until: CalendarDate?)
  }

  package static let code: FindingCode = "TS6023"
  package let issuer: String
  package let key: String
  package let reason: Reason

  package var text: Bilingual {
    switch reason {
    case .notPinned:
      Bilingual(
        zh: "密钥 `\(key)` 不是信任文件为 `\(issuer)` 登记的密钥", en: "key `\(key)` is none that the trust file gives `\(issuer)`")
    case .outsideValidity(let issued, let from, let until):
      Bilingual(
        zh: "发证日期 \(issued) 不在密钥 `\(key)` 的有效期内（\(from) 至 \(until.map(\.description) ?? "长期")）",
        en: "the issue date \(issued) is outside the period of key `\(key)`, \(from) to "
          + "\(until.map(\.description) ?? "further notice")")
    }
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "不要接受此证书，除非发证机构确认使用该密钥；确认后更新信任文件",
      en: "do not accept the certificate unless its issuer confirms the key; then update the trust file")
  }
}

/// A signature that does not belong to what is signed.
package struct ForgedSignature: FindingMessage, Hashable {
  package static let code: FindingCode = "TS6024"
  package let issuer: String

  package var text: Bilingual {
    Bilingual(
      zh: "签名与内容不符：不是 `\(issuer)` 签发的内容，或签发后被改动",
      en: "the signature does not fit the content: `\(issuer)` did not sign this, or it was changed afterwards")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "不要接受此证书；向发证机构核实编号，并索取原始文件",
      en: "do not accept the certificate; ask its issuer about the number, and for the original file")
  }
}

/// A credential that says something outside the table of terms, or not in the form the table gives.
package struct ForeignTerms: FindingMessage, Hashable {
  package static let code: FindingCode = "TS6025"
  package let violations: [TermViolation]

  package init(violations: [TermViolation]) { self.violations = violations }

  package var text: Bilingual {
    guard let first = violations.first else {
      return Bilingual(zh: "证书内容不符合证书格式", en: "the content is not in the form of a certificate")
    }
    let place = first.pointer
    let more = violations.count - 1
    let (zh, en): (String, String) =
      switch first.fault {
      case .foreignKey: ("`\(place)` 不是证书的内容项", "`\(place)` is no term of a certificate")
      case .missing: ("缺少 `\(place)`", "`\(place)` is missing")
      case .wrongValue: ("`\(place)` 的值不对", "`\(place)` has a wrong value")
      case .controlCharacter: ("`\(place)` 含有控制字符", "`\(place)` contains control characters")
      case .repeatedNode: ("`\(place)` 与另一处重复", "`\(place)` repeats the id of another part")
      case .danglingReference: ("`\(place)` 指向不存在的部分", "`\(place)` names a part that does not exist")
      }
    guard more > 0 else { return Bilingual(zh: zh, en: en) }
    return Bilingual(zh: "\(zh)（另有 \(more) 处）", en: "\(en), and \(more) more")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "不要依据此文件；可能由更新版本签发，请升级后再验证，或向发证机构核实",
      en: "do not rely on this file; it may be of a newer version: update and verify again, or ask its issuer")
  }

  package var rule: Bilingual? {
    Bilingual(
      zh: "证书只能包含约定的内容项，多出的内容可能未被签名覆盖",
      en: "a certificate holds only agreed terms; anything else may not be covered by the signature")
  }
}

/// Claims of the JWT that contradict the credential inside it.
package struct ClaimMismatch: FindingMessage, Hashable {
  package static let code: FindingCode = "TS6026"
  package let claims: [String]

  package var text: Bilingual {
    Bilingual(
      zh: "声明 \(claims.map { "`\($0)`" }.joined(separator: "、")) 与凭证内容不一致",
      en: "the claims \(claims.map { "`\($0)`" }.joined(separator: ", ")) contradict the credential")
  }

  package var advice: Bilingual {
    Bilingual(zh: "不要接受此证书，并告知发证机构", en: "do not accept the certificate; tell the institution that issued it")
  }
}
