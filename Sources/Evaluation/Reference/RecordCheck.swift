import CompetencyModel
package import Diagnostics
import LearnerRecords
import Standards
import Vocabulary

/// Why a record cannot be decided: what it names is not in the model. Paths are those of the record.
package struct Rejection: Error, Sendable {
  package let problems: [(path: String, message: any FindingMessage)]

  init(_ problems: [(path: String, message: any FindingMessage)]) { self.problems = problems }
}

/// Whatever a record names must be there: a misspelt item would otherwise count for nothing, silently.
struct RecordCheck {
  let circumstances: Circumstances
  /// An examination in scope whose functions cannot be averaged exactly.
  let unaverageable: String?

  private var model: UnifiedModel { circumstances.model }
  private var record: LearnerRecord { circumstances.record }

  /// What the application is judged by.
  func certified(pinned: StandardEdition?) throws(Rejection) -> ApplicableStandard {
    let scheme = circumstances.scheme
    let code = record.application.occupation
    guard code == scheme.occupation.code else {
      let isSame = circumstances.occupations.codes(of: scheme.occupation).contains(code)
      throw Rejection([
        ("/application/occupation", OccupationOutsideScheme(code: code, scheme: scheme, isAnotherCode: isSame))
      ])
    }
    guard scheme.levels.contains(record.application.level) else {
      throw levelOutside(scheme)
    }
    if let named = record.application.standard, named != scheme.certifies {
      throw Rejection([("/application/standard", StandardOutsideScheme(standard: named, scheme: scheme))])
    }
    let applicable = try EditionRules(model: model, scheme: scheme)
      .certified(on: circumstances.applicationDate, pinned: pinned)
    guard applicable.standard.level(record.application.level) != nil else {
      throw levelOutside(scheme)
    }
    return applicable
  }

  private func levelOutside(_ scheme: Scheme) -> Rejection {
    let ladder = model.standards.first { $0.id == scheme.certifies }.flatMap { model.ladder($0.ladder) }
    let titles = (ladder?.steps ?? []).map { ($0.id, Bilingual(zh: $0.title.zh, en: $0.title.en ?? $0.title.zh)) }
    return Rejection([
      (
        "/application/level",
        LevelOutsideScheme(
          level: record.application.level, scheme: scheme,
          titles: Dictionary(titles, uniquingKeysWith: { first, _ in first }))
      )
    ])
  }

  /// Every standard, level, item, function and ladder that the record names.
  func names(applied: StandardLevel, certified: Standard) throws(Rejection) {
    var problems: [(path: String, message: any FindingMessage)] = []
    if let years = record.declaredExperience, let birth = record.person.birthDate {
      let date = circumstances.applicationDate
      if birth.adding(months: years * 12) > date {
        problems.append(("/declaredExperience", MoreYearsThanLived(years: years, birth: birth, date: date)))
      }
    }
    func unknown(_ path: String, _ what: UnknownInRecord.Kind, _ name: String, _ known: [String]) {
      problems.append((path, UnknownInRecord(kind: what, name: name, known: known)))
    }
    if let problem = WorkTypeCheck(circumstances: circumstances, certified: certified, level: applied.level)
      .problem(with: record.application.workType)
    {
      problems.append(("/application/workType", problem))
    }
    let steps = stepsInScope(certified)
    for (index, diploma) in record.education.enumerated() {
      guard let level = diploma.accreditedFor, !steps.contains(level) else { continue }
      unknown("/education/\(index)/accreditedFor", .level, level, steps)
    }
    for (index, training) in record.training.enumerated() where !steps.contains(training.level) {
      unknown("/training/\(index)/level", .level, training.level, steps)
    }
    for (index, certificate) in record.certificates.enumerated() {
      guard let ladder = model.ladder(certificate.ladder) else {
        unknown("/certificates/\(index)/ladder", .ladder, certificate.ladder, model.ladders.map(\.id))
        continue
      }
      if ladder.rank(certificate.level) == nil {
        unknown("/certificates/\(index)/level", .level, certificate.level, ladder.steps.map(\.id))
      }
    }
    for (index, evidence) in record.evidence.enumerated() where !isKnown(evidence.item, applied) {
      unknown("/evidence/\(index)/item", .item, evidence.item, itemsOfLevel(certified, applied))
    }
    for (index, recognition) in record.recognitions.enumerated() {
      guard let level = recognition.level, !steps.contains(level) else { continue }
      unknown("/recognitions/\(index)/level", .level, level, steps)
    }
    for (index, sanction) in record.sanctions.enumerated() {
      guard let item = sanction.item, !isKnown(item, applied) else { continue }
      unknown("/sanctions/\(index)/item", .item, item, itemsOfLevel(certified, applied))
    }
    for (index, sitting) in record.sittings.enumerated() {
      let path = "/sittings/\(index)"
      let id = sitting.standard ?? applied.standard.standard
      let editions = id == certified.id ? [certified] : model.standards.filter { $0.id == id }
      guard !editions.isEmpty else {
        unknown("\(path)/standard", .standard, id, Set(model.standards.map(\.id)).sorted())
        continue
      }
      let level = sitting.level ?? applied.level
      let everyLevel = editions.lazy.flatMap(\.timeline).flatMap(\.levels)
      guard everyLevel.contains(where: { $0.level == level }) else {
        unknown("\(path)/level", .level, level, Set(everyLevel.map(\.level)).sorted())
        continue
      }
      let rows = everyLevel.filter { $0.level == level }.flatMap(\.examinations)
        .filter { $0.owner.standard.standard == id && $0.component == sitting.component }
        .flatMap(\.weights).map(\.row)
      for function in sitting.functions.keys.sorted() where !rows.contains(function) {
        unknown("\(path)/functions/\(function)", .function, function, Set(rows).sorted())
      }
      let skills = editions.lazy.flatMap(\.items).filter { $0.name.owner.level == level && $0.name.kind == .skill }
      for key in sitting.keys.keys.sorted() where !skills.contains(where: { $0.name.code == key }) {
        unknown("\(path)/keys/\(key)", .item, key, skills.map(\.name.code))
      }
    }
    problems += sittingsNamedTwice(applied)
    if let examination = unaverageable {
      problems.append(("/application/level", ItemCountsTooVaried(examination: examination)))
    }
    if let path = ScoreTotals.tooVaried(in: record) { problems.append((path, ScoreTotalsTooVaried())) }
    if !problems.isEmpty { throw Rejection(problems) }
  }

