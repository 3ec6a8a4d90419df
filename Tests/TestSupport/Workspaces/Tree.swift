/// A YAML value to be written: what a generator makes and a shrinker takes apart.
package indirect enum Tree: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// As it is written, with its quotes.
  case scalar(String)
  case list([Tree])
  case mapping([Entry])

  package struct Entry: Sendable, Hashable {
    package var key: String
    package var value: Tree

    package init(_ key: String, _ value: Tree) {
      self.key = key
      self.value = value
    }
  }

  package init(stringLiteral value: String) { self = .scalar(value) }
  package init(arrayLiteral elements: Tree...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (String, Tree)...) { self = .mapping(elements.map { Entry($0.0, $0.1) }) }

  package static func number(_ value: Int) -> Tree { .scalar("\(value)") }
  package static func quoted(_ text: String) -> Tree { .scalar("\"\(text)\"") }

  /// Of a mapping, what stands under a key.
  package subscript(key: String) -> Tree? {
    get {
      guard case .mapping(let entries) = self else { return nil }
      return entries.first { $0.key == key }?.value
    }
    set {
      guard case .mapping(var entries) = self else { return }
      let at = entries.firstIndex { $0.key == key }
      if let at { entries.remove(at: at) }
      if let newValue { entries.insert(Entry(key, newValue), at: at ?? entries.count) }
      self = .mapping(entries)
    }
  }

  // MARK: Text

  /// Block style, with whatever fits on a line in flow style.
  package var yaml: String { block("") }

  private static let width = 96

  private func block(_ indent: String) -> String {
    switch self {
    case .scalar: "\(indent)\(flow)\n"
    case .mapping(let entries):
      entries.map { "\(indent)\($0.key):\($0.value.behind(indent))" }.joined()
    case .list(let elements):
      elements.map { "\(indent)-\($0.behind(indent))" }.joined()
    }
  }

  private func behind(_ indent: String) -> String {
    let flow = flow
    return indent.utf8.count + flow.utf8.count <= Self.width ? " \(flow)\n" : "\n" + block(indent + "  ")
  }

  private var flow: String {
    switch self {
    case .scalar(let text): text
    case .list(let elements): "[\(elements.map(\.flow).joined(separator: ", "))]"
    case .mapping(let entries): "{\(entries.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", "))}"
    }
  }

  // MARK: Parts

  /// Entries and elements at any depth.
  var parts: Int {
    switch self {
    case .scalar: 0
    case .list(let elements): elements.reduce(0) { $0 + 1 + $1.parts }
    case .mapping(let entries): entries.reduce(0) { $0 + 1 + $1.value.parts }
    }
  }

  /// Without the part of a number, counted from the top; the number becomes negative where it is found.
  func removing(_ number: inout Int) -> Tree {
    switch self {
    case .scalar: return self
    case .list(let elements):
      return .list(
        elements.compactMap { element in
          number -= 1
          return number == -1 ? nil : number < 0 ? element : element.removing(&number)
        })
    case .mapping(let entries):
      return .mapping(
        entries.compactMap { entry in
          number -= 1
          return number == -1 ? nil : number < 0 ? entry : Entry(entry.key, entry.value.removing(&number))
        })
    }
  }
}
