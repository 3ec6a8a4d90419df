import CanonicalJSON
import Vocabulary

extension UnifiedModel {
  /// `model.json`: the bytes of ``canonicalBytes()``, made on all cores.
  package func text() throws -> LaidOutText {
    // What is not made document by document is as encoding the model has it, its lists but for their elements.
    var frame = self
    (frame.ladders, frame.schemes, frame.standards, frame.chains) = ([], [], [], chains.map { _ in [] })
    var text = LaidOutText()
    text.append("{")
    let members = try CanonicalCoding.value(frame).object ?? [:]
    for (index, member) in members.sorted(by: { JSONText.precedes($0.key, $1.key) }).enumerated() {
      text.append((index > 0 ? "," : "") + JSONValue.string(member.key).canonicalText + ":")
      if let list = ModelElement.List.allCases.first(where: { $0.key == member.key }) {
        text.append("[")
        text.append(try elements(list))
        text.append("]")
      } else {
        text.append(member.value.canonicalBytes)
      }
    }
    text.append("}")
    return text
  }

  private func elements(_ list: ModelElement.List) throws -> [(name: String, bytes: [UInt8])] {
    switch list {
    case .chains: try (chains ?? []).map { ($0.id, try CanonicalCoding.bytes($0)) }
    case .ladders: try ladders.map { ($0.id, try CanonicalCoding.bytes($0)) }
    case .schemes: try schemes.map { ($0.id, try CanonicalCoding.bytes($0)) }
    case .standards:
      try OrderedParallel.map(OrderedParallel.shares(of: standards)) { share in
        try share.map { ($0.key.description, try CanonicalCoding.bytes($0)) }
      }.flatMap(\.self)
    }
  }
}

extension ModelElement.List {
  /// The order of the model's list.
  func precedes(_ left: String, _ right: String) -> Bool {
    guard self == .standards, let first = StandardEdition(left), let second = StandardEdition(right) else {
      return left < right
    }
    return first < second
  }
}
