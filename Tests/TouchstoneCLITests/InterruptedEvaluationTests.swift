import Glibc
import Testing

/// A run of `evaluate` that is broken off can be gone on with, to the same bytes as an unbroken one.
@Suite(.serialized) struct InterruptedEvaluationTests {
  private let folder: TemporaryFolder
  private let whole: (decisions: [UInt8], quarantine: [UInt8], messages: String)

  private static let arguments = [
    "evaluate", "--workspace", TestWorkspace.shipped, "--scheme", "gd/robot-operator", "--records", "records.csv",
    "--as-of", "2026-06-30", "--out", "d.ndjson", "--threads", "1",
  ]

  init() throws {
    folder = try TemporaryFolder()
    try Cohort.make("gd/robot-operator", count: 1_200, format: "csv", dirty: 5, as: "records.csv", in: folder)
    let run = try Program.touchstone.run(Self.arguments, in: folder)
    try #require(run.ending == .exit(1))
    whole = (try folder.read("d.ndjson"), try folder.read("d.ndjson.quarantine.csv"), run.errors)
    unlink(folder.path("d.ndjson"))
    unlink(folder.path("d.ndjson.quarantine.csv"))
  }

  /// Begins a run and breaks it off by a signal once it has noted where it could be gone on with.
  private func breakOff(by signal: Int32, _ more: String...) throws -> ProgramRun {
    let run = try Program.touchstone.start(Self.arguments + more, in: folder)
    while run.process.poll() == nil, !folder.exists("d.ndjson.resume") {}
    run.process.send(signal)
    let ended = run.finish()
    try #require(ended.ending == .signal(signal), "it has to be at work still to say anything: \(ended.errors)")
    return ended
  }

