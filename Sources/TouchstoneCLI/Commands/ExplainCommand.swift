import ArgumentParser
import CompetencyModel
import Diagnostics
import Standards

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: say(
      "说明一条规则（如 TS2005）或一个键（如 权重）", "explain a rule such as TS2005, or a key such as weights"))

  @Argument(
    help: ArgumentHelp(
      say("规则的代码或键的名称；不写则列出所有规则", "a rule's code or a key's name; left out, all rules are listed"),
      valueName: "code|key"))
  var name: String?

  @OptionGroup var lang: LanguageOption

  func run() throws {
    let language = lang.language
    try language.reporting {
      guard let name else { return try Console.write(Array(RuleList.text(in: language).utf8)) }
      let page = try Self.page(of: name, in: language)
      try Console.write(Array(page.utf8))
    }
  }

  private static func page(of name: String, in language: Language) throws -> String {
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
    if let page = CodeGroup.all.lazy.compactMap({ $0.page(of: code, in: language) }).first { return page }
    if let page = KeyPage(language: language).render(named: name) { return page }
    throw unknown(name)
  }

  private static func unknown(_ name: String) -> WrongUsage {
    let text = Bilingual(zh: "没有叫做 `\(name)` 的代码或键", en: "there is no code or key of the name `\(name)`")
    let codes =
      RuleExplanation.ofDocuments.keys.map(\.description)
      + CodeGroup.all.flatMap { $0.meanings.map(\.code.description) }
    let nearestCode = Suggestion.nearest(to: name.uppercased(), among: codes.sorted())
    guard let nearest = nearestCode ?? Suggestion.nearest(to: name, among: KeyPage.names) else {
      return WrongUsage(
        text,
        advice: Bilingual(
          zh: "不带参数的 `touchstone explain` 列出所有规则；键见 `touchstone schema` 或语言参考",
          en: "`touchstone explain` alone lists all rules; for keys see the reference of the language"))
    }
    return WrongUsage(text, advice: Bilingual(zh: "是否想写 `\(nearest)`？", en: "did you mean `\(nearest)`?"))
  }
}
