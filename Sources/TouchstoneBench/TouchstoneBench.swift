import ArgumentParser

/// Makes workloads for Touchstone, and measures it.
@main
struct TouchstoneBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "touchstone-bench",
    abstract: "make workloads for touchstone",
    subcommands: [RecordsCommand.self])
}
