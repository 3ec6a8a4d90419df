import ArgumentParser
import Diagnostics
import FoundationEssentials

extension Language: ExpressibleByArgument {}

/// The language of this run: `--lang`, else the locale of the terminal. Help texts need it before options are parsed,
/// so it is looked for among the arguments.
enum CommandLanguage {
  static let current: Language = language(
    arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

  static func language(arguments: [String], environment: [String: String]) -> Language {
    if let index = arguments.firstIndex(of: "--lang"), index + 1 < arguments.count {
      return Language(rawValue: arguments[index + 1]) ?? .en
    }
    if let option = arguments.first(where: { $0.hasPrefix("--lang=") }) {
      return Language(rawValue: String(option.dropFirst("--lang=".count))) ?? .en
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("zh") ? .zh : .en
  }
}

/// A text of the command line itself, in the language of this run.
func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en).text(in: CommandLanguage.current) }

struct LanguageOption: ParsableArguments {
  @Option(name: .customLong("lang"), help: ArgumentHelp(say("消息的语言：zh 或 en", "language of messages: zh or en")))
  var chosen: Language?

  var language: Language { chosen ?? CommandLanguage.current }
}
