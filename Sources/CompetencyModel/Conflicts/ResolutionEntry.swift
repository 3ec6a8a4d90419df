package import Diagnostics
import Standards
package import Vocabulary
import YAMLSource

/// A resolution ready to paste below `resolutions:`, both digests filled in. Reason, person and date are left blank: who
/// pastes it must say them, and `validate` asks for them.
package struct ResolutionEntry {
  private let conflict: Conflict
  private let kind: ConflictKind
  private let language: Language

  /// Nil where no resolution can end the conflict.
  package init?(_ conflict: Conflict, language: Language) {
    guard let kind = conflict.kind else { return nil }
    (self.conflict, self.kind, self.language) = (conflict, kind, language)
  }

  /// The choice that leaves things as they are meanwhile.
  package var choice: ResolutionChoice { conflict.rights.last?.choice ?? .both }

  /// In the keys of the language.
  package var lines: [String] {
    let body = conflict.mayDecide(choice).first?.body ?? ""
    return ["  - \(key(Keys.conflict)): \(kind.rawValue)"] + side(Keys.firstSide, conflict.first)
      + side(Keys.secondSide, conflict.second) + [
        "    \(key(Keys.choice)): \(word(choice))",
        "    \(key(Keys.reason)):",
        "    \(key(Keys.person)):",
        "    \(key(Keys.signingBody)): \(PlainScalar.text(body))",
        "    \(key(Keys.date)):",
      ]
  }

  private func side(_ key: Field<Sited<Resolution.Side>>, _ side: ConflictSide) -> [String] {
    [
      "    \(self.key(key)):",
      "      \(self.key(Keys.place)): \(PlainScalar.text(side.place))",
      "      \(self.key(Keys.says)): \(PlainScalar.text(side.says))",
      "      \(self.key(Keys.sideDigest)): \(side.digest)",
    ]
  }

  private func key<Value>(_ field: Field<Value>) -> String {
    language == .zh ? field.keyword.chinese : field.keyword.english
  }

  private func word(_ choice: ResolutionChoice) -> String { language == .zh ? choice.chinese : choice.rawValue }
}

/// Text as a YAML scalar on one line.
private enum PlainScalar {
  /// Quoted unless nobody could take it for anything else.
  static func text(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.first.map { $0.properties.isAlphabetic } == true
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_/.@#".unicodeScalars.contains($0)
      }
      && !text.contains(" #") && !["true", "false", "yes", "no", "null", "on", "off"].contains(text.lowercased())
    if isPlain { return text }
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      case "\t": "\\t"
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
