package import CanonicalJSON
package import Diagnostics
import Standards
package import Vocabulary

/// All conflicts that were asked for, with what is wrong with resolutions.
package struct ConflictReport {
  private let conflicts: [JudgedConflict]
  /// Of resolutions: stale, expired, unused, two for one conflict, signed by the wrong body.
  private let findings: [Finding]
  private let sources: SourceMap
  private let unreadable: Int
  private let standards: Int
  private let asOf: CalendarDate?

  /// - Parameters:
  ///   - asOf: the day by which resolutions may have expired; nil: none has.
  ///   - shown: whether what a file has is asked for; a conflict is where either side or its meeting is.
  package init(_ merge: Merge, _ sources: SourceMap, asOf: CalendarDate?, shown: (String) -> Bool) {
    let codes = Set(ResolutionMessages.all.map { $0.code })
    let expired = asOf.map(merge.index.expired) ?? []
    conflicts = (merge.conflicts + merge.differences(sources)).filter { judged in
      let conflict = judged.conflict
      return [conflict.first.span, conflict.second.span, conflict.meeting.span].contains {
        shown(sources[$0.source].path)
      }
    }
    findings = (merge.findings.filter { codes.contains($0.code) } + expired).inReportOrder(sources)
      .filter { shown($0.place.path(in: sources)) }
    self.sources = sources
    self.asOf = asOf
    unreadable = merge.index.isComplete ? 0 : 1
    standards = merge.index.standards.count
  }

  /// Whether there is anything to decide or to put right.
  package var needsSomebody: Bool { !findings.isEmpty || conflicts.contains(where: \.isUnresolved) }

  /// What needs a decision first, then what was decided, then what is only to be known.
  package func page(language: Language, coloured: Bool = false) -> String {
    let page = ConflictPage(sources: sources, language: language, coloured: coloured)
    let report = HumanReport(sources: sources, language: language, coloured: coloured)
    let parts = [
      page.render(conflicts.filter(\.isUnresolved)), Self.wrapped(report.render(findings)),
      page.render(conflicts.filter { !$0.isUnresolved && !$0.isInformative }),
      page.render(conflicts.filter(\.isInformative)),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Names of places make messages long.
  private static func wrapped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      DisplayWidth.of(line) <= WrappedText.width ? [String(line)] : WrappedText.lines(String(line), rest: "    ")
    }.joined(separator: "\n")
  }

  package func json(paths: RepositoryPaths, toolVersion: String) -> JSONValue {
    var members: [String: JSONValue] = [
      "tool": ["name": "touchstone", "version": .string(toolVersion)],
      "version": 1,
      "workspace": .string(paths.path("")),
      "checked": ["standards": .integer(standards), "complete": .bool(unreadable == 0)],
      "counts": .object(
        Dictionary(
          uniqueKeysWithValues: ["open", "undecided", "settled", "informative"].map { standing in
            (standing, .integer(conflicts.count { $0.standing.word == standing }))
          })),
      "conflicts": .array(conflicts.map { ConflictJSON.value($0, sources) }),
      "findings": .array(findings.map { ConflictJSON.value($0, sources) }),
    ]
    members["asOf"] = asOf.map { .string($0.description) }
    return .object(members)
  }

  /// What came of it, in a line, and what could not be looked at.
  package var summary: [Bilingual] {
    guard standards > 0 else {
      return [
        Bilingual(zh: "没有可用的标准，什么也没检查", en: "there is no usable standard, so nothing was checked")
      ]
    }
    let (open, known) = (conflicts.count(where: \.isUnresolved), conflicts.count(where: \.isInformative))
    let settled = conflicts.count - open - known
    var lines = [
      Bilingual(
        zh: "\(standards) 份标准：\(open) 个冲突待裁定，\(settled) 个已裁定，\(known) 处差异供了解",
        en: "\(Self.count(standards, "standard")): \(Self.count(open, "conflict")) to decide, \(settled) settled, "
          + "\(Self.count(known, "difference")) to know of")
    ]
    if !findings.isEmpty {
      lines.append(
        Bilingual(zh: "裁定有 \(findings.count) 个问题", en: "\(Self.count(findings.count, "finding")) on resolutions"))
    }
    if unreadable > 0 {
      lines.append(
        Bilingual(
          zh: "有文档无法读取，其中的冲突没有列出；用 touchstone validate 查看",
          en: "some documents could not be read, so conflicts with them are not listed; see touchstone validate"))
    }
    return lines
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

extension JudgedConflict {
  fileprivate var isInformative: Bool { if case .informative = standing { true } else { false } }
}
