import Diagnostics
import Testing

@testable import TouchstoneCLI

/// What is said of arguments that cannot be read, and help, in Chinese as in English.
struct ParserMessageTests {
  private func message(_ arguments: [String], _ language: Language) throws -> String {
    do {
      try Touchstone.run(arguments)
    } catch {
      return try #require(ParserMessages.text(of: error, arguments: arguments, in: language))
    }
    Issue.record("\(arguments) can be read")
    return ""
  }

  @Test(arguments: [
    (["validate", "--frehs"], "没有选项 `--frehs`，是否想写 `--fresh`？"), (["validate", "--zzzzzzzz"], "没有选项 `--zzzzzzzz`"),
    (["evalute"], "没有命令 `evalute`，是否想写 `evaluate`？"), (["zzzzzzzz"], "多余的参数 `zzzzzzzz`"),
    (["schema", "standard", "a", "b"], "多余的参数：`a`、`b`"), (["evaluate", "--scheme"], "`--scheme <id>` 后面缺少值"),
    (["evaluate"], "缺少 `--scheme <id>`"), (["validate", "--fresh=1"], "选项 `--fresh` 后面不写值，这里写了 `1`"),
    (["validate", "--lang", "fr"], "`fr` 不能作为 `--lang <lang>` 的值，可写：`zh`、`en`"),
    (["evaluat", "--scheme", "x"], "没有命令 `evaluat`，是否想写 `evaluate`？"),
    (["keys", "rotat"], "没有命令 `rotat`，是否想写 `rotate`？"),
    (["register", "inti", "--register", "x"], "没有命令 `inti`，是否想写 `init`？"),
    (["batch", "relese", "--register", "x"], "没有命令 `relese`，是否想写 `release`？"),
    (["validate", "--as-of", "2020-13-01"], "`2020-13-01` 不能作为 `--as-of <date>` 的值，应为存在的日期，如 `2026-06-30`"),
    (["validate", "--format", "xml"], "`xml` 不能作为 `--format <format>` 的值，可写："),
  ])
  func `a mistake is told in Chinese`(_ arguments: [String], _ told: String) throws {
    let lines = try message(arguments, .zh).split(separator: "\n")
    #expect(lines.first.map { String($0) } == "错误：" + told)
    #expect(lines.contains { $0.hasPrefix("用法：touchstone") })
    #expect(lines.last.map { $0.hasPrefix("  另见 `touchstone") } == true)
    #expect(try message(arguments, .en).hasPrefix("Error: "))
  }

  @Test func `a misspelt command is told with the one meant`() throws {
    #expect(
      try message(["evalute"], .en).hasPrefix("Error: Unknown command 'evalute'. Did you mean 'evaluate'?\n"))
  }

  @Test(arguments: [
    ["--help"], ["validate", "--help"], ["help", "issue"], ["register", "--help"],
    ["help", "validate", "--lang", "zh"],
    ["--lang", "zh", "help", "validate"], ["--lang=zh", "validate", "--help"],
  ])
  func `help has no English words of the parser's`(_ arguments: [String]) throws {
    let help = try message(arguments, .zh)
    for word in ["OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "Show ", "values:", "default:", "See "] {
      #expect(!help.contains(word), "\(word) in \(help)")
    }
    #expect(help.hasPrefix("概述："))
  }
}
