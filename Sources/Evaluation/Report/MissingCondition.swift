import Diagnostics
import Vocabulary

/// What a condition of 申报条件 lacks, in a sentence.
struct MissingCondition {
  let language: Language

  func sentence(_ trace: Trace) -> String {
    let words = LengthWords(language: language)
    let required = words.required(trace.required ?? "")
    // Of what there is nothing counts: a diploma of another major, a certificate of another occupation.
    let actual = trace.actual.map(words.actual) ?? say("没有符合的", "none that counts")
    switch trace.subject {
    case "experience": return say("累计工作年限 \(actual)，需 \(required)", "work \(actual), needs \(required)")
    case "continuous experience":
      return say("连续工作年限 \(actual)，需 \(required)", "work without a break \(actual), needs \(required)")
    case "experience after certificate", "continuous experience after certificate":
      return after(trace, ("证书", "certificate"), ("取证", "certificate"), actual, required)
    case "experience after title", "continuous experience after title":
      return after(trace, ("职称", "title"), ("取得职称", "title"), actual, required)
    case "engaged":
      return say("需从事过\(occupation(required).zh)", "needs to have worked in \(occupation(required).en)")
    case "intends":
      return trace.actual == nil
        ? say("没有写明拟从事的职业", "does not say which occupation is intended")
        : say(
          "拟从事的职业 \(actual) 不是\(occupation(required).zh)",
          "the intended occupation \(actual) is not \(occupation(required).en)")
    case "holds":
      let (level, length) = held(required)
      return say(
        "需持有等级 \(level) 的证书\(length.zh)，现有 \(since(actual) { $0 })",
        "needs a certificate of level \(level)\(length.en), has \(since(actual) { $0 })")
    case "title":
      let (rank, length) = held(required)
      return say(
        "需有专业对应的\(word(rank))及以上职称\(length.zh)，现有：\(since(actual, word))",
        "needs a corresponding professional title, \(rank) or higher\(length.en); has: \(since(actual, word))")
    case "trained": return training(trace, required, actual)
    case "graduate":
      let wanted = diploma(required)
      if trace.notes.contains(.programmeNotRecorded) {
        return say("毕业证书未写明班别（需\(wanted)）", "the diploma names no class (needs \(wanted))")
      }
      let held = trace.actual.map(heldDiploma) ?? actual
      return say("需毕业证书（\(wanted)），现有：\(held)", "needs a diploma (\(wanted)), has: \(held)")
    case "apprenticeship":
      return apprenticeship(trace.notes)
    case "age": return say("年龄 \(actual)，需满 \(required) 周岁", "age \(actual), needs \(required)")
    default: return say("需资格证书：\(word(required))", "needs the qualification \(required)")
    }
  }

