package import Diagnostics
package import Vocabulary
import YAMLSource

/// One condition of an 申报条件 entry. Each is upward closed: more work, certificates, diplomas or age never hurts.
package enum Condition: Hashable, Codable, Sendable {
  /// 累计从事…满 n 年; with `after`, counted from the earliest such certificate (rule 4).
  case experience(CalendarLength, of: Relatedness, after: CertificateCondition?)
  /// 取得…证书; with `held`, for at least that much calendar time.
  case holds(CertificateCondition, held: CalendarLength?)
  /// One diploma with all of these attributes.
  case graduate(GraduateCondition)
  /// 学徒期满.
  case apprenticeship(of: Relatedness)
  /// 年满 n 周岁.
  case age(Int)
  case qualification(Qualification)
}

/// A certificate of a level (or a higher one) of the own or a related occupation.
package struct CertificateCondition: Hashable, Codable, Sendable {
  /// A step of the standard's ladder.
  package var level: String
  package var of: Relatedness

  package init(level: String, of: Relatedness) {
    self.level = level
    self.of = of
  }

  private static let shape = Shape(
    Bilingual(zh: "证书条件", en: "a certificate, such as `{certificate: \"4\", of: related}`"),
    required: [.certificate], optional: [.of])

  static let form = Form<CertificateCondition>(Bilingual(zh: "证书等级", en: "a certificate's level")) {
    node, decoding in
    guard node.kind == .mapping else {
      return Form.text.decode(node, &decoding).map { CertificateCondition(level: $0, of: .own) }
    }
    guard let reader = ObjectReader(node, shape, &decoding) else { return nil }
    let level = reader.read(Field(.certificate, .text), &decoding)
    let of = reader.read(Field(.of, Form<Relatedness>.term), &decoding)
    return level.map { CertificateCondition(level: $0, of: of ?? .own) }
  }
}

/// What one diploma must be.
package struct GraduateCondition: Hashable, Codable, Sendable {
  /// Sorted; empty: any school.
  package var schools: [SchoolKind]
  package var education: EducationLevel?
  package var major: MajorRelation
  /// 含尚未取得毕业证书的在校应届毕业生.
  package var finalYear: Bool
  /// 经评估论证、以…技能为培养目标: the level trained to.
  package var accreditedFor: String?

  package init(
    schools: [SchoolKind] = [], education: EducationLevel? = nil, major: MajorRelation = .any,
    finalYear: Bool = false, accreditedFor: String? = nil
  ) {
    self.schools = schools.sorted()
    self.education = education
    self.major = major
    self.finalYear = finalYear
    self.accreditedFor = accreditedFor
  }

  private static let shape = Shape(
    Bilingual(zh: "毕业条件", en: "a diploma's attributes"), required: [],
    optional: [.school, .education, .major, .finalYear, .accreditedFor])

  static let form = Form<GraduateCondition>.object(shape) { reader, decoding in
    let schools = reader.read(Field(.school, Form<SchoolKind>.term.list), &decoding)
    let education = reader.read(Field(.education, Form<EducationLevel>.term), &decoding)
    let major = reader.read(Field(.major, Form<MajorRelation>.term), &decoding)
    let finalYear = reader.read(Field(.finalYear, .flag), &decoding)
    let accreditedFor = reader.read(Field(.accreditedFor, .text), &decoding)
    return GraduateCondition(
      schools: schools ?? [], education: education, major: major ?? .any, finalYear: finalYear ?? false,
      accreditedFor: accreditedFor)
  }
}

/// One entry of 申报条件: all of its conditions together.
package struct EligibilityAlternative: Hashable, Codable, Sendable {
  package var conditions: [Condition]

  package init(_ conditions: [Condition]) { self.conditions = conditions }

  private static let shape = Shape(
    Bilingual(zh: "一条申报条件", en: "an entry of `eligibility`"), required: [],
    optional: [
      .experience, .of, .after, .holds, .duration, .graduate, .apprenticeship, .age, .credential,
    ])

  private static let completed = Form<Bool>.scalar(
    Bilingual(zh: "`completed`（期满）", en: "`completed`"), suggestions: ["completed"]
  ) { $0 == "completed" || $0 == "期满" ? true : nil }

  static let form = Form<EligibilityAlternative>.object(shape) { reader, decoding in
    let experience = reader.read(Field(.experience, .length), &decoding)
    let of = reader.read(Field(.of, Form<Relatedness>.term), &decoding) ?? .own
    let after = reader.read(Field(.after, CertificateCondition.form), &decoding)
    let holds = reader.read(Field(.holds, CertificateCondition.form), &decoding)
    let held = reader.read(Field(.duration, .length), &decoding)
    let graduate = reader.read(Field(.graduate, GraduateCondition.form), &decoding)
    let apprenticeship = reader.read(Field(.apprenticeship, completed), &decoding)
    let age = reader.read(Field(.age, .integer(1...120)), &decoding)
    let credential = reader.read(Field(.credential, Form<Qualification>.term), &decoding)

    func belongs(_ keyword: Keyword, to owners: [Keyword]) {
      guard let node = reader.node(keyword), owners.allSatisfy({ reader.node($0) == nil }) else { return }
      decoding.report(KeyWithoutOwner(key: keyword, owners: owners), at: node)
    }
    belongs(.after, to: [.experience])
    belongs(.of, to: [.experience, .apprenticeship])
    belongs(.duration, to: [.holds])

    var conditions: [Condition] = []
    if let experience { conditions.append(.experience(experience, of: of, after: after)) }
    if let holds { conditions.append(.holds(holds, held: held)) }
    if let graduate { conditions.append(.graduate(graduate)) }
    if apprenticeship != nil { conditions.append(.apprenticeship(of: of)) }
    if let age { conditions.append(.age(age)) }
    if let credential { conditions.append(.qualification(credential)) }
    if conditions.isEmpty {
      if reader.node.entries.isEmpty { decoding.report(EmptyAlternative(), at: reader.node) }
      return nil
    }
    return EligibilityAlternative(conditions)
  }
}

package struct EmptyAlternative: FindingMessage {
  package static let code: FindingCode = "TS2002"
  package var text: Bilingual {
    Bilingual(zh: "这条申报条件没有内容，等于谁都可以申报", en: "an empty entry would let anyone apply")
  }
  package var advice: Bilingual {
    Bilingual(zh: "写明条件，或删去这一条", en: "say what it asks for, or remove it")
  }
}

package struct KeyWithoutOwner: FindingMessage {
  package static let code: FindingCode = "TS2003"
  let key: Keyword
  let owners: [Keyword]

  package var text: Bilingual {
    Bilingual(
      zh: "`\(key.english)` 没有可修饰的 `\(owners.map(\.english).joined(separator: "` 或 `"))`",
      en: "`\(key.english)` has no `\(owners.map(\.english).joined(separator: "` or `"))` to go with")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "在同一条中补上 `\(owners[0].english)`，或删去 `\(key.english)`",
      en: "add `\(owners[0].english)` to the same entry, or remove `\(key.english)`")
  }
}
