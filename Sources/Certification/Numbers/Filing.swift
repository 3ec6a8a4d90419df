package import Diagnostics
package import Vocabulary

/// 备案: what an institution may certify, where and for how long. Nothing outside it is issued (rule 20).
package struct Filing: Hashable, Sendable {
  /// One filed occupation (or 工种) and its levels, as steps of the national ladder.
  package struct Scope: Hashable, Sendable {
    package let occupation: OccupationCode
    package let levels: [String]

    package init(occupation: OccupationCode, levels: [String]) {
      self.occupation = occupation
      self.levels = levels
    }
  }

  package let prefix: NumberingPrefix
  package let from: CalendarDate
  /// The last day; nil: until further notice.
  package let to: CalendarDate?
  package let scope: [Scope]

  package init(prefix: NumberingPrefix, from: CalendarDate, to: CalendarDate?, scope: [Scope]) {
    self.prefix = prefix
    self.from = from
    self.to = to
    self.scope = scope
  }

  /// Why a certificate of this occupation and level may not be issued on a day; nil where it may.
  package func refusal(for occupation: OccupationCode, level: String, on date: CalendarDate) -> OutsideFiling? {
    func refuse(_ reason: OutsideFiling.Reason) -> OutsideFiling {
      OutsideFiling(occupation: occupation, level: level, date: date, reason: reason)
    }
    guard date >= from, to.map({ date <= $0 }) ?? true else { return refuse(.period(from: from, to: to)) }
    let levels = scope.filter { $0.occupation == occupation }.flatMap(\.levels)
    guard !levels.isEmpty else { return refuse(.occupation(filed: scope.map(\.occupation))) }
    guard levels.contains(level) else { return refuse(.level(filed: levels)) }
    return nil
  }
}

/// A certificate that the institution is not filed to issue.
package struct OutsideFiling: FindingMessage, Hashable {
  package enum Reason: Hashable, Sendable {
    case period(from: CalendarDate, to: CalendarDate?)
    case occupation(filed: [OccupationCode])
    case level(filed: [String])
  }

  package static let code: FindingCode = "TS6003"
  package let occupation: OccupationCode
  package let level: String
  package let date: CalendarDate
  package let reason: Reason

  package var text: Bilingual {
    switch reason {
    case .period(let from, let to):
      Bilingual(
        zh: "发证日期 \(date) 不在备案有效期内（\(from) 至 \(to.map(\.description) ?? "长期")）",
        en: "\(date) is outside the filing's period, \(from) to \(to.map(\.description) ?? "further notice")")
    case .occupation:
      Bilingual(zh: "职业 `\(occupation)` 不在备案范围内", en: "occupation `\(occupation)` is not in the filing")
    case .level:
      Bilingual(
        zh: "职业 `\(occupation)` 的等级 `\(level)` 不在备案范围内",
        en: "level `\(level)` of occupation `\(occupation)` is not in the filing")
    }
  }

  package var advice: Bilingual {
    switch reason {
    case .period:
      Bilingual(
        zh: "先办理备案延续并更新 issuer 文档的 inForce，或改用有效期内的发证日期",
        en: "renew the filing and update `inForce` of the issuer document, or issue on a day inside the period")
    case .occupation(let filed):
      Bilingual(
        zh: "已备案：\(Self.list(filed.map(\.description), separator: "、"))；先增加备案，再更新 issuer 文档的 scope",
        en: "filed are \(Self.list(filed.map(\.description), separator: ", ")); extend the filing first, "
          + "then `scope` of the issuer document")
    case .level(let filed):
      Bilingual(
        zh: "已备案等级：\(Self.list(filed, separator: "、"))；先增加备案，再更新 issuer 文档的 scope",
        en: "filed levels are \(Self.list(filed, separator: ", ")); extend the filing first, "
          + "then `scope` of the issuer document")
    }
  }

  package var rule: Bilingual? {
    Bilingual(
      zh: "评价机构只能在备案的职业、等级和有效期内发证",
      en: "an institution issues only within the occupations, levels and period it is filed for")
  }

  private static func list(_ names: [String], separator: String) -> String {
    let shown = Set(names).sorted()
    return shown.isEmpty ? "-" : shown.map { "`\($0)`" }.joined(separator: separator)
  }
}
