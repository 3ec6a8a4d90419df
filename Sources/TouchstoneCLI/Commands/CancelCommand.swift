import ArgumentParser
import Certification

struct CancelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: say("作废证书（误发、重发），不能恢复", "cancel certificates that should not have been made, for good"))

  @OptionGroup var selected: SelectionOptions
  @OptionGroup var options: StatusChangeOptions

  func run() throws { try StatusChangeRun(change: .cancelled, selected: selected, options: options).run() }
}
