import CompetencyModel
import Diagnostics
import Files
import FoundationEssentials
import Glibc

/// What `touchstone merge` writes: `model.json`, `origins.json` and `standards.lock` in one folder.
struct MergedFiles {
  let folder: String
  /// Nothing is written, only compared.
  let isCheck: Bool

  /// What a merge came to.
  struct Outcome {
    let standards: Int
    let lock: Lock
    /// Those that were not as they are to be, where nothing is written.
    let stale: [String]
    /// What the next merge can go on from; nil where there is nothing new to remember.
    var record: MergeRecord?
  }

  private static let names = (model: "model.json", origins: "origins.json", lock: "standards.lock")

  private func path(_ name: String) -> String { "\(folder)/\(name)" }

  private func isStale(_ name: String, _ bytes: [UInt8]) -> Bool {
    (try? Data(contentsOf: URL(fileURLWithPath: path(name)))) != Data(bytes)
  }

  private func isStale(_ name: String, _ layout: TextLayout) -> Bool {
    EarlierFile(path(name), of: layout.count)?.digest != layout.digest
  }

  // MARK: Whole

  func write(
    _ merge: MergedText, of workspace: Workspace
  ) throws -> (outcome: Outcome, layouts: (model: TextLayout, origins: TextLayout)) {
    guard !isCheck else { return try compare(merge, of: workspace) }
    try FileManager.default.createFolder(folder)
    var model = try AtomicFile(path(Self.names.model))
    var origins = try AtomicFile(path(Self.names.origins))
    let layouts = try merge.write(model: { try model.append($0) }, origins: { try origins.append($0) })
    let lock = Lock(workspace, model: layouts.model.digest)
    try model.commit()
    try origins.commit()
    try AtomicFile.write(Array(lock.text.utf8), to: path(Self.names.lock))
    return (Outcome(standards: merge.standards, lock: lock, stale: []), layouts)
  }

  private func compare(
    _ merge: MergedText, of workspace: Workspace
  ) throws -> (outcome: Outcome, layouts: (model: TextLayout, origins: TextLayout)) {
    let layouts = try merge.write(model: { _ in }, origins: { _ in })
    let lock = Lock(workspace, model: layouts.model.digest)
    let stale = [
      isStale(Self.names.model, layouts.model) ? Self.names.model : nil,
      isStale(Self.names.origins, layouts.origins) ? Self.names.origins : nil,
      isStale(Self.names.lock, Array(lock.text.utf8)) ? Self.names.lock : nil,
    ].compactMap(\.self)
    return (Outcome(standards: merge.standards, lock: lock, stale: stale), layouts)
  }

  // MARK: By what an earlier merge wrote

  /// - Returns: nil where the files are not those of the earlier merge, or the workspace must be merged whole.
  func revise(_ record: MergeRecord, _ listing: WorkspaceListing) throws -> Outcome? {
    guard let before = EarlierFile(path(Self.names.model), of: record.model.count),
      let after = EarlierFile(path(Self.names.origins), of: record.origins.count),
      let revision = try MergeRevision(after: record, listing, passage: after.passage)
    else { return nil }
    let revised = try OrderedParallel.map([
      (name: Self.names.model, earlier: before, splice: revision.model),
      (name: Self.names.origins, earlier: after, splice: revision.origins),
    ]) { try revise($0.name, $0.earlier, by: $0.splice) }
    guard let model = revised[0], let origins = revised[1] else { return nil }
    var stale = [
      model.digest == record.model.digest ? nil : Self.names.model,
      origins.digest == record.origins.digest ? nil : Self.names.origins,
    ].compactMap(\.self)
    let record = revision.record(model: model, origins: origins)
    let lock = record.lock
    if isStale(Self.names.lock, Array(lock.text.utf8)) {
      stale.append(Self.names.lock)
      if !isCheck { try AtomicFile.write(Array(lock.text.utf8), to: path(Self.names.lock)) }
    }
    return Outcome(
      standards: record.standards, lock: lock, stale: isCheck ? stale : [],
      record: isCheck ? nil : record)
  }

  /// - Returns: nil where the file is not what the earlier merge wrote; it is then left as it is.
  private func revise(_ name: String, _ earlier: EarlierFile, by splice: TextSplice) throws -> TextLayout? {
    if isCheck || splice.changesNothing { return try splice.write(reading: earlier.next) { _ in } }
    var file = try AtomicFile(path(name))
    guard let layout = try splice.write(reading: earlier.next, to: { try file.append($0) }) else { return nil }
    try file.commit()
    return layout
  }
}

/// A file that an earlier merge wrote, as it is read to write the next one's.
private final class EarlierFile: Sendable {
  private let descriptor: Int32

  /// Nil where there is none of that length.
  init?(_ path: String, of count: Int) {
    descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, Int(status.st_size) == count else { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  private static let passageSize = 1 << 18

  /// Empty at the end, and where it cannot be read: it is then not what was written.
  func next() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Self.passageSize) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    }
  }

  /// Of what has not been read yet.
  var digest: ContentDigest {
    var hash = ContentHash()
    while case let bytes = next(), !bytes.isEmpty { hash.add(bytes) }
    return hash.digest
  }

  /// Nil where it cannot be read.
  func passage(_ range: Range<Int>) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, buffer.count, off_t(range.lowerBound)))
    }
    return bytes.count == range.count ? bytes : nil
  }
}
