import CompetencyModel
import Diagnostics
import Standards
import Vocabulary

/// A scheme as records are made for it: its levels under every edition that may be in force on an application date.
struct SchemePlan {
  let scheme: Scheme
  let model: UnifiedModel
  let asOf: CalendarDate
  let standards: [StandardEdition: Standard]
  /// Of each edition, lowest first; each level's work types together.
  private let levels: [StandardEdition: [[LevelPlan]]]

  /// Applications are made this many days before the as-of date.
  static let applicationDays = 45...150

  /// - Throws: ``Failure`` where no edition of the certified standard with a level of the scheme is in force.
  init(_ scheme: Scheme, in model: UnifiedModel, asOf: CalendarDate) throws(Failure) {
    self.scheme = scheme
    self.model = model
    self.asOf = asOf
    standards = Dictionary(model.standards.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    levels = Dictionary(
      model.standards.filter { $0.id == scheme.certifies }.map { standard in
        let joined = model.joined(standard, on: asOf)?.standard ?? standard
        return (standard.key, Self.levels(of: joined, scheme, model, asOf))
      },
      uniquingKeysWith: { first, _ in first })
    for days in [Self.applicationDays.lowerBound, Self.applicationDays.upperBound] {
      let date = asOf.adding(days: -days)
      guard let standard = model.standard(scheme.certifies, on: date, pinned: nil), !plans(of: standard).isEmpty else {
        throw Failure(
          Bilingual(
            zh: "认定方案 `\(scheme.id)` 在 `\(date)` 没有可考的有效标准",
            en: "the scheme `\(scheme.id)` has no standard in force with a level to examine on `\(date)`"),
          advice: Bilingual(zh: "换一个评价日（--as-of）", en: "choose another --as-of date"))
      }
    }
  }

  private static func levels(
    of standard: Standard, _ scheme: Scheme, _ model: UnifiedModel, _ asOf: CalendarDate
  ) -> [[LevelPlan]] {
    let endorsed = scheme.endorses.compactMap { try? model.applicable($0, on: asOf, pinned: standard.key).standard }
    let ladder = model.ladder(standard.ladder)
    return standard.levels.filter { scheme.levels.contains($0.level) }
      .sorted { (ladder?.rank($0.level) ?? 0, $0.level) < (ladder?.rank($1.level) ?? 0, $1.level) }
      .enumerated().map { seniority, level in
        workTypes(of: level, standard).map {
          LevelPlan(level, of: standard, workType: $0, seniority: seniority, endorsed: endorsed, in: model, asOf: asOf)
        }
      }
  }

  /// Where candidates are not examined by work type, some name theirs all the same.
  private static func workTypes(of level: EffectiveLevel, _ standard: Standard) -> [String?] {
    let isDivided =
      level.examinations.contains { $0.workType != nil } || level.items.contains { !$0.workTypes.isEmpty }
    return (isDivided ? [] : [nil]) + standard.workTypes
  }

  func plans(of standard: Standard) -> [LevelPlan] { (levels[standard.key] ?? []).flatMap(\.self) }

  var allPlans: [LevelPlan] { levels.sorted { $0.key < $1.key }.flatMap(\.value).flatMap(\.self) }

  /// Lower levels have more applicants.
  private static let shares = [34, 28, 20, 12, 6]

  func level(on date: CalendarDate, _ random: inout RandomStream) -> LevelPlan? {
    guard let standard = model.standard(scheme.certifies, on: date, pinned: nil) else { return nil }
    let plans = levels[standard.key] ?? []
    guard !plans.isEmpty else { return nil }
    let index = random.pick(shares: plans.indices.map { (Self.shares[min($0, Self.shares.count - 1)], $0) })
    return random.pick(from: plans[index])
  }
}
