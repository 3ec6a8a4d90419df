package import CanonicalJSON
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

/// All origins of every value of a ``UnifiedModel``: which line of which document said so.
package struct Provenance: Equatable, Sendable {
  /// By what the value belongs to (an effective level, an item, a ladder, …) and the value's path within it.
  private(set) var origins: [String: [String: Set<Origin>]] = [:]
  /// Off where nobody will ask: naming every value takes longer than merging it.
  private let isRecording: Bool

  package init(isRecording: Bool = true) { self.isRecording = isRecording }

  mutating func add(
    _ path: @autoclosure () -> String, of owner: @autoclosure () -> String, _ value: @autoclosure () -> String,
    at span: SourceSpan
  ) {
    guard isRecording else { return }
    let origin = Origin(value: value(), span: span)
    origins[owner(), default: [:]][path(), default: []].insert(origin)
  }

  /// Adds all that another has.
  mutating func add(_ other: Provenance) {
    origins.merge(other.origins) { own, others in own.merging(others) { $0.union($1) } }
  }

  package func origins(of owner: String, _ path: String) -> [Origin] { (origins[owner]?[path] ?? []).sorted() }

  /// All origins whose path begins so.
  package func origins(of owner: String, under prefix: String) -> [Origin] {
    (origins[owner] ?? [:]).filter { $0.key == prefix || $0.key.hasPrefix(prefix + "/") }.flatMap(\.value).sorted()
  }

  var owners: [String] { Array(origins.keys) }

  /// `origins.json`: owner → path → [{value, place}], places as `path:line:column` relative to the workspace's root.
  package func json(_ sources: SourceMap) -> JSONValue {
    .object(Dictionary(uniqueKeysWithValues: origins.keys.map { ($0, json(of: $0, sources)) }))
  }

  func json(of owner: String, _ sources: SourceMap) -> JSONValue {
    .object(
      (origins[owner] ?? [:]).mapValues { list in
        .array(Self.described(list, sources).map { ["place": .string($0.place), "value": .string($0.value)] })
      })
  }

  /// In the order in which they are written.
  static func described(_ origins: Set<Origin>, _ sources: SourceMap) -> [(place: String, value: String)] {
    let described = origins.map { (place: sources.describe($0.span), value: $0.value) }
    return described.count < 2 ? described : described.sorted { ($0.place, $0.value) < ($1.place, $1.value) }
  }
}
