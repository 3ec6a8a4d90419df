package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// What a scheme endorses can be attained by its candidates, and what it examines its issuer is filed for (rule 20).
struct SchemeScopeCheck {
  private let index: DocumentIndex
  private let standardsByID: [String: [StandardDocument]]
  /// What is told of occupations already.
  private let told: Set<Place>

  /// - Parameter catalogue: what is told of occupations already: what a mistyped code brings about is not told beside it.
  static func findings(in index: DocumentIndex, besides catalogue: [Finding]) -> [Finding] {
    // A file that cannot be read may be what seems to be missing.
    guard index.isComplete else { return [] }
    let check = SchemeScopeCheck(index, Set(catalogue.map(\.place)))
    return index.schemes.values.flatMap { scheme -> [Finding] in
      let certified = check.standardsByID[scheme.certifies.value] ?? []
      // Whose occupation is another, or not known, is told so.
      guard certified.contains(where: { $0.occupation.value.code == scheme.occupation.value.code }) else { return [] }
      return check.endorsements(scheme)
        + check.filing(scheme, levels: Set(certified.flatMap { $0.levels.map(\.level.value) }))
    }
  }

  private init(_ index: DocumentIndex, _ told: Set<Place>) {
    (self.index, self.told) = (index, told)
    standardsByID = Dictionary(grouping: index.standards.values, by: \.id.value)
  }

  private func endorsements(_ scheme: SchemeDocument) -> [Finding] {
    scheme.endorses.compactMap { endorsed in
      if endorsed.value == scheme.certifies.value {
        return Finding(
          EndorsesCertified(standard: endorsed.value), at: endorsed.span,
          others: [SecondaryPlace(.source(scheme.certifies.span), Bilingual(zh: "已在这里认定", en: "certified here"))])
      }
      guard let editions = standardsByID[endorsed.value], let standard = editions.min(by: { $0.key < $1.key }),
        editions.allSatisfy({
          index.isSettled($0.key) && !told.contains(.source($0.occupation.span)) && isForeign($0, to: scheme)
        })
      else { return nil }
      return Finding(
        EndorsesOtherOccupation(
          standard: endorsed.value, occupation: standard.occupation.value.code,
          certified: scheme.occupation.value.code), at: endorsed.span,
        others: [
          SecondaryPlace(.source(standard.occupation.span), Bilingual(zh: "它的职业", en: "its occupation")),
          SecondaryPlace(.source(scheme.occupation.span), Bilingual(zh: "方案的职业", en: "the scheme's occupation")),
        ])
    }
  }

  /// For another occupation, and not as a part of what is certified or endorsed beside it.
  private func isForeign(_ standard: StandardDocument, to scheme: SchemeDocument) -> Bool {
    let (own, other) = (scheme.occupation.value.code, standard.occupation.value.code)
    guard !own.isWithin(other), !other.isWithin(own) else { return false }
    let cited = Set(([scheme.certifies] + scheme.endorses).map(\.value))
    return !standard.refines.contains { cited.contains($0.value.standard.value) }
  }

  /// - Parameter levels: those that there are of what is certified.
  private func filing(_ scheme: SchemeDocument, levels: Set<String>) -> [Finding] {
    guard let issuer = index.issuers[scheme.issuer.value],
      !issuer.filing.scope.contains(where: { told.contains(.source($0.value.occupation.span)) })
    else { return [] }
    let code = scheme.occupation.value.code
    let filed = Set(
      issuer.filing.scope.map(\.value).filter { $0.occupation.value == code }.flatMap(\.levels).map(\.value))
    let lacking = scheme.levels.map(\.value).filter { levels.contains($0) && !filed.contains($0) }
    guard !lacking.isEmpty else { return [] }
    return [
      Finding(
        NotFiled(issuer: issuer.id.value, occupation: code, levels: filed.isEmpty ? [] : lacking),
        at: scheme.issuer.span,
        others: issuer.filing.scope.prefix(1).map {
          SecondaryPlace(.source($0.span), Bilingual(zh: "备案的范围自此", en: "what is filed, from here on"))
        })
    ]
  }
}

package struct EndorsesCertified: FindingMessage {
  package static let code: FindingCode = "TS3081"
  let standard: String

  package var text: Bilingual {
    Bilingual(
      zh: "`\(standard)` 已由本方案认定，不必再签注",
      en: "`\(standard)` is what the scheme certifies, and cannot be endorsed as well")
  }
  package var advice: Bilingual {
    Bilingual(zh: "删去这一项，或改为行业、企业的标准", en: "remove the entry, or name the standard of an industry or enterprise")
  }
}

package struct EndorsesOtherOccupation: FindingMessage {
  package static let code: FindingCode = "TS3082"
  let standard: String
  let occupation: OccupationCode
  let certified: OccupationCode

  package var text: Bilingual {
    Bilingual(
      zh: "所签注的 `\(standard)` 是职业 `\(occupation)` 的标准，本方案的职业是 `\(certified)`，它也不细化本方案认定或签注的标准",
      en:
        "the endorsed `\(standard)` is of the occupation `\(occupation)`, the scheme of `\(certified)`, and it refines nothing that the scheme certifies or endorses"
    )
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "改为本职业的标准；本职业的考生评不到它的任何等级，签注永远得不到",
      en:
        "name a standard of the same occupation: candidates are judged by none of its levels, so that nobody would ever be endorsed"
    )
  }
}

/// Not an error: evaluation may begin before the filing is granted. Issuing refuses what is not filed.
package struct NotFiled: FindingMessage {
  package static let code: FindingCode = "TS3083"
  package static let severity = Severity.warning
  let issuer: String
  let occupation: OccupationCode
  /// Empty: the occupation itself is not filed.
  let levels: [String]

  package var text: Bilingual {
    guard !levels.isEmpty else {
      return Bilingual(
        zh: "颁证机构 `\(issuer)` 没有备案职业 `\(occupation)`，发不出证书",
        en: "the issuer `\(issuer)` is not filed for the occupation `\(occupation)`, so that nothing can be issued")
    }
    let names = levels.map { "`\($0)`" }
    return Bilingual(
      zh: "颁证机构 `\(issuer)` 没有备案职业 `\(occupation)` 的等级 \(names.joined(separator: "、"))",
      en: "the issuer `\(issuer)` is not filed for levels \(names.joined(separator: ", ")) of `\(occupation)`")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "换成备案了的机构，从方案中删去这些等级，或在机构的 `范围`（scope）中补上备案",
      en:
        "name an issuer that is filed, take the levels out of the scheme, or add what is filed under the issuer's `scope`"
    )
  }
}
