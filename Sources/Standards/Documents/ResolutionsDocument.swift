import Diagnostics
package import Vocabulary
import YAMLSource

/// Decisions of people on conflicts between documents. Each holds what both sides said when it was made, as digests that
/// do not depend on layout (rule 12): once either changes, the decision no longer applies.
package struct ResolutionsDocument: Sendable {
  package var id: Sited<String>
  package var title: LocalizedText
  package var resolutions: [Sited<Resolution>]

  static let shape = Shape(
    Bilingual(zh: "裁定", en: "resolutions"), required: [Keys.kind, Keys.id, Keys.title, Keys.resolutions])

  static let form = Form<ResolutionsDocument>.object(shape) { reader, decoding in
    let id = reader.read(Keys.id, &decoding)
    let title = reader.read(Keys.title, &decoding)
    let resolutions = reader.read(Keys.resolutions, &decoding)
    guard let id, let title, let resolutions else { return nil }
    return ResolutionsDocument(id: id, title: title, resolutions: resolutions)
  }
}

/// One decision. Which side is written first does not matter, only that ``choice`` means it.
package struct Resolution: Sendable {
  package var conflict: Sited<ConflictKind>
  package var first: Sited<Side>
  package var second: Sited<Side>
  package var choice: Sited<ResolutionChoice>
  package var reason: String
  /// Who answers for it.
  package var person: String
  /// Whose decision it is: the right to decide belongs to bodies, not to people (rule 11).
  package var body: Sited<String>
  package var authority: String?
  package var date: CalendarDate
  /// The last day on which it holds; nil: until something changes. Judged only as of a given day, never by the model.
  package var expires: Sited<CalendarDate>?

  /// What one document said in the conflict.
  package struct Side: Sendable {
    /// Where it said so, in terms of the documents: `gd/6-30-99-00@2024#4/practical/pass`.
    package var place: Sited<String>
    /// What it said, for people.
    package var says: String
    /// SHA-256 of what it said and of what that belongs to.
    package var digest: Sited<String>

    private static let shape = Shape(
      Bilingual(zh: "冲突的一方", en: "one side of a conflict"), required: [Keys.place, Keys.says, Keys.sideDigest])

    static let form = Form<Side>.object(shape) { reader, decoding in
      let place = reader.read(Keys.place, &decoding)
      let says = reader.read(Keys.says, &decoding)
      let digest = reader.read(Keys.sideDigest, &decoding)
      guard let place, let says, let digest else { return nil }
      return Side(place: place, says: says, digest: digest)
    }
  }

  private static let shape = Shape(
    Bilingual(zh: "一项裁定", en: "a resolution"),
    required: [
      Keys.conflict, Keys.firstSide, Keys.secondSide, Keys.choice, Keys.reason, Keys.person, Keys.signingBody,
      Keys.date,
    ],
    optional: [Keys.authority, Keys.expires])

  static let form = Form<Resolution>.object(shape) { reader, decoding in
    let conflict = reader.read(Keys.conflict, &decoding)
    let first = reader.read(Keys.firstSide, &decoding)
    let second = reader.read(Keys.secondSide, &decoding)
    let choice = reader.read(Keys.choice, &decoding)
    let reason = reader.read(Keys.reason, &decoding)
    let person = reader.read(Keys.person, &decoding)
    let body = reader.read(Keys.signingBody, &decoding)
    let authority = reader.read(Keys.authority, &decoding)
    let date = reader.read(Keys.date, &decoding)
    let expires = reader.read(Keys.expires, &decoding)
    guard let conflict, let first, let second, let choice, let reason, let person, let body, let date else {
      return nil
    }
    return Resolution(
      conflict: conflict, first: first, second: second, choice: choice, reason: reason, person: person, body: body,
      authority: authority, date: date, expires: expires)
  }
}

extension Form where Value == String {
  /// A SHA-256 as `sha256sum` prints it.
  static let sha256 = Form.scalar(
    Bilingual(zh: "64 位小写十六进制的摘要", en: "a digest of 64 lower-case hexadecimal digits"), .pattern("^[0-9a-f]{64}$")
  ) { text in
    let isDigest =
      text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }
    return isDigest ? text : nil
  }
}
