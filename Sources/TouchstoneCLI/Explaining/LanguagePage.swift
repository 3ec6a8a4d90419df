import CompetencyModel
import Diagnostics
import LearnerRecords
import Standards
import YAMLSource

/// The page of a rule or a key: what can be explained without a workspace.
enum LanguagePage {
  /// Nil where the name is neither a code nor a key.
  static func page(of name: String, in language: Language) throws -> String? {
    let code = FindingCode(stringLiteral: name.uppercased())
    if let explanation = RuleExplanation.ofDocuments[code] {
      let shown: ShownExample?
      do throws(NothingToReplace) {
        shown = try explanation.example.map { example throws(NothingToReplace) in try ExampleRun(example) }?.shown
      } catch {
        throw Failure(
          Bilingual(zh: "规则 `\(code)` 的示例已损坏", en: "the example of the rule `\(code)` is damaged"),
          advice: Bilingual(zh: "请告知试金石的维护者", en: "please tell Touchstone's maintainers"))
      }
      return RulePage(language: language, coloured: Console.isColoured(1)).render(explanation, example: shown)
    }
    if let page = ([CodeGroup.differences] + CodeGroup.all).lazy.compactMap({ $0.page(of: code, in: language) }).first {
      return page
    }
    guard let page = KeyPage(language: language).render(named: name) else { return nil }
    return Keys.columns.keyword.names.contains(name) ? page + "\n" + ColumnList.text(in: language) : page
  }

  /// The code or key that was probably meant.
  static func suggestion(for name: String) -> String? {
    let codes =
      RuleExplanation.ofDocuments.keys.map(\.description)
      + CodeGroup.all.flatMap { $0.meanings.map(\.code.description) }
    return Suggestion.nearest(to: name.uppercased(), among: codes.sorted())
      ?? Suggestion.nearest(to: name, among: KeyPage.names)
  }

  /// Nothing of that name, and no workspace to look in for more.
  static func unknown(_ name: String) -> WrongUsage {
    let text = Bilingual(zh: "没有叫做 `\(name)` 的代码或键", en: "there is no code or key of the name `\(name)`")
    guard let nearest = suggestion(for: name) else {
      return WrongUsage(
        text,
        advice: Bilingual(
          zh: "不带参数的 `touchstone explain` 列出所有规则；标准与条目要在工作区中查，用 --workspace 指明",
          en:
            "`touchstone explain` alone lists all rules; standards and items are looked for in a workspace: name it with --workspace"
        ))
    }
    return WrongUsage(text, advice: Bilingual(zh: "是否想写 `\(nearest)`？", en: "did you mean `\(nearest)`?"))
  }
}
