import Diagnostics
import YAMLSource

extension Manuscript {
  /// From where one would see that an entry is missing: the key above it and its neighbours, by their first and last
  /// lines.
  func around(_ site: Site) -> [Int] {
    var places = [site.collection.span.range.lowerBound]
    if let key = site.collectionKey { places.append(key.span.range.lowerBound) }
    if site.index > 0 {
      let before = site.siblings[site.index - 1]
      places += [before.lowerBound, max(before.lowerBound, before.upperBound - 1)]
    }
    if !site.isLast { places.append(site.siblings[site.index + 1].lowerBound) }
    return places
  }

  /// The entry's whole range, as one would select it to delete it; nil where an entry in block form is alone, since
  /// its key would then be left without a value, which is another mistake.
  func selection(_ site: Site) -> Range<Int>? {
    let next = site.isLast ? nil : site.siblings[site.index + 1].lowerBound
    if isFlow(site.collection) {
      if let next { return site.start..<next }
      return site.index > 0 ? site.siblings[site.index - 1].upperBound..<site.end : site.start..<site.end
    }
    if site.siblings.count == 1 { return nil }
    if site.key != nil, site.index == 0, let next { return site.start..<next }
    return lines(of: site)
  }

  func deletion(_ site: Site) -> Slip? { selection(site).map { Slip($0, "", near: around(site)) } }

  /// The entry written once more right behind itself.
  func duplication(_ site: Site, as copy: String? = nil) -> Slip {
    let copy = copy ?? text(site.start..<site.end)
    if isFlow(site.collection) { return Slip(site.end..<site.end, ", " + copy) }
    let column = site.start - lineStart(site.start)
    let end = lines(of: site).upperBound
    let lead =
      site.key == nil ? String(repeating: " ", count: column - 2) + "- " : String(repeating: " ", count: column)
    let newline = bytes[end - 1] == UInt8(ascii: "\n") ? "" : "\n"
    return Slip(end..<end, newline + lead + copy + "\n")
  }

  /// A further key at the end of the mapping that this entry is in.
  func addition(after site: Site, _ text: String) -> Slip { duplication(site, as: text) }

  /// A scalar's own text replaced, its quotes kept.
  func retyped(_ node: YAMLNode, as text: String, near: [Int] = []) -> Slip { Slip(inner(node), text, near: near) }
}
