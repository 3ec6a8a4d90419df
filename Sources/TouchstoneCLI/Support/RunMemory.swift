import CompetencyModel
import Diagnostics
import Files
import FoundationEssentials
import Glibc

/// What the last clean check and the last merge of a workspace settled, kept in its `.touchstone` folder so that the next
/// ones read only what a change concerns. Deleting the folder costs time and nothing else.
struct RunMemory {
  private let listing: WorkspaceListing
  private let folder: String
  private let program: String

  /// Below this many documents reading all of them takes less time than remembering.
  private static let fewest = 200

  /// Nil where there is nothing to gain, or where it cannot be told which program is running.
  init?(of listing: WorkspaceListing) {
    guard listing.entries.count >= Self.fewest, let program = Self.program else { return nil }
    (self.listing, self.program) = (listing, program)
    folder = "\(listing.root)/.touchstone"
  }

  // MARK: Checks

  /// The run, if the workspace is clean by what is remembered; it is then what is remembered.
  func cleanRun() throws -> RunRecord? {
    guard let earlier = read("clean-run").flatMap({ RunRecord($0, program: program) }),
      let run = try IncrementalCheck.cleanRun(after: earlier, listing)
    else { return nil }
    if run != earlier { keep(run.bytes, as: "clean-run") }
    return run
  }

  /// Remembers a whole run, if it was clean.
  func keep(_ workspace: Workspace, _ check: MergeCheck) {
    guard let run = IncrementalCheck.cleanRun(of: workspace, check, listing, program: program) else { return }
    keep(run.bytes, as: "clean-run")
  }

  // MARK: Merges

  /// What the last merge settled.
  var mergeRecord: MergeRecord? { read("merge").flatMap { MergeRecord($0, program: program) } }

  func keep(_ record: MergeRecord) { keep(record.bytes, as: "merge") }

  /// Remembers a whole merge, if its workspace was sound.
  func keep(_ merge: MergedText, model: TextLayout, origins: TextLayout) {
    guard let record = MergeRecord(of: merge, listing, program: program, model: model, origins: origins) else { return }
    keep(record)
  }

  // MARK: Files

  private func read(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))).map { [UInt8]($0) }
  }

  /// A folder that cannot be written to is worked on all the same, and the next time whole again.
  private func keep(_ bytes: [UInt8], as name: String) {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let ignored = "\(folder)/.gitignore"
    if !FileManager.default.fileExists(atPath: ignored) {
      try? AtomicFile.write(Array("*\n".utf8), to: ignored, durably: false)
    }
    try? AtomicFile.write(bytes, to: "\(folder)/\(name)", durably: false)
  }

  /// The program by version and by its file: one built anew may find more.
  private static var program: String? {
    guard let stamp = FileStamp(of: "/proc/self/exe") else { return nil }
    return "\(EngineVersion.current) \(stamp.device):\(stamp.inode) \(stamp.size) \(stamp.modified)"
  }
}
