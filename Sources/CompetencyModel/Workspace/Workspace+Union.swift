import Diagnostics
import Standards
import YAMLSource

extension Workspace {
  /// The documents of both, each file once: the same bytes under the same path are one file. What two files of one name
  /// or path have to say to each other is settled when the union is merged, and only then (rule 10), so that shards may
  /// be united in any order and grouping.
  ///
  /// Commutative, associative and idempotent up to the last byte of model, origins and findings, because files stand
  /// in the order of their paths and contents, whichever side they came from. They are read again, for places name a
  /// file by its number.
  package func union(_ other: Workspace) -> Workspace {
    var seen: Set<Content> = []
    let contents = (contents + other.contents).filter { seen.insert($0).inserted }.sorted()
    var united = Workspace(root: min(root, other.root))
    let files = contents.map { content in
      let file = SourceFile(path: content.path, bytes: content.bytes)
      return (file: file, source: united.sources.add(file), oversize: content.oversize)
    }
    let read = OrderedParallel.map(files) { file, source, oversize in
      oversize.flatMap { FileTooLarge.problem(bytes: $0, source: source) }.map { (nil, [$0]) }
        ?? Document.read(file, as: source)
    }
    for (document, file) in zip(read, files) { united.add(document, from: file.source) }
    return united
  }

  /// A file as it is told from others.
  private struct Content: Hashable, Comparable {
    var path: String
    var bytes: [UInt8]
    /// Of a file too large to be read, which is all that is known of it.
    var oversize: Int?

    static func < (left: Content, right: Content) -> Bool {
      if left.path != right.path { return left.path < right.path }
      if left.bytes != right.bytes { return left.bytes.lexicographicallyPrecedes(right.bytes) }
      return (left.oversize ?? 0) < (right.oversize ?? 0)
    }
  }

  private var contents: [Content] {
    var oversizes: [SourceID: Int] = [:]
    for finding in findings {
      guard let problem = finding.message as? FileTooLarge, case .source(let span) = finding.place,
        sources[span.source].bytes.isEmpty
      else { continue }
      oversizes[span.source] = problem.bytes
    }
    return (entries.map(\.source) + unreadable).map { id in
      Content(path: sources[id].path, bytes: sources[id].bytes, oversize: oversizes[id])
    }
  }
}
