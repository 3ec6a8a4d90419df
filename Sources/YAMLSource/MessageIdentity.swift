package import Diagnostics

extension Keyword: ArgumentConvertible {
  package var argumentText: String { english }
}

extension Shape: ArgumentConvertible {
  package var argumentText: String { name.en }
  package var argumentKind: MessageArgument.Kind { .prose }
}

extension MissingKey {
  package static var concernsEnclosing: Bool { true }
}

extension UnknownKey {
  package var replacement: String? { Suggestion.nearest(to: key, among: shape.keywords.flatMap(\.names)) }
}

extension UnexpectedValue {
  package var replacement: String? {
    guard let suggestion, suggestion.allSatisfy({ $0.isLetter || $0.isNumber || "-_./@".contains($0) }) else {
      return nil
    }
    return suggestion
  }
}
