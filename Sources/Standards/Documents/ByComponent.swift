package import Vocabulary

/// Something for each component of the examination that has it.
package struct ByComponent<Value> {
  package var theory: Value?
  package var practical: Value?
  package var review: Value?

  package subscript(component: Component) -> Value? {
    get {
      switch component {
      case .theory: theory
      case .practical: practical
      case .review: review
      }
    }
    set {
      switch component {
      case .theory: theory = newValue
      case .practical: practical = newValue
      case .review: review = newValue
      }
    }
  }
}

extension ByComponent: Sendable where Value: Sendable {}
