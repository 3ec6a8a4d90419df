package import Diagnostics
import YAMLSource

extension Form where Value: Hashable & Sendable & CustomStringConvertible {
  /// A list of names: none stands twice, and none is two that a Chinese comma joins.
  var nameList: Form<[Sited<Value>]> { sited.list.withoutRepeats() }

  /// A list of at least one name.
  var nameListOfSome: Form<[Sited<Value>]> { sited.listOfSome.withoutRepeats() }
}

extension Form {
  fileprivate func withoutRepeats<Name>() -> Form<[Sited<Name>]>
  where Name: Hashable & Sendable & CustomStringConvertible, Value == [Sited<Name>] {
    let decode = decode
    return Form<[Sited<Name>]>(shape) { node, keyword, decoding in
      guard let names = decode(node, keyword, &decoding) else { return nil }
      var places = FirstPlaces<Name>()
      return names.filter { name in
        let text = name.value.description
        if text.isJoined {
          decoding.findings.append(Finding(JoinedNames(names: text), at: name.span))
        }
        guard let earlier = places.earlier(than: name.span, of: name.value) else { return true }
        decoding.findings.append(
          Finding(
            RepeatedName(name: text), at: name.span,
            others: [SecondaryPlace(.source(earlier), Bilingual(zh: "第一次写在这里", en: "first written here"))]))
        return false
      }
    }
  }
}

extension String {
  /// Whether a Chinese comma or a space among ideographs stands in it. Told from bytes that hardly any name has: the
  /// space's, and those with which the UTF-8 of the commas begins.
  fileprivate var isJoined: Bool {
    utf8.contains { $0 == 0x20 || $0 == 0xE3 || $0 == 0xEF }
      && (contains { "，、；".contains($0) } || hasSpaceBetweenIdeographs)
  }

  /// `机电一体化 电气自动化`: a comma may have been forgotten; names of the field hold no such space.
  private var hasSpaceBetweenIdeographs: Bool {
    let scalars = Array(unicodeScalars)
    return scalars.indices.dropFirst().dropLast().contains { index in
      scalars[index] == " " && scalars[index - 1].isIdeograph && scalars[index + 1].isIdeograph
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isIdeograph: Bool { properties.isIdeographic }
}

package struct RepeatedName: FindingMessage {
  package static let code: FindingCode = "TS2024"
  package static let severity: Severity = .warning
  let name: String

  package var text: Bilingual { Bilingual(zh: "`\(name)` 写了两次", en: "`\(name)` is listed twice") }
  package var advice: Bilingual {
    Bilingual(zh: "删去一处；若本想写另一个名称，请改正", en: "remove one, or write the name that was meant")
  }
}

/// `[甲，乙]` is one name to YAML, whose comma is the ASCII one.
package struct JoinedNames: FindingMessage {
  package static let code: FindingCode = "TS2025"
  package static let severity: Severity = .warning
  let names: String

  package var text: Bilingual {
    Bilingual(zh: "`\(names)` 被当作一个名称", en: "`\(names)` is taken as one name")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "若是几个名称，改用半角逗号加空格“, ”隔开，或每个名称各占一行",
      en: "if these are several, put a comma and a space between them, or each on a line of its own")
  }
}
