package import Diagnostics
import Vocabulary
import YAMLSource

/// 申报条件 that rest on a list of `related` which the standard does not have: by some of them nobody can apply, others
/// are narrower than they look. One missing list is one finding, however many entries rest on it.
enum RelatedListCheck {
  static func findings(in standard: StandardDocument) -> [Finding] {
    // What steps the ladder has is not known here, and does not matter here.
    let order = ConditionOrder(steps: [], standard: standard)
    let entries = standard.levels.flatMap(\.eligibility)
    func spans(_ rests: (Condition) -> Bool) -> [SourceSpan] {
      entries.filter { $0.value.conditions.contains(where: rests) }.map(\.span)
    }
    var findings: [Finding?] = []
    if !order.hasTitles { findings.append(finding(UnlistedTitles(), at: spans(\.asksForTitle))) }
    if !order.hasOwnMajors {
      let own = spans { $0.major == .own || ($0.major == .related && !order.hasRelatedMajors) }
      findings.append(finding(UnlistedMajors(hasRelated: order.hasRelatedMajors), at: own))
    } else if !order.hasRelatedMajors {
      findings.append(finding(NothingRelated(list: .majors), at: spans { $0.major == .related }))
    }
    if !order.hasRelatedOccupations {
      findings.append(finding(NothingRelated(list: .occupations), at: spans(\.admitsRelated)))
    }
    return findings.compactMap { $0 }
  }

  private static func finding(_ message: any FindingMessage, at spans: [SourceSpan]) -> Finding? {
    spans.first.map { first in
      Finding(
        message, at: first,
        others: spans.dropFirst().map { SecondaryPlace(.source($0), Bilingual(zh: "这里也是", en: "and here")) })
    }
  }
}

extension Condition {
  fileprivate var asksForTitle: Bool {
    switch self {
    case .title: true
    case .experience(let work): if case .title = work.after { true } else { false }
    default: false
    }
  }

  fileprivate var major: MajorRelation? {
    if case .graduate(let diploma) = self { diploma.major } else { nil }
  }

  fileprivate var admitsRelated: Bool {
    switch self {
    case .experience(let work):
      if case .certificate(let certificate) = work.after {
        work.of == .related || certificate.of == .related
      } else {
        work.of == .related
      }
    case .engaged(let of), .intends(let of), .apprenticeship(let of): of == .related
    case .holds(let certificate, _): certificate.of == .related
    case .title, .graduate, .trained, .age, .qualification: false
    }
  }
}

package struct UnlistedTitles: FindingMessage {
  package static let code: FindingCode = "TS2030"
  package var text: Bilingual {
    Bilingual(
      zh: "这一条要求职称，而本标准没有列出对应的职称专业，谁都不符合",
      en: "this entry asks for a professional title, and the standard lists no speciality that counts: nobody meets it")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "在 `相关`（related）中补上 `对应职称`（titles），列出有专业对应关系的职称专业",
      en: "list the specialities that correspond to the occupation as `titles:` under `related:`")
  }
}

package struct UnlistedMajors: FindingMessage {
  package static let code: FindingCode = "TS2031"
  let hasRelated: Bool

  package var text: Bilingual {
    hasRelated
      ? Bilingual(
        zh: "这一条要求本专业，而本标准没有列出本专业，谁都不符合",
        en: "this entry asks for the occupation's own major, and the standard lists none: nobody meets it")
      : Bilingual(
        zh: "这一条要求专业，而本标准没有列出任何专业，谁都不符合",
        en: "this entry asks for a major, and the standard lists none: nobody meets it")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "在 `相关`（related）中补上 `本专业`（ownMajors）与 `相关专业`（majors）；不限专业时写 `专业: 不限`",
      en: "list them as `ownMajors:` and `majors:` under `related:`; where any major will do, write `major: any`")
  }
}

package struct NothingRelated: FindingMessage {
  package static let code: FindingCode = "TS2032"
  package static let severity: Severity = .warning

  enum List {
    case occupations
    case majors
  }

  let list: List

  package var text: Bilingual {
    switch list {
    case .occupations:
      Bilingual(
        zh: "这一条认相关职业，而本标准没有列出相关职业", en: "this entry counts related occupations, and the standard lists none")
    case .majors:
      Bilingual(zh: "这一条认相关专业，而本标准没有列出相关专业", en: "this entry counts related majors, and the standard lists none")
    }
  }
  package var advice: Bilingual {
    switch list {
    case .occupations:
      Bilingual(
        zh: "在 `相关`（related）中补上 `相关职业`（occupations）；只认本职业时写 `本`（own）",
        en: "list them as `occupations:` under `related:`; where only the occupation itself counts, write `own`")
    case .majors:
      Bilingual(
        zh: "在 `相关`（related）中补上 `相关专业`（majors）；只认本专业时写 `本`（own）",
        en: "list them as `majors:` under `related:`; where only the occupation's own major counts, write `own`")
    }
  }
}
