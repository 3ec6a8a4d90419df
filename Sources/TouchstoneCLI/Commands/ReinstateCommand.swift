import ArgumentParser
import Certification

struct ReinstateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reinstate", abstract: say("恢复已暂停的证书", "reinstate suspended certificates"),
    discussion: say(
      "因几个原因暂停的，逐一解除；全部解除后证书才恢复有效。",
      "Of several causes one at a time is lifted; the certificate is in force again when none is left."))

  @OptionGroup var selected: SelectionOptions
  @Option(
    help: ArgumentHelp(
      say(
        "解除因此暂停的（照登记的原文）；暂停的原因不止一个时必须写明",
        "lift what was suspended for this cause, word for word; needed where there is more than one"),
      valueName: "cause"))
  var suspendedFor: String?

  @OptionGroup var options: StatusChangeOptions

  func run() throws {
    try StatusChangeRun(change: .reinstated, selected: selected, options: options, lifted: suspendedFor).run()
  }
}
