import Certification
import Diagnostics

/// A certificate in the preview of a change: how it stands, and why it is among those selected.
struct StatusChangeLine {
  let item: StatusChangePlan.Item
  let plan: StatusChangePlan

  func text(in language: Language) -> String {
    let status = item.standing.status
    let parts =
      [Bilingual(zh: status.chinese, en: status.rawValue)] + item.standing.grounds.map(ground)
      + item.clauses.map(clause)
    return "\(item.number)  " + parts.map { $0.text(in: language) }.joined(separator: "  ")
  }

  private func ground(_ ground: StatusEvent) -> Bilingual {
    let stays =
      plan.change == .reinstated && item.standing.left(lifting: plan.lifted)?.contains(ground) ?? false
    return Bilingual(
      zh: "\(stays ? "仍" : "")因 `\(ground.cause)` 暂停（\(ground.person)）",
      en: "\(stays ? "stays suspended" : "suspended") for `\(ground.cause)` (\(ground.person))")
  }

  private func clause(_ clause: RestingClause) -> Bilingual {
    let required = clause.required.map { Bilingual(zh: "，要求 \($0)", en: ", required \($0)") }
    let actual = clause.actual.map { Bilingual(zh: "，实际 \($0)", en: ", actual \($0)") }
    let by = clause.waivedBy.isEmpty ? "" : " (\(clause.waivedBy.joined(separator: "; ")))"
    let outcome =
      clause.waiver.map { Bilingual(zh: "因\($0.words.zh)免除\(by)", en: "waived by \($0.words.en)\(by)") }
      ?? Bilingual(zh: "已达到", en: "met")
    return Bilingual(
      zh: "\(clause.verdict) 的 `\(clause.subject)` \(outcome.zh)\(required?.zh ?? "")\(actual?.zh ?? "")",
      en: "`\(clause.subject)` of \(clause.verdict) \(outcome.en)\(required?.en ?? "")\(actual?.en ?? "")")
  }
}
