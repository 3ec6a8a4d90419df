import ArgumentParser
import Certification
import Diagnostics

struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: say(
      "评价批次：一人复核，公示，另一人放行，然后才能发证",
      "batches: reviewed by one person, put on public notice, released by another, and only then issued"),
    subcommands: [
      BatchListCommand.self, BatchShowCommand.self, BatchReviewCommand.self, BatchNoticeCommand.self,
      BatchReleaseCommand.self,
    ])
}

/// A batch's place, and who speaks about it.
struct BatchOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(say("批次标识", "the batch's id"), valueName: "id"))
  var batch: String

  @OptionGroup var register: RegisterOption

  @OptionGroup var lang: LanguageOption

  func validate() throws {
    try RecordedText.check(batch, say("批次标识", "the batch's id"))
  }
}

/// Somebody's name, for the record.
struct ResponsibleOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("经办人；会记入登记簿（程序不核对身份）", "who does it; goes on record (the name is taken on trust)"), valueName: "person"))
  var by: String

  func validate() throws {
    try RecordedText.check(by, "--by")
  }
}