  private func expectTheWhole(_ run: ProgramRun, sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(run.ending == .exit(1), "\(run.errors)", sourceLocation: sourceLocation)
    #expect(run.errors == whole.messages, sourceLocation: sourceLocation)
    #expect(try folder.read("d.ndjson") == whole.decisions, sourceLocation: sourceLocation)
    #expect(try folder.read("d.ndjson.quarantine.csv") == whole.quarantine, sourceLocation: sourceLocation)
    #expect(
      try folder.names() == ["d.ndjson", "d.ndjson.quarantine.csv", "records.csv"], sourceLocation: sourceLocation)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGKILL])
  func `broken off and gone on with, it comes to the same bytes`(_ signal: Int32) throws {
    let broken = try breakOff(by: signal)
    #expect(!folder.exists("d.ndjson"))
    if signal != SIGKILL {
      #expect(broken.errors.contains("go on with the same command and --resume"))
      let written = try folder.read("d.ndjson.partial")
      #expect(written.last == UInt8(ascii: "\n") && whole.decisions.starts(with: written))
    }
    #expect(try folder.permissions("d.ndjson.quarantine.csv.partial") == 0o600)
    try expectTheWhole(Program.touchstone.run(Self.arguments + ["--resume"], in: folder))
  }

  @Test func `broken off twice, and without --resume begun anew`() throws {
    _ = try breakOff(by: SIGINT)
    _ = try breakOff(by: SIGKILL, "--resume")
    try expectTheWhole(Program.touchstone.run(Self.arguments + ["--resume"], in: folder))
    _ = try breakOff(by: SIGKILL)
    try expectTheWhole(Program.touchstone.run(Self.arguments, in: folder))
  }

  @Test func `killed at whatever moment, it comes to the same bytes`() throws {
    let run = try Program.touchstone.start(Self.arguments, in: folder)
    var work = 0
    while run.process.poll() == nil { work = max(work, run.process.workDone) }
    for part in 1...4 {
      let run = try Program.touchstone.start(Self.arguments, in: folder)
      while run.process.poll() == nil, run.process.workDone < work * part / 5 {}
      run.process.kill()
      _ = run.finish()
      let again = try Program.touchstone.run(Self.arguments + ["--resume"], in: folder)
      #expect(again.ending == .exit(1), "\(again.errors)")
      #expect(try folder.read("d.ndjson") == whole.decisions)
      #expect(try folder.read("d.ndjson.quarantine.csv") == whole.quarantine)
    }
  }

  @Test func `broken off while files are put in their places, it comes to the same bytes`() throws {
    let run = try Program.touchstone.start(Self.arguments, in: folder)
    while run.process.poll() == nil, !folder.exists("d.ndjson.partial") {}
    // The decisions' place is taken: the quarantine is in its own by the time they come to that.
    #expect(mkdir(folder.path("d.ndjson"), 0o755) == 0)
    let broken = run.finish()
    #expect(broken.ending == .exit(70))
    #expect(folder.exists("d.ndjson.quarantine.csv") && !folder.exists("d.ndjson.quarantine.csv.partial"))
    let journal = try folder.read("d.ndjson.resume")
    #expect(rmdir(folder.path("d.ndjson")) == 0)
    try expectTheWhole(Program.touchstone.run(Self.arguments + ["--resume"], in: folder))
    // Both files are in their places, and only the journal is left.
    try folder.write(journal, as: "d.ndjson.resume")
    try expectTheWhole(Program.touchstone.run(Self.arguments + ["--resume"], in: folder))
  }

  @Test func `it is not gone on with by other records or another day`() throws {
    _ = try breakOff(by: SIGINT)
    let otherDay = Self.arguments.map { $0 == "2026-06-30" ? "2026-07-01" : $0 } + ["--resume"]
    let refused = try Program.touchstone.run(otherDay, in: folder)
    #expect(refused.ending == .exit(64))
    #expect(refused.errors.contains("not the same as in the interrupted run: --as-of"))

    let sheet = try folder.read("records.csv")
    try folder.write(sheet + Array("\n".utf8), as: "records.csv")
    let changed = try Program.touchstone.run(Self.arguments + ["--resume", "--lang", "zh"], in: folder)
    #expect(changed.ending == .exit(64))
    #expect(changed.errors.contains("与中断时不同，不能接着运行：记录文件、--lang"))
    #expect(!folder.exists("d.ndjson"))
  }

  @Test func `what was written and is there no more is no ground to go on from`() throws {
    _ = try breakOff(by: SIGINT)
    try folder.write("", as: "d.ndjson.partial")
    let run = try Program.touchstone.run(Self.arguments + ["--resume"], in: folder)
    #expect(run.ending == .exit(70))
    #expect(run.errors.contains("`d.ndjson.partial` is shorter than it was left"))
    try folder.write("{", as: "d.ndjson.resume")
    let damaged = try Program.touchstone.run(Self.arguments + ["--resume"], in: folder)
    #expect(damaged.ending == .exit(70) && damaged.errors.contains("`d.ndjson.resume` is damaged"))
  }

  @Test func `where nothing was interrupted it begins with the first row and says so`() throws {
    let run = try Program.touchstone.run(Self.arguments + ["--resume"], in: folder)
    #expect(run.errors.hasPrefix("no run for `d.ndjson` was interrupted: beginning with the first row\n"))
    #expect(try folder.read("d.ndjson") == whole.decisions)
  }

  @Test func `two runs never write one file`() throws {
    let other = open(folder.path("d.ndjson.partial"), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(other) }
    try #require(other >= 0 && flock(other, LOCK_EX) == 0)
    let run = try Program.touchstone.run(Self.arguments, in: folder)
    #expect(run.ending == .exit(70))
    #expect(run.errors.contains("another process is writing `d.ndjson`"))
    #expect(try folder.names() == ["d.ndjson.partial", "records.csv"])
  }

  @Test func `what went to standard output is whole lines, and nobody can go on with it`() throws {
    let ends = try Pipe.make()
    let toOutput = Array(Self.arguments.prefix { $0 != "--out" }) + ["--threads", "1"]
    let run = try Program.touchstone.start(toOutput, in: folder, output: .descriptor(ends.writing))
    close(ends.writing)
    var written: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 12)
    while case let count = read(ends.reading, &buffer, buffer.count), count > 0 {
      if written.isEmpty { run.process.send(SIGINT) }
      written += buffer[..<count]
    }
    close(ends.reading)
    let ended = run.finish()
    #expect(ended.ending == .signal(SIGINT))
    #expect(ended.errors.contains("every line written is whole"))
    #expect(written.last == UInt8(ascii: "\n") && whole.decisions.starts(with: written))
    #expect(try folder.names() == ["records.csv"])
    #expect(try Program.touchstone.run(toOutput + ["--resume"], in: folder).ending == .exit(64))
  }

  @Test func `how far it has come is shown on a terminal only`() throws {
    #expect(!whole.messages.contains("%"))
    let terminal = try Terminal()
    let run = try Program.touchstone.start(
      Self.arguments, in: folder, environment: ["LANG": "zh_CN.UTF-8"], errors: .descriptor(terminal.screen))
    #expect(run.finish().ending == .exit(1))
    let screen = terminal.read()
    #expect(screen.contains("%  ") && screen.contains(" 行") && screen.contains("\u{1B}[K决定"), "\(screen)")
  }
}
