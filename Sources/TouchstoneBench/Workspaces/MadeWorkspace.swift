import Diagnostics
import Dispatch
import Files
import FoundationEssentials
import Synchronization

/// Every file of a made workspace, each made by itself from the plan, so that none has to be kept.
struct MadeWorkspace {
  let plan: WorkspacePlan
  private let parts: [Part]

  /// So many files of one kind.
  private struct Part: Sendable {
    let count: Int
    let make: @Sendable (Int) -> MadeFile

    init(_ count: Int, _ make: @escaping @Sendable (Int) -> MadeFile) {
      self.count = count
      self.make = make
    }
  }

  init(_ plan: WorkspacePlan) {
    self.plan = plan
    parts = [
      Part(1) { _ in Self.marker(plan) },
      Part(1) { _ in LadderText.national },
      Part(1) { _ in LadderText.professional },
      Part(plan.companies) { LadderText.company($0 + 1) },
      Part(plan.nationals) { NationalStandardText.file($0, plan) },
      Part(plan.industries) { OverlayText.industry($0, plan) },
      Part(plan.enterprises) { OverlayText.enterprise($0, plan) },
      Part(plan.nationalCrosswalks) { CrosswalkText.national($0, plan) },
      Part(plan.associations) { CrosswalkText.association($0, plan) },
      Part(plan.issuers) { SchemeText.issuer($0, plan) },
      Part(plan.schemes) { SchemeText.scheme($0, plan) },
    ]
  }

  private static func marker(_ plan: WorkspacePlan) -> MadeFile {
    var text = YAMLText()
    text.line("# 由种子 \(plan.seed) 生成的工作区，用于测量；所有内容均为虚构。")
    text.line("kind: workspace")
    text.line("title: 技能标准测试库（\(plan.standards) 份标准）")
    return MadeFile(path: "touchstone.yaml", text: text)
  }

  var count: Int { parts.reduce(0) { $0 + $1.count } }

  /// Passes every file on, in the same order whatever the number of processors.
  func forEach(_ body: (MadeFile) throws -> Void) rethrows {
    for part in parts {
      for start in stride(from: 0, to: part.count, by: Self.batch) {
        let range = start..<min(start + Self.batch, part.count)
        for file in Self.made(range, by: part) { try body(file) }
      }
    }
  }

  /// Few enough to be held at a time.
  private static let batch = 256

  private static func made(_ range: Range<Int>, by part: Part) -> [MadeFile] {
    let files = Mutex<[Int: MadeFile]>([:])
    DispatchQueue.concurrentPerform(iterations: range.count) { offset in
      let file = part.make(range.lowerBound + offset)
      files.withLock { $0[offset] = file }
    }
    let made = files.withLock { $0 }
    return range.indices.compactMap { made[$0 - range.lowerBound] }
  }

  /// Writes every file below a folder, which must be new or empty: an older workspace's files would be read with it.
  ///
  /// - Throws: ``Failure`` where the folder holds something, or cannot be written to.
  func write(to root: String) throws -> (bytes: Int, items: Int) {
    let files = FileManager.default
    if let first = try? files.contentsOfDirectory(atPath: root).first {
      throw Failure(
        Bilingual(
          zh: "文件夹 `\(root)` 不是空的，其中有 `\(first)`", en: "the folder `\(root)` is not empty: it holds `\(first)`"),
        advice: Bilingual(zh: "另选一个新文件夹", en: "name a new folder"))
    }
    var folders: Set<String> = []
    var written = (bytes: 0, items: 0)
    try forEach { file in
      let path = "\(root)/\(file.path)"
      let folder = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
      if folders.insert(folder).inserted {
        do {
          try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
          throw Failure(
            Bilingual(zh: "无法建立文件夹 `\(folder)`", en: "cannot make the folder `\(folder)`"),
            advice: Bilingual(zh: "检查路径与写入权限", en: "check the path and that you may write there"))
        }
      }
      try AtomicFile.write(file.text.bytes, to: path, durably: false)
      written.bytes += file.text.bytes.count
      written.items += file.text.items
    }
    return written
  }
}
