import CanonicalJSON
import CompetencyModel
import Diagnostics
import Standards
import Vocabulary

/// What a name stands for in a workspace, explained.
struct ModelExplanation {
  private enum Subject {
    case item(ItemExplanation)
    case standard(StandardExplanation)
    case scheme(SchemeExplanation)
    case chain(ChainExplanation)
    case enterprise(EnterpriseExplanation)
  }

  private let subject: Subject

  /// - Throws: ``WrongUsage`` where the name stands for nothing or for several things.
  init(_ name: String, in workspace: Workspace, asOf date: CalendarDate?, _ language: Language) throws {
    let merge = Merge(workspace)
    let resolution = NameResolution(name, in: merge.index)
    let candidates =
      date.map { NameResolution.inForce(resolution.candidates, on: $0, in: merge.index) } ?? resolution.candidates
    guard let meant = candidates.first else { throw Self.unknown(name, merge) }
    guard candidates.count == 1 else { throw Self.ambiguous(name, candidates, resolution) }
    let subject: Subject? =
      switch meant {
      case .item(let name): ItemExplanation(name, in: merge, workspace.sources, asOf: date).map(Subject.item)
      case .level(let name):
        StandardExplanation(name.standard, level: name.level, in: merge, workspace.sources, asOf: date)
          .map(Subject.standard)
      case .standard(let name):
        StandardExplanation(name, in: merge, workspace.sources, asOf: date).map(Subject.standard)
      case .scheme(let id): SchemeExplanation(id, in: merge, workspace.sources).map(Subject.scheme)
      case .chain(let id): ChainExplanation(id, in: merge, workspace.sources).map(Subject.chain)
      case .enterprise(let name): EnterpriseExplanation(name, in: merge, workspace.sources).map(Subject.enterprise)
      }
    guard let subject else { throw Self.unknown(name, merge) }
    self.subject = subject
    let errors = merge.findings.count { $0.severity == .error }
    if errors > 0 {
      Console.message(
        Bilingual(
          zh: "工作区有 \(errors) 个错误，以下按读得懂的部分说明；用 touchstone validate 查看",
          en:
            "the workspace has \(errors == 1 ? "1 error" : "\(errors) errors"), so this is what could be read of it; see touchstone validate"
        ).text(in: language))
    }
  }

  func bytes(_ format: ExplanationFormat, _ language: Language) throws -> [UInt8] {
    switch format {
    case .human: Array(VisibleText.ofLines(page(language)).utf8)
    case .json: try data() + [0x0A]
    }
  }

  private func page(_ language: Language) -> String {
    switch subject {
    case .item(let item): ModelPage.render(item, in: language)
    case .standard(let standard): ModelPage.render(standard, in: language)
    case .scheme(let scheme): ModelPage.render(scheme, in: language)
    case .chain(let chain): ModelPage.render(chain, in: language)
    case .enterprise(let enterprise): ModelPage.render(enterprise, in: language)
    }
  }

  private func data() throws -> [UInt8] {
    switch subject {
    case .item(let item): try CanonicalCoding.bytes(item)
    case .standard(let standard): try CanonicalCoding.bytes(standard)
    case .scheme(let scheme): try CanonicalCoding.bytes(scheme)
    case .chain(let chain): try CanonicalCoding.bytes(chain)
    case .enterprise(let enterprise): try CanonicalCoding.bytes(enterprise)
    }
  }

  private static func unknown(_ name: String, _ merge: Merge) -> WrongUsage {
    let text = Bilingual(
      zh: "没有叫做 `\(name)` 的代码、键、标准、等级、条目、认定方案、产业链或其企业",
      en: "there is no code, key, standard, level, item, scheme, chain or enterprise of the name `\(name)`")
    if let (standard, levels) = NameResolution.levels(for: name, in: merge.index) {
      let known = levels.map { "`\($0)`" }
      return WrongUsage(
        text,
        advice: Bilingual(
          zh: "`\(standard)` 的等级有 \(known.joined(separator: "、"))",
          en: "the levels of `\(standard)` are \(known.joined(separator: ", "))"))
    }
    let nearest = LanguagePage.suggestion(for: name) ?? NameResolution.suggestion(for: name, in: merge.index)
    guard let nearest else {
      return WrongUsage(
        text,
        advice: Bilingual(
          zh: "条目写全名，如 `cn/6-30-99-00@2020#4/skill/1.1.1`，或写其中一段文字",
          en: "name an item in full, such as `cn/6-30-99-00@2020#4/skill/1.1.1`, or by a piece of its text"))
    }
    return WrongUsage(text, advice: Bilingual(zh: "是否想写 `\(nearest)`？", en: "did you mean `\(nearest)`?"))
  }

  /// A list to choose from is read to its end only while it is short.
  private static let mostCandidates = 12

  private static func ambiguous(
    _ name: String, _ all: [ExplainedName], _ resolution: NameResolution
  ) -> WrongUsage {
    let more = all.count - mostCandidates
    func list(_ language: Language) -> String {
      let rows = all.prefix(mostCandidates).flatMap { candidate in
        let words = resolution.words(of: candidate)?.text(in: language) ?? ""
        return WrappedText.lines("\(candidate)  \(words)", first: "    ", rest: "      ")
      }
      let rest = more > 0 ? [Bilingual(zh: "    还有 \(more) 个", en: "    and \(more) more").text(in: language)] : []
      return (rows + rest).joined(separator: "\n")
    }
    return WrongUsage(
      Bilingual(
        zh: "`\(name)` 可以指以下 \(all.count) 个：\n\(list(.zh))",
        en: "`\(name)` may mean any of these \(all.count):\n\(list(.en))"),
      advice: Bilingual(
        zh: "写出全名，如 `touchstone explain '\(all[0])'`", en: "name one in full, such as `touchstone explain '\(all[0])'`")
    )
  }
}
