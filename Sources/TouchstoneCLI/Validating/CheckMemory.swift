import CompetencyModel
import Diagnostics
import Files
import FoundationEssentials
import Glibc

/// What the last clean check of a workspace settled, kept in its `.touchstone` folder so that the next one reads only
/// what a change concerns. Deleting the folder costs time and nothing else.
struct CheckMemory {
  private let files: [SourceFile]
  private let folder: String
  private let checker: String

  /// Below this many documents reading all of them takes less time than remembering.
  private static let fewest = 200

  /// Nil where there is nothing to gain, or where it cannot be told which program is checking.
  init?(of files: WorkspaceFiles) {
    guard files.count >= Self.fewest, let whole = files.whole, let checker = Self.program else { return nil }
    self.files = whole
    self.checker = checker
    folder = "\(files.root)/.touchstone"
  }

  private var path: String { "\(folder)/clean-run" }

  /// The run, if the workspace is clean by what is remembered; it is then what is remembered.
  func cleanRun() -> CleanRun? {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)),
      let earlier = CleanRun([UInt8](data), checker: checker),
      let run = IncrementalCheck.cleanRun(after: earlier, files)
    else { return nil }
    if run != earlier { keep(run) }
    return run
  }

  /// Remembers a whole run, if it was clean.
  func keep(_ workspace: Workspace, _ check: MergeCheck) {
    if let run = IncrementalCheck.cleanRun(of: workspace, check, checker: checker) { keep(run) }
  }

  /// A folder that cannot be written to is checked all the same, and the next time whole again.
  private func keep(_ run: CleanRun) {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let ignored = "\(folder)/.gitignore"
    if !FileManager.default.fileExists(atPath: ignored) {
      try? AtomicFile.write(Array("*\n".utf8), to: ignored, durably: false)
    }
    try? AtomicFile.write(run.bytes, to: path, durably: false)
  }

  /// The program by version and by its file: one built anew may find more.
  private static var program: String? {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return nil }
    let built = "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    return "\(EngineVersion.current) \(status.st_dev):\(status.st_ino) \(status.st_size) \(built)"
  }
}
