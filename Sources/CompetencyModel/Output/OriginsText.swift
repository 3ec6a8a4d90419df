import CanonicalJSON
package import Diagnostics

/// `origins.json`: owner → path → [{place, value}], canonical; places as `path:line:column` relative to the workspace's
/// root.
extension Provenance {
  package func text(_ sources: SourceMap) -> [UInt8] { [UInt8(ascii: "{")] + members(sources) + [UInt8(ascii: "}")] }

  /// What stands between the braces: most of what a merge writes, so no value of it is made in between.
  func members(_ sources: SourceMap) -> [UInt8] {
    var bytes: [UInt8] = []
    let owners = notes.sorted { JSONText.precedes($0.key, $1.key) }
    for (index, (owner, notes)) in owners.enumerated() {
      bytes += (index > 0 ? "," : "").utf8
      JSONText.appendQuoted(owner, to: &bytes)
      bytes += ":{".utf8
      append(notes, sources, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    return bytes
  }

  /// - Parameter notes: of one owner, by path.
  private func append(_ notes: [OriginNote], _ sources: SourceMap, to bytes: inout [UInt8]) {
    var left = notes[...]
    while let path = left.first?.path {
      bytes += (left.startIndex > notes.startIndex ? "," : "").utf8
      JSONText.appendQuoted(path, to: &bytes)
      bytes += ":[".utf8
      let ofPath = left.prefix { $0.path.utf8.elementsEqual(path.utf8) }
      for (index, origin) in Self.described(ofPath, sources).enumerated() {
        bytes += (index > 0 ? ",{\"place\":" : "{\"place\":").utf8
        JSONText.appendQuoted(origin.place, to: &bytes)
        bytes += ",\"value\":".utf8
        JSONText.appendQuoted(origin.value, to: &bytes)
        bytes.append(UInt8(ascii: "}"))
      }
      bytes.append(UInt8(ascii: "]"))
      left = left.dropFirst(ofPath.count)
    }
  }

  private static func described(
    _ notes: ArraySlice<OriginNote>, _ sources: SourceMap
  ) -> [(place: String, value: String)] {
    let described = notes.map { (place: sources.describe($0.origin.span), value: $0.origin.value) }
    return described.count < 2 ? described : described.sorted { ($0.place, $0.value) < ($1.place, $1.value) }
  }
}
