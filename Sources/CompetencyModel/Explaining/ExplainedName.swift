package import Vocabulary

/// What can be explained of a model, by its full name.
package enum ExplainedName: Hashable, Comparable, Sendable, CustomStringConvertible {
  case standard(StandardEdition)
  case level(StandardLevel)
  case item(ItemName)
  /// A scheme, by its id.
  case scheme(String)
  /// A chain, by its id.
  case chain(String)
  /// An enterprise of a chain, by its name.
  case enterprise(String)

  package var description: String {
    switch self {
    case .standard(let name): name.description
    case .level(let name): name.description
    case .item(let name): name.description
    case .scheme(let id), .chain(let id): id
    case .enterprise(let name): name
    }
  }

  package static func < (left: ExplainedName, right: ExplainedName) -> Bool { left.description < right.description }
}
