package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// What is told of resolutions that do not hold.
package enum ResolutionMessages {
  package static let all: [any FindingMessage.Type] = [
    StaleResolution.self, ExpiredResolution.self, UnusedResolution.self, SecondResolution.self,
    UnauthorisedResolution.self,
  ]
}

package struct StaleResolution: FindingMessage {
  package static let code: FindingCode = "TS3050"
  /// The side that changed.
  let place: String
  /// What it said when the decision was made, and what it says now; the same where what it belongs to has changed.
  let said: String
  let says: String
  let alsoChanged: String?
  let isGone: Bool

  /// - Parameters:
  ///   - changed: the sides as they are now; at least one.
  ///   - isGone: whether the two no longer disagree.
  static func finding(_ entry: Sited<Resolution>, _ changed: [ConflictSide], isGone: Bool) -> Finding {
    let sides = changed.sorted { $0.place < $1.place }
    let message = StaleResolution(
      place: sides[0].place, said: entry.value.said(at: sides[0].place) ?? "", says: sides[0].says,
      alsoChanged: sides.count > 1 ? sides[1].place : nil, isGone: isGone)
    return Finding(
      message, at: entry.value.choice.span,
      others: sides.map { SecondaryPlace(.source($0.span), Bilingual(zh: "这里已改动", en: "changed since")) })
  }

  package var text: Bilingual {
    let (zh, en) =
      said == says
      ? ("仍是 `\(says)`，但其所属内容已改动", "still says `\(says)`, but what it belongs to has changed")
      : ("当时是 `\(said)`，现为 `\(says)`", "said `\(said)` and says `\(says)` now")
    let also = alsoChanged.map { Bilingual(zh: "；`\($0)` 也已改动", en: "; so has `\($0)`") }
    return Bilingual(
      zh: "裁定已过时：`\(place)` \(zh)\(also?.zh ?? "")", en: "the resolution is stale: `\(place)` \(en)\(also?.en ?? "")")
  }
  package var advice: Bilingual {
    isGone
      ? Bilingual(zh: "双方已无冲突，删去这项裁定", en: "the two no longer disagree: remove the resolution")
      : Bilingual(
        zh: "重新裁定：`touchstone conflicts` 给出带新摘要的条目；或删去这一项",
        en: "decide again: `touchstone conflicts` prints the entry with new digests; or remove it")
  }
  package var rule: Bilingual? {
    Bilingual(zh: "裁定只对作出时的双方内容有效", en: "a resolution holds for what both sides said when it was made")
  }
}

package struct ExpiredResolution: FindingMessage {
  package static let code: FindingCode = "TS3051"
  let expires: CalendarDate
  let asOf: CalendarDate

  package var text: Bilingual {
    Bilingual(
      zh: "裁定的有效期至 `\(expires)`，到 `\(asOf)` 已过期", en: "the resolution expired on `\(expires)`, before `\(asOf)`")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "由签署机构重新裁定并改写日期，或删去这一项，改正标准",
      en: "have its body decide again and date it anew, or remove it and mend the standards")
  }
}

package struct UnusedResolution: FindingMessage {
  package static let code: FindingCode = "TS3052"
  package static let severity = Severity.warning
  let kind: ConflictKind
  let first: String
  let second: String

  static func finding(_ entry: Sited<Resolution>) -> Finding {
    let resolution = entry.value
    return Finding(
      UnusedResolution(
        kind: resolution.conflict.value, first: resolution.first.value.place.value,
        second: resolution.second.value.place.value),
      at: resolution.conflict.span,
      others: [resolution.first.value.place, resolution.second.value.place].map {
        SecondaryPlace(.source($0.span), Bilingual(zh: "一方", en: "one side"))
      })
  }

  package var text: Bilingual {
    Bilingual(
      zh: "`\(first)` 与 `\(second)` 之间没有 `\(kind.chinese)`（\(kind.rawValue)）这种冲突",
      en: "there is no conflict `\(kind.rawValue)` between `\(first)` and `\(second)`")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "删去这项裁定，或对照 `touchstone conflicts` 改正双方的位置",
      en: "remove the resolution, or correct its sides by `touchstone conflicts`")
  }
}

package struct SecondResolution: FindingMessage {
  package static let code: FindingCode = "TS3053"
  let kind: ConflictKind
  let choice: ResolutionChoice
  let earlier: ResolutionChoice

  static func finding(_ entry: Sited<Resolution>, after first: Sited<Resolution>) -> Finding {
    Finding(
      SecondResolution(
        kind: entry.value.conflict.value, choice: entry.value.choice.value, earlier: first.value.choice.value),
      at: entry.value.choice.span,
      others: [SecondaryPlace(.source(first.value.choice.span), Bilingual(zh: "另一项在此", en: "the other one"))])
  }

  package var text: Bilingual {
    Bilingual(
      zh: "同一冲突 `\(kind.chinese)` 有两项有效的裁定：`\(earlier.chinese)` 与 `\(choice.chinese)`",
      en: "one conflict `\(kind.rawValue)` has two resolutions in force: `\(earlier.rawValue)` and `\(choice.rawValue)`"
    )
  }
  package var advice: Bilingual { Bilingual(zh: "只留一项", en: "keep one of them") }
  package var rule: Bilingual? {
    Bilingual(zh: "有两项裁定时，任何一项都不生效", en: "where there are two, neither has effect")
  }
}

package struct UnauthorisedResolution: FindingMessage {
  package static let code: FindingCode = "TS3054"
  let body: String
  let choice: ResolutionChoice
  let signatories: [String]

  /// Nil where the body may decide so.
  static func finding(_ entry: Sited<Resolution>, for conflict: Conflict) -> Finding? {
    let choice = entry.value.choice(on: conflict)
    let signatories = conflict.mayDecide(choice)
    guard !signatories.contains(where: { $0.body == entry.value.body.value }) else { return nil }
    let yielding: [ConflictSide] =
      switch choice {
      case .first: [conflict.second]
      case .second: [conflict.first]
      case .both, .same: [conflict.first, conflict.second]
      }
    return Finding(
      UnauthorisedResolution(
        body: entry.value.body.value, choice: entry.value.choice.value, signatories: signatories.map(\.body)),
      at: entry.value.body.span,
      others: yielding.map {
        SecondaryPlace(.source($0.span), Bilingual(zh: "要改变的是它", en: "this is what it would change"))
      }
    )
  }

  package var text: Bilingual {
    Bilingual(
      zh: "`\(body)` 无权这样裁定：`\(choice.chinese)`", en: "`\(body)` has no right to decide `\(choice.rawValue)` here")
  }
  package var advice: Bilingual {
    let names = signatories.map { "`\($0)`" }
    guard !names.isEmpty else {
      return Bilingual(zh: "对照 `touchstone conflicts` 另作取舍", en: "choose otherwise, by `touchstone conflicts`")
    }
    return Bilingual(
      zh: "须由\(names.joined(separator: "或"))签署，或另作取舍",
      en: "it takes the signature of \(names.joined(separator: " or ")); or choose otherwise")
  }
  package var rule: Bilingual? {
    Bilingual(zh: "低于上层下限的裁定，只有设定下限的机构才能签署", en: "a floor is lowered only by the body that set it")
  }
}
