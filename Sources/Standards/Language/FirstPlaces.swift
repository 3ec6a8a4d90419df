import Diagnostics

/// Where each name of a list was first written. Few are told apart quickest by comparing them one by one.
struct FirstPlaces<Name: Hashable> {
  private var few: [(name: Name, place: SourceSpan)] = []
  private var many: [Name: SourceSpan] = [:]

  private static var fewest: Int { 12 }

  /// Where the name stood before; nil the first time, when its place is kept.
  mutating func earlier(than place: SourceSpan, of name: Name) -> SourceSpan? {
    if many.isEmpty {
      for entry in few where entry.name == name { return entry.place }
      few.append((name, place))
      if few.count > Self.fewest {
        for entry in few { many[entry.name] = entry.place }
        few = []
      }
      return nil
    }
    if let earlier = many[name] { return earlier }
    many[name] = place
    return nil
  }
}