  private func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en).text(in: language) }

  // MARK: Work

  private func after(
    _ trace: Trace, _ milestone: (zh: String, en: String), _ event: (zh: String, en: String), _ actual: String,
    _ required: String
  ) -> String {
    if !trace.notes.isEmpty {
      return say(
        "没有符合的\(milestone.zh)，无从计算其后的年限，需 \(required)",
        "no qualifying \(milestone.en) to count work from, needs \(required)")
    }
    let isContinuous = trace.subject.hasPrefix("continuous")
    return say(
      "\(event.zh)后\(isContinuous ? "连续" : "")工作年限 \(actual)，需 \(required)",
      "work \(isContinuous ? "without a break " : "")after the \(event.en) \(actual), needs \(required)")
  }

  private func occupation(_ relatedness: String) -> Bilingual {
    relatedness == Relatedness.own.rawValue
      ? Bilingual(zh: "本职业", en: "the occupation itself")
      : Bilingual(zh: "本职业或相关职业", en: "the occupation or a related one")
  }

  // MARK: Certificates, titles and training

  /// `4 for 2y` in its parts.
  private func held(_ required: String) -> (what: String, length: Bilingual) {
    guard let range = required.firstRange(of: " for ") else { return (required, Bilingual(zh: "", en: "")) }
    let length = String(required[range.upperBound...])
    let words = LengthWords(language: language).length(length)
    return (String(required[..<range.lowerBound]), Bilingual(zh: "满 \(words)", en: " for \(words)"))
  }

  /// `assistant since 2020-01-01`, or a level instead of a rank, whose ladder alone knows its words.
  private func since(_ actual: String, _ word: (String) -> String) -> String {
    guard let range = actual.firstRange(of: " since ") else { return actual }
    let what = word(String(actual[..<range.lowerBound]))
    return say("\(what)（\(actual[range.upperBound...]) 取得）", actual)
  }

  private func training(_ trace: Trace, _ required: String, _ actual: String) -> String {
    let parts = required.split(separator: ", ")
    let level = parts.first.map(String.init) ?? required
    guard parts.count == 2 else {
      return say("需经等级 \(level) 的正规培训并结业", "needs completed training to level \(level)")
    }
    let hours = parts[1].dropLast()
    if trace.notes.contains(.hoursNotRecorded) {
      return say("培训经历未写明学时，需 \(hours) 学时", "the training does not say its hours, needs \(hours)")
    }
    let held = trace.actual.flatMap { $0.split(separator: ", ").last }.map { $0.dropLast() }
    return say(
      "需经等级 \(level) 的正规培训 \(hours) 学时并结业，现有：\(held.map { "\($0) 学时" } ?? actual)",
      "needs completed training to level \(level) of \(hours) hours, has: \(held.map { "\($0) hours" } ?? actual)")
  }

  private func apprenticeship(_ notes: [Trace.Note]) -> String {
    switch (notes.contains(.enterpriseMentorNotRecorded), notes.contains(.mentorNotRecorded)) {
    case (true, true): say("学徒经历未写明企业导师和院校导师", "the apprenticeship names neither of its mentors")
    case (true, false): say("学徒经历未写明企业导师", "the apprenticeship names no enterprise mentor")
    case (false, true): say("学徒经历未写明院校导师", "the apprenticeship names no school mentor")
    case (false, false): say("需学徒期满", "needs a completed apprenticeship")
    }
  }

  // MARK: Schooling

  /// A diploma as the trace writes it: its school, and its education, which may go by the same word (中专 is no 中等职业学校).
  private func heldDiploma(_ attributes: String) -> String {
    let parts = attributes.split(separator: " ").map(String.init)
    guard parts.count == 2, let education = EducationLevel(rawValue: parts[1]) else { return diploma(attributes) }
    return [word(parts[0]), say(education.chinese, education.rawValue)].joined(separator: say("，", ", "))
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
          case "enrolled": say("含在读", "students of any year too")
          default:
            if name.hasPrefix("accredited:") {
              say("以等级 \(name.dropFirst(11)) 为培养目标", "assessed programme for level \(name.dropFirst(11))")
            } else {
              self.word(String(name), isAtLeast: name.count < word.count)
            }
          }
        return name.count < word.count ? say("\(text)及以上", "\(text) or higher") : text
      }.joined(separator: say("或", " or "))
    }
    return words.joined(separator: say("，", ", "))
  }

  /// A term of a vocabulary in the reader's language; anything else as it is. Of one word for a kind of school and an
  /// education the latter is meant where it may be a higher one.
  private func word(_ name: String, isAtLeast: Bool) -> String {
    isAtLeast ? EducationLevel(rawValue: name).map { say($0.chinese, name) } ?? word(name) : word(name)
  }

  private func word(_ name: String) -> String {
    say(
      SchoolKind(rawValue: name)?.chinese ?? EducationLevel(rawValue: name)?.chinese
        ?? ProgrammeClass(rawValue: name)?.chinese ?? TitleRank(rawValue: name)?.chinese
        ?? Qualification(rawValue: name)?.chinese ?? name, name)
  }
}
