import ArgumentParser
import Diagnostics
import Glibc

/// The command line: one file per command, each thin.
@main
struct Touchstone: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "touchstone",
    abstract: say(
      "职业技能标准的合并、评价与发证", "merge skill standards, judge learners by them, certify those who attain"),
    discussion: say(
      "退出码：0 无问题；1 有问题或有隔离的行；2 什么也没检查；64 用法错误；70 无法完成工作。",
      "Exit codes: 0 nothing to report; 1 findings or quarantined rows; 2 nothing was checked; 64 wrong usage; 70 could not do the work."
    ),
    version: EngineVersion.current,
    subcommands: [
      ValidateCommand.self, ExplainCommand.self, FormatCommand.self, SchemaCommand.self, MergeCommand.self,
      ConflictsCommand.self,
      EvaluateCommand.self,
      KeysCommand.self, BatchCommand.self, IssueCommand.self, StatusCommand.self, VerifyCommand.self,
      ReplayCommand.self,
      SuspendCommand.self, ReinstateCommand.self, RevokeCommand.self, CancelCommand.self, CorrectCommand.self,
      ReissueCommand.self,
      RegisterCommand.self,
    ])

  static func main() {
    // A reader that goes away, such as `head`, is then told of like a full disk, and temporary files are cleared away;
    // the signal would end the process on the spot and leave them.
    signal(SIGPIPE, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      try run(arguments)
    } catch {
      guard let text = ParserMessages.text(of: error, arguments: arguments, in: CommandLanguage.current) else {
        exit(withError: error)
      }
      let code = exitCode(for: error)
      if code == .success { try? Console.data(text) } else { Console.message(text) }
      exit(withError: code)
    }
  }

  static func run(_ arguments: [String]) throws {
    var command = try parseAsRoot(ParserMessages.readable(arguments))
    try command.run()
  }
}
