import ArgumentParser
struct RecordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "records")
}
