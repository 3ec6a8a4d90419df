package import Diagnostics
import Standards
import Vocabulary

/// An occupation that its edition of the catalogue does not list.
protocol OccupationMessage: FindingMessage {
  init(occupation: Occupation, listed: [String])
}

package struct UnknownOccupation: OccupationMessage {
  package static let code: FindingCode = "TS3030"
  let occupation: Occupation
  let listed: [String]

  package var text: Bilingual {
    Bilingual(
      zh: "`\(occupation.catalogue)` 版大典中没有职业 `\(occupation.code)`",
      en: "edition `\(occupation.catalogue)` of the catalogue lists no occupation `\(occupation.code)`")
  }
  package var advice: Bilingual { .correctCode(occupation.code.description, among: listed) }
}

package struct OtherTitle: FindingMessage {
  package static let code: FindingCode = "TS3055"
  package static let severity: Severity = .warning
  let title: String
  let listed: String

  package var text: Bilingual {
    Bilingual(
      zh: "名称 `\(title)` 与大典中该职业的名称 `\(listed)` 不同",
      en: "its title `\(title)` is not the occupation's name in the catalogue, `\(listed)`")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "名称会印在证书上：改正错字，或改正职业编码；大典目录写错的，改正目录",
      en: "it stands on certificates: correct the title or the occupation's code, or the catalogue where that is wrong")
  }
}

package struct UnknownSuccessor: OccupationMessage {
  package static let code: FindingCode = "TS3032"
  let occupation: Occupation
  let listed: [String]

  package var text: Bilingual {
    Bilingual(
      zh: "所改为的职业 `\(occupation.code)` 不在 `\(occupation.catalogue)` 版大典中",
      en: "it became `\(occupation.code)`, which edition `\(occupation.catalogue)` of the catalogue does not list")
  }
  package var advice: Bilingual { .correctCode(occupation.code.description, among: listed) }
}

package struct OccupationOutsideCatalogue: FindingMessage {
  package static let code: FindingCode = "TS3031"
  package static let severity: Severity = .warning
  let code: OccupationCode
  let listed: [String]

  package var text: Bilingual {
    Bilingual(zh: "各版大典中都没有职业 `\(code)`", en: "no edition of the catalogue lists the occupation `\(code)`")
  }
  package var advice: Bilingual { .correctCode(code.description, among: listed) }
}

package struct CircularSuccession: FindingMessage {
  package static let code: FindingCode = "TS3033"
  let occupation: Occupation

  package var text: Bilingual {
    Bilingual(
      zh: "`\(occupation.catalogue)` 版的 `\(occupation.code)` 经由“改为”又回到自身",
      en: "`\(occupation.code)` of edition `\(occupation.catalogue)` becomes itself in the end")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "“改为”只从旧版指向新版：删去倒着写的一条", en: "`became` leads from an older edition to a newer: remove the one that leads back"
    )
  }
}

package struct RepeatedOccupation: FindingMessage {
  package static let code: FindingCode = "TS3034"
  let occupation: Occupation

  package var text: Bilingual {
    Bilingual(
      zh: "`\(occupation.catalogue)` 版的职业 `\(occupation.code)` 列了两次",
      en: "the occupation `\(occupation.code)` of edition `\(occupation.catalogue)` is listed twice")
  }
  package var advice: Bilingual {
    Bilingual(zh: "删去一处，或改正其中一个编码或版次", en: "remove one, or correct its code or edition")
  }
}

extension Bilingual {
  fileprivate static func correctCode(_ code: String, among listed: [String]) -> Bilingual {
    if let suggestion = Suggestion.nearest(to: code, among: listed) {
      return Bilingual(
        zh: "是否想写 `\(suggestion)`？若编码无误，在职业目录中补上它",
        en: "did you mean `\(suggestion)`? if the code is right, add it to the catalogue")
    }
    return Bilingual(
      zh: "核对编码与大典版次；若无误，在职业目录中补上它", en: "check the code and its edition; if both are right, add it to the catalogue")
  }
}
