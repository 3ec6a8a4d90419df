/// One datum of a message, as text: for programs that read findings, and to tell one finding from another.
package struct MessageArgument: Hashable, Sendable {
  package enum Kind: Sendable {
    /// What the finding is about.
    case datum
    /// Words of ours, such as what is expected; a new release may word them otherwise.
    case prose
    /// What else there is (known names, a suggestion among them); it changes with other documents.
    case surroundings
  }

  package let name: String
  package let text: String
  package let kind: Kind
}

/// A value whose text as an argument is not to be guessed from its parts.
package protocol ArgumentConvertible {
  var argumentText: String { get }
  var argumentKind: MessageArgument.Kind { get }
}

extension ArgumentConvertible {
  package var argumentKind: MessageArgument.Kind { .datum }
}

extension Bilingual: ArgumentConvertible {
  package var argumentText: String { en }
  package var argumentKind: MessageArgument.Kind { .prose }
}

extension FindingMessage {
  /// The message's stored properties in the order they are declared, without those that are nil. Places are none of
  /// them: a finding keeps its arguments when its document is laid out anew.
  package var arguments: [MessageArgument] {
    Mirror(reflecting: self).children.compactMap { label, value in
      guard let label, let (text, kind) = ArgumentText.of(value) else { return nil }
      return MessageArgument(name: label, text: text, kind: label == "suggestion" ? .surroundings : kind)
    }
  }
}

private enum ArgumentText {
  static func of(_ value: Any) -> (text: String, kind: MessageArgument.Kind)? {
    switch value {
    case is SourceSpan, is SourceID, is Place: return nil
    case let value as String: return (value, .datum)
    case let value as any ArgumentConvertible: return (value.argumentText, value.argumentKind)
    default: break
    }
    let mirror = Mirror(reflecting: value)
    let parts = mirror.children.compactMap { of($0.value)?.text }
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.flatMap { of($0.value) }
    case .collection, .set, .dictionary:
      let inOrder = mirror.displayStyle == .collection ? parts : parts.sorted()
      return (inOrder.joined(separator: ", "), .surroundings)
    case .enum: return (enumeration(value, mirror, parts), .datum)
    default: break
    }
    if let value = value as? any CustomStringConvertible { return (value.description, .datum) }
    return parts.isEmpty ? nil : (parts.joined(separator: " "), .datum)
  }

  /// A case's raw value or else its name, then what it holds: `level cn/national`.
  private static func enumeration(_ value: Any, _ mirror: Mirror, _ parts: [String]) -> String {
    if let raw = value as? any RawRepresentable { return String(describing: raw.rawValue) }
    if let value = value as? any CustomStringConvertible { return value.description }
    guard let name = mirror.children.first?.label else { return String(describing: value) }
    return ([name] + parts).joined(separator: " ")
  }
}
