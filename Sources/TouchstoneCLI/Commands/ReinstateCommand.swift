import ArgumentParser
import Certification

struct ReinstateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reinstate", abstract: say("恢复已暂停的证书", "reinstate suspended certificates"))

  @OptionGroup var selected: SelectionOptions
  @OptionGroup var options: StatusChangeOptions

  func run() throws { try StatusChangeRun(change: .reinstated, selected: selected, options: options).run() }
}
