package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// Conflicts as committee members read them, in 80 columns: what each side says and where, what brought them together,
/// what holds meanwhile, and how the conflict can be ended. A pure function of (conflicts, sources, language).
package struct ConflictPage {
  private let report: HumanReport
  private let sources: SourceMap
  private let language: Language

  package init(sources: SourceMap, language: Language, coloured: Bool = false) {
    report = HumanReport(sources: sources, language: language, coloured: coloured)
    self.sources = sources
    self.language = language
  }

  package func render(_ conflicts: [JudgedConflict]) -> String {
    conflicts.map { lines($0).map(VisibleText.of).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func lines(_ judged: JudgedConflict) -> [String] {
    let conflict = judged.conflict
    let headline = "\(conflict.code) \(say("【", "["))\(judged.standing.name.text(in: language))\(say("】", "] "))"
    return WrappedText.lines(conflict.subject.text(in: language), first: headline, rest: "  ")
      + side(say("甲", "first"), conflict.first) + side(say("乙", "second"), conflict.second)
      + item(
        Bilingual(zh: "相遇于", en: "they meet by"),
        "\(conflict.meeting.text.text(in: language))\(say("，", ", "))\(sources.describe(conflict.meeting.span))")
      + outcome(judged)
  }

  private func side(_ name: String, _ side: ConflictSide) -> [String] {
    let layer = say(side.layer.chinese, side.layer.rawValue)
    let publisher = "\(side.body)\(say("（", " ("))\(layer)\(say("）", ")"))"
    return WrappedText.lines(publisher, first: "  \(name)\(say("：", ": "))", rest: "    ")
      + WrappedText.lines(side.place, first: "  ", rest: "    ")
      + report.place(side.span)
  }

  // MARK: What holds, and what can be done

  private func outcome(_ judged: JudgedConflict) -> [String] {
    let conflict = judged.conflict
    switch judged.standing {
    case .settled(let resolution): return decision(resolution, on: conflict)
    case .informative:
      return item(Bilingual(zh: "结果", en: "what holds"), conflict.meanwhile.text(in: language))
    case .open, .undecided:
      let refused: [String] =
        if case .undecided = judged.standing {
          item(
            Bilingual(zh: "裁定", en: "resolution"),
            say("已有的裁定不成立，见下面的问题", "there is one that does not hold, see the findings below"))
        } else { [] }
      return item(Bilingual(zh: "裁定之前", en: "until it is decided"), conflict.meanwhile.text(in: language)) + refused
        + edits(conflict) + entry(conflict)
    }
  }

  private func decision(_ resolution: Sited<Resolution>, on conflict: Conflict) -> [String] {
    let choice = resolution.value.choice(on: conflict)
    let right = conflict.rights.first { $0.choice == choice }
    let expiry = resolution.value.expires.map { say("，有效期至 \($0.value)", ", until \($0.value)") } ?? ""
    return item(
      Bilingual(zh: "裁定", en: "decided"),
      "\(say(choice.chinese, choice.rawValue))\(say("：", ": "))\(right?.outcome.text(in: language) ?? "")")
      + item(
        Bilingual(zh: "签署", en: "signed by"),
        "\(resolution.value.body.value)\(say("，", ", "))\(resolution.value.person)"
          + "\(say("，", ", "))\(resolution.value.date)\(expiry)")
      + item(Bilingual(zh: "理由", en: "reason"), resolution.value.reason)
      + item(Bilingual(zh: "见", en: "see"), sources.describe(resolution.span))
  }

  private func edits(_ conflict: Conflict) -> [String] {
    conflict.edits.enumerated().flatMap { number, edit in
      WrappedText.lines(
        "\(edit.text.text(in: language))\(say("（", " ("))\(sources.describe(edit.span))\(say("）", ")"))",
        first: "  ? \(number + 1). ", rest: "       ")
        + (edit.replacement.map { report.line(of: edit.span, with: $0) } ?? [])
    }
  }

  private func entry(_ conflict: Conflict) -> [String] {
    guard let entry = ResolutionEntry(conflict, language: language) else { return [] }
    let number = conflict.edits.count + 1
    var lines = WrappedText.lines(
      say(
        "裁定：粘贴到 `kind: resolutions` 文档的 `裁定:` 之下；取舍与签署者：",
        "decide it: paste below `resolutions:` of a `kind: resolutions` document; choices and who may sign:"),
      first: "  ? \(number). ", rest: "       ")
    for right in conflict.rights {
      let names = right.signatories.map { "\($0.body)\(say("（\($0.layer.chinese)）", " (\($0.layer.rawValue))"))" }
      lines += WrappedText.lines(
        "\(right.outcome.text(in: language))\(say("；", "; "))\(names.joined(separator: say("或", " or ")))",
        first: "       \(say(right.choice.chinese, right.choice.rawValue))\(say("：", ": "))", rest: "         ")
    }
    return lines + [""] + entry.lines
  }

  private func item(_ name: Bilingual, _ text: String) -> [String] {
    WrappedText.lines(text, first: "  \(name.text(in: language))\(say("：", ": "))", rest: "    ")
  }

  private func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en).text(in: language) }
}

extension ConflictStanding {
  package var name: Bilingual {
    switch self {
    case .open: Bilingual(zh: "待裁定", en: "open")
    case .undecided: Bilingual(zh: "裁定不成立", en: "undecided")
    case .settled: Bilingual(zh: "已裁定", en: "settled")
    case .informative: Bilingual(zh: "供了解", en: "for information")
    }
  }
}

extension ConflictStanding {
  /// For programs; never changes.
  var word: String {
    switch self {
    case .open: "open"
    case .undecided: "undecided"
    case .settled: "settled"
    case .informative: "informative"
    }
  }
}
