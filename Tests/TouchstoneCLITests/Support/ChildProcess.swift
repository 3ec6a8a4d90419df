import Glibc

/// How a program ended.
enum Ending: Equatable, CustomStringConvertible {
  case exit(Int32)
  case signal(Int32)

  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .exit(waitStatus >> 8 & 0xFF) : .signal(signal)
  }

  var description: String {
    switch self {
    case .exit(let code): "exit code \(code)"
    case .signal(let number): "signal \(number)"
    }
  }
}

struct SpawnFailure: Error {
  let program: String
  let code: Int32
}

/// A program at work beside the test.
final class ChildProcess {
  private let id: pid_t
  private var ending: Ending?

  /// - Parameter descriptors: standard input, output and error.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], folder: String,
    descriptors: (input: Int32, output: Int32, errors: Int32)
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, descriptors.input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, descriptors.output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, descriptors.errors, STDERR_FILENO)

    // Whatever the test runner does with signals, the program begins as a shell would begin it.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    var held = sigset_t()
    sigemptyset(&held)
    posix_spawnattr_setsigmask(&attributes, &held)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    // `env` becomes the program once it stands in the folder, and so keeps the process's number.
    let argv = (["/usr/bin/env", "-C", folder, program] + arguments).map { strdup($0) } + [nil]
    let envp = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var id: pid_t = 0
    let code = posix_spawn(&id, "/usr/bin/env", &actions, &attributes, argv, envp)
    guard code == 0 else { throw SpawnFailure(program: program, code: code) }
    self.id = id
  }

  deinit {
    if ending == nil {
      kill()
      _ = wait()
    }
  }

  func kill() { send(SIGKILL) }

  func send(_ signal: Int32) { Glibc.kill(id, signal) }

  /// Ends with the program.
  func wait() -> Ending {
    if let ending { return ending }
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return record(status)
  }

  /// Nil while it is at work.
  func poll() -> Ending? {
    if let ending { return ending }
    var status: Int32 = 0
    return waitpid(id, &status, WNOHANG) == id ? record(status) : nil
  }

  private func record(_ status: Int32) -> Ending {
    let ending = Ending(waitStatus: status)
    self.ending = ending
    return ending
  }

  /// What it has worked so far, in nanoseconds of processor time: progress that a busy machine does not change.
  var workDone: Int {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(id, &clock) == 0, clock_gettime(clock, &time) == 0 else { return 0 }
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
