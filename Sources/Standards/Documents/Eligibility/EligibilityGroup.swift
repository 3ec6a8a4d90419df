package import Diagnostics
import Vocabulary
import YAMLSource

/// Conditions written together in one mapping.
struct EligibilityGroup: Sendable {
  var conditions: [Condition]

  static let fields: [any DeclaredField] = [
    Keys.experience, Keys.continuous, Keys.of, Keys.after, Keys.engaged, Keys.intends, Keys.holds, Keys.duration,
    Keys.professionalTitle, Keys.graduate, Keys.trained, Keys.apprenticeship, Keys.age, Keys.credential,
  ]

  private static let shape = Shape(Bilingual(zh: "一组条件", en: "a group of conditions"), optional: fields)

  static let form = Form<EligibilityGroup>.object(shape) { reader, decoding in
    let group = EligibilityGroup(reader, &decoding)
    if reader.node.isEmptyCollection { decoding.report(EmptyAlternative(), at: reader.node) }
    return group.conditions.isEmpty ? nil : group
  }

  static let completed = Form<Bool>.scalar(
    Bilingual(zh: "`期满`（completed）", en: "`completed`"),
    .words([ScalarShape.Word(english: "completed", chinese: "期满")])
  ) { $0 == "completed" || $0 == "期满" ? true : nil }

  init(_ reader: borrowing ObjectReader, _ decoding: inout Decoding) {
    let experience = reader.read(Keys.experience, &decoding)
    let continuous = reader.read(Keys.continuous, &decoding) ?? false
    let of = reader.read(Keys.of, &decoding) ?? .own
    var after = reader.read(Keys.after, &decoding)
    // `取证后: 5` says of which occupation no more than the entry does.
    if case .certificate(var certificate) = after, reader.node(Keys.after)?.kind == .scalar {
      certificate.of = of
      after = .certificate(certificate)
    }
    let engaged = reader.read(Keys.engaged, &decoding)
    let intends = reader.read(Keys.intends, &decoding)
    let holds = reader.read(Keys.holds, &decoding)
    let held = reader.read(Keys.duration, &decoding)
    let title = reader.read(Keys.professionalTitle, &decoding)
    let graduate = reader.read(Keys.graduate, &decoding)
    let trained = reader.read(Keys.trained, &decoding)
    let apprenticeship = reader.read(Keys.apprenticeship, &decoding)
    let age = reader.read(Keys.age, &decoding)
    let credential = reader.read(Keys.credential, &decoding)

    conditions = []
    if let experience {
      if experience.value.months == 0 {
        decoding.findings.append(Finding(LengthOfZero(), at: experience.span))
      }
      conditions.append(
        .experience(WorkCondition(experience.value, of: of, after: after, isContinuous: continuous)))
    }
    if let engaged { conditions.append(.engaged(of: engaged)) }
    if let intends { conditions.append(.intends(of: intends)) }
    if let holds { conditions.append(.holds(holds, held: held)) }
    if let title { conditions.append(.title(title)) }
    if let graduate { conditions.append(.graduate(graduate)) }
    if let trained { conditions.append(.trained(trained)) }
    if apprenticeship != nil { conditions.append(.apprenticeship(of: of)) }
    if let age { conditions.append(.age(age)) }
    if let credential { conditions.append(.qualification(credential)) }

    func belongs(_ keyword: Keyword, to owners: @autoclosure () -> [Keyword]) {
      guard !reader.hasUnknownKeys, let node = reader.node(of: keyword) else { return }
      let owners = owners()
      if owners.allSatisfy({ reader.node(of: $0) == nil }) {
        decoding.report(KeyWithoutOwner(key: keyword, owners: owners), at: node)
      }
    }
    belongs(Keys.after.keyword, to: [Keys.experience.keyword])
    belongs(Keys.continuous.keyword, to: [Keys.experience.keyword])
    belongs(Keys.of.keyword, to: [Keys.experience.keyword, Keys.apprenticeship.keyword])
    belongs(Keys.duration.keyword, to: [Keys.holds.keyword])
  }
}

extension EligibilityAlternative {
  private static let shape = Shape(
    Bilingual(zh: "一条申报条件", en: "an entry of `eligibility`"), optional: EligibilityGroup.fields + [Keys.all])

  static let form = Form<EligibilityAlternative>.object(shape) { reader, decoding in
    let group = EligibilityGroup(reader, &decoding)
    let groups = reader.read(Keys.all, &decoding) ?? []
    let conditions = group.conditions + groups.flatMap(\.conditions)
    if reader.node.isEmptyCollection { decoding.report(EmptyAlternative(), at: reader.node) }
    return conditions.isEmpty ? nil : EligibilityAlternative(conditions)
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
      zh: "\(key.bothNames.zh)没有可修饰的 \(owners.map(\.bothNames.zh).joined(separator: "或"))",
      en: "`\(key.english)` has no `\(owners.map(\.english).joined(separator: "` or `"))` to go with")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "在同一条中补上 \(owners[0].bothNames.zh)，或删去 \(key.bothNames.zh)",
      en: "add `\(owners[0].english)` to the same entry, or remove `\(key.english)`")
  }
}

package struct LengthOfZero: FindingMessage {
  package static let code: FindingCode = "TS2026"
  package var text: Bilingual {
    Bilingual(zh: "年限为 0，等于没有要求", en: "a length of 0 asks for nothing")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "写上真正的年限；不论年限时写 `从事: 本`", en: "give the real length; where any will do, write `engaged: own`")
  }
}

package struct TwoMilestones: FindingMessage {
  package static let code: FindingCode = "TS2027"
  package var text: Bilingual {
    Bilingual(zh: "工作年限不能同时从证书与职称起算", en: "work cannot be counted from a certificate and a title at once")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "保留一个；两者都要求时，在 `同时`（all）中分成两组",
      en: "keep one of them; where both are asked for, write two groups under `all:`")
  }
}
