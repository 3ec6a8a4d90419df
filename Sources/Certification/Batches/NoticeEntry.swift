import CompetencyModel
import Diagnostics
import Evaluation
import LearnerRecords
import Vocabulary

/// One line of a public notice: somebody masked, what they applied for and what came of it.
package struct NoticeEntry: Hashable, Sendable {
  let name: String
  let number: String
  let occupation: String
  let occupationTitle: Bilingual
  /// Empty for none.
  let workType: String
  let levelTitle: Bilingual
  /// Of the level on its ladder, lowest first.
  private let rank: Int
  let verdict: Verdict

  /// Nil where the model does not have the standard or the level.
  init?(_ person: Person, _ decision: Decision, in model: UnifiedModel) {
    guard let standard = decision.standards.first.flatMap({ model.standard($0.standard) }),
      let ladder = model.ladder(standard.ladder), let rank = ladder.steps.firstIndex(where: { $0.id == decision.level })
    else { return nil }
    name = Masking.name(person.name)
    number = Masking.number(person.number)
    occupation = decision.occupation.description
    occupationTitle = Bilingual(standard.title)
    workType = decision.workType ?? ""
    levelTitle = Bilingual(ladder.steps[rank].title)
    self.rank = rank
    verdict = decision.verdict
  }

  static let heading = [
    Bilingual(zh: "序号", en: "no."), Bilingual(zh: "姓名", en: "name"), Bilingual(zh: "证件号码", en: "document number"),
    Bilingual(zh: "职业编码", en: "occupation code"), Bilingual(zh: "职业", en: "occupation"),
    Bilingual(zh: "工种", en: "work type"), Bilingual(zh: "级别", en: "level"), Bilingual(zh: "结果", en: "result"),
  ]

  func cells(_ place: Int, in language: Language) -> [String] {
    [
      "\(place)", name, number, occupation, occupationTitle.text(in: language), workType,
      levelTitle.text(in: language), result.text(in: language),
    ]
  }

  private var result: Bilingual {
    switch verdict {
    case .attained: Bilingual(zh: "合格", en: "passed")
    case .notAttained: Bilingual(zh: "不合格", en: "not passed")
    case .incomplete: Bilingual(zh: "材料不全", en: "incomplete")
    case .notEligible: Bilingual(zh: "不具备申报条件", en: "not eligible")
    }
  }
}

/// By what is shown alone: an order by names, numbers or applications would tell of what is masked.
extension NoticeEntry: Comparable {
  private var order: (String, String, Int, String, String, String) {
    (occupation, workType, rank, verdict.rawValue, name, number)
  }

  package static func < (one: NoticeEntry, other: NoticeEntry) -> Bool { one.order < other.order }
}
