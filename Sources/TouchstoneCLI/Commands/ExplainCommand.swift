import ArgumentParser
import CanonicalJSON
import CompetencyModel
import Diagnostics
import Standards
import Vocabulary

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: say(
      "说明一条规则（如 TS2005）、一个键（如 权重），或标准、等级、条目、认定方案、产业链",
      "explain a rule such as TS2005, a key such as weights, or a standard, level, item, scheme or chain"
    ),
    discussion: say(
      """
      条目写全名，如 cn/6-30-99-00@2020#4/skill/1.1.1；不会混淆时可以省略版次、标准或等级，
      也可以写标准的名称、职业编码、条目的编号或其中一段文字。等级写作 标准#等级。
      """,
      """
      An item goes by its full name, such as cn/6-30-99-00@2020#4/skill/1.1.1. Where it is plain what is meant, the
      edition, standard or level may be left out; a standard's title, an occupation's code, an item's code or a piece of
      its text will do as well. A level is written STANDARD#LEVEL.
      """))

  @Argument(
    help: ArgumentHelp(
      say(
        "规则的代码、键的名称，或标准、等级、条目、认定方案、产业链、企业；不写则列出所有规则",
        "a rule's code, a key's name, or a standard, level, item, scheme, chain or enterprise; left out, all rules are listed"
      ),
      valueName: "name"))
  var name: String?

  @OptionGroup var workspace: WorkspaceOption
  @Option(
    help: ArgumentHelp(
      say(
        "按这一天有效的版次说明（YYYY-MM-DD）；不写则各按最后的版次",
        "explain by the editions in force on this day, YYYY-MM-DD; left out, by the last of each"), valueName: "date"))
  var asOf: CalendarDate?
  @Option(
    help: ArgumentHelp(say("标准、等级、条目等的写出格式", "the format in which standards, levels, items and the like are written")))
  var format: ExplanationFormat = .human
  @OptionGroup var lang: LanguageOption

  func run() throws {
    let language = lang.language
    try language.reporting {
      guard let name else { return try Console.write(Array(RuleList.text(in: language).utf8)) }
      // A code or a key is told without reading any document.
      if let page = try LanguagePage.page(of: name, in: language) {
        if format == .json { throw Self.notAsData(name) }
        return try Console.write(Array(page.utf8))
      }
      guard let workspace = try workspace.ifAny(language) else { throw LanguagePage.unknown(name) }
      try Console.write(try ModelExplanation(name, in: workspace, asOf: asOf, language).bytes(format, language))
    }
  }

  private static func notAsData(_ name: String) -> WrongUsage {
    WrongUsage(
      Bilingual(zh: "规则与键只能以文字说明：`\(name)`", en: "rules and keys are explained as text only: `\(name)`"),
      advice: Bilingual(zh: "去掉 `--format json`", en: "leave out `--format json`"))
  }
}

enum ExplanationFormat: String, CaseIterable, ExpressibleByArgument {
  case human
  case json
}
