import Diagnostics
import Vocabulary

/// Why another result than the one that counts was set aside, so that nobody takes the reason for one about the score
/// beside it.
struct SetAsideReason {
  let language: Language
  /// Evidence of an item; else a sitting.
  let isEvidence: Bool

  func sentence(_ other: Trace.SetAside) -> String {
    let why = reason(other.note)
    let thing = isEvidence ? Bilingual(zh: "证据", en: "piece of evidence") : Bilingual(zh: "成绩", en: "result")
    let sentence =
      other.date.map { date in
        Bilingual(
          zh: "另有 \(date) 的\(thing.zh)不计：\(why.zh)", en: "another \(thing.en), of \(date), does not count: \(why.en)")
      } ?? Bilingual(zh: "另有一件\(thing.zh)不计：\(why.zh)", en: "another \(thing.en) does not count: \(why.en)")
    return sentence.text(in: language)
  }

  private func reason(_ note: Trace.Note) -> Bilingual {
    switch note {
    case .sanctioned: Bilingual(zh: "因违纪处理", en: "void by a sanction")
    case .carryOverEnded: Bilingual(zh: "已过成绩保留期", en: "sat longer ago than passes are kept")
    case .afterAsOf: Bilingual(zh: "晚于评价日", en: "after the as-of date")
    case .panelTooSmall: Bilingual(zh: "考评员人数不足", en: "too small a panel")
    case .panelEven: Bilingual(zh: "考评员人数不是单数", en: "an even panel")
    case .assessorsNotQualified: Bilingual(zh: "有资格的考评员人数不符", en: "too few qualified assessors")
    case .assessorsOfOwnUnit:
      Bilingual(zh: "回避本单位考评员后人数不符", en: "too few assessors but the candidate's own colleagues")
    case .tooOld: Bilingual(zh: "已过期", en: "too old")
    case .notDated: Bilingual(zh: "没有日期", en: "no date")
    case .kindNotAccepted: Bilingual(zh: "方式不被采用", en: "of a kind that is not accepted")
    case .tooFewAssessors: Bilingual(zh: "考评员人数不足", en: "too few assessors")
    default: Bilingual(zh: note.rawValue, en: note.rawValue)
    }
  }
}
