import Diagnostics
import Standards

/// A workspace as it stands now, told by what an earlier run knows of it: only documents that are new or changed are
/// read.
struct Revision {
  let documents: [KnownDocument]
  let affected: Affected
  private let earlier: RunRecord
  private let listing: WorkspaceListing
  /// Those that had to be read to know them.
  private let read: [Int: WorkspaceFiles.Found]

  /// Nil where it must be read whole: a changed document cannot be used, or one is misnamed.
  init?(of listing: WorkspaceListing, after earlier: RunRecord) throws {
    guard listing.misnamed.isEmpty else { return nil }
    var documents: [KnownDocument] = []
    documents.reserveCapacity(listing.entries.count)
    var read: [Int: WorkspaceFiles.Found] = [:]
    var left = earlier.documents[...]
    var known = KnownContents(earlier)
    for entry in listing.entries {
      while let first = left.first, first.path < entry.path { left.removeFirst() }
      let before = left.first.flatMap { $0.path == entry.path ? $0 : nil }
      if let before, let stamp = before.stamp, stamp == entry.stamp {
        documents.append(KnownDocument(path: entry.path, stamp: stamp, summary: before.summary))
        continue
      }
      let found = try WorkspaceFiles.file(entry, below: listing.root)
      guard found.isWhole, let summary = known.summary(of: found.file, before: before?.summary) else { return nil }
      if summary != before?.summary { read[documents.count] = found }
      documents.append(KnownDocument(path: entry.path, stamp: listing.lasting(entry.stamp), summary: summary))
    }
    (self.earlier, self.listing, self.documents, self.read) = (earlier, listing, documents, read)
    affected = Affected(from: earlier.documents, to: documents)
  }

  var record: RunRecord { RunRecord(program: earlier.program, documents: documents) }

  /// Whether nothing is to be looked at again: the same documents at the same places.
  var isUnchanged: Bool { affected.again.isEmpty && affected.gone.isEmpty }

  /// Whether crosswalks say what they said of the same items, and no code has become another's: classes, flows of
  /// evidence and replacements are then what they were.
  ///
  /// An item that a crosswalk names and that is gone is an error, which is found when the crosswalk is looked at again.
  var areAlignmentsKept: Bool {
    let gone = affected.gone
    guard !gone.contains(where: { [.crosswalk, .catalogue].contains($0.role) }),
      !affected.changed.contains(where: { documents[$0].summary.role == .crosswalk }),
      !affected.again.contains(where: { documents[$0].summary.role == .catalogue })
    else { return false }
    let before = Dictionary(
      gone.compactMap { summary in summary.element.map { ($0, summary.placement) } },
      uniquingKeysWith: { first, _ in first })
    return affected.changed.allSatisfy { index in
      let summary = documents[index].summary
      guard let element = summary.element, let placement = before[element] else { return true }
      return placement == summary.placement
    }
  }

  /// From here on it takes longer to find out what a change does not concern.
  private static let most = 64

  /// The documents that are needed to look at those again that a change concerns.
  ///
  /// - Returns: nil where everybody is concerned, or where a document is no longer what it was a moment ago.
  func workspace() throws -> Workspace? {
    guard !affected.isEverybody, affected.needed.count <= max(Self.most, documents.count / 2) else { return nil }
    let (documents, listing, read) = (documents, listing, read)
    let found = try OrderedParallel.map(affected.needed.sorted(), inSharesOf: OrderedParallel.share) { index in
      if let found = read[index] { return found as WorkspaceFiles.Found? }
      let found = try WorkspaceFiles.file(listing.entries[index], below: listing.root)
      return ContentDigest(of: found.file.bytes) == documents[index].summary.digest ? found : nil
    }
    let whole = found.compactMap(\.self)
    return whole.count == found.count ? Workspace(reading: WorkspaceFiles(root: listing.root, found: whole)) : nil
  }
}

/// What is known of documents by their content.
private struct KnownContents {
  private let earlier: RunRecord
  private lazy var summaries = Dictionary(
    earlier.documents.map { ($0.summary.digest, $0.summary) }, uniquingKeysWith: { first, _ in first })

  init(_ earlier: RunRecord) { self.earlier = earlier }

  /// - Parameter before: of the document that was at the same place.
  /// - Returns: nil where it has errors of its own.
  mutating func summary(of file: SourceFile, before: DocumentSummary?) -> DocumentSummary? {
    let digest = ContentDigest(of: file.bytes)
    if let before, before.digest == digest { return before }
    if let known = summaries[digest] { return known }
    var sources = SourceMap()
    let (document, findings) = Document.read(file, as: sources.add(file))
    guard let document, !findings.hasErrors else { return nil }
    return DocumentSummary(document, digest: digest)
  }
}
