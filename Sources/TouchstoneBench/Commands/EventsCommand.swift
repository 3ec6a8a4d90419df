import ArgumentParser
import Diagnostics
import FoundationEssentials
import Glibc

struct EventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "run libyaml's bare event loop over a folder's YAML files",
    discussion: """
      The floor for reading YAML on one processor: nothing is built from the events. The files are read first; the time \
      is that of the loop alone, the median of the rounds.
      """)

  @Argument(help: ArgumentHelp("The folder whose .yaml and .yml files are parsed.", valueName: "dir"))
  var folder: String

  @Option(help: ArgumentHelp("How often.", valueName: "n"))
  var rounds = 1

  func validate() throws {
    guard (1...1000).contains(rounds) else { throw ValidationError("--rounds must be from 1 to 1000") }
  }

  func run() throws {
    do {
      let files = try read()
      guard !files.isEmpty else { throw ValidationError("\(folder) holds no YAML file") }
      let clock = ContinuousClock()
      var events = 0
      var times: [Duration] = []
      var processorTimes: [Int] = []
      for _ in 0..<rounds {
        let start = clock.now
        let processorStart = Self.processorMicroseconds
        events = 0
        for file in files { events += try EventLoop.events(in: file.bytes, path: file.path) }
        times.append(start.duration(to: clock.now))
        processorTimes.append(Self.processorMicroseconds - processorStart)
      }
      let bytes = files.reduce(0) { $0 + $1.bytes.count }
      let report = report(
        files: files.count, bytes: bytes, events: events, times.sorted()[rounds / 2],
        processor: processorTimes.sorted()[rounds / 2])
      try StandardStreams.write(Array(report.utf8))
    } catch let failure as Failure {
      StandardStreams.message("could not do the work: \(failure.text.en)\n  ? \(failure.advice.en)")
      throw ExitCode(70)
    }
  }

  /// One figure a line, by name, for scripts.
  private func report(files: Int, bytes: Int, events: Int, _ time: Duration, processor: Int) -> String {
    let microseconds = max(1, Int(time / .microseconds(1)))
    // A byte a microsecond is a megabyte a second.
    let tenths = bytes * 10 / microseconds
    return """
      files \(files)
      bytes \(bytes)
      events \(events)
      microseconds \(microseconds)
      processor-microseconds \(processor)
      MB/s \(tenths / 10).\(tenths % 10)
      files/s \(files * 1_000_000 / microseconds)

      """
  }

  /// What this process has used of the processor: other programs don't show in it.
  private static var processorMicroseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
  }

  private func read() throws -> [(path: String, bytes: [UInt8])] {
    do {
      let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      return try paths.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.map { path in
        (path, [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)"))))
      }
    } catch {
      throw Failure(
        Bilingual(zh: "无法读取文件夹 `\(folder)`", en: "cannot read the folder `\(folder)`"),
        advice: Bilingual(zh: "检查路径与读取权限", en: "check the path and that you may read it"))
    }
  }
}
