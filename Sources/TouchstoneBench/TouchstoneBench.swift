import ArgumentParser

/// Makes workloads for Touchstone, and measures it.
@main
struct TouchstoneBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "touchstone-bench",
    abstract: "make workloads for touchstone, and measure what it stands upon",
    subcommands: [RecordsCommand.self, WorkspaceCommand.self, EventsCommand.self, SignaturesCommand.self])
}