  /// Pieces of one sitting (rule 1) of which one names the certified standard and one leaves it out.
  private func sittingsNamedTwice(_ applied: StandardLevel) -> [(path: String, message: any FindingMessage)] {
    let certified = applied.standard.standard
    let unnamed = record.sittings.filter { $0.standard == nil }
    return record.sittings.enumerated().filter { _, sitting in
      sitting.standard == certified
        && unnamed.contains {
          $0.component == sitting.component && $0.date == sitting.date
            && ($0.level ?? applied.level) == (sitting.level ?? applied.level)
        }
    }.map {
      ("/sittings/\($0.offset)/standard", SittingNamedTwice(standard: certified, date: $0.element.date))
    }
  }

  private func isKnown(_ item: String, _ applied: StandardLevel) -> Bool {
    guard let name = PortfolioRules.name(of: item, applied: applied),
      let standard = model.standard(name.owner.standard)
    else { return false }
    return standard.items.contains { $0.name == name }
  }

  private func itemsOfLevel(_ certified: Standard, _ applied: StandardLevel) -> [String] {
    certified.items.filter { $0.name.owner == applied }.map { "\($0.name.kind.rawValue)/\($0.name.code)" }
  }

  /// The steps of the ladders of every standard that the scheme decides on.
  private func stepsInScope(_ certified: Standard) -> [String] {
    let endorsed = model.standards.filter { circumstances.endorsed.contains($0.id) }
    let ladders = Set(([certified] + endorsed).map(\.ladder))
    return model.ladders.filter { ladders.contains($0.id) }.flatMap { $0.steps.map(\.id) }
  }
}

package struct OccupationOutsideScheme: FindingMessage {
  package static let code: FindingCode = "TS5001"
  let code: OccupationCode
  let scheme: Scheme
  /// Whether the catalogues say that it is the same occupation, in another edition of the 大典.
  let isAnotherCode: Bool

  package var text: Bilingual {
    Bilingual(
      zh: "职业 `\(code)` 不在认定方案 `\(scheme.id)` 之内（该方案认定 `\(scheme.occupation.code)`）",
      en: "the occupation `\(code)` is not in the scheme `\(scheme.id)`, which certifies `\(scheme.occupation.code)`")
  }
  package var advice: Bilingual {
    if isAnotherCode {
      return Bilingual(
        zh: "按职业目录两个编码是同一职业：改写为 `\(scheme.occupation.code)`",
        en: "by the catalogue both codes are one occupation: write `\(scheme.occupation.code)`")
    }
    return Bilingual(
      zh: "核对职业编码；报考其他职业的记录请用相应的方案评价",
      en: "check the code; evaluate applications for other occupations under their own scheme")
  }
}

