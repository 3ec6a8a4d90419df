import CanonicalJSON
package import Diagnostics
import Vocabulary

/// Where one document contributed to a value.
package struct Origin: Hashable, Comparable, Sendable {
  /// What that document says there; the joined value is the strictest of these.
  package var value: String
  package var span: SourceSpan

  package init(value: String, span: SourceSpan) {
    self.value = value
    self.span = span
  }

  package static func < (left: Origin, right: Origin) -> Bool { (left.span, left.value) < (right.span, right.value) }
}

/// An origin of one value of a ``UnifiedModel``.
struct OriginNote: Equatable, Sendable {
  /// What the value belongs to: an effective level, an item, a ladder, …
  var owner: String
  /// Of the value within its owner.
  var path: String
  var origin: Origin

  /// Of notes of one owner: as they are written.
  static func precedes(_ left: OriginNote, _ right: OriginNote) -> Bool {
    left.path == right.path ? left.origin < right.origin : JSONText.precedes(left.path, right.path)
  }
}

/// Origins as joins note them down: in no order, some more than once.
struct OriginNotes: Sendable {
  private(set) var all: [OriginNote] = []
  /// Off where nobody will ask: naming every value takes longer than merging it.
  let isRecording: Bool

  init(isRecording: Bool = true) { self.isRecording = isRecording }

  init(_ all: [OriginNote]) { (self.all, isRecording) = (all, true) }

  mutating func add(
    _ path: @autoclosure () -> String, of owner: @autoclosure () -> String, _ value: @autoclosure () -> String,
    at span: SourceSpan
  ) {
    guard isRecording else { return }
    all.append(OriginNote(owner: owner(), path: path(), origin: Origin(value: value(), span: span)))
  }

  mutating func add(_ other: OriginNotes) { all += other.all }
}

/// All origins of every value of a ``UnifiedModel``: which line of which document said so.
package struct Provenance: Equatable, Sendable {
  /// By owner; of each path together, none twice.
  let notes: [String: [OriginNote]]

  init(_ notes: OriginNotes) {
    self.notes = Dictionary(grouping: notes.all, by: \.owner).mapValues { notes in
      let sorted = notes.sorted(by: OriginNote.precedes)
      return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
    }
  }

  package func origins(of owner: String, _ path: String) -> [Origin] { origins(of: owner) { $0 == path } }

  /// All origins whose path begins so.
  package func origins(of owner: String, under prefix: String) -> [Origin] {
    origins(of: owner) { $0 == prefix || $0.hasPrefix(prefix + "/") }
  }

  private func origins(of owner: String, where isMeant: (String) -> Bool) -> [Origin] {
    Set((notes[owner] ?? []).filter { isMeant($0.path) }.map(\.origin)).sorted()
  }
}
