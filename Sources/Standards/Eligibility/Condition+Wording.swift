package import Diagnostics
import Vocabulary

extension Condition {
  /// The condition in a few words, for findings that speak of one among several.
  package var wording: Bilingual {
    switch self {
    case .experience(let work): work.wording
    case .engaged(let of): Bilingual(zh: "从事\(of.occupations.zh)", en: "work in \(of.occupations.en)")
    case .intends(let of): Bilingual(zh: "拟从事\(of.occupations.zh)", en: "the intention to work in \(of.occupations.en)")
    case .holds(let certificate, let held):
      Bilingual(
        zh: "取得\(certificate.wording.zh)" + (held.map { "满 \($0.words.zh)" } ?? ""),
        en: certificate.wording.en + (held.map { " held for \($0.words.en)" } ?? ""))
    case .title(let title):
      Bilingual(
        zh: "取得\(title.rank.chinese)职称" + (title.held.map { "满 \($0.words.zh)" } ?? ""),
        en: "a title of rank `\(title.rank.rawValue)`" + (title.held.map { " held for \($0.words.en)" } ?? ""))
    case .graduate(let diploma): diploma.wording
    case .trained(let training):
      Bilingual(
        zh: "`\(training.level)` 级培训" + (training.hours.map { " \($0) 学时" } ?? ""),
        en: "training to level `\(training.level)`" + (training.hours.map { " of \($0) hours" } ?? ""))
    case .apprenticeship(let of):
      Bilingual(zh: "\(of.occupations.zh)学徒期满", en: "an apprenticeship in \(of.occupations.en)")
    case .age(let years): Bilingual(zh: "年满 \(years) 周岁", en: "an age of \(years)")
    case .qualification(let kind): Bilingual(zh: kind.chinese, en: "the credential `\(kind.rawValue)`")
    }
  }
}

extension WorkCondition {
  fileprivate var wording: Bilingual {
    let start =
      switch after {
      case nil: Bilingual(zh: "", en: "")
      case .certificate(let certificate):
        Bilingual(zh: "取得\(certificate.wording.zh)后", en: " after \(certificate.wording.en)")
      case .title(let rank):
        Bilingual(zh: "取得\(rank.chinese)职称后", en: " after a title of rank `\(rank.rawValue)`")
      }
    return Bilingual(
      zh: "\(start.zh)\(isContinuous ? "连续" : "累计")从事\(of.occupations.zh)满 \(length.words.zh)",
      en: "\(length.words.en) of \(isContinuous ? "unbroken " : "")work in \(of.occupations.en)\(start.en)")
  }
}

extension CertificateCondition {
  fileprivate var wording: Bilingual {
    Bilingual(zh: "\(of.occupations.zh) `\(level)` 级证书", en: "a level `\(level)` certificate in \(of.occupations.en)")
  }
}

extension GraduateCondition {
  fileprivate var wording: Bilingual {
    Bilingual(
      zh: "取得" + chineseParts.joined(separator: "、") + "毕业证书" + (students.map { "（含\($0.chinese)）" } ?? ""),
      en: "a diploma" + (englishParts.isEmpty ? "" : " " + englishParts.joined(separator: ", ")))
  }

  private var chineseParts: [String] {
    let target = accreditedFor.map { "以 `\($0)` 级技能为培养目标的" }
    let major: String? =
      switch major {
      case .own: "本专业"
      case .related: "本专业或相关专业"
      case .any: nil
      }
    let school = schools.isEmpty ? nil : schools.map(\.chinese).joined(separator: "或")
    return [
      major, target.map { $0 + (school ?? "学校") } ?? school, programme.map { "\($0.chinese)及以上" },
      education.map { "\($0.chinese)及以上" },
    ].compactMap(\.self)
  }

  private var englishParts: [String] {
    let major: String? =
      switch major {
      case .own: "in the occupation's own major"
      case .related: "in the occupation's own or a related major"
      case .any: nil
      }
    return [
      schools.isEmpty ? nil : "of a " + schools.map { "`\($0.rawValue)`" }.joined(separator: " or ") + " school",
      programme.map { "of a `\($0.rawValue)` or higher" }, education.map { "of `\($0.rawValue)` level or higher" },
      major,
      accreditedFor.map { "accredited for level `\($0)`" }, students.map { "`\($0.rawValue)` students included" },
    ].compactMap(\.self)
  }
}

extension Relatedness {
  fileprivate var occupations: Bilingual {
    switch self {
    case .own: Bilingual(zh: "本职业", en: "the occupation")
    case .related: Bilingual(zh: "本职业或相关职业", en: "the occupation or a related one")
    }
  }
}
