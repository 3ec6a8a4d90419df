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
  /// The name of the key most likely meant, in the language that the author wrote.
  package var replacement: String? {
    guard let meant else { return nil }
    return key.utf8.allSatisfy { $0 < 0x80 } ? meant.english : meant.chinese
  }
}

extension UnexpectedValue {
  package var replacement: String? {
    guard let suggestion, suggestion.allSatisfy({ $0.isLetter || $0.isNumber || "-_./@".contains($0) }) else {
      return nil
    }
    return suggestion
  }
}
