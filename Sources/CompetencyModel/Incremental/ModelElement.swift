import Vocabulary

/// A part of the model that one document makes: its place among the model's lists, and its name there.
struct ModelElement: Hashable, Sendable {
  enum List: UInt8, CaseIterable, Sendable {
    case chains
    case ladders
    case schemes
    case standards

    /// The member of `model.json`.
    var key: String {
      switch self {
      case .chains: "chains"
      case .ladders: "ladders"
      case .schemes: "schemes"
      case .standards: "standards"
      }
    }

    /// The order of the model's list.
    func precedes(_ left: String, _ right: String) -> Bool {
      guard self == .standards, let first = StandardEdition(left), let second = StandardEdition(right) else {
        return left < right
      }
      return first < second
    }
  }

  var list: List
  var name: String

  init(_ list: List, _ name: String) { (self.list, self.name) = (list, name) }
}
