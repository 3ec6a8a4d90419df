import ArgumentParser
import Diagnostics

/// What the argument parser says of itself, in its help and of arguments it cannot read. It knows English only, so in
/// Chinese its own words, and none of ours between them, are put into others.
enum ParserMessages {
  /// Help, or what is wrong with the arguments; nil where the error is none of the parser's.
  static func text(of error: any Error, arguments: [String], in language: Language) -> String? {
    let text = Touchstone.fullMessage(for: error)
    guard !text.isEmpty else { return nil }
    let isUsage = Touchstone.exitCode(for: error) == .validationFailure
    let isHelp = text.hasPrefix("OVERVIEW: ") || text.hasPrefix("USAGE: ")
    let mended = isUsage ? noSuchCommand(arguments, in: text) ?? text : text
    return language == .zh && (isUsage || isHelp) ? chinese(mended) : mended
  }

  /// A misspelt command is to the parser one argument too many, or its options are unknown.
  private static func noSuchCommand(_ arguments: [String], in text: String) -> String? {
    var known: [any ParsableCommand.Type] = Touchstone.configuration.subcommands
    for argument in arguments {
      if argument.hasPrefix("-") || known.isEmpty { return nil }
      if let command = known.first(where: { $0.configuration.commandName == argument }) {
        known = command.configuration.subcommands
        continue
      }
      let names = known.compactMap { $0.configuration.commandName }
      guard argument != "help", let nearest = Suggestion.nearest(to: argument, among: names) else { return nil }
      let rest = text.firstIndex(of: "\n").map { text[$0...] } ?? ""
      return "Error: Unknown command '\(argument)'. Did you mean '\(nearest)'?" + rest
    }
    return nil
  }

  /// Arguments with `--lang` where the parser knows it: each command does, and neither the program itself nor `help`.
  static func readable(_ arguments: [String]) -> [String] {
    guard let command = arguments.first, command == "help" || command == "--lang" || command.hasPrefix("--lang=") else {
      return arguments
    }
    var rest = arguments
    var language: ArraySlice<String> = []
    if let at = rest.firstIndex(where: { $0 == "--lang" || $0.hasPrefix("--lang=") }) {
      let end = min(at + (rest[at] == "--lang" ? 2 : 1), rest.count)
      language = rest[at..<end]
      rest.removeSubrange(at..<end)
    }
    let isCommand = Touchstone.configuration.subcommands.contains { $0.configuration.commandName == rest.first }
    return isCommand ? rest + language : rest
  }

  // MARK: Chinese

  static func chinese(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line($0) }.joined(separator: "\n")
  }

  private static let openings: [(String, String)] = [
    ("Help:  ", "说明："), ("Usage: ", "用法："), ("OVERVIEW: ", "概述："), ("USAGE: ", "用法："),
  ]
  private static let headings = ["ARGUMENTS:": "参数：", "OPTIONS:": "选项：", "SUBCOMMANDS:": "命令："]
  /// What stands within lines that are otherwise ours, which may be broken anywhere.
  private static let remarks: [(String, String)] = [
    ("Show help information.", "显示帮助"), ("Show the version.", "显示版本"), ("(values: ", "(可写："), ("(values:", "(可写："),
    ("; default:", "；default:"), ("default: ", "默认："), ("default:", "默认："),
    (" <subcommand>", " <命令>"), ("[<options>]", "[<选项>]"),
  ]

  private static func line(_ line: Substring) -> String {
    if let heading = headings[String(line)] { return heading }
    if let mistake = line.behind("Error: ") { return "错误：" + self.mistake(mistake) }
    if let command = line.between("  See '", " --help' for more information.") { return "  另见 `\(command) --help`" }
    if let command = line.between("  See '", "' for detailed help.") {
      return "  各命令的说明：`\(command.replacing("<subcommand>", with: "<命令>"))`"
    }
    var text = String(line)
    for (english, chinese) in openings {
      if let rest = line.behind(english) { text = chinese + rest }
    }
    return remarks.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  private static func mistake(_ text: Substring) -> String {
    if let (name, meant) = text.two("Unknown option '", "'. Did you mean '", "'?") {
      return "没有选项 `\(name)`，是否想写 `\(meant)`？"
    }
    if let (name, meant) = text.two("Unknown command '", "'. Did you mean '", "'?") {
      return "没有命令 `\(name)`，是否想写 `\(meant)`？"
    }
    if let name = text.between("Unknown option '", "'") { return "没有选项 `\(name)`" }
    if let name = text.between("Missing value for '", "'") { return "`\(name)` 后面缺少值" }
    if let name = text.between("Missing expected argument '", "'") { return "缺少 `\(name)`" }
    if let names = text.behind("Missing one of: ") { return "须写其中之一：\(listed(names))" }
    if let name = text.between("Unexpected argument '", "'") { return "多余的参数 `\(name)`" }
    if let (_, names) = text.halves(" unexpected arguments: ") { return "多余的参数：\(listed(names))" }
    if let (value, rest) = text.behind("The value '")?.halves("' is invalid for '"), let (name, why) = rest.halves("'")
    {
      let form = name.hasSuffix(" <date>") ? "，应为存在的日期，如 `2026-06-30`" : ""
      return "`\(value)` 不能作为 `\(name)` 的值" + reason(why) + form
    }
    if let (second, first) = text.two("Value to be set with flag '", "' had already been set with flag '", "'") {
      return "`\(first)` 与 `\(second)` 不能同时写"
    }
    if let (name, value) = text.two("The option '", "' does not take any value, but '", "' was specified.") {
      return "选项 `\(name)` 后面不写值，这里写了 `\(value)`"
    }
    return text == "Missing required subcommand." ? "缺少命令" : String(text)
  }

  private static func reason(_ why: Substring) -> String {
    if why == ". Please provide one of the following:" { return "，可写：" }
    guard let words = why.between(". Please provide one of ", ".") else {
      return String(why.replacing(": ", with: "："))
    }
    return "，可写：" + listed(words)
  }

  /// `'a', 'b' and 'c'` as people write it in Chinese.
  private static func listed(_ names: Substring) -> String {
    [("' and '", "'、'"), ("' or '", "'、'"), ("', '", "'、'"), ("'", "`")]
      .reduce(String(names)) { $0.replacing($1.0, with: $1.1) }
  }
}

extension Substring {
  fileprivate func behind(_ opening: String) -> Substring? { hasPrefix(opening) ? dropFirst(opening.count) : nil }

  fileprivate func between(_ opening: String, _ closing: String) -> Substring? {
    guard let rest = behind(opening), rest.hasSuffix(closing) else { return nil }
    return rest.dropLast(closing.count)
  }

  fileprivate func halves(_ middle: String) -> (Substring, Substring)? {
    guard let range = firstRange(of: middle) else { return nil }
    return (self[..<range.lowerBound], self[range.upperBound...])
  }

  fileprivate func two(_ opening: String, _ middle: String, _ closing: String) -> (Substring, Substring)? {
    between(opening, closing)?.halves(middle)
  }
}
