import ArgumentParser
import Certification

struct RevokeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: say("撤销证书，不能恢复", "revoke certificates, for good"))

  @OptionGroup var selected: SelectionOptions
  @OptionGroup var options: StatusChangeOptions

  func run() throws { try StatusChangeRun(change: .revoked, selected: selected, options: options).run() }
}