package struct StandardOutsideScheme: FindingMessage {
  package static let code: FindingCode = "TS5006"
  let standard: String
  let scheme: Scheme

  package var text: Bilingual {
    Bilingual(
      zh: "认定方案 `\(scheme.id)` 不按标准 `\(standard)` 认定",
      en: "the scheme `\(scheme.id)` does not certify under the standard `\(standard)`")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "改为 `\(scheme.certifies)`，或留空，或改用认定该标准的方案",
      en: "write `\(scheme.certifies)` or leave it empty, or evaluate under a scheme that certifies it")
  }
}

package struct LevelOutsideScheme: FindingMessage {
  package static let code: FindingCode = "TS5002"
  let level: String
  let scheme: Scheme
  /// What the steps of the ladder are called, by their ids.
  let titles: [String: Bilingual]

  package var text: Bilingual {
    Bilingual(
      zh: "认定方案 `\(scheme.id)` 不开考等级 `\(level)`", en: "the scheme `\(scheme.id)` does not examine level `\(level)`")
  }
  package var advice: Bilingual {
    let zh = scheme.levels.map { level in "`\(level)`\(titles[level].map { "（\($0.zh)）" } ?? "")" }
    let en = scheme.levels.map { level in "`\(level)`\(titles[level].map { " (\($0.en))" } ?? "")" }
    return Bilingual(
      zh: "核对级别；可报的等级：\(zh.joined(separator: "、"))",
      en: "check the level; those examined are \(en.joined(separator: ", "))")
  }
}

package struct UnknownInRecord: FindingMessage {
  package static let code: FindingCode = "TS5004"

  enum Kind {
    case standard
    case ladder
    case level
    case item
    case function
    case workType

    var name: Bilingual {
      switch self {
      case .standard: Bilingual(zh: "标准", en: "standard")
      case .ladder: Bilingual(zh: "等级体系", en: "ladder")
      case .level: Bilingual(zh: "等级", en: "level")
      case .item: Bilingual(zh: "条目", en: "item")
      case .function: Bilingual(zh: "职业功能", en: "function")
      case .workType: Bilingual(zh: "工种（方向）", en: "work type")
      }
    }
  }

  let kind: Kind
  let name: String
  let known: [String]

  package var text: Bilingual {
    Bilingual(zh: "没有名为 `\(name)` 的\(kind.name.zh)", en: "there is no \(kind.name.en) named `\(name)`")
  }
  package var advice: Bilingual {
    if kind == .workType, known.isEmpty {
      return Bilingual(
        zh: "本标准不分工种（方向）：留空，或写 `--`",
        en: "the standard does not tell work types apart: leave it empty, or write `--`")
    }
    if let suggestion = Suggestion.nearest(to: name, among: known) {
      return Bilingual(zh: "是否想写 `\(suggestion)`？", en: "did you mean `\(suggestion)`?")
    }
    if kind == .workType || kind == .level && known.count <= 12 {
      let names = known.map { "`\($0)`" }
      return Bilingual(
        zh: "可写：\(names.joined(separator: "、"))", en: "it may be \(names.joined(separator: ", "))")
    }
    return Bilingual(zh: "对照标准核对后改正这一格", en: "check it against the standard and correct this cell")
  }
}

/// 工作年限 that began before birth.
package struct MoreYearsThanLived: FindingMessage {
  package static let code: FindingCode = "TS5015"
  let years: Int
  let birth: CalendarDate
  let date: CalendarDate

  package var text: Bilingual {
    Bilingual(
      zh: "工作年限 \(years) 年，比本人到申报日（\(date)）的年龄还长（\(birth) 出生）",
      en: "\(years) years of work are more than the holder, born on \(birth), has lived by \(date)")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "核对工作年限与出生日期，更正其中一格", en: "check the years of work and the date of birth, and correct one of them")
  }
}

package struct RecordNotEncodable: FindingMessage {
  package static let code: FindingCode = "TS5005"
  package var text: Bilingual { Bilingual(zh: "记录无法编码", en: "the record cannot be encoded") }
  package var advice: Bilingual {
    Bilingual(zh: "检查该行是否含有异常字符", en: "look for unusual characters in the row")
  }
}

/// Every message of this module (TS5xxx), for the catalogue.
package enum EvaluationMessages {
  package static let all: [any FindingMessage.Type] = [
    OccupationOutsideScheme.self, LevelOutsideScheme.self, NoEditionInForce.self, UnknownInRecord.self,
    RecordNotEncodable.self, StandardOutsideScheme.self, ScoreTotalsTooVaried.self, WorkTypeNotNamed.self,
    PinnedOutOfForce.self, UnknownCohort.self, CohortEnded.self, NothingToRefine.self, ApplicationAfterAsOf.self,
    SittingNamedTwice.self, MoreYearsThanLived.self,
    ItemCountsTooVaried.self,
  ]
}
