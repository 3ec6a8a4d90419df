import Diagnostics
import FoundationEssentials
import Glibc

/// One run of `git`, without a shell in between.
struct GitProcess {
  let status: Int32
  let output: [UInt8]
  /// What git said, for people.
  let errors: String

  /// Variables that git sets while it runs a hook, which would lead it to another folder than the one named.
  private static let unwanted: Set<String> = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"]

  /// Runs git in a folder to its end.
  ///
  /// - Throws: ``Failure`` where there is no git to run.
  init(_ arguments: [String], in folder: String, input: [UInt8] = []) throws(Failure) {
    let (input, output, errors) = (try NamelessFile(input), try NamelessFile(), try NamelessFile())

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.descriptor, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output.descriptor, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors.descriptor, STDERR_FILENO)
    var environment = ProcessInfo.processInfo.environment.filter { !Self.unwanted.contains($0.key) }
    environment["LC_ALL"] = "C"
    environment["GIT_TERMINAL_PROMPT"] = "0"
    let argv = (["git", "-C", folder] + arguments).map { strdup($0) } + [nil]
    let envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var id: pid_t = 0
    let code = posix_spawnp(&id, "git", &actions, nil, argv, envp)
    guard code == 0 else { throw Self.failure(code) }
    var waitStatus: Int32 = 0
    while waitpid(id, &waitStatus, 0) < 0, errno == EINTR {}
    withExtendedLifetime(input) {}
    self.status = waitStatus & 0x7F == 0 ? waitStatus >> 8 & 0xFF : -1
    self.output = output.contents()
    self.errors = String(decoding: errors.contents(), as: UTF8.self).split(separator: "\n").joined(separator: "; ")
  }

  fileprivate static func failure(_ code: Int32) -> Failure {
    let reason = String(cString: strerror(code))
    return Failure(
      Bilingual(zh: "无法运行 git：\(reason)", en: "cannot run git: \(reason)"),
      advice: Bilingual(
        zh: "安装 git，并确认它在 PATH 中；或不用 --since", en: "install git and see that it is in PATH, or leave --since away"))
  }
}

/// A file without a name. Unlike a pipe it holds all that is written, so that neither side waits for the other.
private final class NamelessFile {
  let descriptor: Int32

  init(_ bytes: [UInt8] = []) throws(Failure) {
    let folder = FileManager.default.temporaryDirectory
    var template = Array(folder.appendingPathComponent("touchstone.XXXXXX").path.utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Self.failure(folder.path, errno) }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { throw Self.failure(FileManager.default.temporaryDirectory.path, errno) }
      sent += max(0, count)
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  private static func failure(_ folder: String, _ code: Int32) -> Failure {
    let reason = String(cString: strerror(code))
    return Failure(
      Bilingual(zh: "无法在 `\(folder)` 建立临时文件：\(reason)", en: "cannot make a temporary file in `\(folder)`: \(reason)"),
      advice: Bilingual(
        zh: "腾出空间，或用环境变量 `TMPDIR` 另指一个文件夹", en: "make room there, or name another folder in `TMPDIR`"))
  }

  deinit { close(descriptor) }

  func contents() -> [UInt8] {
    var contents: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(descriptor, &buffer, buffer.count, contents.count)
      if count > 0 {
        contents += buffer[..<count]
      } else if count == 0 || errno != EINTR {
        return contents
      }
    }
  }
}
