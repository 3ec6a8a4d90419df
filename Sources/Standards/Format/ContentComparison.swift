import YAMLSource

/// Whether two documents say the same in the same order: equal texts, or two names of one key or word.
enum ContentComparison {
  static func areSame(_ left: YAMLNode, _ right: YAMLNode, _ shape: NamedShape?) -> Bool {
    guard left.kind == right.kind, left.isAbsent == right.isAbsent else { return false }
    switch left.kind {
    case .scalar: return areSame(left.text, right.text, shape?.meanings ?? [])
    case .sequence:
      let (first, second) = (left.elements, right.elements)
      return first.count == second.count
        && zip(first, second).allSatisfy { areSame($0, $1, shape?.element) }
    case .mapping:
      let (first, second) = (left.entries, right.entries)
      return first.count == second.count
        && zip(first, second).allSatisfy { left, right in
          guard left.key.kind == .scalar, right.key.kind == .scalar else { return false }
          let entry = shape?.entry(left.key.text)
          return areSame(left.key.text, right.key.text, entry?.meanings ?? [])
            && areSame(left.value, right.value, entry?.value)
        }
    }
  }

  private static func areSame(_ left: String, _ right: String, _ meanings: [NamedMeaning]) -> Bool {
    left == right || meanings.contains { $0.names.contains(left) && $0.names.contains(right) }
  }
}
