import FoundationEssentials
import Glibc
import Testing

/// What one run of a program came to.
struct ProgramRun {
  let ending: Ending
  let output: [UInt8]
  let errors: String

  var outputText: String { String(decoding: output, as: UTF8.self) }
}

/// A program of this package, as it was built beside these tests.
struct Program {
  let path: String

  static let touchstone = Program("touchstone")
  static let bench = Program("touchstone-bench")

  private init(_ name: String) {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    path = URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent(name).path
  }

  enum Input {
    case nothing
    case file(String)
    /// Through a pipe, which can be read only once.
    case piped([UInt8])
  }

  enum Output {
    case captured
    case descriptor(Int32)
  }

  /// The environment of a terminal in plain C locale, and nothing else.
  static let environment = ["LANG": "C", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]

  /// Runs it to its end and checks what must hold of every run: that no message speaks of our code.
  func run(
    _ arguments: [String], in folder: TemporaryFolder, at subfolder: String = ".",
    environment: [String: String] = [:], input: Input = .nothing, output: Output = .captured,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> ProgramRun {
    let started = try start(
      arguments, in: folder, at: subfolder, environment: environment, input: input, output: output)
    let run = started.finish()
    let leaks = MessageCheck.programmersWords(in: run.errors)
    #expect(leaks.isEmpty, "messages are for people: \(run.errors)", sourceLocation: sourceLocation)
    if case .signal(let number) = run.ending {
      Issue.record("ended by signal \(number): \(arguments)\n\(run.errors)", sourceLocation: sourceLocation)
    }
    return run
  }

  func start(
    _ arguments: [String], in folder: TemporaryFolder, at subfolder: String = ".",
    environment: [String: String] = [:], input: Input = .nothing, output: Output = .captured,
    errors: Output = .captured
  ) throws -> StartedProgram {
    let files = try (output: CapturedFile(), errors: CapturedFile())
    var pipe: (reading: Int32, writing: Int32)?
    let standardInput: Int32
    switch input {
    case .nothing: standardInput = open("/dev/null", O_RDONLY | O_CLOEXEC)
    case .file(let path): standardInput = open(path, O_RDONLY | O_CLOEXEC)
    case .piped:
      let ends = try Pipe.make()
      pipe = ends
      standardInput = ends.reading
    }
    try #require(standardInput >= 0)
    defer { close(standardInput) }
    let standardOutput = if case .descriptor(let given) = output { given } else { files.output.descriptor }
    let standardErrors = if case .descriptor(let given) = errors { given } else { files.errors.descriptor }
    let process = try ChildProcess(
      path, arguments, environment: Self.environment.merging(environment) { $1 },
      folder: folder.path(subfolder),
      descriptors: (standardInput, standardOutput, standardErrors))
    if case .piped(let bytes) = input, let pipe { Pipe.feed(bytes, to: pipe.writing) }
    return StartedProgram(process: process, output: files.output, errors: files.errors)
  }
}

/// A program at work, and where its output goes.
struct StartedProgram {
  let process: ChildProcess
  fileprivate let output: CapturedFile
  fileprivate let errors: CapturedFile

  func finish() -> ProgramRun {
    let ending = process.wait()
    return ProgramRun(
      ending: ending, output: output.contents(), errors: String(decoding: errors.contents(), as: UTF8.self))
  }
}

/// A nameless file that a program writes to; unlike a pipe it never makes it wait.
private final class CapturedFile {
  let descriptor: Int32

  init() throws {
    let path = "/tmp/touchstone-cli-captured-\(UInt64.random(in: 0...UInt64.max))"
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    try #require(descriptor >= 0)
    unlink(path)
  }

  deinit { close(descriptor) }

  func contents() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = pread(descriptor, &buffer, buffer.count, bytes.count), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }
}
