import Diagnostics
import Vocabulary
import YAMLSource

/// How conditions are written.
extension CertificateCondition {
  private static let shape = Shape(
    Bilingual(zh: "证书条件", en: "a certificate, such as `{certificate: \"4\", of: related}`"),
    required: [Keys.certificate], optional: [Keys.of])

  static let form = Form<String>.step.map { CertificateCondition(level: $0, of: .own) }.orObject(shape) {
    reader, decoding in
    let level = reader.read(Keys.certificate, &decoding)
    let of = reader.read(Keys.of, &decoding)
    return level.map { CertificateCondition(level: $0.value, of: of ?? .own) }
  }
}

extension Milestone {
  private static let shape = Shape(
    Bilingual(zh: "取得的证书或职称", en: "a certificate or title, such as `{certificate: \"4\", of: related}`"),
    optional: [Keys.certificate, Keys.of, Keys.milestoneTitle])

  static let form = Form<String>.step.map { Milestone.certificate(CertificateCondition(level: $0, of: .own)) }
    .orObject(shape) { reader, decoding in
      let level = reader.read(Keys.certificate, &decoding)
      let of = reader.read(Keys.of, &decoding)
      let title = reader.read(Keys.milestoneTitle, &decoding)
      if let level {
        if let extra = reader.node(Keys.milestoneTitle) { decoding.report(TwoMilestones(), at: extra) }
        return .certificate(CertificateCondition(level: level.value, of: of ?? .own))
      }
      if !reader.hasUnknownKeys, let node = reader.node(Keys.of) {
        decoding.report(KeyWithoutOwner(key: Keys.of.keyword, owners: [Keys.certificate.keyword]), at: node)
      }
      if title == nil, reader.node.isEmptyCollection { decoding.report(EmptyAlternative(), at: reader.node) }
      return title.map(Milestone.title)
    }
}

extension TitleCondition {
  private static let shape = Shape(
    Bilingual(zh: "职称条件", en: "a professional title, such as `{rank: assistant, for: 1y}`"),
    required: [Keys.titleRank], optional: [Keys.titleHeld])

  static let form = Form<TitleRank>.term.map { TitleCondition(rank: $0) }.orObject(shape) { reader, decoding in
    let rank = reader.read(Keys.titleRank, &decoding)
    let held = reader.read(Keys.titleHeld, &decoding)
    return rank.map { TitleCondition(rank: $0, held: held) }
  }
}

extension TrainingCondition {
  private static let shape = Shape(
    Bilingual(zh: "培训条件", en: "training, such as `{level: \"4\", hours: 160}`"), required: [Keys.trainedLevel],
    optional: [Keys.trainedHours])

  static let form = Form<String>.step.map { TrainingCondition(level: $0) }.orObject(shape) { reader, decoding in
    let level = reader.read(Keys.trainedLevel, &decoding)
    let hours = reader.read(Keys.trainedHours, &decoding)
    return level.map { TrainingCondition(level: $0.value, hours: hours) }
  }
}

extension GraduateCondition {
  private static let shape = Shape(
    Bilingual(zh: "毕业条件", en: "a diploma's attributes"),
    optional: [
      Keys.school, Keys.programme, Keys.education, Keys.major, Keys.finalYear, Keys.enrolled, Keys.accreditedFor,
    ])

  static let form = Form<GraduateCondition>.object(shape) { reader, decoding in
    let schools = reader.read(Keys.school, &decoding)
    let programme = reader.read(Keys.programme, &decoding)
    let education = reader.read(Keys.education, &decoding)
    let major = reader.read(Keys.major, &decoding)
    let finalYear = reader.read(Keys.finalYear, &decoding) ?? false
    let enrolled = reader.read(Keys.enrolled, &decoding) ?? false
    let accreditedFor = reader.read(Keys.accreditedFor, &decoding)
    if reader.node.isEmptyCollection { decoding.report(EmptyAlternative(), at: reader.node) }
    return GraduateCondition(
      schools: (schools ?? []).map(\.value), programme: programme, education: education, major: major ?? .any,
      students: enrolled ? .enrolled : finalYear ? .finalYear : nil, accreditedFor: accreditedFor?.value)
  }
}
