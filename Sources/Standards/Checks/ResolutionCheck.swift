package import Diagnostics
import Vocabulary
import YAMLSource

/// What can be said of a resolution without the documents it speaks of.
enum ResolutionCheck {
  static func findings(in document: ResolutionsDocument) -> [Finding] {
    document.resolutions.map(\.value).flatMap(findings)
  }

  fileprivate static func findings(in resolution: Resolution) -> [Finding] {
    [oneSided(resolution), impossible(resolution), expired(resolution)].compactMap(\.self)
  }

  private static func oneSided(_ resolution: Resolution) -> Finding? {
    let (first, second) = (resolution.first.value.place, resolution.second.value.place)
    guard first.value == second.value else { return nil }
    return Finding(
      OneSidedResolution(place: first.value), at: second.span,
      others: [SecondaryPlace(.source(first.span), Bilingual(zh: "另一方也是它", en: "the other side is the same"))])
  }

  private static func impossible(_ resolution: Resolution) -> Finding? {
    let (kind, choice) = (resolution.conflict, resolution.choice)
    guard !kind.value.choices.contains(choice.value) else { return nil }
    return Finding(
      ImpossibleChoice(kind: kind.value, choice: choice.value), at: choice.span,
      others: [SecondaryPlace(.source(kind.span), Bilingual(zh: "冲突的种类", en: "the kind of conflict"))])
  }

  private static func expired(_ resolution: Resolution) -> Finding? {
    guard let expires = resolution.expires, expires.value < resolution.date else { return nil }
    return Finding(ExpiresBeforeDecision(expires: expires.value, date: resolution.date), at: expires.span)
  }
}

extension Resolution {
  /// Whether nothing is wrong with it by itself. What others have to say of one that is not would be a second finding of
  /// the same cause.
  package var isSound: Bool { ResolutionCheck.findings(in: self).isEmpty }
}

package struct OneSidedResolution: FindingMessage {
  package static let code: FindingCode = "TS2050"
  let place: String

  package var text: Bilingual {
    Bilingual(zh: "冲突的双方都是 `\(place)`", en: "both sides of the conflict are `\(place)`")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "改正其中一方；`touchstone conflicts` 给出可直接粘贴的裁定",
      en: "correct one of them; `touchstone conflicts` prints entries ready to paste")
  }
}

package struct ImpossibleChoice: FindingMessage {
  package static let code: FindingCode = "TS2051"
  let kind: ConflictKind
  let choice: ResolutionChoice

  package var text: Bilingual {
    Bilingual(
      zh: "`\(kind.chinese)`（\(kind.rawValue)）不能这样裁定：`\(choice.chinese)`（\(choice.rawValue)）",
      en: "a conflict of the kind `\(kind.rawValue)` cannot be settled by `\(choice.rawValue)`")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "可以写 \(kind.choices.map { "`\($0.chinese)`（\($0.rawValue)）" }.joined(separator: "、"))",
      en: "write \(kind.choices.map { "`\($0.rawValue)`" }.joined(separator: " or "))")
  }
}

package struct ExpiresBeforeDecision: FindingMessage {
  package static let code: FindingCode = "TS2052"
  let expires: CalendarDate
  let date: CalendarDate

  package var text: Bilingual {
    Bilingual(
      zh: "有效期至 `\(expires)`，早于裁定日期 `\(date)`", en: "it expires on `\(expires)`, before it was decided on `\(date)`")
  }
  package var advice: Bilingual {
    Bilingual(zh: "改正其中一个日期；一直有效的就删去 `有效期至`（expires）", en: "correct one of the dates, or leave `expires` out")
  }
}
