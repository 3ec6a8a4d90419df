package import Diagnostics
import Vocabulary

/// What an unmet clause lacks, said to a person: the leaves of its trace that are not met.
package struct MissingThings {
  private let language: Language

  package init(language: Language) { self.language = language }

  /// One sentence for each thing missing. Alternatives of 申报条件 are told apart by their numbers: any one would do.
  package func sentences(for clause: Trace) -> [String] {
    guard clause.status != .met else { return [] }
    if clause.subject.hasSuffix("/eligibility") {
      return clause.parts.map { alternative in
        let needs = alternative.parts.filter { $0.status != .met }
          .map(MissingCondition(language: language).sentence)
        return "\(alternative.subject) " + needs.joined(separator: Self.and(language))
      }
    }
    if clause.subject.hasSuffix("/sanctions") { return [sanction(clause.actual ?? "")] }
    if clause.notes.contains(.approverNotRecorded) {
      return [say("没有写明批准认定的人", "nobody is named who approved the recognition")]
    }
    if clause.notes.contains(.approvalNotRecorded) {
      return [say("获奖没有核准文号", "the award has no approval on record")]
    }
    return [examination(clause)]
  }

  /// Between the conditions of one alternative.
  static func and(_ language: Language) -> String { Bilingual(zh: "，且", en: ", and ").text(in: language) }

  private func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en).text(in: language) }

  /// - Parameter days: first and last, as ISO 8601 writes an interval.
  private func sanction(_ days: String) -> String {
    say("评价日在禁考期内（\(days)）", "barred from examinations on the as-of date (\(days))")
  }

  private func examination(_ trace: Trace) -> String {
    let required = trace.required ?? ""
    // What is said of others must not read as if it were said of the score that counts.
    let hasCounted = trace.actual != nil || !trace.parts.isEmpty
    let others = hasCounted ? trace.setAside : []
    let notes =
      Set(trace.notes + trace.parts.flatMap(\.notes)).subtracting(others.map(\.note))
      .sorted { $0.rawValue < $1.rawValue }.compactMap(reason)
      + others.map { SetAsideReason(language: language, isEvidence: ItemName(trace.subject) != nil).sentence($0) }
    let because = notes.isEmpty ? "" : say("（\(notes.joined(separator: "；"))）", " (\(notes.joined(separator: "; ")))")
    if trace.status == .unknown, trace.actual == nil, trace.parts.isEmpty, ItemName(trace.subject) != nil {
      return say("缺少足够的有效证据，需 \(required)\(because)", "not enough valid evidence, needs \(required)\(because)")
    }
    if trace.status == .unknown, trace.actual == nil {
      return say("缺少有效成绩，需 \(required)\(because)", "no complete valid result, needs \(required)\(because)")
    }
    guard let actual = trace.actual else {
      return say("未通过，需 \(required)\(because)", "not passed, needs \(required)\(because)")
    }
    return say("成绩 \(actual)，需 \(required)\(because)", "score \(actual), needs \(required)\(because)")
  }

  private func reason(_ note: Trace.Note) -> String? {
    switch note {
    case .absent: say("缺考", "absent")
    case .keyItemFailed: say("★ 关键技能未达到", "a ★ key skill was failed")
    case .totalDisagrees:
      say("所给总分与各功能分之和不符，以总分为准", "the given total differs from its function scores; the total counts")
    case .panelTooSmall: say("考评员人数不足，该场不计", "a sitting with too small a panel does not count")
    case .panelNotRecorded: say("没有记录考评员", "its assessors are not recorded")
    case .assessorsNotQualified: say("有资格的考评员人数不符，该场不计", "a sitting with too few qualified assessors does not count")
    case .assessorsOfOwnUnit:
      say("回避本单位考评员后人数不符，该场不计", "a sitting before the candidate's own colleagues does not count")
    case .sanctioned: say("因违纪处理，不计", "void by a sanction")
    case .carryOverEnded: say("成绩保留期已过，不计", "sat longer ago than passes are kept, so not counted")
    case .afterAsOf: say("日期晚于评价日，不计", "dated after the as-of date, so not counted")
    case .tooOld: say("证据过期，不计", "evidence too old, not counted")
    case .notDated: say("证据没有日期，不计", "undated evidence, not counted")
    case .kindNotAccepted: say("证据方式不被采用", "a kind of evidence that is not accepted")
    case .tooFewAssessors: say("证据的考评员人数不足，不计", "evidence with too few assessors, not counted")
    case .tooFewPieces: say("证据件数不足", "too few pieces of evidence")
    case .requiredKindMissing: say("缺少必备的证据方式", "a required kind of evidence is missing")
    case .panelEven: say("考评员人数不是单数，该场不计", "a sitting with an even panel does not count")
    case .otherWorkTypes:
      say("该标准没有所报的工种", "the standard does not have the work type applied for")
    case .noEvidence, .noKeyOutcomes, .noCertificate, .noTitle, .notGraduated, .programmeNotRecorded,
      .hoursNotRecorded, .mentorNotRecorded, .enterpriseMentorNotRecorded, .declaredOnly, .countsByAlignment,
      .editionRetired, .carriedOver, .exempted, .recognised, .awarded, .approverNotRecorded, .approvalNotRecorded:
      nil
    }
  }
}
