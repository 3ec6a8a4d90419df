import CompetencyModel
import Vocabulary

/// The names a credential uses beside those of Open Badges.
///
/// JSON-LD drops a key it does not know, and what is dropped is not signed by an embedded proof; an absolute IRI is a
/// name in itself, so every binding is one (rule 17).
package enum CredentialVocabulary {
  /// Exactly these three, in this order: without the last, `credentialSchema`'s type reads differently to different
  /// libraries.
  package static let contexts = [
    "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
  ]

  package static let schema =
    "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json"

  /// The keys by which a credential is bound to the decision behind it.
  package enum Binding: String, CaseIterable, Sendable {
    case modelDigest
    case lockDigest
    case recordCommitment
    case decisionCommitment
    case engineVersion
    case semantics
    case asOf
    case standard
    case occupation

    package var iri: String { "urn:touchstone:certificate:\(rawValue)" }
  }

  /// The IRI of an item, a standard's level or an edition, from its name (`cn/6-31-01-03@2018#4/skill/1.1.2`).
  static func iri(_ name: some CustomStringConvertible) -> String {
    var text = Array("urn:touchstone:standard:".utf8)
    for byte in name.description.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: ":"):
        text.append(byte)
      default:
        text.append(UInt8(ascii: "%"))
        text += Hexadecimal.text([byte]).uppercased().utf8
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Open Badges' name for a kind of identity document.
  static func identityType(_ document: IdentityDocument) -> String {
    document == .residentID ? "nationalIdentityNumber" : "ext:\(document.rawValue)"
  }

  /// A day as the instant it begins, in UTC.
  static func timestamp(_ date: CalendarDate) -> String { "\(date)T00:00:00Z" }

  /// The day of such an instant; nil for any other.
  static func date(_ timestamp: String) -> CalendarDate? {
    guard timestamp.utf8.count == 20, timestamp.hasSuffix("T00:00:00Z") else { return nil }
    return CalendarDate(timestamp.prefix(10))
  }

  /// Seconds from 1970 to the beginning of a day, as `nbf` counts (RFC 7519 §2).
  static func secondsSince1970(_ date: CalendarDate) -> Int { (date.dayNumber - 719_162) * 86_400 }
}
