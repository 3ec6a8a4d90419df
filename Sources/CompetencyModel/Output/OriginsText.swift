import CanonicalJSON
package import Diagnostics
import Vocabulary

extension Provenance {
  /// `origins.json`: the bytes of ``json(_:)``, made on all cores. An element of its layout is all that belongs to one
  /// standard, chain or class of occupations.
  package func text(_ sources: SourceMap) -> LaidOutText {
    var text = LaidOutText()
    text.append("{")
    let groups = groups(owners)
    text.append(
      OrderedParallel.map(OrderedParallel.shares(of: groups)) { share in
        share.map { ($0.name, members($0.owners, sources)) }
      }.flatMap(\.self))
    text.append("}")
    return text
  }

  /// The members of `origins.json` that belong to one element.
  static func members(_ owners: [(name: String, value: JSONValue)]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, owner) in owners.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONText.appendQuoted(owner.name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      owner.value.appendCanonical(to: &bytes)
    }
    return bytes
  }

  /// As those of ``members(_:)``, without a value of each in between: they are most of what a merge writes.
  private func members(_ owners: [String], _ sources: SourceMap) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, owner) in owners.enumerated() {
      bytes += (index > 0 ? "," : "").utf8
      JSONText.appendQuoted(owner, to: &bytes)
      bytes += ":{".utf8
      let paths = (origins[owner] ?? [:]).sorted { JSONText.precedes($0.key, $1.key) }
      for (index, path) in paths.enumerated() {
        bytes += (index > 0 ? "," : "").utf8
        JSONText.appendQuoted(path.key, to: &bytes)
        bytes += ":[".utf8
        for (index, origin) in Self.described(path.value, sources).enumerated() {
          bytes += (index > 0 ? ",{\"place\":" : "{\"place\":").utf8
          JSONText.appendQuoted(origin.place, to: &bytes)
          bytes += ",\"value\":".utf8
          JSONText.appendQuoted(origin.value, to: &bytes)
          bytes.append(UInt8(ascii: "}"))
        }
        bytes.append(UInt8(ascii: "]"))
      }
      bytes.append(UInt8(ascii: "}"))
    }
    return bytes
  }

  /// Levels and items stand behind their standard, for `#` comes before whatever names are made of.
  private func groups(_ owners: [String]) -> [(name: String, owners: [String])] {
    var groups: [(name: String, owners: [String])] = []
    for owner in owners.sorted(by: JSONText.precedes) {
      let name = String(decoding: owner.utf8.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
      if groups.last?.name != name { groups.append((name, [])) }
      groups[groups.count - 1].owners.append(owner)
    }
    return groups
  }
}
