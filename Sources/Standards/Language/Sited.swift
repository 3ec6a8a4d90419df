package import Diagnostics

/// A value and the place where it was written.
package struct Sited<Value> {
  package var value: Value
  package var span: SourceSpan

  package init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

extension Sited: Sendable where Value: Sendable {}
extension Sited: Equatable where Value: Equatable {}
extension Sited: Hashable where Value: Hashable {}
