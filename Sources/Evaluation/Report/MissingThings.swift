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
        let needs = alternative.parts.filter { $0.status != .met }.map(condition)
        return "\(alternative.subject) " + needs.joined(separator: language == .zh ? "，且" : ", and ")
      }
    }
    return [examination(clause)]
  }

  private func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en).text(in: language) }

  private func condition(_ trace: Trace) -> String {
    let required = trace.required ?? ""
    let actual = trace.actual ?? say("无", "none")
    switch trace.subject {
    case "continuous experience":
      return say("连续工作年限 \(actual)，需 \(required)", "work without a break \(actual), needs \(required)")
    case "experience": return say("累计工作年限 \(actual)，需 \(required)", "work \(actual), needs \(required)")
    case "engaged": return say("需从事本职业（或相关职业）", "needs work in the occupation")
    case "intends": return say("未写明拟从事的职业", "does not say which occupation is intended")
    case "experience after title":
      return trace.notes.contains(.noCertificate)
        ? say("没有所需的职称，无从计算其后的年限（需 \(required)）", "no title to count work from (needs \(required))")
        : say("取得职称后工作年限 \(actual)，需 \(required)", "work after the title \(actual), needs \(required)")
    case "title":
      return say("需有对应专业的职称 \(required)，现有：\(actual)", "needs a corresponding title \(required), has: \(actual)")
    case "trained":
      return say("需培训结业（\(required)），现有：\(actual)", "needs completed training (\(required)), has: \(actual)")
    case "experience after certificate", "continuous experience after certificate":
      return trace.notes.contains(.noCertificate)
        ? say("没有所需的证书，无从计算取证后的年限（需 \(required)）", "no certificate to count work from (needs \(required))")
        : say("取证后工作年限 \(actual)，需 \(required)", "work after the certificate \(actual), needs \(required)")
    case "holds":
      return say("需持有等级 \(required) 的证书，现有 \(actual)", "needs a certificate of level \(required), has \(actual)")
    case "graduate":
      let wanted = diploma(required)
      let held = trace.actual.map(diploma) ?? actual
      return say("需毕业证书（\(wanted)），现有：\(held)", "needs a diploma (\(wanted)), has: \(held)")
    case "apprenticeship":
      return trace.notes.contains(.mentorNotRecorded)
        ? say("学徒经历未写明院校导师", "the apprenticeship names no school mentor")
        : say("需学徒期满", "needs a completed apprenticeship")
    case "age": return say("年龄 \(actual)，需满 \(required) 周岁", "age \(actual), needs \(required)")
    default: return say("需资格证书 \(required)", "needs the qualification \(required)")
    }
  }

  /// A diploma's attributes as the trace writes them, in words.
  private func diploma(_ attributes: String) -> String {
    let words = attributes.split(separator: " ").map { attribute in
      attribute.split(separator: "|").map { word in
        let name = word.drop { $0 == ">" || $0 == "=" }
        let text =
          switch name {
          case "major:own": say("本专业", "own major")
          case "major:related": say("本专业或相关专业", "own or related major")
          case "major:any": say("专业不限", "any major")
          case "final-year": say("含应届", "final-year students too")
          case "enrolled": say("含在读", "students too")
          default:
            if name.hasPrefix("accredited:") {
              say("以等级 \(name.dropFirst(11)) 为培养目标", "assessed programme for level \(name.dropFirst(11))")
            } else {
              school(String(name))
            }
          }
        return name.count < word.count ? say("\(text)及以上", "\(text) or higher") : text
      }.joined(separator: say("或", " or "))
    }
    return words.joined(separator: say("，", ", "))
  }

  private func school(_ name: String) -> String {
    say(
      SchoolKind(rawValue: name)?.chinese ?? EducationLevel(rawValue: name)?.chinese
        ?? ProgrammeClass(rawValue: name)?.chinese ?? name, name)
  }

  private func examination(_ trace: Trace) -> String {
    let required = trace.required ?? ""
    let notes = Set(trace.notes + trace.parts.flatMap(\.notes)).sorted { $0.rawValue < $1.rawValue }
      .compactMap(reason)
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
    case .afterAsOf: say("日期晚于评价日，不计", "dated after the as-of date, so not counted")
    case .tooOld: say("证据过期，不计", "evidence too old, not counted")
    case .notDated: say("证据没有日期，不计", "undated evidence, not counted")
    case .kindNotAccepted: say("证据方式不被采用", "a kind of evidence that is not accepted")
    case .tooFewAssessors: say("证据的考评员人数不足，不计", "evidence with too few assessors, not counted")
    case .tooFewPieces: say("证据件数不足", "too few pieces of evidence")
    case .requiredKindMissing: say("缺少必备的证据方式", "a required kind of evidence is missing")
    case .panelEven: say("考评员人数不是单数，该场不计", "a sitting with an even panel does not count")
    case .otherWorkTypes:
      say("该标准不考所报的工种", "the standard examines other work types than the one applied for")
    case .noEvidence, .noKeyOutcomes, .noCertificate, .noTitle, .notGraduated, .mentorNotRecorded, .declaredOnly,
      .countsByAlignment:
      nil
    }
  }
}
