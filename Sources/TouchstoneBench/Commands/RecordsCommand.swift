import ArgumentParser
import CompetencyModel
import Diagnostics
import FoundationEssentials
import LearnerRecords
import Vocabulary

struct RecordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records",
    abstract: "make realistic learners for the schemes of a workspace",
    discussion: """
      The same seed gives the same bytes, on any machine and with any number of threads; a larger count only adds rows.
      An evaluation is of one scheme, so each scheme's records go to a file of their own.
      """)

  @Option(help: ArgumentHelp("How many records, for each scheme.", valueName: "n"))
  var count: Int

  @Option(help: ArgumentHelp("The seed: any whole number from 0.", valueName: "n"))
  var seed: UInt64

  @Option(help: "The format: ndjson or csv.")
  var format: RecordFormat = .ndjson

  @Option(help: "The encoding of CSV: utf8, utf8-bom or gb18030. NDJSON is always UTF-8.")
  var encoding: OutputEncoding = .utf8

  @Option(help: ArgumentHelp("How many of a hundred rows are damaged, as real sheets are.", valueName: "percent"))
  var dirty = 0

  @Option(help: ArgumentHelp("A scheme's id; may be repeated (default: every scheme).", valueName: "id"))
  var scheme: [String] = []

  @Option(
    help: ArgumentHelp(
      "The as-of date that careers and examinations lead up to.", valueName: "date"))
  var asOf = "2026-06-30"

  @Option(help: ArgumentHelp("The file for one scheme's records (default: standard output).", valueName: "file"))
  var out: String?

  @Option(help: ArgumentHelp("The folder for a file of each scheme, such as gd-electrician.csv.", valueName: "dir"))
  var outDir: String?

  @Option(help: ArgumentHelp("The workspace (default: the one around the current folder).", valueName: "dir"))
  var workspace: String?

  @Option(help: ArgumentHelp("Threads (default: one a processor).", valueName: "n"))
  var threads: Int?

  func validate() throws {
    guard (1...PersonalCode.most).contains(count) else {
      throw ValidationError("--count must be from 1 to \(PersonalCode.most)")
    }
    guard (0...100).contains(dirty) else { throw ValidationError("--dirty must be from 0 to 100") }
    guard format == .csv || encoding == .utf8 else {
      throw ValidationError("NDJSON is always UTF-8; use --format csv with --encoding \(encoding.rawValue)")
    }
    if let threads, !(1...256).contains(threads) { throw ValidationError("--threads must be from 1 to 256") }
    _ = try asOfDate()
    if out != nil, outDir != nil { throw ValidationError("give --out or --out-dir, not both") }
  }

  func run() throws {
    do {
      let model = try loadedModel()
      let schemes = try chosenSchemes(of: model)
      for scheme in schemes { try write(scheme, of: model) }
    } catch let failure as Failure {
      StandardStreams.message("could not do the work: \(failure.text.en)\n  ? \(failure.advice.en)")
      throw ExitCode(70)
    }
  }

  private func asOfDate() throws -> CalendarDate {
    guard let date = CalendarDate(asOf), (1950...2100).contains(date.year) else {
      throw ValidationError("--as-of must be a date such as 2026-06-30")
    }
    return date
  }

  private func loadedModel() throws -> UnifiedModel {
    let start = workspace ?? FileManager.default.currentDirectoryPath
    guard let root = Workspace.root(holding: start) else {
      throw ValidationError("there is no \(Workspace.marker) in \(start) or above it; name the folder with --workspace")
    }
    let merge = Merge(try Workspace.load(root: root))
    if merge.findings.hasErrors {
      StandardStreams.message("the standards have errors; `touchstone validate` tells them")
      throw ExitCode(1)
    }
    return merge.model
  }

  private func chosenSchemes(of model: UnifiedModel) throws -> [Scheme] {
    let chosen = try scheme.isEmpty ? model.schemes : scheme.map { try self.scheme($0, of: model) }
    guard !chosen.isEmpty else { throw ValidationError("the workspace has no scheme") }
    if chosen.count > 1, outDir == nil {
      let ids = chosen.map(\.id).joined(separator: ", ")
      throw ValidationError("there are several schemes (\(ids)): choose one with --scheme, or give --out-dir")
    }
    return chosen
  }

  private func scheme(_ id: String, of model: UnifiedModel) throws -> Scheme {
    if let scheme = model.scheme(id) { return scheme }
    let known = model.schemes.map(\.id)
    let hint =
      Suggestion.nearest(to: id, among: known).map { "did you mean \($0)?" }
      ?? "there are \(known.joined(separator: ", "))"
    throw ValidationError("there is no scheme \(id); \(hint)")
  }

  private func write(_ scheme: Scheme, of model: UnifiedModel) throws {
    let cohort = try Cohort(SchemePlan(scheme, in: model, asOf: asOfDate()), seed: seed)
    let file = try CohortFile(
      cohort, damage: DamagePlan(percent: dirty, seed: seed), format: format, encoding: encoding)
    var output = try RecordOutput(path(for: scheme))
    try file.write(rows: count, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount) {
      try output.append($0)
    }
    let bytes = try output.commit()
    StandardStreams.message(
      "made \(count) records for \(scheme.id): \(format.rawValue), \(encoding.rawValue), seed \(seed), as of \(asOf), "
        + "\(dirty) % damaged, \(bytes) bytes")
  }

  private func path(for scheme: Scheme) -> String? {
    guard let outDir else { return out }
    let name = scheme.id.replacing("/", with: "-")
    return "\(outDir)/\(name).\(format.rawValue)"
  }
}

extension RecordFormat: ExpressibleByArgument {}

extension OutputEncoding: ExpressibleByArgument {}
