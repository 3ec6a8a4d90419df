import ArgumentParser
import Certification

struct SuspendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suspend", abstract: say("暂停证书，可以恢复", "suspend certificates, until they are reinstated"))

  @OptionGroup var selected: SelectionOptions
  @OptionGroup var options: StatusChangeOptions

  func run() throws { try StatusChangeRun(change: .suspended, selected: selected, options: options).run() }
}
