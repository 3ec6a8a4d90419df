import ArgumentParser
import Diagnostics

struct WorkspaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workspace",
    abstract: "make a realistic workspace of standards",
    discussion: """
      Of a hundred standards 80 are national, one for each made-up occupation, 12 are industry norms and 8 enterprise \
      standards that refine them and only tighten; ladders, crosswalks, schemes and issuers come with them. \
      `touchstone validate` finds nothing in it. The same seed gives the same bytes, on any machine.

      --shape mixed: national standards as published, about 12 KB each and one in a hundred 60 KB; some 40 items a \
      standard, so that 25000 standards hold a million.
      --shape small: national standards of two levels and about 4 KB.
      --shape large: national standards of five levels and about 60 KB.
      Industry norms and enterprise standards are 2 to 4 KB in every shape.
      """)

  @Option(help: ArgumentHelp("How many standards, of all layers.", valueName: "n"))
  var standards: Int

  @Option(help: ArgumentHelp("The seed: any whole number from 0.", valueName: "n"))
  var seed: UInt64

  @Option(help: "How long the standards are: mixed, small or large.")
  var shape: WorkspaceShape = .mixed

  @Option(help: ArgumentHelp("The folder to make; it must be new or empty.", valueName: "dir"))
  var out: String

  func validate() throws {
    guard (1...WorkspacePlan.most).contains(standards) else {
      throw ValidationError("--standards must be from 1 to \(WorkspacePlan.most)")
    }
  }

  func run() throws {
    let workspace = MadeWorkspace(WorkspacePlan(standards: standards, seed: seed, shape: shape))
    do {
      let written = try workspace.write(to: out)
      StandardStreams.message(
        "made \(standards) standards in \(out): \(workspace.count) files, \(written.bytes) bytes, "
          + "\(written.items) items, \(shape.rawValue), seed \(seed)")
    } catch let failure as Failure {
      StandardStreams.message("could not do the work: \(failure.text.en)\n  ? \(failure.advice.en)")
      throw ExitCode(70)
    }
  }
}

extension WorkspaceShape: ExpressibleByArgument {}
